using Microsoft.EntityFrameworkCore;
using Wutong.Platform.Figures;
using Wutong.Platform.Laws;
using Wutong.Stations.Activities;
using Wutong.Stations.Audits;
using Wutong.Stations.Enterprises;
using Wutong.Stations.Instructors;
using Wutong.Stations.Papers;
using Wutong.Stations.Plan;
using Wutong.Stations.Register;
using Wutong.Streets;

namespace Wutong.Stations.Measures;

/// <summary>驿站的规律.</summary>
internal static class StationLaws
{
    public static Law StationIsAsItsLife { get; } = AsItsLife<StationRow, StationEventRow>("stations.station-is-as-its-life", "驿站的状态等于它最后一条登记、停用或重启", "A station's state is that of the last row of its life", "station", "驿站", "station");
    public static Law InstructorIsAsTheirLife { get; } = AsItsLife<InstructorRow, InstructorEventRow>("stations.instructor-is-as-their-life", "指导员的状态等于最后一条选派或卸任", "An instructor's state is that of the last row of their term", "instructor", "指导员", "instructor");
    public static Law EnterpriseIsAsItsLife { get; } = AsItsLife<EnterpriseRow, EnterpriseEventRow>("stations.enterprise-is-as-its-life", "企业的状态等于它最后一条登记或迁出", "An enterprise's state is that of the last row of its life", "enterprise", "企业", "enterprise");
    public static Law PaperIsAsItsLife { get; } = AsItsLife<PaperRow, PaperEventRow>("stations.paper-is-as-its-life", "机制、制度的状态等于最后一条生效或废止", "A document's state is that of the last row of its life", "station-paper", "机制、制度", "document");
    public static Law PlanIsAsItsLife { get; } = AsItsLife<PlanPartRow, PlanEventRow>("stations.plan-is-as-its-life", "规划各部分的状态等于最后一条列入或移出", "A part of the plan is as the last row of its life", "station-plan", "规划的一部分", "part of the plan");

    /// <remarks>In place of foreign keys, which on PostgreSQL would set every two new facts of a record against each other (ADR 0005).</remarks>
    public static Law LifeHasItsStation { get; } = new("stations.life-has-its-station", "每条登记、停用、重启都有它的驿站", "Every row of a station's life belongs to a station",
        db => Lives.WithoutEntry<StationRow, StationEventRow>(db).GroupBy(e => e.Code).OrderBy(g => g.Key).Select(g => new LawBreach("station", g.Key, $"驿站 {g.Key} 有记录，本身却没有了", $"station {g.Key} has a life and is not there itself")));

    public static Law OneCornerAShop { get; } = new("stations.one-corner-a-shop", "一家商户只有一个开着的服务角", "A shop has one open corner at most",
        db => db.Set<StationRow>().Where(s => s.IsOpen && s.ShopCode != null && db.Set<StationRow>().Any(o => o.IsOpen && o.ShopCode == s.ShopCode && o.Id != s.Id)).GroupBy(s => s.ShopCode!).OrderBy(g => g.Key)
            .Select(g => new LawBreach("shop", g.Key, $"商户 {g.Key} 有两个以上开着的服务角", $"shop {g.Key} has more than one open corner")));

    /// <remarks>In place of a foreign key: the shop is another module's record.</remarks>
    public static Law CornerStandsInAShop { get; } = new("stations.corner-stands-in-a-shop", "写明商户的只有服务角，那家商户存在", "Only a corner names a shop, and the shop is there",
        db => db.Set<StationRow>().Where(s => s.ShopCode != null && (s.Kind != StationKind.Corner || !StreetsModule.ShopCodes(db).Contains(s.ShopCode))).OrderBy(s => s.Code)
            .Select(s => new LawBreach("station", s.Code, $"{s.Code} 写明的商户不对", $"the shop {s.Code} names cannot be")));

    public static Law ItemsHaveTheirVersion { get; } = new("stations.items-have-their-version", "有配置的驿站写明按哪一版清单", "A station with equipment names the version of the list",
        db => db.Set<StationRow>().Where(s => s.ItemsVersionId == null && s.Items.Any()).OrderBy(s => s.Code).Select(s => new LawBreach("station", s.Code, $"{s.Code} 的配置没有写明按哪一版清单", $"the equipment of {s.Code} names no version of the list")));

    public static Law AuditHasItsStation { get; } = new("stations.audit-has-its-station", "每次达标检查都有它的驿站", "Every audit belongs to a station",
        db => db.Set<StationAuditRow>().Where(a => !db.Set<StationRow>().Any(s => s.Id == a.StationId && s.Code == a.StationCode)).OrderBy(a => a.Id).Select(a => new LawBreach("station", a.StationCode, $"检查过的驿站 {a.StationCode} 没有了", $"the audited station {a.StationCode} is not there")));

