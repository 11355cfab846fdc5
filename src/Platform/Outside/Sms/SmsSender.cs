using System.Net.Http.Headers;
using System.Text;
using System.Text.RegularExpressions;
using Wutong.Platform.Outside.Http;

namespace Wutong.Platform.Outside.Sms;

/// <summary>短信: through whatever HTTP interface the operator's gateway has, as the settings describe it.</summary>
internal sealed partial class SmsSender(SmsOptions options, OutsideHttp http) : ISender
{
    private static readonly OutsideReason
        NoGateway = new("sms-off", "没有设置短信网关（Outside:Sms）", "No SMS gateway is set (Outside:Sms)"),
        BadNumber = new("bad-address", "手机号码不对", "The phone number is wrong"),
        RefusedIt = new("sms-refused", "短信网关没有接受", "The SMS gateway did not accept it"),
        BusyNow = new("sms-busy", "短信网关请稍后再发", "The SMS gateway asks to come back later");

    public string Kind => DestinationKinds.Sms;

    public async Task<SendOutcome> SendAsync(Destination destination, OutsideMessage message, CancellationToken ct)
    {
        if (string.IsNullOrEmpty(options.Url)) return new SendOutcome.Dead(NoGateway);
        if (!Number.IsMatch(destination.Address)) return new SendOutcome.Dead(BadNumber);
        var text = Shortened.Of(string.Join('\n', message.Lines.Prepend(message.Title)), options.MostCharacters);
        var values = new SmsValues(destination.Address, text, message.Id);
        var outcome = await http.SendAsync(SmsTemplate.Url(options.Url, values), request => Fill(request, values), readsAnswer: !string.IsNullOrEmpty(options.SuccessPath), ct);
        return outcome is HttpOutcome.Answered answered ? Read(answered) : ((HttpOutcome.Failed)outcome).Outcome;
    }

    private void Fill(HttpRequestMessage request, SmsValues values)
    {
        request.Method = HttpMethod.Parse(options.Method);
        if (!string.IsNullOrEmpty(options.Body))
        {
            request.Content = new ByteArrayContent(Encoding.UTF8.GetBytes(SmsTemplate.Body(options.Body, options.ContentType, values)));
            request.Content.Headers.ContentType = new MediaTypeHeaderValue(options.ContentType, "utf-8");
        }
        foreach (var (name, value) in options.Headers) request.Headers.TryAddWithoutValidation(name, value);
    }

    private SendOutcome Read(HttpOutcome.Answered answered)
    {
        if (string.IsNullOrEmpty(options.SuccessPath)) return SendOutcome.Sent.It;
        var found = Json.TextAt(answered.Body, options.SuccessPath);
        if (found == options.SuccessValue) return SendOutcome.Sent.It;
        return found is not null && options.RetryValues.Contains(found) ? new SendOutcome.Later(BusyNow) : new SendOutcome.Dead(RefusedIt);
    }

    [GeneratedRegex(@"\A\+?[0-9]{5,20}\z")] private static partial Regex Number { get; }
}
