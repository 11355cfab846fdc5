using System.Net.Http.Headers;
using System.Text;
using Wutong.Cases.Kinds;

namespace Wutong.Tests.Open311;

/// <summary>Requests that are nearly right, quite wrong, or noise.</summary>
internal sealed class Open311Fuzz(Random random, string key, IReadOnlyList<string> numbers)
{
    private static readonly string[] Methods = ["GET", "GET", "GET", "POST", "POST", "POST", "HEAD", "OPTIONS", "PUT", "DELETE", "PATCH"];
    private static readonly string[] Paths = ["discovery", "services", "services/manhole", "services/路灯", "services/unicorn", "requests", "requests", "requests", "requests/20220923-AAAAA", "tokens/x", "servicerequestupdates", "servicerequestupdates", "nothing", "requests/1/2", "services/..%2f..", ""];
    private static readonly string[] Ends = [".xml", ".json", ".xml", ".json", ".yaml", "", ".XML", ".json.xml"];
    private static readonly string[] Names =
        ["jurisdiction_id", "service_code", "lat", "long", "address_string", "address_id", "description", "api_key", "media_url", "email", "status", "start_date", "end_date", "updated_after", "updated_before", "page", "page_size", "service_request_id", "update_id",
         "updated_datetime", "attribute[danger]", "attribute[blocked][]", "attribute[blocked]", "attribute[", "attribute[]", "attribute[x][y]", "deviceid", "photo1", "callback", "extensions"];
    private static readonly string[] Values =
        ["", " ", "0", "1", "-1", "2147483648", "1e309", "NaN", "40.0803", "113.3007", "91", "-0", "40.08030000000000000000000000001", "open", "closed", "OPEN", "REOPEN", "FIXED", "IN_PROGRESS", "open,closed,,", "foo", "2022-09-23T02:30:00Z", "2022-09-23T10:30:00 08:00", "2022-09-23T10:30:00+99:99",
         "0000-00-00T00:00:00Z", "9999-12-31T23:59:59Z", "2022-02-30T00:00:00Z", "lamp", "manhole", "litter", "rubble", "street-occupied", "no-owner", "loose", "walk", "140213066012", "140213066012345", "#NOTPINPOINTED#", "pingcheng.test", "atlantis", "<b>&amp;]]></b>", "' OR 1=1 --", "脏😀\ufffe\uffff", "\u0001\u001f\u007f", "%", "\ud7ff",
         "../../etc/passwd", "http://127.0.0.1/", "file:///etc/passwd", "{{7*7}}"];

    public (HttpRequestMessage Request, Shape Shape, bool IsJson) Next()
    {
        var (method, path, end) = (Pick(Methods), Path(), random.Next(8) == 0 ? Pick(Ends) : Pick(Ends[..2]));
        var request = new HttpRequestMessage(new HttpMethod(method), new Uri($"/open311/v2/{path}{end}{Query()}", UriKind.Relative));
        if (random.Next(4) == 0) request.Headers.TryAddWithoutValidation("Idempotency-Key", Pick(["", "x", "12345678", Guid.NewGuid().ToString(), new string('k', 65)]));
        if (method is "POST" or "PUT" or "PATCH") request.Content = Body();
        return (request, ShapeOf(path, method), (path + end).EndsWith(".json", StringComparison.Ordinal));
    }

    private static Shape ShapeOf(string path, string method) => path.Split('/') switch
    {
        ["discovery"] => Shape.Discovery,
        ["services"] => Shape.Services,
        ["services", _] => Shape.Definition,
        ["requests"] when method == "POST" => Shape.Posted,
        ["requests", ..] => Shape.Requests,
        ["tokens", _] => Shape.Token,
        ["servicerequestupdates"] when method == "POST" => Shape.UpdatePosted,
        _ => Shape.Updates,
    };

