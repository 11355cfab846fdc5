using System.Data.Common;
using System.Globalization;
using System.Net;
using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;
using Microsoft.Extensions.Configuration;
using Wutong.Platform.Data;
using Wutong.Platform.Hosting;
using Wutong.Platform.Transport;

namespace Wutong.Platform.Checks;

/// <summary>设置检查: looks at what an installation needs before it serves, and says for each thing whether it will do and what to do if not.</summary>
public sealed class ConfigCheck(IConfiguration configuration, DatabaseChoice database, DataFolder folder, TrustedProxies proxies, TimeProvider time, IEnumerable<ICheckPart> parts)
{
    private const long LeastRoomBytes = 1L << 30, NoRoomBytes = 64L << 20;
    private static readonly Version OldestSqlite = new(3, 51, 3);
    private static readonly DateTime ProgramIsFrom = new(2026, 1, 1, 0, 0, 0, DateTimeKind.Utc);
    private static readonly TimeSpan MostClocksApart = TimeSpan.FromSeconds(1), MostAhead = TimeSpan.FromMinutes(5);

    public async IAsyncEnumerable<CheckLine> RunAsync()
    {
        foreach (var line in KnownSettings.Check(configuration)) yield return line;
        foreach (var line in Transport()) yield return line;
        yield return Folder();
        yield return Room();
        foreach (var line in await DatabaseAsync()) yield return line;
        yield return Keys();
        foreach (var part in parts)
            await foreach (var line in part.RunAsync()) yield return line;
    }

    private static CheckLine Good(string subject, string text) => new(CheckState.Good, subject, text);
    private static CheckLine Notice(string subject, string text) => new(CheckState.Notice, subject, text);
    private static CheckLine Bad(string subject, string text) => new(CheckState.Bad, subject, text);

    private IEnumerable<CheckLine> Transport()
    {
        var addresses = (configuration["urls"] ?? "http://127.0.0.1:5080").Split(';', StringSplitOptions.RemoveEmptyEntries).Concat(configuration.GetSection("Kestrel:Endpoints").GetChildren().Select(e => e["Url"] ?? "")).ToList();
        foreach (var address in addresses.Where(a => !IsAddress(a))) yield return Bad("urls", $"'{address}' is no address such as https://0.0.0.0:443");
        var open = addresses.Where(a => IsAddress(a) && a.StartsWith("http:", StringComparison.OrdinalIgnoreCase) && !IsLoopback(a)).ToList();
        foreach (var address in open)
        {
            yield return proxies.Networks.Count > 0 ? Notice("TLS", $"{address} is plain http to whoever reaches it; let only the proxy reach it")
                : Bad("TLS", $"{address} is plain http on the network: passwords and personal data can be read on the way. Use https with Kestrel:Certificates:Default, or listen on 127.0.0.1 behind a proxy named in {TransportServices.TrustedNetworks}");
        }
        if (addresses.Exists(a => a.StartsWith("https:", StringComparison.OrdinalIgnoreCase))) yield return Certificate();
        else if (open.Count == 0) yield return proxies.Networks.Count > 0 ? Good("TLS", $"ends at the proxy; the word of {string.Join(", ", proxies.Networks)} is believed")
            : Notice("TLS", $"only this machine is listened to, in plain http, and no proxy is trusted ({TransportServices.TrustedNetworks}): right for trying things; without it sign-in cookies are not marked as https only and every visitor has the proxy's address");
    }

    private CheckLine Certificate()
    {
        var path = configuration["Kestrel:Certificates:Default:Path"];
        if (string.IsNullOrEmpty(path)) return Notice("TLS", "an https address is set without Kestrel:Certificates:Default:Path; only a certificate named at the endpoint, or a developer's, would be used");
        try
        {
            var (key, password) = (configuration["Kestrel:Certificates:Default:KeyPath"], configuration["Kestrel:Certificates:Default:Password"]);
            using var certificate = string.IsNullOrEmpty(key) ? X509CertificateLoader.LoadPkcs12FromFile(path, password) : X509Certificate2.CreateFromPemFile(path, key);
            var left = certificate.NotAfter.ToUniversalTime() - time.GetUtcNow().UtcDateTime;
            var until = certificate.NotAfter.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
            return left < TimeSpan.Zero ? Bad("TLS", $"the certificate {path} ended on {until}; put a new one in its place")
                : left < TimeSpan.FromDays(21) ? Notice("TLS", $"the certificate {path} ends on {until}: renew it now") : Good("TLS", $"the certificate {path} holds until {until}");
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException or CryptographicException) { return Bad("TLS", $"the certificate {path} cannot be used: {e.Message}"); }
    }

    private static bool IsAddress(string text) => Uri.TryCreate(text.Replace("//*", "//0.0.0.0", StringComparison.Ordinal).Replace("//+", "//0.0.0.0", StringComparison.Ordinal), UriKind.Absolute, out var uri) && uri.Scheme is "http" or "https";

    private static bool IsLoopback(string text) => Uri.TryCreate(text, UriKind.Absolute, out var uri) && (uri.IsLoopback || (IPAddress.TryParse(uri.Host, out var ip) && IPAddress.IsLoopback(ip)));

