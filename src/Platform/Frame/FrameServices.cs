using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;

namespace Wutong.Platform.Frame;

public static class FrameServices
{
    public static IServiceCollection AddFrame(this IServiceCollection services, IConfiguration configuration) => services
        .Configure<PortalOptions>(configuration.GetSection("Portal"))
        .AddSingleton<NavCounts>()
        .AddScoped<AskingTurn>()
        .AddNav(new("首页", "Home", "home", "./", 0));
}
