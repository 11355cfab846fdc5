using Microsoft.Extensions.DependencyInjection;
using Wutong.Platform.Access;
using Wutong.Platform.Writing;

namespace Wutong.Points.Lapsing;

/// <summary>Rings for <see cref="LapsePoints"/> after midnight until nothing is left.</summary>
internal static class LapseNight
{
    private static readonly Actor Night = Actor.Program("points.lapse");

    public static async Task RingAsync(IServiceProvider scope, CancellationToken ct)
    {
        var door = scope.GetRequiredService<WriteDoor>();
        while (await door.RunAsync(new LapsePoints(), Night, null, ct) is Answer.Done { Id: not "0" }) { }
    }
}
