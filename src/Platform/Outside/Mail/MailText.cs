using MimeKit;

namespace Wutong.Platform.Outside.Mail;

/// <summary>邮件正文: plain text in UTF-8.</summary>
internal static class MailText
{
    public static MimeMessage Of(OutsideMessage message, MailboxAddress from, MailboxAddress to)
    {
        var mail = new MimeMessage
        {
            MessageId = $"{message.Id}@{from.Domain}", // the same in every try
            Date = new DateTimeOffset(message.AtUtc),
            Subject = message.Title.ReplaceLineEndings(" ").Trim(),
            Body = new TextPart("plain") { Text = string.Join('\n', message.Lines.Prepend(message.Title)) + "\n" },
        };
        mail.From.Add(from);
        mail.To.Add(to);
        mail.Headers.Add(HeaderId.AutoSubmitted, "auto-generated"); // RFC 3834: no out-of-office answers
        return mail;
    }
}
