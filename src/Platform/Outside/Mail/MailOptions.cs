namespace Wutong.Platform.Outside.Mail;

/// <summary>邮件服务器设置: "Outside:Mail". Without a host no mail is sent.</summary>
internal sealed class MailOptions
{
    public string? Host { get; set; }
    public int Port { get; set; } = 587;
    public MailSecurity Security { get; set; } = MailSecurity.StartTls;
    public string? User { get; set; }
    public string? Password { get; set; }

    /// <summary>发件地址.</summary>
    public string? From { get; set; }
    public string FromName { get; set; } = "梧桐";
}

/// <summary>None: unencrypted, for a relay in the same room; no password is sent then. StartTls: required, not "if offered". Tls: from the first byte (port 465).</summary>
internal enum MailSecurity { None, StartTls, Tls }
