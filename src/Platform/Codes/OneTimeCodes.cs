using Wutong.Platform.Time;
using Wutong.Platform.Writing;

namespace Wutong.Platform.Codes;

/// <summary>一次性码: eight digits made from a record's id and the secret, so the code itself lies nowhere; redeemed once, inside the command that hands over.</summary>
/// <remarks>
/// Issue and redeem are called by handlers: what the code stands for and its redemption are committed together. A wrong attempt must be kept, and a refusal leaves no trace: after
/// <see cref="Redemption.Wrong"/> a handler answers <see cref="Missed"/>, which is done and says so. After <see cref="MostMisses"/> of them the code is dead.
/// </remarks>
public sealed class OneTimeCodes(ICodeSecret secret)
{
    public const int MostMisses = 5;
    private const int Digits = 8;

    /// <summary>The digits of a code that was issued, for its owner's screen.</summary>
    public string DigitsOf(string purpose, Guid id) => CodeKeys.Digits(CodeKeys.Of(secret, purpose), id.ToString("N"), 0, Digits);

    /// <param name="expiresAtUtc">Not redeemed from then on.</param>
    /// <returns>The code's id, for the record it belongs to.</returns>
    public static Guid Issue(string purpose, DateTime expiresAtUtc, IWrite write)
    {
        var id = write.NewId();
        write.Db.Add(new OneTimeCodeRow { Id = id, Purpose = purpose, IssuedAtUtc = write.Now, ExpiresAtUtc = expiresAtUtc.ToMicroseconds() });
        return id;
    }

    /// <summary>Redeems a code, once.</summary>
    public Redemption Redeem(string purpose, Guid id, string? given, IWrite write)
    {
        if (write.Db.Set<OneTimeCodeRow>().SingleOrDefault(c => c.Id == id && c.Purpose == purpose) is not { } row) return Redemption.Wrong;
        if (row.RedeemedAtUtc is not null) return Redemption.UsedBefore;
        if (row.Misses >= MostMisses) return Redemption.TooManyMisses;
        if (row.ExpiresAtUtc <= write.Now) return Redemption.Expired;
        if (!CodeKeys.Same(DigitsOf(purpose, id), string.Concat((given ?? "").Where(c => !char.IsWhiteSpace(c)))))
        {
            row.Misses++;
            return Redemption.Wrong;
        }
        row.RedeemedAtUtc = write.Now;
        return Redemption.Good;
    }

    /// <summary>What a handler answers to a wrong attempt, so that it is counted: nothing was redeemed.</summary>
    public static Answer Missed(Guid id) => new Answer.Done(MissKind, id);

    /// <summary>The kind in <see cref="Missed"/>: "code-miss".</summary>
    public const string MissKind = "code-miss";

    /// <summary>Why a code was not redeemed, for a person.</summary>
    public static (string Chinese, string English) Words(Redemption redemption) => redemption switch
    {
        Redemption.Good => ("已核销。", "Redeemed."),
        Redemption.Wrong => ("码不对，请再看一遍；多次输错这个码就作废。", "That is not the code; look again. After several wrong ones it is dead."),
        Redemption.UsedBefore => ("这个码用过了。", "This code was used before."),
        Redemption.Expired => ("这个码过期了，请重新领一个。", "This code has expired; ask for a new one."),
        _ => ("输错太多次，这个码已作废，请重新领一个。", "Too many wrong attempts: this code is dead. Ask for a new one."),
    };
}

public enum Redemption { Good, Wrong, UsedBefore, Expired, TooManyMisses }

/// <summary>The table behind one-time codes; no code stands in it.</summary>
internal sealed class OneTimeCodeRow
{
    public required Guid Id { get; init; }
    public required string Purpose { get; init; }
    public required DateTime IssuedAtUtc { get; init; }
    public required DateTime ExpiresAtUtc { get; init; }
    public DateTime? RedeemedAtUtc { get; set; }
    public int Misses { get; set; }
}
