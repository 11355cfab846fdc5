using Wutong.Platform.Writing;

namespace Wutong.People.SigningIn;

/// <summary>短信验证码: six digits to a phone, for residents. Phone and code are kept as keyed hashes only.</summary>
internal sealed class SmsCodeRow
{
    public required Guid Id { get; init; }
    public required byte[] PhoneHash { get; init; }
    public required byte[] CodeHash { get; init; }
    public required DateTime AskedAtUtc { get; init; }
    public required int Tries { get; set; }
    public DateTime? UsedAtUtc { get; set; }
}

internal static class SmsCodes
{
    /// <summary>The code last sent to this phone, while it may be used.</summary>
    public static SmsCodeRow? Last(byte[] phoneHash, IWrite write)
    {
        var since = write.Now - AskSmsCodeHandler.Life;
        var last = write.Db.Set<SmsCodeRow>().Where(c => c.PhoneHash == phoneHash).OrderByDescending(c => c.AskedAtUtc).ThenByDescending(c => c.Id).FirstOrDefault();
        return last is { UsedAtUtc: null } && last.AskedAtUtc > since ? last : null;
    }
}
