using System.Net;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using CsCheck;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using Wutong.People;
using Wutong.People.Accounts;
using Wutong.People.Consents;
using Wutong.People.Persons;
using Wutong.People.Sessions;
using Wutong.People.Units;
using Wutong.Platform.Access;
using Wutong.Platform.Audit;
using Wutong.Platform.Data;
using Wutong.Platform.Secrets;
using Wutong.Tests.World;

namespace Wutong.Tests.People;

public sealed class PersonalDataTests
{
    private const string Canary = "13867295104", LastFour = "5104";
    private static readonly Grant Shuiposi = Grant.ForArea(Roles.Subdistrict, AreaLevel.Subdistrict, "140213066000");

    [Fact]
    public async Task A_phone_number_is_found_masked_and_shown_once_with_a_reason_and_stands_nowhere_in_clear()
    {
        var log = new WholeLog();
        await using var site = City.NewSite().With("Logging:LogLevel:Default", "Trace").With("Logging:LogLevel:Microsoft.AspNetCore", "Trace").With("Logging:LogLevel:Microsoft.EntityFrameworkCore", "Trace").With("Logging:LogLevel:Microsoft.EntityFrameworkCore.Database.Command", "Trace").With(s => s.AddLogging(l => l.ClearProviders().AddProvider(log)));
        await site.ReadyAsync();
        var unit = await site.DoAsync(new RegisterUnit("test-unit", "测试单位", UnitKind.Department, "140213066000"));
        using var clerk = await site.SignInAsync(Shuiposi);
        using (var wrong = await clerk.Http.SendAsync("/people/persons", "register-person", ("Form.Name", "赵一"), ("Form.Unit", unit.ToString()), ("Form.Phone", "1386729510"))) Assert.Contains("11 位手机号", await wrong.TextAsync(), StringComparison.Ordinal);
        using (var made = await clerk.Http.SendAsync("/people/persons", "register-person", ("Form.Name", "赵一"), ("Form.Unit", unit.ToString()), ("Form.Phone", "+86 138-6729-5104"))) Assert.Contains("138****5104", await made.TextAsync(), StringComparison.Ordinal);
        foreach (var (q, found) in new[] { (LastFour, true), ("赵", true), ("13867295105", false), ("6729", false) })
            Assert.Equal(found, (await clerk.Http.PageAsync("/people/persons?q=" + Uri.EscapeDataString(q))).Contains("138****5104", StringComparison.Ordinal));
        var person = await site.AskAsync<AppDb, Guid>(db => db.Set<PersonRow>().Select(p => p.Id).SingleAsync());
        using (var why = await clerk.Http.SendAsync($"/people/persons/{person}", "unmask", ("Form.Reason", "x"))) Assert.DoesNotContain(Canary, await why.TextAsync(), StringComparison.Ordinal);
        using (var shown = await clerk.Http.SendAsync($"/people/persons/{person}", "unmask", ("Form.Reason", "核实地址"))) Assert.Contains(Canary, await shown.TextAsync(), StringComparison.Ordinal);
        Assert.DoesNotContain(Canary, await clerk.Http.PageAsync($"/people/persons/{person}"), StringComparison.Ordinal); // once
        Assert.Equal(1, await site.CountAsync<ContactViewRow>(v => v.Where(r => r.ActorId == clerk.Account && r.Reason == "核实地址")));
        Assert.Equal(1, await site.CountAsync<AuditRow>(a => a.Where(r => r.Command == "people.unmask-contact" && r.ActorId == clerk.Account && r.Changes.Contains("~phone"))));

        using var elsewhere = await site.SignInAsync(Grant.ForArea(Roles.Subdistrict, AreaLevel.Subdistrict, "140213050000"));
        await elsewhere.Http.PageAsync($"/people/persons/{person}", HttpStatusCode.NotFound);
        Assert.DoesNotContain("赵一", await elsewhere.Http.PageAsync("/people/persons"), StringComparison.Ordinal);

        Assert.DoesNotContain(Canary, log.Text, StringComparison.Ordinal);
        Assert.Contains("people.contact", log.Text, StringComparison.Ordinal); // the log was as talkative as it can be
        foreach (var file in Directory.EnumerateFiles(Path.GetDirectoryName(DataSource(site))!, "wutong.db*"))
        {
            var bytes = await ReadAsync(file);
            Assert.True(bytes.AsSpan().IndexOf(Encoding.UTF8.GetBytes(Canary)) < 0, $"{file} holds the number");
        }
        Assert.True((await ReadAsync(DataSource(site) + "-wal")).AsSpan().IndexOf(Encoding.UTF8.GetBytes("核实地址")) >= 0); // what is in clear would have been seen
    }

