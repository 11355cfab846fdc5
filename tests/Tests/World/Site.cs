using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Hosting.Server.Features;
using Microsoft.AspNetCore.Http.Features;
using Microsoft.AspNetCore.Mvc.Testing;
using Microsoft.AspNetCore.TestHost;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Wutong.Platform.Data;
using Wutong.Platform.Startup;

namespace Wutong.Tests.World;

/// <summary>The whole program, started in this process on a data folder of its own.</summary>
public sealed class Site : WebApplicationFactory<Program>
{
    private readonly Dictionary<string, string?> _settings = new()
    {
        ["Data"] = TempFolder.New(),
        ["Demonstration"] = "false", // an empty installation; City.NewSite() has the schematic Pingcheng
        ["People:StartPage"] = "false", // no account is no reason to lead every page to /start
        ["People:AdministratorsNeedTotp"] = "false",
        ["People:PasswordRounds"] = "1000",
        ["People:OperatorKeyFile"] = OperatorKeyFile, // one for all sites, as for the nodes of one installation
        ["Logging:LogLevel:Default"] = "Critical",
        ["Logging:LogLevel:Microsoft.AspNetCore"] = "Critical",
    };
    public static readonly string OperatorKeyFile = Path.Combine(TempFolder.New(), "operator.key");
    private Action<IServiceCollection> _services = _ => { };

    /// <summary>A site on SQLite in its own folder.</summary>
    public Site() => ClientOptions.AllowAutoRedirect = false;

    /// <summary>A site on this database.</summary>
    public static Site On(DatabaseChoice database) => new Site().With("ConnectionStrings:Wutong", database.ConnectionString);

    public Site With(string setting, string value)
    {
        _settings[setting] = value;
        return this;
    }

    public Site With(Action<IServiceCollection> services)
    {
        _services += services;
        return this;
    }

    protected override IHost CreateHost(IHostBuilder builder)
    {
        builder.ConfigureHostConfiguration(c => c.AddInMemoryCollection(_settings)); // becomes arguments: the program reads them before it builds
        builder.UseEnvironment("Production"); // what users run: no developer pages, real caching
        return base.CreateHost(builder);
    }

    protected override void ConfigureWebHost(IWebHostBuilder builder) => builder.ConfigureTestServices(_services);

    /// <summary>Starts it on a port of its own, for a browser.</summary>
    /// <remarks>The address has been seen to be read a moment before the port was bound: "http://127.0.0.1:0".</remarks>
    public void Listen()
    {
        UseKestrel(0);
        StartServer();
        var addresses = Services.GetRequiredService<IServer>().Features.GetRequiredFeature<IServerAddressesFeature>().Addresses;
        Assert.True(SpinWait.SpinUntil(() => addresses.Count > 0 && addresses.All(a => new Uri(a).Port != 0), TimeSpan.FromSeconds(20)), $"the site listens nowhere: {string.Join(' ', addresses)}");
        ClientOptions.BaseAddress = new Uri(addresses.Last());
    }

    /// <summary>Starts the site, if it has not been, and waits until a start-up work is done.</summary>
    public async Task<Site> ReadyAsync(string work = "circles")
    {
        var state = Services.GetRequiredService<StartupState>();
        for (var tries = 0; state.Of(work).Stage is not StartupStage.Done; tries++)
        {
            Assert.False(state.Of(work).Stage is StartupStage.Failed || tries > 3000, $"the start-up work {work} is {state.Of(work)}");
            await Task.Delay(20);
        }
        return this;
    }

    /// <summary>Runs <paramref name="work"/> with one service of a scope of its own.</summary>
    public async Task<TResult> AskAsync<TService, TResult>(Func<TService, Task<TResult>> work) where TService : notnull
    {
        await using var scope = Services.CreateAsyncScope();
        return await work(scope.ServiceProvider.GetRequiredService<TService>());
    }
}
