using MailKit;
using MailKit.Net.Smtp;
using MailKit.Security;
using MimeKit;
using Wutong.Platform.Outside.Guard;
using Wutong.Platform.Outside.Http;

namespace Wutong.Platform.Outside.Mail;

/// <summary>邮件: one message, one connection, through the guard.</summary>
internal sealed class MailSender(MailOptions options, OutsideGuard guard, TrustedRoots roots, TimeProvider time) : ISender
{
    private static readonly TimeSpan TotalTimeout = TimeSpan.FromSeconds(15);
    private static readonly OutsideReason
        NoServer = new("mail-off", "没有设置邮件服务器（Outside:Mail）", "No mail server is set (Outside:Mail)"),
        BadAddress = new("bad-address", "邮件地址不对", "The mail address is wrong"),
        NoLogin = new("mail-login", "邮件服务器不接受设置的用户名和密码", "The mail server does not take the user and password that are set");

    public string Kind => DestinationKinds.Mail;

    public async Task<SendOutcome> SendAsync(Destination destination, OutsideMessage message, CancellationToken ct)
    {
        if (options is not { Host: { Length: > 0 } host, From: { } from }) return new SendOutcome.Dead(NoServer);
        if (!MailboxAddress.TryParse(destination.Address, out var to) || string.IsNullOrEmpty(to.Domain)) return new SendOutcome.Dead(BadAddress);
        using var mail = MailText.Of(message, new MailboxAddress(options.FromName, from), new MailboxAddress("", to.Address));
        using var timeout = new CancellationTokenSource(TotalTimeout, time);
        using var both = CancellationTokenSource.CreateLinkedTokenSource(ct, timeout.Token);
        try
        {
            await DeliverAsync(host, mail, both.Token);
            return SendOutcome.Sent.It;
        }
        catch (Exception e) when (Outcome(e) is { } outcome)
        {
            ct.ThrowIfCancellationRequested();
            return outcome;
        }
    }

    private async Task DeliverAsync(string host, MimeMessage mail, CancellationToken ct)
    {
        using var client = new SmtpClient
        {
            LocalDomain = ((MailboxAddress)mail.From[0]).Domain, // not this machine's name
            CheckCertificateRevocation = false, // as for HTTP: many of these networks reach no revocation list
            ServerCertificateValidationCallback = roots.Accepts,
        };
        await using var stream = await ConnectAsync(host, ct);
        await client.ConnectAsync(stream, host, options.Port, SecurityOf(options.Security), ct);
        if (!string.IsNullOrEmpty(options.User)) await client.AuthenticateAsync(options.User, options.Password ?? "", ct);
        await client.SendAsync(mail, ct);
        await HangUpAsync(client, ct);
    }

    private async Task<Stream> ConnectAsync(string host, CancellationToken ct)
    {
        using var timeout = new CancellationTokenSource(GuardedHandler.ConnectTimeout, time);
        using var both = CancellationTokenSource.CreateLinkedTokenSource(ct, timeout.Token);
        return await guard.ConnectAsync(host, options.Port, both.Token);
    }

    /// <summary>The message is accepted by now: a failing good-bye must not have it sent twice.</summary>
    private static async Task HangUpAsync(SmtpClient client, CancellationToken ct)
    {
        try { await client.DisconnectAsync(quit: true, ct); }
        catch (Exception e) when (e is IOException or OperationCanceledException or ProtocolException or CommandException) { }
    }

    private static SecureSocketOptions SecurityOf(MailSecurity security) => security switch
    {
        MailSecurity.Tls => SecureSocketOptions.SslOnConnect,
        MailSecurity.StartTls => SecureSocketOptions.StartTls,
        _ => SecureSocketOptions.None,
    };

    /// <remarks>Only the number of a server's answer is kept: its text repeats the address.</remarks>
    private static SendOutcome? Outcome(Exception exception) => exception switch
    {
        SmtpCommandException e => Refused((int)e.StatusCode),
        MailKit.Security.AuthenticationException => new SendOutcome.Later(NoLogin), // ours to mend; the message can wait
        SslHandshakeException => new SendOutcome.Later(Failures.BadTls),
        NotSupportedException => new SendOutcome.Later(Failures.BadTls), // STARTTLS is set and the server has none
        ProtocolException or ServiceNotConnectedException or ServiceNotAuthenticatedException => new SendOutcome.Later(Failures.Broken),
        _ => Failures.Of(exception),
    };

    private static SendOutcome Refused(int status)
    {
        var reason = new OutsideReason($"smtp-{status}", $"邮件服务器回答 {status}", $"The mail server answered {status}");
        return status is >= 500 and not 530 and not 535 ? new SendOutcome.Dead(reason) : new SendOutcome.Later(reason);
    }
}
