using Microsoft.AspNetCore.Http;
using Wutong.Open311.Answering;

namespace Wutong.Open311.Asking;

/// <summary>请求参数: of the address, and of the body of a POST. An empty one is none.</summary>
internal sealed class Asked
{
    private const int MostValues = 500;
    private const string Multipart = "multipart/form-data", Coded = "application/x-www-form-urlencoded";
    private readonly IQueryCollection _query;
    private readonly IFormCollection? _form;

    private Asked(HttpRequest request, IFormCollection? form) => (Request, _query, _form) = (request, request.Query, form);

    public HttpRequest Request { get; }

    public IFormFileCollection? Files => _form?.Files;

    public static async Task<Asked> ReadAsync(HttpRequest request, CancellationToken ct)
    {
        if (!HttpMethods.IsPost(request.Method)) return new(request, null);
        if (request.ContentType is { Length: > 0 } type && !Is(type, Coded) && !Is(type, Multipart)) throw Fault.Bad($"Content-Type: {Coded} or {Multipart} was expected");
        if (!request.HasFormContentType)
        {
            if (request.ContentLength is > 0) throw Fault.Bad($"Content-Type: {Coded} or {Multipart} was expected");
            return new(request, null);
        }
        try { return new(request, await request.ReadFormAsync(new Microsoft.AspNetCore.Http.Features.FormOptions { ValueCountLimit = MostValues }, ct)); }
        catch (Exception e) when (e is InvalidDataException or BadHttpRequestException || (e is IOException && !ct.IsCancellationRequested)) { throw Fault.Bad("The body cannot be read as a form."); }
    }

    /// <summary>The first value that is not empty; the body's before the address's.</summary>
    public string? One(string name) => All(name).FirstOrDefault();

    /// <summary>Every value that is not empty.</summary>
    public IEnumerable<string> All(string name) => (_form?[name] ?? default).Concat(_query[name]).Select(Clean).Where(v => v.Length > 0);

    /// <summary>A list parted by commas; null: none was given.</summary>
    public IReadOnlyList<string>? List(string name)
    {
        var values = All(name).SelectMany(v => v.Split(',', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries)).Distinct(StringComparer.Ordinal).ToList();
        return values.Count == 0 ? null : values;
    }

    /// <summary>attribute[code]=v and attribute[code][]=v, each as often as there are values.</summary>
    /// <exception cref="Fault">A name that is no attribute's.</exception>
    public IReadOnlyDictionary<string, IReadOnlyList<string>> Attributes()
    {
        var found = new Dictionary<string, IReadOnlyList<string>>(StringComparer.Ordinal);
        foreach (var name in (_form?.Keys ?? []).Concat(_query.Keys).Where(k => k.StartsWith("attribute[", StringComparison.Ordinal)).Distinct(StringComparer.Ordinal))
        {
            var end = name.IndexOf(']', StringComparison.Ordinal);
            if (end < 0 || name[(end + 1)..] is not ("" or "[]") || name[10..end] is not { Length: > 0 } code) throw Fault.Bad($"{name}: attribute[code] was expected");
            found[code] = [.. found.GetValueOrDefault(code, []), .. All(name)];
        }
        return found;
    }

    /// <summary>The header that makes a repeat the same request; null: not sent, or no key.</summary>
    public string? RepeatKey => Request.Headers["Idempotency-Key"].ToString() is { Length: >= 8 and <= 64 } key && key.All(c => c is > ' ' and < '\x7f') ? key : null;

    private static bool Is(string type, string wanted) => type.Split(';')[0].Trim().Equals(wanted, StringComparison.OrdinalIgnoreCase);

    private static string Clean(string? value) => (value ?? "").Trim();
}
