namespace Wutong.Platform.Outside;

/// <summary>接收方: where a message goes. Nothing of it but its kind may be logged.</summary>
/// <param name="Kind">One of <see cref="DestinationKinds"/>.</param>
/// <param name="Address">The webhook's or robot's whole URL (a robot's holds its key), a mail address, or a phone number.</param>
/// <param name="Secret">Webhook: <c>whsec_...</c>, several parted by a blank while a secret is being changed. DingTalk: <c>SEC...</c>, when the robot asks for a signature.</param>
/// <param name="IsMarkdown">Robots only: markdown instead of plain text.</param>
public sealed record Destination(string Kind, string Address, string? Secret = null, bool IsMarkdown = false)
{
    /// <summary>The kind alone, so that no log or error text carries a key or a person's number.</summary>
    public override string ToString() => Kind;
}

public static class DestinationKinds
{
    public const string Webhook = "webhook", DingTalk = "dingtalk", WeCom = "wecom", Mail = "mail", Sms = "sms";
}
