using Microsoft.EntityFrameworkCore;
using Wutong.Cases.Unowned.Life;
using Wutong.Cases.Unowned.Records;
using Wutong.People;
using Wutong.Platform.Access;
using Wutong.Platform.Data;
using Wutong.Platform.Listing;
using Wutong.Platform.Time;
using Wutong.Territory;

namespace Wutong.Cases.Unowned.Views;

/// <summary>What the register is narrowed to.</summary>
internal sealed record UnownedFilter(UnownedState? State = null, string? Area = null);

/// <summary>A place as lists show it.</summary>
internal sealed record UnownedLine(Guid Id, string Number, string Name, string Spot, UnownedState State, string? AreaCode, Guid? LeadId, Guid? OwnerId, DateOnly? OwnedSince, int Recurrences, DateTime RegisteredAtUtc, int? LonE7, int? LatE7);

/// <summary>三不管地段台账: the places in reach, newest first.</summary>
internal sealed class UnownedList(AppDb db, ICurrentActor current, Rights rights, IPlaces places)
{
    public async Task<PageOf<UnownedLine>> PageAsync(UnownedFilter filter, PageKey? page, int size, CancellationToken ct)
    {
        var rows = (await RowsAsync(filter, ct)).PageBy(p => p.Number, p => p.Number, page, isDescending: true);
        return PageKey.Page(await Lines(rows.Take(size + 1)).ToListAsync(ct), page, size, l => (l.Number, l.Number));
    }

    public async Task<IAsyncEnumerable<UnownedLine>> AllAsync(UnownedFilter filter, CancellationToken ct) => Lines((await RowsAsync(filter, ct)).OrderByDescending(p => p.Number)).AsAsyncEnumerable();

    public static IReadOnlyList<ListColumn<UnownedLine>> Columns(IReadOnlyDictionary<Guid, Unit> units, IReadOnlyDictionary<string, Area> areas) =>
    [
        new("number", "编号", "No.", (p, _) => p.Number),
        new("name", "名称", "Name", (p, _) => p.Name, 24),
        new("spot", "在哪里", "Where", (p, _) => p.Spot, 32),
        new("state", "状态", "State", (p, l) => UnownedWords.Of(p.State) is var (zh, en) ? l[zh, en] : null, 16),
        new("area", "辖区", "Area", (p, l) => p.AreaCode is { } code && areas.TryGetValue(code, out var area) ? l.PlainName(area.NameZh, area.NameEn) : p.AreaCode, 20),
        new("lead", "牵头单位", "Lead unit", (p, l) => NameOf(p.LeadId, units, l), 20),
        new("owner", "长效责任单位", "Standing owner", (p, l) => NameOf(p.OwnerId, units, l), 20),
        new("since", "负责起", "Owner since", (p, _) => p.OwnedSince is { } since ? ChinaDay.Text(since) : null, 12),
        new("recurrences", "复发次数", "Recurrences", (p, _) => p.Recurrences, 10),
        new("registered", "登记时间", "Registered", (p, _) => p.RegisteredAtUtc, 20),
        new("position", "经度,纬度", "Longitude, latitude", (p, _) => p is { LonE7: { } lon, LatE7: { } lat } ? string.Create(System.Globalization.CultureInfo.InvariantCulture, $"{lon / 1e7:F6},{lat / 1e7:F6}") : null, 24),
    ];

    private static string? NameOf(Guid? id, IReadOnlyDictionary<Guid, Unit> units, Platform.Language.Lang l) => id is { } known && units.TryGetValue(known, out var unit) ? l.PlainName(unit.NameZh, unit.NameEn) : null;

    private static IQueryable<UnownedLine> Lines(IQueryable<UnownedPlaceRow> rows) =>
        rows.Select(p => new UnownedLine(p.Id, p.Number, p.Name, p.Spot, p.State, p.GridCode ?? p.CommunityCode ?? p.StreetCode ?? p.DistrictCode, p.LeadId, p.UnitId, p.OwnedSince, p.Recurrences, p.RegisteredAtUtc, p.LonE7, p.LatE7));

    private async Task<IQueryable<UnownedPlaceRow>> RowsAsync(UnownedFilter filter, CancellationToken ct)
    {
        var rows = UnownedReading.InReach(db, current.Actor, rights).TagWith("unowned.list");
        if (filter.State is { } state) rows = rows.Where(p => p.State == state);
        if (filter.Area is not { } code) return rows;
        return (await places.FindAsync(code, ct))?.Level switch
        {
            AreaLevel.District => rows.Where(p => p.DistrictCode == code),
            AreaLevel.Subdistrict => rows.Where(p => p.StreetCode == code),
            AreaLevel.Community => rows.Where(p => p.CommunityCode == code),
            AreaLevel.Grid => rows.Where(p => p.GridCode == code),
            _ => rows.Where(p => false),
        };
    }
}
