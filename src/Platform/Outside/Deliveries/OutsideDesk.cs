using System.Security.Cryptography;
using System.Text.Json;
using MimeKit;
using Wutong.Platform.Access;
using Wutong.Platform.Errors;
using Wutong.Platform.Outside.Http;
using Wutong.Platform.Outside.Webhooks;
using Wutong.Platform.Secrets;

namespace Wutong.Platform.Outside.Deliveries;

/// <summary>Makes the command that adds a subscription from what somebody typed: checks the address and seals it with its secret.</summary>
internal sealed class OutsideDesk(Vault vault, IPlaces places)
{
    /// <summary>A new signing secret of 32 bytes, for whoever has none.</summary>
    public static string NewSecret() => "whsec_" + Convert.ToBase64String(RandomNumberGenerator.GetBytes(32));

    /// <exception cref="BadInputException">The kind, address or secret cannot be used.</exception>
    public async Task<AddSubscription> SealAsync(string? kind, string? address, string? secret, Wanted wanted, CancellationToken ct)
    {
        _ = wanted.Checked();
        var (at, key) = (Input.Text("address", address, 3, 1000), Input.Optional("secret", secret, 500));
        var shown = ShownOf(kind, at);
        if (kind == DestinationKinds.Webhook && WebhookSignature.Make(key ?? "", "m", 0, []) is null)
            throw new BadInputException("secret", "签名密钥应为 whsec_ 加 24 至 64 字节的 base64。", "A signing secret is whsec_ and base64 of 24 to 64 bytes.");
        var id = Guid.CreateVersion7();
        var kept = await vault.SealAsync(SealedDestination.Purpose, id, JsonSerializer.SerializeToUtf8Bytes(new SealedDestination(at, key)), ct);
        return new(id, kind!, kept, shown, wanted);
    }

    /// <summary>What somebody typed names an area there is.</summary>
    /// <exception cref="BadInputException">A text is missing, no topic, or no such area.</exception>
    public async Task CheckAreaAsync(Wanted wanted, CancellationToken ct)
    {
        if (wanted.Checked().AreaCode is { } code && await places.FindAsync(code, ct) is null) throw new BadInputException("areaCode", $"台账里没有 {code} 这个辖区。", $"The register has no area {code}.");
    }

    /// <summary>As much of an address as a screen may show: no robot's key, no person's number.</summary>
    private static string ShownOf(string? kind, string address) => kind switch
    {
        DestinationKinds.Webhook or DestinationKinds.DingTalk or DestinationKinds.WeCom =>
            new OutsideAddress(allowHttp: true).Parse(address, out var uri) is { } wrong ? throw new BadInputException("address", wrong.Chinese + "。", wrong.English + ".") : uri.Authority,
        DestinationKinds.Mail => MailboxAddress.TryParse(address, out var to) && !string.IsNullOrEmpty(to.Domain) ? "…@" + to.Domain : throw new BadInputException("address", "邮件地址不对。", "The mail address is wrong."),
        DestinationKinds.Sms => address.Length >= 5 && address.TrimStart('+').All(char.IsAsciiDigit) ? "…" + address[^4..] : throw new BadInputException("address", "手机号码不对。", "The phone number is wrong."),
        _ => throw new BadInputException("kind", "请从列出的里面选一个。", "Please choose one of those listed."),
    };
}
