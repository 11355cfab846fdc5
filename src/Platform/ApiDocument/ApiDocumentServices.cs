using System.Text.Json;
using System.Text.Json.Nodes;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.OpenApi;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.OpenApi;
using Wutong.Platform.Writing;

namespace Wutong.Platform.ApiDocument;

/// <summary>接口文档: every command and every other address under /api, made from the program itself.</summary>
public static class ApiDocumentServices
{
    public const string Path = "/api/openapi.json";

    public static IServiceCollection AddApiDocument(this IServiceCollection services) => services.AddOpenApi(options =>
    {
        options.ShouldInclude = api => api.RelativePath?.StartsWith("api/", StringComparison.Ordinal) == true;
        options.AddDocumentTransformer((document, _, _) =>
        {
            document.Info = new() { Title = "梧桐 Wutong", Version = typeof(ApiDocumentServices).Assembly.GetName().Version?.ToString(3) ?? "", Description = "POST /api/commands/NAME changes something; a command is done once for each Idempotency-Key." };
            document.Servers = []; // wherever it is read from
            return Task.CompletedTask;
        });
        options.AddOperationTransformer(AddKey);
        options.AddSchemaTransformer(NameEnum);
    });

    public static void MapApiDocument(this IEndpointRouteBuilder routes) => routes.MapOpenApi(Path);

    private static Task AddKey(OpenApiOperation operation, OpenApiOperationTransformerContext context, CancellationToken ct)
    {
        if (!context.Description.ActionDescriptor.EndpointMetadata.OfType<CommandMetadata>().Any()) return Task.CompletedTask;
        operation.Parameters ??= [];
        operation.Parameters.Add(new OpenApiParameter
        {
            Name = CommandEndpoints.KeyHeader, In = ParameterLocation.Header, Required = true,
            Description = "幂等键：同一件事重发时不变。The same when the same deed is sent again; a deed is done once for each key, remembered for seven days.",
            Schema = new OpenApiSchema { Type = JsonSchemaType.String, MinLength = 8, MaxLength = 64, Pattern = "^[!-~]+$" },
        });
        return Task.CompletedTask;
    }

    /// <summary>Commands write the values of an enum by name.</summary>
    private static Task NameEnum(OpenApiSchema schema, OpenApiSchemaTransformerContext context, CancellationToken ct)
    {
        var type = Nullable.GetUnderlyingType(context.JsonTypeInfo.Type) ?? context.JsonTypeInfo.Type;
        if (!type.IsEnum) return Task.CompletedTask;
        schema.Type = JsonSchemaType.String;
        schema.Enum = [.. Enum.GetNames(type).Select(name => (JsonNode)JsonValue.Create(JsonNamingPolicy.CamelCase.ConvertName(name))!)];
        return Task.CompletedTask;
    }
}
