using Microsoft.EntityFrameworkCore;
using Wutong.Geo;
using Wutong.People;
using Wutong.Platform.Access;
using Wutong.Platform.Errors;
using Wutong.Platform.Figures;
using Wutong.Platform.Forms;
using Wutong.Platform.Search;
using Wutong.Platform.Writing;
using Wutong.Territory;

namespace Wutong.Greening.Register;

/// <summary>园林台账: the one way sites and containers are written.</summary>
internal sealed class GreenBook(IAreaRegister areas, IUnitRegister units)
{
    public const int LongestName = 40, LongestAddress = 100, MostPlants = 5000, MostAtOnce = 60;

    public static SiteRow? Site(string? code, IWrite write) => code is null ? null : write.Db.Set<SiteRow>().AsTracking().SingleOrDefault(s => s.Code == code);
    public static SiteRow SiteOf(ContainerRow container, IWrite write) => write.Db.Set<SiteRow>().AsTracking().Single(s => s.Id == container.SiteId);
    public static ContainerRow? Container(string? code, IWrite write) => code is null ? null : write.Db.Set<ContainerRow>().AsTracking().SingleOrDefault(c => c.Code == code);

    /// <summary>From the record's own id, so that it needs no counter everybody waits for.</summary>
    public static string CodeOf(char letter, Guid id) => letter + id.ToString("N")[^10..].ToUpperInvariant();

    /// <summary>Of the area named; without one, the community the position lies in.</summary>
    /// <returns>Null when no open area has this code, or the position lies in none.</returns>
    public Place? PlaceOf(SiteDraft draft, IWrite write) => Typed.OrNull(draft.Area) is { } code ? areas.PlaceOf(code, write) : areas.PlaceAt(new GeoPoint(draft.LonE7, draft.LatE7), write) is { } place ? place with { Grid = null } : null;

    /// <summary>An open unit, or null when none is named.</summary>
    public Unit? UnitOf(Guid? id, IWrite write, string field = "unit") => id is not { } named ? null
        : units.Find(named, write) is { IsOpen: true } unit ? unit : throw new BadInputException(field, "没有这个班组，或者它已经停用，请从列表里选。", "There is no such crew, or it is closed; choose one from the list.");

    public Answer Add(SiteDraft draft, IWrite write)
    {
        var id = write.NewId();
        var site = new SiteRow { Id = id, Code = CodeOf('Y', id), Kind = draft.Kind, Name = "", SortKey = "", Address = "", LonE7 = 0, LatE7 = 0, Place = PlaceOf(draft, write)! };
        Fill(site, draft, write);
        write.Db.Add(site);
        write.Db.Add(EventOf(site, 1, isBegin: true, null, write));
        return Told(site, write);
    }

    public Answer Change(SiteRow site, SiteDraft draft, IWrite write)
    {
        if (!site.IsOpen) return Closed(site);
        var (place, kind) = (PlaceOf(draft, write) ?? throw new BadInputException("area", "没有这个辖区，请从列表里选。", "There is no such area; choose one from the list."), site.Kind);
        Fill(site, draft, write);
        if (place != site.Place && write.Db.Set<ContainerRow>().Any(c => c.SiteId == site.Id)) return new Answer.Refused("greening.has-containers", "点位上有容器，辖区不能改。", "The site has containers and stays in its area.", "area");
        if (place == site.Place && kind == site.Kind) return Told(site, write);
        site.Place = place;
        var last = write.Last<SiteEventRow>(site.Id);
        write.Db.Add(EventOf(site, last.Number, isBegin: true, last, write));
        return Told(site, write);
    }

    public static Answer Close(SiteRow site, IWrite write)
    {
        if (!site.IsOpen) return Closed(site);
        if (write.Db.Set<ContainerRow>().Count(c => c.SiteId == site.Id && c.IsOpen) is > 0 and var open) return new Answer.Refused("greening.has-containers", $"还有 {open} 个容器在用，先撤掉它们。", $"{open} of its containers are in use; take them away first.");
        site.IsOpen = false;
        write.Db.Add(EventOf(site, write.Last<SiteEventRow>(site.Id).Number + 1, isBegin: false, null, write));
        return Told(site, write);
    }

    public static Answer Reopen(SiteRow site, IWrite write)
    {
        if (site.IsOpen) return new Answer.Refused("greening.is-open", "这个点位在用。", "This site is in use.");
        site.IsOpen = true;
        write.Db.Add(EventOf(site, write.Last<SiteEventRow>(site.Id).Number + 1, isBegin: true, null, write));
        return Told(site, write);
    }

    public static Answer.Refused Closed(SiteRow site) => new("greening.is-closed", $"“{site.Name}”已经停用，先重新启用。", $"'{site.Name}' is closed; open it again first.");

    public static ContainerEventRow EventOf(ContainerRow container, SiteRow site, int number, bool isBegin, LifeRow? corrects, IWrite write) => new()
    {
        Id = write.NewId(), SubjectId = container.Id, Number = number, IsBegin = isBegin, Code = container.Code, Name = container.Name, Kind = container.Kind, SiteCode = site.Code, SiteName = site.Name, Place = container.Place,
        HappenedAtUtc = corrects?.HappenedAtUtc ?? write.Now, RecordedAtUtc = write.Now, CorrectsId = corrects?.Id,
    };

    private void Fill(SiteRow site, SiteDraft draft, IWrite write)
    {
        (site.Kind, site.Name, site.Address) = (Input.OneOf("kind", draft.Kind), Input.Text("name", draft.Name, 2, LongestName), Input.Text("address", draft.Address, 2, LongestAddress));
        (site.SortKey, site.LonE7, site.LatE7) = (SortKey.Of(site.Name), Input.Whole("lon", draft.LonE7, -1_800_000_000, 1_800_000_000), Input.Whole("lat", draft.LatE7, -900_000_000, 900_000_000));
        site.UnitId = UnitOf(draft.Unit, write)?.Id;
    }

    private static SiteEventRow EventOf(SiteRow site, int number, bool isBegin, SiteEventRow? corrects, IWrite write) => new()
    {
        Id = write.NewId(), SubjectId = site.Id, Number = number, IsBegin = isBegin, Code = site.Code, Name = site.Name, Kind = site.Kind, Place = site.Place,
        HappenedAtUtc = corrects?.HappenedAtUtc ?? write.Now, RecordedAtUtc = write.Now, CorrectsId = corrects?.Id,
    };

    private static Answer.Done Told(SiteRow site, IWrite write)
    {
        write.Tell("green-site.changed", SiteRow.Record, site.Code);
        return new(SiteRow.Record, site.Code);
    }
}
