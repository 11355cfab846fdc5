using Microsoft.Extensions.DependencyInjection;
using Wutong.Platform.Access;
using Wutong.Platform.Writing;

namespace Wutong.Points.Lapsing;

/// <summary>Rings after midnight: for <see cref="LapsePoints"/> until nothing is left, then for <see cref="TellOfLapse"/> until nobody is.</summary>
internal static class LapseNight
{
    private static readonly Actor Night = Actor.Program("points.lapse");

    public static async Task RingAsync(IServiceProvider scope, CancellationToken ct)
    {
        var door = scope.GetRequiredService<WriteDoor>();
        while (await door.RunAsync(new LapsePoints(), Night, null, ct) is Answer.Done { Id: not "0" }) { }
        for (string? after = null; await door.RunAsync(new TellOfLapse(after), Night, null, ct) is Answer.Done { Id: not TellOfLapseHandler.Over and var next }; after = next) { }
    }
}