    private string Path()
    {
        var path = random.Next(6) == 0 && numbers.Count > 0 ? "requests/" + Pick(numbers) : Pick(Paths);
        if (random.Next(10) != 0) return path;
        var noise = new StringBuilder(path);
        for (var i = random.Next(1, 4); i > 0; i--) noise.Insert(random.Next(noise.Length + 1), Uri.EscapeDataString(((char)random.Next(1, 0xd7ff)).ToString()));
        return noise.ToString();
    }

    private string Query() => random.Next(3) == 0 ? "" : "?" + string.Join('&', Enumerable.Range(0, random.Next(6)).Select(_ => Pick(Names) + "=" + (random.Next(20) == 0 ? Noise(20) : Uri.EscapeDataString(Value())))) + (random.Next(30) == 0 ? "&%zz=%&=&&==%00" : "");

    private HttpContent? Body() => random.Next(10) switch
    {
        0 => null,
        1 => Raw(Noise(200), Pick(["application/json", "text/plain", "application/x-www-form-urlencoded; charset=nonsense", "multipart/form-data", "multipart/form-data; boundary=", "multipart/form-data; boundary=x", "application/x-www-form-urlencoded", "/", "image/jpeg"])),
        2 or 3 => Multipart(),
        _ => Coded(),
    };

    private FormUrlEncodedContent Coded() => new(Fields());

    private MultipartFormDataContent Multipart()
    {
        var form = new MultipartFormDataContent("b" + random.Next());
        foreach (var (name, value) in Fields().Where(f => f.Value.Length > 0)) form.Add(new StringContent(value), Quoted(name));
        for (var i = random.Next(3); i > 0; i--) form.Add(new ByteArrayContent(Encoding.Latin1.GetBytes(Noise(100))), "photo" + i, Pick(["a.jpg", "..%2f.jpg", "照片.heic", "x"]));
        return form;
    }

    private static string Quoted(string name) => '"' + name + '"';

    /// <summary>Half of them are a good request to which something is done.</summary>
    private List<KeyValuePair<string, string>> Fields()
    {
        var fields = new List<KeyValuePair<string, string>>();
        if (random.Next(2) == 0)
        {
            fields.AddRange([new("api_key", key), new("service_code", Pick(["lamp", "manhole", "litter", "rubble"])), new("lat", Open311World.Lat), new("long", Open311World.Long), new("description", "路灯不亮"), new("attribute[danger]", "open"),
                new("service_request_id", numbers.Count > 0 ? Pick(numbers) : "1"), new("update_id", random.Next().ToString(System.Globalization.CultureInfo.InvariantCulture)), new("status", Pick(["OPEN", "FIXED", "REOPEN"])), new("updated_datetime", "2022-09-23T02:30:00Z")]);
            for (var i = random.Next(3); i > 0; i--) fields.RemoveAt(random.Next(fields.Count));
        }
        for (var i = random.Next(4); i > 0; i--) fields.Insert(random.Next(fields.Count + 1), new(Pick(Names), Value()));
        return fields;
    }

    private string Value() => random.Next(12) switch { 0 => Noise(30), 1 => new string('长', random.Next(5000)), 2 => key, 3 when numbers.Count > 0 => Pick(numbers), 4 => Pick([.. ShippedKinds.All.Keys]), _ => Pick(Values) };

    private static ByteArrayContent Raw(string text, string type)
    {
        var content = new ByteArrayContent(Encoding.UTF8.GetBytes(text));
        if (MediaTypeHeaderValue.TryParse(type, out var parsed)) content.Headers.ContentType = parsed;
        else content.Headers.TryAddWithoutValidation("Content-Type", type);
        return content;
    }

    private string Noise(int most) => string.Create(random.Next(1, most), random, static (text, random) =>
    {
        for (var i = 0; i < text.Length; i++) text[i] = (char)(random.Next(4) == 0 ? random.Next(1, 0xd7ff) : random.Next(33, 127));
    });

    private T Pick<T>(IReadOnlyList<T> from) => from[random.Next(from.Count)];
}
