using System.Net;
using System.Text.RegularExpressions;

namespace Wutong.Tests.People;

/// <summary>Fills in and sends a page's form as a browser without script does: with every hidden field the page gave it.</summary>
internal static partial class Forms
{
    /// <param name="handler">The form's name; it stands in its hidden _handler field.</param>
    public static async Task<HttpResponseMessage> SendAsync(this HttpClient client, string address, string handler, params (string Name, string Value)[] fields) =>
        await client.SendFormAsync(address, await (await client.GetAsync(new Uri(address, UriKind.Relative))).Content.ReadAsStringAsync(), handler, fields);

    /// <summary>From a page already fetched.</summary>
    public static Task<HttpResponseMessage> SendFormAsync(this HttpClient client, string address, string page, string handler, params (string Name, string Value)[] fields) =>
        client.PostAsync(new Uri(address, UriKind.Relative), new FormUrlEncodedContent(FilledIn(address, page, handler, fields)));

    /// <summary>With files, each under its field's name.</summary>
    public static Task<HttpResponseMessage> SendWithFilesAsync(this HttpClient client, string address, string page, string handler, (string Field, byte[] Content)[] files, params (string Name, string Value)[] fields)
    {
        var body = new MultipartFormDataContent();
        foreach (var (name, value) in FilledIn(address, page, handler, fields)) body.Add(new StringContent(value), name);
        foreach (var (field, content) in files) body.Add(new ByteArrayContent(content), field, field == "file" ? "file.csv" : "IMG_2022.jpg");
        return client.PostAsync(new Uri(address, UriKind.Relative), body);
    }

    private static List<KeyValuePair<string, string>> FilledIn(string address, string page, string handler, (string Name, string Value)[] fields)
    {
        var form = FormTags.Matches(page).Select(m => m.Value).FirstOrDefault(f => f.Contains($"value=\"{handler}\"", StringComparison.Ordinal));
        Assert.True(form is not null, $"{address} has no form {handler}:\n{page}");
        var values = InputTags.Matches(form).Select(m => m.Value).Where(tag => tag.Contains("type=\"hidden\"", StringComparison.Ordinal)).Select(tag => (Name: Attribute(tag, "name"), Value: Attribute(tag, "value"))).Where(f => f.Name.Length > 0).ToList();
        values.RemoveAll(v => fields.Any(f => f.Name == v.Name));
        return [.. values.Concat(fields).Select(f => KeyValuePair.Create(f.Name, f.Value))];
    }

    public static async Task<string> TextAsync(this HttpResponseMessage answer) => WebUtility.HtmlDecode(await answer.Content.ReadAsStringAsync());

    private static string Attribute(string tag, string name) => Regex.Match(tag, $"\\s{name}=\"([^\"]*)\"") is { Success: true } found ? WebUtility.HtmlDecode(found.Groups[1].Value) : "";

    [GeneratedRegex("<form[^>]*>.*?</form>", RegexOptions.Singleline)] private static partial Regex FormTags { get; }
    [GeneratedRegex("<input[^>]*>", RegexOptions.Singleline)] private static partial Regex InputTags { get; }
}
