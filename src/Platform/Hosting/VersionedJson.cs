using System.Security.Cryptography;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;
using Microsoft.AspNetCore.Http;
using Microsoft.Net.Http.Headers;

namespace Wutong.Platform.Hosting;

/// <summary>带版本的 JSON: what a phone keeps and asks for again. Its version is made of all it says, stands in it, and is its ETag: one that has not changed is not sent again.</summary>
public static class VersionedJson
{
    private static readonly JsonSerializerOptions Options = new(JsonSerializerDefaults.Web)
    {
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping, // Chinese as Chinese; read as JSON only
        Converters = { new JsonStringEnumConverter(JsonNamingPolicy.CamelCase) },
    };

    /// <param name="told">What is said, under a version.</param>
    /// <param name="caching">Cache-Control.</param>
    public static IResult Answer<T>(HttpContext context, Func<string, T> told, string caching)
    {
        var version = Convert.ToHexStringLower(SHA256.HashData(JsonSerializer.SerializeToUtf8Bytes(told(""), Options)))[..16];
        context.Response.Headers.CacheControl = caching;
        return Results.Bytes(JsonSerializer.SerializeToUtf8Bytes(told(version), Options), "application/json; charset=utf-8", entityTag: new EntityTagHeaderValue($"\"{version}\""));
    }
}
