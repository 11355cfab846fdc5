using Wutong.Platform.Access;
using Wutong.Platform.Time;
using Wutong.Platform.Writing;

namespace Wutong.Stations.Demonstration;

/// <summary>Runs the demonstration's commands, each by whose it is.</summary>
internal sealed class DemonstrationLife(WriteDoor door, TimeProvider time, CancellationToken ct)
{
    private static readonly Actor Subdistrict = Actor.Program("demonstration.subdistrict");

    public DateOnly Today { get; } = ChinaDay.Of(time.UtcNow);

    /// <returns>The record's id or code.</returns>
    public async Task<string> RunAsync(ICommand command, Actor? by = null) => await door.RunAsync(command, by ?? Subdistrict, null, ct) is Answer.Done done
        ? done.Id
        : throw new InvalidOperationException($"the demonstration's {command.GetType().Name} was expected to be done");

    /// <summary>A command of another module, by the name it has on the API.</summary>
    public Task<string> RunAsync(string name, object values) => RunAsync(door.CommandOf(name, values));
}