    private CheckLine Folder()
    {
        try
        {
            var probe = folder.File("check." + Guid.NewGuid().ToString("n"));
            using (new FileStream(probe, FileMode.CreateNew, FileAccess.Write, FileShare.None, 1, FileOptions.DeleteOnClose)) { }
            return Good("data folder", $"{folder.Path} can be written");
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException) { return Bad("data folder", $"{folder.Path} cannot be written: {e.Message} Give it to the user the program runs as"); }
    }

    private CheckLine Room()
    {
        var free = new DriveInfo(folder.Path).AvailableFreeSpace;
        var text = string.Create(CultureInfo.InvariantCulture, $"{free >> 20} MB free under {folder.Path}");
        return free < NoRoomBytes ? Bad("disk", text + "; nothing could be written soon. Make room") : free < LeastRoomBytes ? Notice("disk", text + "; that is little") : Good("disk", text);
    }

    private async Task<List<CheckLine>> DatabaseAsync()
    {
        try
        {
            await using var connection = await database.OpenAsync(default);
            var lines = new List<CheckLine> { Version(connection) };
            lines.Add(await ClockAsync(connection));
            return lines;
        }
        catch (Exception e) when (e is DbException or IOException or System.Net.Sockets.SocketException or ArgumentException or TimeoutException)
        {
            return [Bad("database", $"cannot be reached: {e.Message.ReplaceLineEndings(" ")} Look at ConnectionStrings:Wutong")];
        }
    }

    private CheckLine Version(DbConnection connection)
    {
        var text = connection.ServerVersion;
        if (database.Kind == DatabaseKind.Postgres) return int.Parse(text.Split('.')[0], CultureInfo.InvariantCulture) >= 15 ? Good("database", $"PostgreSQL {text} answers") : Bad("database", $"PostgreSQL {text} is too old; 15 or newer is needed");
        return System.Version.Parse(text) >= OldestSqlite ? Good("database", $"SQLite {text}, {connection.DataSource}") : Bad("database", $"SQLite {text} is too old; {OldestSqlite} or newer is needed");
    }

    /// <summary>A clock that stands wrong spoils deadlines, sessions and the order of records.</summary>
    private async Task<CheckLine> ClockAsync(DbConnection connection)
    {
        var now = time.GetUtcNow().UtcDateTime;
        if (now < ProgramIsFrom) return Bad("clock", $"it says {now:yyyy-MM-dd HH:mm} UTC, which is before this program was made; set it (chrony, ntpd)");
        var theirs = await LatestAsync(connection);
        if (theirs is null) return Good("clock", $"{now:yyyy-MM-dd HH:mm:ss} UTC");
        if (database.Kind == DatabaseKind.Postgres)
            return (theirs.Value - now).Duration() <= MostClocksApart ? Good("clock", "agrees with the database's to a second") : Bad("clock", $"{now:HH:mm:ss} UTC here and {theirs:HH:mm:ss} in the database; both machines need a time service");
        return theirs.Value - now <= MostAhead ? Good("clock", $"{now:yyyy-MM-dd HH:mm:ss} UTC, not before the last record") : Bad("clock", $"it says {now:yyyy-MM-dd HH:mm} UTC and the last record is of {theirs:yyyy-MM-dd HH:mm}; set it before anything is written");
    }

    /// <summary>PostgreSQL's own time, or the time of the last record; null when there is none.</summary>
    private async Task<DateTime?> LatestAsync(DbConnection connection)
    {
        await using var command = connection.CreateCommand();
        command.CommandText = database.Kind == DatabaseKind.Postgres ? "SELECT clock_timestamp() AT TIME ZONE 'UTC'" : "SELECT COUNT(*) FROM sqlite_schema WHERE name = 'audit'";
        var first = await command.ExecuteScalarAsync();
        if (first is DateTime at) return DateTime.SpecifyKind(at, DateTimeKind.Utc);
        if (Convert.ToInt64(first, CultureInfo.InvariantCulture) == 0) return null;
        command.CommandText = "SELECT MAX(at_utc) FROM audit";
        return await command.ExecuteScalarAsync() is string text ? DateTime.Parse(text, CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal | DateTimeStyles.AdjustToUniversal) : null;
    }

    private CheckLine Keys()
    {
        var keys = new DirectoryInfo(Path.Combine(folder.Path, "keys"));
        if (!keys.Exists || keys.GetFiles("key-*.xml").Length == 0) return Notice("keys", $"{keys.FullName} holds none yet; the first start makes them");
        var isOpen = !OperatingSystem.IsWindows() && keys.GetFiles().Any(f => (f.UnixFileMode & (UnixFileMode.OtherRead | UnixFileMode.OtherWrite)) != 0) && (keys.UnixFileMode & UnixFileMode.OtherExecute) != 0;
        return isOpen ? Notice("keys", $"anybody on this machine can read {keys.FullName}; chmod -R go= it") : Good("keys", $"{keys.GetFiles("key-*.xml").Length} in {keys.FullName}");
    }
}
