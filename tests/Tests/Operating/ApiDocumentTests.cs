using System.Text.Json;
using Microsoft.Extensions.DependencyInjection;
using Wutong.Platform.Writing;
using Wutong.Tests.World;

namespace Wutong.Tests.Operating;

public sealed class ApiDocumentTests
{
    [Fact]
    public async Task The_document_lists_every_command_and_every_post_wants_a_key()
    {
        await using var site = new Site();
        using var client = site.CreateClient();
        using var document = JsonDocument.Parse(await client.GetStringAsync(new Uri("api/openapi.json", UriKind.Relative)));
        var paths = document.RootElement.GetProperty("paths");
        var commands = site.Services.GetRequiredService<WriteDoor>().Commands.Where(c => c.IsOnApi).ToList();
        Assert.NotEmpty(commands);
        foreach (var command in commands)
        {
            var post = paths.GetProperty("/api/commands/" + command.Name).GetProperty("post");
            Assert.True(post.GetProperty("requestBody").GetProperty("content").GetProperty("application/json").TryGetProperty("schema", out _), command.Name);
        }
        foreach (var path in paths.EnumerateObject().Where(p => p.Value.TryGetProperty("post", out _)))
        {
            var parameters = path.Value.GetProperty("post").TryGetProperty("parameters", out var found) ? found.EnumerateArray().ToList() : [];
            Assert.True(parameters.Exists(p => p.GetProperty("name").GetString() == "Idempotency-Key" && p.GetProperty("in").GetString() == "header" && p.GetProperty("required").GetBoolean()), path.Name);
        }
    }

    [Fact]
    public async Task The_values_of_an_enum_are_named_as_the_api_takes_them()
    {
        await using var site = new Site();
        using var client = site.CreateClient();
        using var document = JsonDocument.Parse(await client.GetStringAsync(new Uri("api/openapi.json", UriKind.Relative)));
        var kinds = document.RootElement.GetProperty("components").GetProperty("schemas").GetProperty("UnitKind").GetProperty("enum");
        Assert.Equal(["department", "subdistrict", "community", "company", "organisation", "school"], kinds.EnumerateArray().Select(k => k.GetString()));
    }

    [Fact]
    public async Task The_verb_prints_what_the_site_serves()
    {
        var (code, output, error) = await Terminal.RunAsync("openapi");
        Assert.True(code == 0, error);
        await using var site = new Site();
        using var client = site.CreateClient();
        Assert.Equal(await client.GetStringAsync(new Uri("api/openapi.json", UriKind.Relative)), output.TrimEnd('\n'));
    }
}
