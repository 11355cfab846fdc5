using Wutong.Platform.Outside.Mail;
using Wutong.Platform.Outside.Sms;

namespace Wutong.Platform.Outside;

/// <summary>对外通知设置: the configuration section "Outside".</summary>
internal sealed class OutsideOptions
{
    /// <summary>Networks (CIDR) that are private but may be sent to, such as a robot gateway in the office. Link-local, multicast and metadata addresses stay closed.</summary>
    public string[] AllowedNetworks { get; set; } = [];

    /// <summary>Allows <c>http:</c> addresses; otherwise only <c>https:</c>.</summary>
    public bool AllowHttp { get; set; }

    /// <summary>A proxy for everything that goes by HTTP; without it there is none, whatever the environment says.</summary>
    public string? Proxy { get; set; }

    /// <summary>A PEM file of root certificates trusted beside the system's.</summary>
    public string? TrustedCertificates { get; set; }

    public MailOptions Mail { get; set; } = new();
    public SmsOptions Sms { get; set; } = new();
}