    [Theory, MemberData(nameof(Databases.All), MemberType = typeof(Databases))]
    public async Task One_registers_a_phone_consents_withdraws_exports_and_is_erased(DatabaseKind kind)
    {
        await using var site = Site.On(await Databases.NewAsync(kind));
        using var me = await site.SignInAsync();
        using (var set = await me.Http.SendAsync("/me", "own-phone", ("Phone.Number", Canary))) Assert.Contains("138****5104", await set.TextAsync(), StringComparison.Ordinal);
        Assert.False(await HoldsAsync());
        (await me.Http.SendAsync("/me", "consent-messages")).Dispose();
        Assert.True(await HoldsAsync());
        (await me.Http.SendAsync("/me", "consent-messages")).Dispose();
        Assert.False(await HoldsAsync());
        Assert.Equal(2, await site.CountAsync<ConsentRow>(c => c.Where(r => r.AccountId == me.Account)));

        var exported = JsonDocument.Parse(await (await me.Http.GetAsync(new Uri("/me/export.json", UriKind.Relative))).Content.ReadAsStringAsync()).RootElement.EnumerateArray().Select(e => (string?)e.GetProperty("value").GetString()).ToList();
        Assert.Contains(Canary, exported);
        Assert.Contains(me.SignInName, exported);
        using (var xlsx = await me.Http.GetAsync(new Uri("/en/me/export.xlsx", UriKind.Relative))) Assert.Equal("PK"u8.ToArray(), (await xlsx.Content.ReadAsByteArrayAsync())[..2]);

        await site.DoAsync(new Wutong.People.Passwords.AcceptInvite([], "x"), Actor.Visitor).ContinueWith(t => Assert.True(t.IsFaulted), TaskScheduler.Default);
        var hash = await site.AskAsync<Wutong.People.Passwords.PasswordHashes, string>(h => h.MakeAsync("plane trees by the river", default));
        await site.DoAsync(new Wutong.People.Passwords.ChangePassword(hash), me.Actor);
        using (var wrong = await me.Http.SendAsync("/me", "erase-me", ("Erase.Password", "wrong"), ("Erase.Sure", "true"))) Assert.Contains("密码不对", await wrong.TextAsync(), StringComparison.Ordinal);
        using var gone = await me.Http.SendAsync("/me", "erase-me", ("Erase.Password", "plane trees by the river"), ("Erase.Sure", "true"));
        Assert.Equal(HttpStatusCode.Redirect, gone.StatusCode);
        Assert.Equal(0, await site.CountAsync<ContactRow>(c => c) + await site.CountAsync<SessionRow>(s => s));
        Assert.Equal(0, await site.CountAsync<PersonRow>(p => p.Where(r => r.Name != "")));
        var left = await site.AskAsync<AppDb, AccountRow>(db => db.Set<AccountRow>().SingleAsync(a => a.Id == me.Account));
        Assert.Equal((AccountState.Erased, "", me.Account.ToString()), (left.State, left.DisplayName, left.SignInName));
        Assert.Equal(2, await site.CountAsync<ConsentRow>(c => c.Where(r => r.AccountId == me.Account))); // the ledger's ids stay
        using var out_ = await me.Http.GetAsync(new Uri("/me", UriKind.Relative));
        Assert.Equal(HttpStatusCode.Redirect, out_.StatusCode);

        using var staff = await site.SignInAsync(Grant.For(Roles.Auditor));
        using var still = await staff.Http.SendAsync("/me", "erase-me", ("Erase.Sure", "true"));
        Assert.Equal(1, await site.CountAsync<AccountRow>(a => a.Where(r => r.Id == staff.Account && r.State == AccountState.Open)));

        Task<bool> HoldsAsync() => site.AskAsync<IConsents, bool>(c => c.HoldsAsync(me.Account, "messages", default));
    }