    public static Law PhotoHasItsRecord { get; } = new("stations.photo-has-its-record", "每张检查照片都有它的检查", "Every photograph of an audit belongs to one",
        db => db.Set<AuditPhotoRow>().Where(p => !db.Set<StationAuditRow>().Any(a => a.Id == p.AuditId)).OrderBy(p => p.AuditId).ThenBy(p => p.Ordinal).Select(p => new LawBreach("file", p.FileId.ToString(), "照片所属的检查没有了", "the audit this photograph is of is not there")));

    public static Law DutyServesOne { get; } = new("stations.duty-serves-one", "指导员联系的或是一处驿站，或是一个单位；卸任的不再联系谁", "What an instructor serves is a station or a unit; who has ended serves nothing",
        db => db.Set<InstructorDutyRow>().Where(d => (d.StationId == null) == (d.UnitId == null) || d.EndedAtUtc < d.BeganAtUtc || !db.Set<InstructorRow>().Any(i => i.Id == d.InstructorId && (i.IsOpen || d.EndedAtUtc != null)))
            .OrderBy(d => d.Id).Select(d => new LawBreach("instructor", d.InstructorId.ToString(), "指导员的一项联系不对", "something an instructor serves cannot be")));

    public static Law ActivityIsOfOne { get; } = new("stations.activity-is-of-one", "活动由工会、妇联、共青团之一举办，人次不为负", "An activity is held by one of the three organisations, for no fewer than nobody",
        db => db.Set<ActivityRow>().Where(a => a.People < 0 || (a.Organisation != Organisation.Union && a.Organisation != Organisation.Women && a.Organisation != Organisation.Youth)).OrderBy(a => a.Id)
            .Select(a => new LawBreach("station-activity", a.Id.ToString(), $"活动“{a.Theme}”的举办者或人次不对", $"who held the activity '{a.Theme}', or for how many, cannot be")));

    public static Law RuleHasItsClass { get; } = new("stations.rule-has-its-class", "制度有类别，机制没有", "A rule has a class and a mechanism has none",
        db => db.Set<PaperRow>().Where(p => (p.Kind == PaperKind.Rule) == (p.Class == null)).OrderBy(p => p.Code).Select(p => new LawBreach("station-paper", p.Code, $"“{p.Name}”的类别不对", $"the class of '{p.Name}' cannot be")));

    public static Law PaperHasItsTexts { get; } = new("stations.paper-has-its-texts", "机制、制度的文本从第 1 版起不缺号，起始日不倒退", "A document's texts are numbered from 1 without a gap, and their days do not go back",
        db => db.Set<PaperRow>().Where(p => !db.Set<PaperVersionRow>().Any(v => v.PaperId == p.Id)
                || db.Set<PaperVersionRow>().Any(v => v.PaperId == p.Id && ((v.Number != 1 && !db.Set<PaperVersionRow>().Any(b => b.PaperId == p.Id && b.Number == v.Number - 1)) || db.Set<PaperVersionRow>().Any(l => l.PaperId == p.Id && l.Number > v.Number && l.FromDay < v.FromDay))))
            .OrderBy(p => p.Code).Select(p => new LawBreach("station-paper", p.Code, $"“{p.Name}”的文本版次不对", $"the texts of '{p.Name}' are not in order")));

    public static Law OneModelStreet { get; } = new("stations.one-model-street", "一个街道只有一条示范街", "A subdistrict has one model street at most",
        db => db.Set<PlanPartRow>().Where(p => p.IsOpen && p.Part == PlanPart.ModelStreet).GroupBy(p => p.StreetCode!).Where(g => g.Count() > 1).OrderBy(g => g.Key).Select(g => new LawBreach("area", g.Key, $"街道 {g.Key} 有两条以上示范街", $"subdistrict {g.Key} has more than one model street")));

    public static IReadOnlyList<Law> All { get; } =
    [
        StationIsAsItsLife, InstructorIsAsTheirLife, EnterpriseIsAsItsLife, PaperIsAsItsLife, PlanIsAsItsLife, LifeHasItsStation, OneCornerAShop, CornerStandsInAShop, ItemsHaveTheirVersion, AuditHasItsStation, PhotoHasItsRecord, DutyServesOne, ActivityIsOfOne,
        RuleHasItsClass, PaperHasItsTexts, OneModelStreet,
    ];

    private static Law AsItsLife<TEntry, TLife>(string code, string zh, string en, string kind, string wordZh, string wordEn) where TEntry : class, ILiving where TLife : LifeRow => new(code, zh, en,
        db => Lives.NotAsTheirLives<TEntry, TLife>(db).OrderBy(s => s.Id).Select(s => new LawBreach(kind, s.Id.ToString(), $"{wordZh} {s.Name} 的状态和它的起止记录不一致", $"the state of {wordEn} {s.Name} is not that of its life")));
}
