using System.Net;
using System.Security.Cryptography;
using Microsoft.Extensions.Configuration;
using MimeKit;
using Wutong.Platform.Errors;
using Wutong.Platform.Outside.Guard;
using Wutong.Platform.Outside.Mail;
using Wutong.Platform.Outside.Sms;

namespace Wutong.Platform.Outside;

/// <summary>The settings, read and found good.</summary>
internal sealed record OutsideSettings(OutsideOptions Options, IReadOnlyList<IPNetwork> Allowed, Uri? Proxy, TrustedRoots Roots)
{
    /// <exception cref="BadInputException">A setting cannot be used; the field is its name.</exception>
    public static OutsideSettings Read(IConfiguration configuration)
    {
        var section = configuration.GetSection("Outside");
        OutsideOptions options;
        try { options = section.Get<OutsideOptions>() ?? new(); }
        catch (InvalidOperationException e) { throw Bad("Outside", "设置中有一项不是它应有的样子", e.Message); }
        CheckMail(options.Mail);
        CheckSms(options.Sms, options.AllowHttp);
        return new(options, [.. options.AllowedNetworks.Select(Network)], ProxyOf(options.Proxy), RootsOf(options.TrustedCertificates));
    }

    private static IPNetwork Network(string text, int index) => IPNetwork.TryParse(text, out var network)
        ? network
        : throw Bad($"Outside:AllowedNetworks:{index}", $"“{text}”不是网段，例如 10.20.0.0/16", $"'{text}' is no network such as 10.20.0.0/16");

    private static Uri? ProxyOf(string? text)
    {
        if (string.IsNullOrEmpty(text)) return null;
        return Uri.TryCreate(text, UriKind.Absolute, out var uri) && uri is { Scheme: "http", UserInfo: "" }
            ? uri
            : throw Bad("Outside:Proxy", "代理应写作 http://主机:端口", "a proxy is written http://host:port");
    }

    private static TrustedRoots RootsOf(string? path)
    {
        try { return TrustedRoots.Read(path); }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException or CryptographicException)
        {
            throw Bad("Outside:TrustedCertificates", $"读不了证书文件 {path}", $"the certificates in {path} cannot be read: {e.Message}");
        }
    }

    private static void CheckMail(MailOptions mail)
    {
        if (string.IsNullOrEmpty(mail.Host)) return;
        if (!MailboxAddress.TryParse(mail.From ?? "", out var from) || string.IsNullOrEmpty(from.Domain)) throw Bad("Outside:Mail:From", "请填发件地址", "enter the address mail comes from");
        if (mail.Port is < 1 or > 65535) throw Bad("Outside:Mail:Port", "端口应为 1 至 65535", "a port from 1 to 65535 is expected");
        if (mail.Security == MailSecurity.None && !string.IsNullOrEmpty(mail.User))
            throw Bad("Outside:Mail:Security", "不加密时不发送密码；请设 StartTls 或 Tls，或去掉 User", "no password is sent unencrypted; set StartTls or Tls, or leave User out");
    }

    private static void CheckSms(SmsOptions sms, bool allowHttp)
    {
        if (string.IsNullOrEmpty(sms.Url)) return;
        var sample = SmsTemplate.Url(sms.Url, new("10000", "x", "x"));
        if (new Http.OutsideAddress(allowHttp).Parse(sample, out _) is { } wrong) throw Bad("Outside:Sms:Url", wrong.Chinese, wrong.English);
        if (!SmsTemplate.HasBoth(sms.Url, sms.Body)) throw Bad("Outside:Sms:Body", "模板中要有 {phone} 和 {text}", "the template should hold {phone} and {text}");
        if (sms.ContentType is not (SmsTemplate.JsonType or SmsTemplate.FormType))
            throw Bad("Outside:Sms:ContentType", $"应为 {SmsTemplate.JsonType} 或 {SmsTemplate.FormType}", $"{SmsTemplate.JsonType} or {SmsTemplate.FormType} is expected");
        if (sms.Method is not ("POST" or "PUT" or "GET")) throw Bad("Outside:Sms:Method", "应为 POST、PUT 或 GET", "POST, PUT or GET is expected");
        if (sms.MostCharacters < 10) throw Bad("Outside:Sms:MostCharacters", "至少 10", "10 at least");
    }

    private static BadInputException Bad(string setting, string chinese, string english) => new(setting, chinese, english);
}