    [Fact]
    public void What_is_sealed_opens_only_whole_only_with_its_key_and_only_for_whom_it_was_sealed() =>
        Gen.Select(Gen.Byte.Array[0, 80], Gen.OneOf(Gen.Const(CipherKind.Aes), Gen.Const(CipherKind.Sm4)), Gen.Int[0, 200], Gen.Int[1, 255]).Sample((text, kind, at, flip) =>
        {
            byte[] key = RandomNumberGenerator.GetBytes(32), about = RandomNumberGenerator.GetBytes(16);
            var made = SealedBytes.Make(kind, key, text, about);
            Assert.Equal(text, SealedBytes.Open(key, made, about));
            Assert.NotEqual(made, SealedBytes.Make(kind, key, text, about));
            Assert.ThrowsAny<CryptographicException>(() => SealedBytes.Open(RandomNumberGenerator.GetBytes(32), made, about));
            Assert.ThrowsAny<CryptographicException>(() => SealedBytes.Open(key, made, RandomNumberGenerator.GetBytes(16)));
            made[at % made.Length] ^= (byte)flip;
            Assert.ThrowsAny<CryptographicException>(() => SealedBytes.Open(key, made, about));
            Assert.ThrowsAny<CryptographicException>(() => { _ = SealedBytes.Open(key, made.AsSpan(0, at % made.Length), about); });
        }, iter: 500);

    [Fact]
    public async Task Without_the_operator_key_nothing_opens_and_no_new_key_is_made()
    {
        var (database, path) = (await Databases.NewAsync(DatabaseKind.Sqlite), Path.Combine(TempFolder.New(), "op", "operator.key"));
        var sealed_ = Array.Empty<byte>();
        await using (var site = Site.On(database).With("People:OperatorKeyFile", path)) sealed_ = await site.AskAsync<Vault, byte[]>(v => v.SealAsync("phone", Guid.Empty, [1, 2, 3], default));
        if (!OperatingSystem.IsWindows()) Assert.Equal(UnixFileMode.UserRead | UnixFileMode.UserWrite, File.GetUnixFileMode(path));
        File.Move(path, path + ".away");
        await using (var site = Site.On(database).With("People:OperatorKeyFile", path)) await Assert.ThrowsAsync<OperatorKeyException>(() => site.AskAsync<Vault, byte[]>(v => v.OpenAsync("phone", Guid.Empty, sealed_, default)));
        Assert.False(File.Exists(path));
        await using (var site = Site.On(database).With("WUTONG_OPERATOR_KEY", Convert.ToBase64String(new byte[32]))) await Assert.ThrowsAsync<OperatorKeyException>(() => site.AskAsync<Vault, byte[]>(v => v.OpenAsync("phone", Guid.Empty, sealed_, default)));
        await using (var site = Site.On(database).With("WUTONG_OPERATOR_KEY", (await File.ReadAllTextAsync(path + ".away")).Trim())) Assert.Equal([1, 2, 3], await site.AskAsync<Vault, byte[]>(v => v.OpenAsync("phone", Guid.Empty, sealed_, default)));
        var data = TempFolder.New();
        await using (var site = new Site().With("Data", data).With("People:OperatorKeyFile", Path.Combine(data, "operator.key"))) await Assert.ThrowsAsync<OperatorKeyException>(() => site.AskAsync<Vault, byte[]>(v => v.SealAsync("phone", Guid.Empty, [1], default)));
    }

    private static string DataSource(Site site) => new Microsoft.Data.Sqlite.SqliteConnectionStringBuilder(site.Services.GetRequiredService<DatabaseChoice>().ConnectionString).DataSource;

    private static async Task<byte[]> ReadAsync(string path)
    {
        await using var file = new FileStream(path, FileMode.Open, FileAccess.Read, FileShare.ReadWrite | FileShare.Delete);
        var bytes = new byte[file.Length];
        await file.ReadExactlyAsync(bytes);
        return bytes;
    }

    private sealed class WholeLog : ILoggerProvider, ILogger
    {
        private readonly StringBuilder _text = new();
        public string Text { get { lock (_text) return _text.ToString(); } }
        public ILogger CreateLogger(string categoryName) => this;
        public IDisposable? BeginScope<TState>(TState state) where TState : notnull => null;
        public bool IsEnabled(LogLevel logLevel) => true;
        public void Log<TState>(LogLevel logLevel, EventId eventId, TState state, Exception? exception, Func<TState, Exception?, string> formatter)
        {
            lock (_text) _text.AppendLine(formatter(state, exception)).AppendLine(exception?.ToString());
        }

        public void Dispose() { }
    }
}
