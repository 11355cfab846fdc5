namespace Wutong.Platform.Outside.Sms;

/// <summary>短信网关设置: "Outside:Sms", a template for whatever HTTP interface the operator's gateway has. Without a URL no SMS is sent.</summary>
/// <remarks>{phone}, {text} and {id} in the URL are escaped as in URLs; in the body as the content type asks.</remarks>
internal sealed class SmsOptions
{
    public string? Url { get; set; }
    public string Method { get; set; } = "POST";

    /// <summary><c>application/json</c> or <c>application/x-www-form-urlencoded</c>.</summary>
    public string ContentType { get; set; } = "application/json";
    public string? Body { get; set; }
    public Dictionary<string, string> Headers { get; set; } = [];

    /// <summary>Where the answer says whether it worked: <c>code</c>, <c>Response.SendStatusSet.0.Code</c>. Empty: any 2xx is a success.</summary>
    public string? SuccessPath { get; set; }
    public string SuccessValue { get; set; } = "0";

    /// <summary>Values at the same place that mean "try again later".</summary>
    public string[] RetryValues { get; set; } = [];
    public int MostCharacters { get; set; } = 500;
}
