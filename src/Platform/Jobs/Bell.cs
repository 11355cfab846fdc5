namespace Wutong.Platform.Jobs;

/// <summary>定时铃: a name, its times, and what it rings. It only rings: what is changed then goes through a command.</summary>
internal sealed record Bell(string Name, BellTimes Times, Func<IServiceProvider, CancellationToken, Task> Ring);
