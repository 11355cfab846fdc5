using Microsoft.EntityFrameworkCore;
using Wutong.Activities.Series;
using Wutong.Platform.Access;
using Wutong.Platform.Errors;
using Wutong.Platform.Forms;
using Wutong.Platform.Lists;
using Wutong.Platform.Time;
using Wutong.Platform.Writing;
using Wutong.Points;
using Wutong.Territory;

namespace Wutong.Activities.Register;

/// <summary>活动册, in handlers: the one way an activity is written.</summary>
internal sealed class ActivityBook(IAreaRegister areas, IListRegister lists, IServiceLedger ledger)
{
    public const int LongestName = 60, LongestText = 1000, LongestHost = 60, LongestSpot = 60, MostPlaces = 5000, MostHelpers = 200;
    private static readonly TimeSpan Longest = TimeSpan.FromHours(12);

    /// <summary>Locks for whoever changes an activity or who takes part (PostgreSQL).</summary>
    public static HotKey LockOf(Guid activity) => HotKey.Of("activity", activity);

    public static ActivityRow? Find(Guid id, IWrite write) => write.Db.Set<ActivityRow>().AsTracking().SingleOrDefault(a => a.Id == id);

    /// <returns>Null when there is no such area.</returns>
    public Place? PlaceOf(string area, IWrite write) => areas.PlaceOf(area, write);

    /// <exception cref="BadInputException">Something is missing or wrong, by field.</exception>
    public ActivityRow New(ActivityDraft draft, string? originKind, Guid? originId, IWrite write)
    {
        var id = write.NewId();
        var row = new ActivityRow
        {
            Id = id, Number = RecordNumbers.Of(id, write.Now), Kind = "", KindsId = default, Name = "", Text = "", Host = "", Spot = "", BeginsAtUtc = default, EndsAtUtc = default, Places = 0, Helpers = 0, HasCode = false,
            State = ActivityState.Planned, OriginKind = originKind, OriginId = originId, Place = PlaceOf(draft.Area, write)!,
        };
        Fill(draft, row, write);
        write.Db.Add(row);
        Step(row, ActivityMove.Plan, ActivityState.Planned, write);
        return row;
    }

    /// <exception cref="BadInputException">Something is missing or wrong, by field.</exception>
    public void Fill(ActivityDraft draft, ActivityRow row, IWrite write)
    {
        (row.Name, row.Text) = (Input.Text("name", draft.Name, 2, LongestName), Input.Text("text", draft.Text, 2, LongestText));
        (row.Host, row.Spot) = (Input.NoNumber("host", Input.Text("host", draft.Host, 2, LongestHost)), Input.Text("spot", draft.Spot, 2, LongestSpot));
        Input.AnyDay("day", draft.Day);
        if (draft.Until <= draft.From || draft.Until - draft.From > Longest) throw new BadInputException("until", $"结束要晚于开始，最长 {Longest.TotalHours} 小时。", $"It has to end after it begins, {Longest.TotalHours} hours at most.");
        (row.BeginsAtUtc, row.EndsAtUtc, row.HasCode) = (ChinaDay.Utc(draft.Day, draft.From), ChinaDay.Utc(draft.Day, draft.Until), draft.HasCode);
        (row.Places, row.Helpers) = (Input.Whole("places", draft.Places, 0, MostPlaces), Input.Whole("helpers", draft.Helpers, 0, MostHelpers));
        row.Rule = row.Helpers == 0 ? null : Input.Text("rule", draft.Rule, 1, 32);
        if (row.Rule is not null && !ledger.HasRule(row.Rule, ChinaDay.Of(write.Now), write)) throw new BadInputException("rule", "今天没有这条积分规则，请从列表里选。", "There is no such rule of points today; choose one from the list.");
        FillKind(draft.Kind, row, write);
        FillSeries(Typed.OrNull(draft.Series), row, write);
    }

    /// <param name="happenedAtUtc">Null: now.</param>
    public static void Step(ActivityRow row, ActivityMove move, ActivityState to, IWrite write, DateTime? happenedAtUtc = null)
    {
        (row.State, row.Steps) = (to, row.Steps + 1);
        write.Db.Add(new ActivityEventRow
        {
            Id = write.NewId(), ActivityId = row.Id, Ordinal = row.Steps, Move = move, State = to, Number = row.Number, Name = row.Name, Kind = row.Kind, SeriesId = row.SeriesId, OriginKind = row.OriginKind, OriginId = row.OriginId,
            Place = row.Place, HappenedAtUtc = happenedAtUtc ?? write.Now, RecordedAtUtc = write.Now,
        });
    }

    private void FillKind(string kind, ActivityRow row, IWrite write)
    {
        if (row.Kind == kind && row.KindsId != default) return; // stands as it was chosen
        var kinds = lists.ValidOn(ActivityLists.Kinds, ChinaDay.Of(write.Now), write) ?? throw new BadInputException("kind", "活动类别的清单还没有发布。", "The list of kinds of activities is not published yet.");
        if (!kinds.Items.Any(i => i.Code == kind)) throw new BadInputException("kind", "请从列出的里面选一个。", "Please choose one of those listed.");
        (row.Kind, row.KindsId) = (kind, kinds.Id);
    }

    private static void FillSeries(string? number, ActivityRow row, IWrite write)
    {
        var series = number is null ? null : write.Db.Set<SeriesRow>().AsNoTracking().SingleOrDefault(s => s.Number == number) ?? throw new BadInputException("series", "没有这个系列，请从列表里选。", "There is no such series; choose one from the list.");
        if (series is not null && (row.BeginsAtUtc < series.FromUtc || row.BeginsAtUtc >= series.UntilUtc)) throw new BadInputException("day", $"“{series.Name}”是 {ChinaDay.Text(series.First)} 到 {ChinaDay.Text(series.Last)}。", $"“{series.Name}” lasts from {ChinaDay.Text(series.First)} to {ChinaDay.Text(series.Last)}.");
        row.SeriesId = series?.Id;
    }
}
