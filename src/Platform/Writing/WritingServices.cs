using Microsoft.Extensions.DependencyInjection;
using Wutong.Platform.Access;
using Wutong.Platform.Data;

namespace Wutong.Platform.Writing;

public static class WritingServices
{
    public static IServiceCollection AddWriteDoor(this IServiceCollection services) => services
        .AddSingleton<IModelPart, WritingModel>()
        .AddMetrics()
        .AddSingleton<WriteDoor>().AddSingleton<Forms.RecordLinks>()
        .AddScoped<Door>();

    /// <summary>Registers what carries out a command.</summary>
    /// <param name="name">Stable, "module.verb".</param>
    public static IServiceCollection AddCommand<TCommand, THandler>(this IServiceCollection services, string name, bool isOnApi = true)
        where TCommand : class, ICommand where THandler : Handler<TCommand> => services
        .AddSingleton<THandler>()
        .AddSingleton<CommandRunner>(s => new CommandRunner<TCommand>(name, s.GetRequiredService<THandler>()) { IsOnApi = isOnApi });
}

/// <summary>The write door for whoever acts in this scope; pages and endpoints inject it.</summary>
public sealed class Door(WriteDoor door, ICurrentActor current)
{
    public Task<Answer> RunAsync(ICommand command, string? key, CancellationToken ct) => door.RunAsync(command, current.Actor, key, ct);
}
