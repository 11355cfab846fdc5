using System.Text;
using System.Text.RegularExpressions;
using Wutong.Platform.Errors;
using Wutong.Platform.Secrets;

namespace Wutong.People.Persons;

/// <summary>A phone number as commands carry it: sealed, with its hashes, never in clear.</summary>
/// <remarks>Its text names no value, so that no log repeats one.</remarks>
internal sealed record SealedPhone(byte[] Sealed, byte[] Hash, byte[] LastFourHash);

/// <summary>联系方式: checks, seals, opens and masks phone numbers.</summary>
internal sealed partial class Contacts(Vault vault)
{
    private const string Purpose = "phone", HashPurpose = "phone-search", LastFourPurpose = "phone-last-four";

    /// <exception cref="BadInputException">It is no mobile number of mainland China.</exception>
    public static string Clean(string field, string? given)
    {
        var digits = string.Concat((given ?? "").Where(c => c is not (' ' or '-')));
        if (digits.StartsWith("+86", StringComparison.Ordinal)) digits = digits[3..];
        return Mobile.IsMatch(digits) ? digits : throw new BadInputException(field, "请填 11 位手机号。", "An 11-digit mobile number is wanted.");
    }

    /// <param name="person">Whose it is: it cannot be opened as another's.</param>
    public async Task<SealedPhone> SealAsync(Guid person, string phone, CancellationToken ct) =>
        new(await vault.SealAsync(Purpose, person, Encoding.ASCII.GetBytes(phone), ct), await HashAsync(phone, ct), await LastFourHashAsync(phone[^4..], ct));

    public async Task<string> OpenAsync(Guid person, byte[] made, CancellationToken ct) => Encoding.ASCII.GetString(await vault.OpenAsync(Purpose, person, made, ct));

    public Task<byte[]> HashAsync(string phone, CancellationToken ct) => vault.HashAsync(HashPurpose, phone, ct);

    public Task<byte[]> LastFourHashAsync(string lastFour, CancellationToken ct) => vault.HashAsync(LastFourPurpose, lastFour, ct);

    /// <summary>138****5678.</summary>
    public static string Masked(string phone) => $"{phone[..3]}****{phone[^4..]}";

    [GeneratedRegex(@"\A1[3-9][0-9]{9}\z")] private static partial Regex Mobile { get; }
}
