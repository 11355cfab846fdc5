using Microsoft.Extensions.DependencyInjection;
using Wutong.Platform.Access;
using Wutong.Platform.Writing;

namespace Wutong.Posts.Confirming;

/// <summary>Rings for <see cref="CloseShifts"/> every hour until nothing is left.</summary>
internal static class CloseBell
{
    private static readonly Actor Clock = Actor.Program("posts.close");

    public static async Task RingAsync(IServiceProvider scope, CancellationToken ct)
    {
        var door = scope.GetRequiredService<WriteDoor>();
        while (await door.RunAsync(new CloseShifts(), Clock, null, ct) is Answer.Done { Id: not "0" }) { }
    }
}
