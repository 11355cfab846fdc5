using System.Security.Cryptography;
using System.Text;

namespace Wutong.Platform.Secrets;

/// <summary>运维密钥: 32 bytes that wrap the data key. Lives outside database, data folder and backup: without it a stolen copy of those says nothing of a person.</summary>
/// <remarks>From WUTONG_OPERATOR_KEY (Base64), or a file that is made at first use, readable by its owner alone.</remarks>
public sealed class OperatorKey(SecretSettings settings)
{
    public const int Bytes = 32;
    private readonly Lock _lock = new();
    private byte[]? _key;

    /// <summary>Where the file is or would be; null when the key comes from the environment.</summary>
    public string? Path => settings.OperatorKey is { Length: > 0 } ? null : System.IO.Path.GetFullPath(settings.OperatorKeyFile ?? DefaultPath());

    /// <summary>A key of its own for one purpose.</summary>
    public byte[] For(string purpose, bool mayMake) => HKDF.DeriveKey(HashAlgorithmName.SHA256, Read(mayMake), Bytes, info: Encoding.UTF8.GetBytes("wutong operator " + purpose));

    /// <exception cref="OperatorKeyException">It is missing, unreadable or no key.</exception>
    private byte[] Read(bool mayMake)
    {
        lock (_lock) return _key ??= Path is { } path ? FromFile(path, mayMake) : Parse(settings.OperatorKey!, "WUTONG_OPERATOR_KEY");
    }

    private byte[] FromFile(string path, bool mayMake)
    {
        if (settings.DataFolder is { } data && path.StartsWith(System.IO.Path.GetFullPath(data) + System.IO.Path.DirectorySeparatorChar, StringComparison.Ordinal))
            throw new OperatorKeyException($"the operator key may not lie in the data folder ({path}): a copy of the folder would hold both lock and key. Set People:OperatorKeyFile to another place");
        try
        {
            if (!File.Exists(path))
            {
                if (!mayMake) throw new OperatorKeyException($"the operator key was expected in {path}: what is sealed in this database cannot be opened without it. Put the file back, or set WUTONG_OPERATOR_KEY");
                Make(path);
            }
            return Parse(File.ReadAllText(path), path);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            throw new OperatorKeyException($"the operator key in {path} cannot be read or made: {e.Message} Set People:OperatorKeyFile, or WUTONG_OPERATOR_KEY", e);
        }
    }

    private static void Make(string path)
    {
        Directory.CreateDirectory(System.IO.Path.GetDirectoryName(path)!);
        var options = new FileStreamOptions { Mode = FileMode.CreateNew, Access = FileAccess.Write };
        if (!OperatingSystem.IsWindows()) options.UnixCreateMode = UnixFileMode.UserRead | UnixFileMode.UserWrite;
        try
        {
            using var file = new FileStream(path, options);
            file.Write(Encoding.ASCII.GetBytes(Convert.ToBase64String(RandomNumberGenerator.GetBytes(Bytes)) + "\n"));
            file.Flush(flushToDisk: true);
        }
        catch (IOException) when (File.Exists(path)) { return; } // another program made it at the same moment
        Console.Error.WriteLine($"梧桐 Wutong: 运维密钥在这里，请另存一份，不要和备份放在一起 The operator key is here; keep a copy, apart from backups: {path}");
    }

    private static byte[] Parse(string text, string where)
    {
        var key = new byte[Bytes];
        return Convert.TryFromBase64String(text.Trim(), key, out var length) && length == Bytes ? key
            : throw new OperatorKeyException($"an operator key of {Bytes} bytes in Base64 was expected in {where}. Make one with: openssl rand -base64 {Bytes}");
    }

    private static string DefaultPath()
    {
        var folder = Environment.GetFolderPath(Environment.SpecialFolder.ApplicationData, Environment.SpecialFolderOption.DoNotVerify);
        return folder.Length > 0 ? System.IO.Path.Combine(folder, "wutong", "operator.key")
            : throw new OperatorKeyException("this user has no home folder to keep the operator key in: set People:OperatorKeyFile, or WUTONG_OPERATOR_KEY");
    }
}

/// <summary>运维密钥不可用.</summary>
public sealed class OperatorKeyException(string message, Exception? inner = null) : Exception(message, inner);
