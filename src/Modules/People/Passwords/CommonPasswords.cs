using System.Collections.Frozen;

namespace Wutong.People.Passwords;

/// <summary>常见密码: what attackers try first; some twenty thousand in the order of the alphabet.</summary>
/// <remarks>From the list of zxcvbn 4.4.2 (Dropbox, MIT), those of six characters and more in lower case, and a few of ours.</remarks>
internal static class CommonPasswords
{
    private static readonly Lazy<FrozenSet<string>> All = new(Load);

    /// <summary>True also for a common one with digits or signs before or behind it.</summary>
    public static bool Has(string password)
    {
        var lower = password.ToLowerInvariant();
        var core = lower.Trim([.. "0123456789!@#$%^&*()_+-=.,?~ "]);
        return All.Value.Contains(lower) || (core.Length >= 4 && core.Length * 2 >= lower.Length && All.Value.Contains(core));
    }

    private static FrozenSet<string> Load()
    {
        using var stream = typeof(CommonPasswords).Assembly.GetManifestResourceStream("common-passwords.txt")!;
        using var reader = new StreamReader(stream);
        return reader.ReadToEnd().Split('\n', StringSplitOptions.RemoveEmptyEntries).ToFrozenSet(StringComparer.Ordinal);
    }
}
