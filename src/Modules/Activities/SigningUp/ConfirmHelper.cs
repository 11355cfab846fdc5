using Wutong.Activities.Register;
using Wutong.Platform.Access;
using Wutong.Platform.Errors;
using Wutong.Platform.Writing;
using Wutong.Points;

namespace Wutong.Activities.SigningUp;

/// <summary>确认志愿服务: by staff, never for oneself; points and hours come by the activity's rule.</summary>
/// <param name="Minutes">Null: as long as the activity lasted.</param>
internal sealed record ConfirmHelper(Guid Activity, Guid Account, int? Minutes = null) : IActivityCommand;

internal sealed class ConfirmHelperHandler(IServiceLedger ledger) : ActivityHandler<ConfirmHelper>
{
    public override IEnumerable<HotKey> Locks(ConfirmHelper command, Actor actor) => [ActivityBook.LockOf(command.Activity), ledger.LockOf(command.Account)];

    protected override Answer Run(ActivityRow activity, ConfirmHelper command, IWrite write)
    {
        if (SignUpBook.Find(activity.Id, command.Account, write) is not { } row) return NoHelp();
        if (row.AccountId == write.Actor.Id) return No("activities.own-service", "不能确认自己的服务，请另一位同事来确认。", "Nobody confirms their own service; a colleague has to.");
        if (row.Minutes is not null) return No("activities.confirmed", "这次服务已经确认过了；记错的，请在积分台账里冲正。", "This service is confirmed; what is wrong is taken back in the ledger of points.");
        if (activity.State is not ActivityState.Held) return No("activities.not-held", "先办结活动，再确认服务。", "Say that the activity was held first.");
        if (!row.IsHelper || row.State is not SignUpState.Holding) return NoHelp();
        var most = (int)(activity.EndsAtUtc - activity.BeginsAtUtc).TotalMinutes;
        var minutes = command.Minutes is { } seen ? Input.Whole("minutes", seen, 1, most) : most;
        var award = ledger.Earn(new(row.AccountId, activity.Rule!, SignUpBook.Kind, row.Id.ToString(), minutes, activity.EndsAtUtc), write);
        (row.Minutes, row.Points, row.TransferId) = (minutes, award.Points, award.Transfer);
        write.Db.Add(new HelpRow { Id = write.NewId(), SignUpId = row.Id, ActivityId = activity.Id, Number = activity.Number, Name = activity.Name, Minutes = minutes, Place = activity.Place, HappenedAtUtc = activity.EndsAtUtc, RecordedAtUtc = write.Now });
        write.Tell("activity-sign-up.serve", SignUpBook.Kind, row.Id.ToString());
        return new Answer.Done(SignUpBook.Kind, row.Id);
    }

    private static Answer NoHelp() => No("activities.no-helper", "没有可以确认的志愿服务。", "There is no volunteer's service to confirm.");
}
