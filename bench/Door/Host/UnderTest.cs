using Wutong.Platform.Access;
using Wutong.Platform.Writing;
using Wutong.Web;

namespace Wutong.Bench.Door.Host;

/// <summary>The whole product, and beside it what only a test may have: callers known by a header, and a command that makes a small district.</summary>
internal static class UnderTest
{
    public static async Task<int> ServeAsync(string[] settings)
    {
        await using var app = WutongApp.Build(settings, builder => AddTestOnly(builder.Services).AddHttpContextAccessor().AddScoped<ICurrentActor, HeaderActor>());
        await app.RunAsync();
        return 0;
    }

    public static IServiceCollection AddTestOnly(IServiceCollection services) => services
        .AddPermission(SeedDistrictHandler.Permission, Roles.System)
        .AddPermission(WriteLeanHandler.Permission, Roles.System)
        .AddPermission(WriteTransferHandler.Permission, Roles.System)
        .AddPermission(MoveBetweenHandler.Permission, Roles.System)
        .AddCommand<SeedDistrict, SeedDistrictHandler>("door.seed")
        .AddCommand<WriteLean, WriteLeanHandler>("door.lean")
        .AddCommand<WriteTransfer, WriteTransferHandler>("door.transfer")
        .AddCommand<MoveBetween, MoveBetweenHandler>("door.move")
        .AddCommand<Endow, EndowHandler>("door.endow");
}
