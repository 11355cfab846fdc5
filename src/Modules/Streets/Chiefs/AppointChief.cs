using Microsoft.EntityFrameworkCore;
using Wutong.Platform.Access;
using Wutong.Platform.Errors;
using Wutong.Platform.Time;
using Wutong.Platform.Writing;
using Wutong.Territory;

namespace Wutong.Streets.Chiefs;

/// <summary>任命路长: whoever held the post until then is ended the day before.</summary>
/// <param name="Section">Null: the whole road.</param>
internal sealed record AppointChief(string Road, ChiefLevel Level, string Name, string Duty, string Phone, DateOnly From, string? Section = null) : ICommand;

internal sealed class AppointChiefHandler(IRoadRegister roads) : Handler<AppointChief>
{
    private static readonly DateOnly First = new(2000, 1, 1);

    public override Permission Needs => StreetsPermissions.Keep;
    public override IEnumerable<HotKey> Locks(AppointChief command, Actor actor) => [HotKey.Of("road-chief", command.Road, command.Section ?? "", (int)command.Level)];

    /// <summary>The area whose level appoints: a first-level chief is the district's to appoint.</summary>
    public override Target? TargetOf(AppointChief command, IWrite write) =>
        roads.Find(command.Road, command.Section, write) is { } stretch ? new(ChiefPlaces.Of(stretch.Place, command.Level)) : null;

    public override Answer Run(AppointChief command, IWrite write)
    {
        var stretch = roads.Find(command.Road, command.Section, write)!;
        if (!stretch.IsOpen) return No("streets.road-retired", "这条路（路段）已经停用，不能再任命路长。", "This road or section is retired; nobody is appointed to it any more.");
        var level = Input.OneOf("level", command.Level);
        var row = new ChiefRow
        {
            Id = write.NewId(), RoadCode = command.Road, SectionCode = command.Section, Level = level, Place = stretch.Place, RecordedAtUtc = write.Now, RecordedById = write.Actor.Id,
            Name = Input.Text("name", command.Name, 2, 40), Duty = Input.Text("duty", command.Duty, 2, 60), Phone = DutyPhone.Checked("phone", command.Phone), FromDay = DayOf(command, write.Now),
        };
        var terms = TermsOf(command, write);
        if (ChiefTerms.Earliest(terms) is { } earliest && row.FromDay < earliest)
            return No("streets.post-is-held", $"这一级在 {earliest:yyyy-MM-dd} 以前已有任命，任期不能重叠；起始日要从这天起。", $"The post was held before {earliest:yyyy-MM-dd} and terms may not overlap; begin on that day or later.", "from");
        if (ChiefTerms.EndedBy(terms, row.FromDay) is var (id, last)) write.Db.Add(new ChiefEndRow { ChiefId = id, LastDay = last, RecordedAtUtc = write.Now, RecordedById = write.Actor.Id });
        write.Db.Add(row);
        write.Tell("road-chief.appointed", "road-chief", row.Id.ToString());
        return new Answer.Done("road-chief", row.Id);
    }

    private static List<ChiefTerm> TermsOf(AppointChief post, IWrite write) =>
        [.. (from chief in write.Db.Set<ChiefRow>().AsNoTracking().Where(c => c.RoadCode == post.Road && c.SectionCode == post.Section && c.Level == post.Level)
             join end in write.Db.Set<ChiefEndRow>() on chief.Id equals end.ChiefId into ends
             from end in ends.DefaultIfEmpty()
             select new ChiefTerm(chief.Id, chief.FromDay, end == null ? null : end.LastDay)).TagWith("streets.terms")];

    private static DateOnly DayOf(AppointChief command, DateTime nowUtc)
    {
        var latest = ChinaDay.Of(nowUtc).AddYears(1);
        return command.From >= First && command.From <= latest ? command.From
            : throw new BadInputException("from", $"起始日在 {First:yyyy-MM-dd} 到 {latest:yyyy-MM-dd} 之间。", $"The first day is between {First:yyyy-MM-dd} and {latest:yyyy-MM-dd}.");
    }
}
