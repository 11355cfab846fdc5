using System.Text.Json;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;
using Wutong.Platform.Errors;
using Wutong.Platform.Language;

namespace Wutong.Platform.Writing;

/// <summary>POST /api/commands/NAME: every command a module puts on the API, its JSON as the body, an Idempotency-Key as a header.</summary>
/// <remarks>The header also keeps forged cross-site posts out: a browser does not send it from another origin without asking first.</remarks>
public static class CommandEndpoints
{
    public const string KeyHeader = "Idempotency-Key";
    private const int LargestBody = 1 << 20;

    public static void MapCommands(this IEndpointRouteBuilder routes)
    {
        foreach (var runner in routes.ServiceProvider.GetRequiredService<WriteDoor>().Commands.Where(c => c.IsOnApi))
        {
            routes.MapPost("/api/commands/" + runner.Name, (HttpContext context, Door door, Lang lang, CancellationToken ct) => RunAsync(runner, context, door, lang, ct))
                .WithMetadata(new CommandMetadata(runner.Name))
                .Accepts(runner.Type, "application/json")
                .Produces<CommandReceipt>().ProducesProblem(400).ProducesProblem(401).ProducesProblem(403).ProducesProblem(404).ProducesProblem(409).ProducesProblem(422).ProducesProblem(503).ProducesProblem(507)
                .DisableAntiforgery()
                .WithTags(runner.Name.Split('.')[0]).WithName(runner.Name).WithSummary($"{runner.Needs.Chinese} {runner.Needs.English}");
        }
    }

    private static async Task<IResult> RunAsync(CommandRunner runner, HttpContext context, Door door, Lang lang, CancellationToken ct)
    {
        var key = KeyOf(context.Request);
        var command = await ReadAsync(runner, context.Request, ct);
        return (await door.RunAsync(command, key, ct)).ToResult(lang);
    }

    /// <summary>8 to 64 visible ASCII characters.</summary>
    public static string KeyOf(HttpRequest request)
    {
        var key = request.Headers[KeyHeader].ToString();
        if (key.Length is >= 8 and <= 64 && key.All(c => c is > ' ' and < '\x7f')) return key;
        throw new BadInputException(KeyHeader, "请带上这个请求头：8 到 64 个可见字符，同一件事重发时不变。", "Send this header: 8 to 64 visible characters, the same when the same deed is sent again.");
    }

    private static async Task<ICommand> ReadAsync(CommandRunner runner, HttpRequest request, CancellationToken ct)
    {
        if (request.ContentLength > LargestBody) throw new BadInputException("body", "内容超过 1 MB。", "The body is over 1 MB.");
        try
        {
            return (ICommand?)await JsonSerializer.DeserializeAsync(request.Body, runner.Type, CommandJson.Options, ct)
                ?? throw new BadInputException("body", "内容是空的。", "The body is empty.");
        }
        catch (JsonException e)
        {
            var field = string.IsNullOrEmpty(e.Path) || e.Path == "$" ? "body" : e.Path.TrimStart('$', '.');
            throw new BadInputException(field, $"这一项看不懂（第 {e.LineNumber + 1} 行）。", $"This cannot be understood (line {e.LineNumber + 1}): {e.Message}");
        }
    }
}

/// <summary>On an endpoint: the command it runs; the authorization matrix reads it.</summary>
public sealed record CommandMetadata(string Command);

/// <summary>How commands are written as JSON.</summary>
public static class CommandJson
{
    public static JsonSerializerOptions Options { get; } = new(JsonSerializerDefaults.Web)
    {
        UnmappedMemberHandling = System.Text.Json.Serialization.JsonUnmappedMemberHandling.Disallow,
        RespectRequiredConstructorParameters = true,
        RespectNullableAnnotations = true,
        NumberHandling = System.Text.Json.Serialization.JsonNumberHandling.Strict,
        Converters = { new System.Text.Json.Serialization.JsonStringEnumConverter(JsonNamingPolicy.CamelCase, allowIntegerValues: false) },
    };
}
