using Microsoft.EntityFrameworkCore;
using Wutong.Platform.Access;
using Wutong.Platform.Errors;
using Wutong.Platform.Writing;

namespace Wutong.Streets.Chiefs;

/// <summary>结束任期 without a successor.</summary>
/// <param name="Last">The last day.</param>
internal sealed record EndChief(Guid Chief, DateOnly Last, string? Reason = null) : ICommand;

internal sealed class EndChiefHandler : Handler<EndChief>
{
    public override Permission Needs => StreetsPermissions.Keep;

    public override Target? TargetOf(EndChief command, IWrite write) => Find(command, write) is { } chief ? new(ChiefPlaces.Of(chief.Place, chief.Level)) : null;

    public override Answer Run(EndChief command, IWrite write)
    {
        var chief = Find(command, write)!;
        if (write.Db.Set<ChiefEndRow>().Any(e => e.ChiefId == chief.Id)) return No("streets.term-is-over", "这一任已经结束，请回到公示牌看看。", "This term has ended already; look at the board again.");
        if (command.Last < chief.FromDay) return No("streets.ends-before-it-began", $"最后一天不能早于起始日 {chief.FromDay:yyyy-MM-dd}。", $"The last day must not be before the first, {chief.FromDay:yyyy-MM-dd}.", "last");
        write.Db.Add(new ChiefEndRow { ChiefId = chief.Id, LastDay = command.Last, Reason = Input.Optional("reason", command.Reason, 200), RecordedAtUtc = write.Now, RecordedById = write.Actor.Id });
        write.Tell("road-chief.ended", "road-chief", chief.Id.ToString());
        return new Answer.Done("road-chief", chief.Id);
    }

    private static ChiefRow? Find(EndChief command, IWrite write) => write.Db.Set<ChiefRow>().AsNoTracking().SingleOrDefault(c => c.Id == command.Chief);
}
