using Wutong.Activities.Attending;
using Wutong.Activities.Outcomes;
using Wutong.Activities.Register;
using Wutong.Activities.SigningUp;
using Wutong.Platform.Data;
using Wutong.Platform.Figures;
using Wutong.Platform.Listing;
using Wutong.Platform.Time;

namespace Wutong.Activities.Measures;

/// <summary>活动的指标. Totals; nobody who came is named.</summary>
internal static class ActivityFigures
{
    public static IReadOnlyList<ListColumn<ActivityEventRow>> Columns { get; } =
    [
        new("number", "活动编号", "Number of the activity", (e, _) => e.Number, 18, IsPublic: true), new("name", "活动", "Activity", (e, _) => e.Name, 30, IsPublic: true), new("kind", "类别代码", "Code of the kind", (e, _) => e.Kind, 12, IsPublic: true),
        new("area", "区划代码", "Area code", (e, _) => e.Place.Finest, 16, IsPublic: true), new("day", "日期", "Day", (e, _) => Day(e), 12, IsPublic: true), new("recorded", "登记时间", "Recorded", (e, _) => e.RecordedAtUtc, 20),
    ];

    public static FactFigure<ActivityEventRow> Activities { get; } = new("activities.held", "活动", "Activities", "这段时间内开始、已经办结的活动", "activities that began in the period and were held", "次", "activities", IsPublic: true, ActivitiesPermissions.Keep, Held, Columns, e => "activities/" + e.Number);

    public static FactFigure<ActivityEventRow> Episodes { get; } = new("activities.episodes", "访谈", "Interview episodes", "这段时间内开始、已经办结的访谈", "interview episodes that began in the period and were held", "期", "episodes", IsPublic: true, ActivitiesPermissions.Keep, (db, ask) => Held(db, ask).Where(e => e.Kind == "interview"), Columns, e => "activities/" + e.Number);

    public static FactFigure<AttendanceRow> Attendance { get; } = new("activities.attendance", "到场", "People who came", "这段时间内的活动里记了到场的人次，扫码的和名单里的一样算", "people noted as having come to activities of the period, by code or by list alike", "人次", "attendances", IsPublic: true, ActivitiesPermissions.Keep, Facts.InPeriod<AttendanceRow>,
    [
        new("number", "活动编号", "Number of the activity", (a, _) => a.Number, 18, IsPublic: true), new("name", "活动", "Activity", (a, _) => a.Name, 30, IsPublic: true), new("area", "区划代码", "Area code", (a, _) => a.Place.Finest, 16, IsPublic: true),
        new("day", "日期", "Day", (a, _) => Day(a), 12, IsPublic: true), new("recorded", "登记时间", "Recorded", (a, _) => a.RecordedAtUtc, 20),
    ], a => "activities/" + a.Number);

    public static CountedFigure Served { get; } = Outcome("activities.served", "服务人次", "People served", "活动成效里的服务人次之和", "people served, as recorded with activities", "人次", "people", OutcomeKind.Served);
    public static CountedFigure Given { get; } = Outcome("activities.given", "发放资料", "Material given out", "活动成效里发放的资料之和", "material given out, as recorded with activities", "份", "pieces", OutcomeKind.Given);
    public static CountedFigure Met { get; } = Outcome("activities.met", "走访见面", "People met", "活动成效里入户、走访见到的人次之和", "people met from door to door, as recorded with activities", "人次", "people", OutcomeKind.Met);

    public static FactFigure<HelpRow> Help { get; } = new("activities.help", "活动志愿服务", "Volunteers' services at activities", "这段时间内的活动里经工作人员确认的志愿服务", "volunteers' services at activities of the period that staff confirmed", "人次", "services", IsPublic: true, ActivitiesPermissions.Keep, Facts.InPeriod<HelpRow>,
    [
        new("number", "活动编号", "Number of the activity", (h, _) => h.Number, 18, IsPublic: true), new("name", "活动", "Activity", (h, _) => h.Name, 30, IsPublic: true), new("minutes", "分钟", "Minutes", (h, _) => h.Minutes, 8, IsPublic: true),
        new("area", "区划代码", "Area code", (h, _) => h.Place.Finest, 16, IsPublic: true), new("day", "日期", "Day", (h, _) => Day(h), 12, IsPublic: true), new("recorded", "登记时间", "Recorded", (h, _) => h.RecordedAtUtc, 20),
    ], h => "activities/" + h.Number);

    public static CountedFigure HelpMinutes { get; } = new SumFigure<HelpRow>("activities.help-minutes", "活动志愿服务时长", "Time volunteers served at activities", "活动志愿服务的分钟之和", "the minutes of those services", "分钟", "minutes", Help, h => h.Minutes);

    public static IReadOnlyList<Figure> All { get; } = [Activities, Episodes, Attendance, Served, Given, Met, Help, HelpMinutes];

    public static IQueryable<ActivityEventRow> Held(AppDb db, FigureAsk ask) => Facts.InPeriod<ActivityEventRow>(db, ask).Where(e => e.Move == ActivityMove.Hold);

    private static SumFigure<OutcomeRow> Outcome(string code, string zh, string en, string formulaZh, string formulaEn, string unitZh, string unitEn, OutcomeKind kind) => new(code, zh, en, formulaZh, formulaEn, unitZh, unitEn,
        new FactFigure<OutcomeRow>(code + "-records", zh + "记录", "Records of: " + en, "这段时间内的活动里的这一类记录", "records of this kind with activities of the period", "条", "records", IsPublic: true, ActivitiesPermissions.Keep, (db, ask) => Facts.InPeriod<OutcomeRow>(db, ask).Where(o => o.Kind == kind),
        [
            new("number", "活动编号", "Number of the activity", (o, _) => o.Number, 18, IsPublic: true), new("name", "活动", "Activity", (o, _) => o.Name, 30, IsPublic: true), new("what", "什么", "What", (o, _) => o.What, 24, IsPublic: true), new("count", "数量", "Count", (o, _) => o.Count, 10, IsPublic: true),
            new("area", "区划代码", "Area code", (o, _) => o.Place.Finest, 16, IsPublic: true), new("day", "日期", "Day", (o, _) => Day(o), 12, IsPublic: true), new("recorded", "登记时间", "Recorded", (o, _) => o.RecordedAtUtc, 20),
        ], o => "activities/" + o.Number), o => o.Count);

    private static string Day(FactRow row) => ChinaDay.Text(ChinaDay.Of(row.HappenedAtUtc));
}
