using System.Collections.Concurrent;

namespace Wutong.Platform.Startup;

/// <summary>How far one work has got.</summary>
public sealed record StartupStatus(string Name, StartupStage Stage, double Share, string Chinese, string English)
{
    internal static StartupStatus Waiting(string name) => new(name, StartupStage.Waiting, 0, "排队等候", "Waiting its turn");
}

public enum StartupStage { Waiting, Running, Done, Failed }

/// <summary>How far all works have got. Thread-safe.</summary>
public sealed class StartupState
{
    private readonly ConcurrentDictionary<string, StartupStatus> _works;
    private readonly string[] _order;

    public StartupState(IEnumerable<IStartupWork> works)
    {
        _order = [.. works.OrderBy(w => w.Order).Select(w => w.Name)];
        _works = new(_order.Select(name => KeyValuePair.Create(name, StartupStatus.Waiting(name))));
    }

    public IEnumerable<StartupStatus> All => _order.Select(name => _works[name]);

    public bool IsReady => All.All(w => w.Stage == StartupStage.Done);

    /// <exception cref="ArgumentException">No module registered a work of this name.</exception>
    public StartupStatus Of(string name) => _works.TryGetValue(name, out var status)
        ? status
        : throw new ArgumentException($"no start-up work is named '{name}'; known: {string.Join(", ", _order)}", nameof(name));

    internal void Set(StartupStatus status) => _works[status.Name] = status;
}
