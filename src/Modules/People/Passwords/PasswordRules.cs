using System.Globalization;
using Wutong.Platform.Errors;

namespace Wutong.People.Passwords;

/// <summary>密码策略: two that contradict each other, so one of them is chosen.</summary>
internal enum PasswordPolicy
{
    /// <summary>OWASP ASVS 5.0: long, no composition, no rotation, none that is common; tries are slowed down.</summary>
    Asvs,
    /// <summary>等保: 8 and more of 3 kinds, 90 days, none used before, 5 failures lock.</summary>
    Dengbao,
}

/// <summary>密码规则: may this be a password here?</summary>
internal static class PasswordRules
{
    /// <summary>ASVS 5.0 6.2.1: at least 8, 15 recommended.</summary>
    public const int AsvsLeast = 12;
    public const int DengbaoLeast = 8, DengbaoKinds = 3, DengbaoRemembered = 5, Most = 128;
    public static readonly TimeSpan DengbaoAge = TimeSpan.FromDays(90);

    /// <exception cref="BadInputException">It may not; says why.</exception>
    public static void Check(string field, string? password, string signInName, PasswordPolicy policy)
    {
        var given = password ?? "";
        var length = new StringInfo(given).LengthInTextElements;
        var least = policy == PasswordPolicy.Asvs ? AsvsLeast : DengbaoLeast;
        if (length < least) throw No(field, $"密码至少 {least} 个字符，现在 {length} 个。可以用几个不相干的词连起来。", $"At least {least} characters; there are {length}. A few unrelated words in a row will do.");
        if (given.Length > Most) throw No(field, $"密码最多 {Most} 个字符。", $"At most {Most} characters.");
        if (policy == PasswordPolicy.Dengbao && Kinds(given) < DengbaoKinds)
            throw No(field, "密码要有大写字母、小写字母、数字、符号中的至少 3 种。", "At least 3 of capital letters, small letters, digits and signs are needed.");
        if (signInName.Length >= 3 && given.Contains(signInName, StringComparison.OrdinalIgnoreCase)) throw No(field, "密码里不能有登录名。", "The password may not hold the sign-in name.");
        if (IsRepeated(given) || CommonPasswords.Has(given)) throw No(field, "这个密码太常见，别人会先试它。请换一个。", "This password is too common: it would be tried first. Please choose another.");
    }

    /// <summary>True when the policy asks for a new one now.</summary>
    public static bool IsTooOld(DateTime? setAtUtc, DateTime nowUtc, PasswordPolicy policy) =>
        policy == PasswordPolicy.Dengbao && setAtUtc is { } set && nowUtc - set >= DengbaoAge;

    private static int Kinds(string text) =>
        (text.Any(char.IsAsciiLetterUpper) ? 1 : 0) + (text.Any(char.IsAsciiLetterLower) ? 1 : 0) + (text.Any(char.IsAsciiDigit) ? 1 : 0) + (text.Any(c => !char.IsAsciiLetterOrDigit(c)) ? 1 : 0);

    /// <summary>"aaaaaaaa", "123412341234", "abcdefghijkl": one short piece again and again, or a run.</summary>
    private static bool IsRepeated(string text)
    {
        for (var piece = 1; piece <= 4; piece++)
            if (Enumerable.Range(piece, text.Length - piece).All(i => text[i] == text[i - piece])) return true;
        return Enumerable.Range(1, text.Length - 1).All(i => Follows(text[i - 1], text[i])) || Enumerable.Range(1, text.Length - 1).All(i => Follows(text[i], text[i - 1]));
    }

    private static bool Follows(char one, char next) => next - one == 1 || (one == '9' && next == '0');

    private static BadInputException No(string field, string chinese, string english) => new(field, chinese, english);
}
