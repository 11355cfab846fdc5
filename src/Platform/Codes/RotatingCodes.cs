namespace Wutong.Platform.Codes;

/// <summary>动态码: six digits that change every half minute, shown at a place and typed or scanned by who is there. Thread-safe.</summary>
/// <remarks>Six digits can be guessed in time: whoever accepts them limits attempts. The same code may be used by many (a class signing in).</remarks>
public sealed class RotatingCodes(ICodeSecret secret, TimeProvider time)
{
    public const int StepSeconds = 30;
    private const int Digits = 6;

    /// <param name="purpose">"stations.shift": codes of one purpose are worth nothing for another.</param>
    /// <param name="subject">What it stands for: a station, a session.</param>
    public RotatingCode Now(string purpose, string subject)
    {
        long step = Step();
        var digits = CodeKeys.Digits(CodeKeys.Of(secret, purpose), subject, step, Digits);
        return new(digits, $"wutong:{purpose}:{subject}:{digits}", DateTimeOffset.FromUnixTimeSeconds((step + 1) * StepSeconds).UtcDateTime);
    }

    /// <summary>Whether these digits are this step's or the one's before.</summary>
    /// <param name="given">As typed; blanks are passed over.</param>
    public bool Accepts(string purpose, string subject, string? given)
    {
        var typed = string.Concat((given ?? "").Where(c => !char.IsWhiteSpace(c)));
        var key = CodeKeys.Of(secret, purpose);
        long step = Step();
        bool now = CodeKeys.Same(CodeKeys.Digits(key, subject, step, Digits), typed), before = CodeKeys.Same(CodeKeys.Digits(key, subject, step - 1, Digits), typed);
        return now | before; // both are always compared
    }

    private long Step() => time.GetUtcNow().ToUnixTimeSeconds() / StepSeconds;
}

/// <param name="QrText">What a QR code of it says: "wutong:purpose:subject:digits".</param>
/// <param name="ChangesAtUtc">A new one is shown from then on; this one is accepted one step longer.</param>
public sealed record RotatingCode(string Digits, string QrText, DateTime ChangesAtUtc);
