using System.Text.Json;
using Microsoft.EntityFrameworkCore;
using Wutong.Cases.Kinds;
using Wutong.Cases.Life;
using Wutong.Cases.Records;
using Wutong.Geo;
using Wutong.Platform.Access;
using Wutong.Platform.Errors;
using Wutong.Platform.Files;
using Wutong.Platform.Writing;
using Wutong.Territory;

namespace Wutong.Cases.Reporting;

/// <summary>What a case begins with.</summary>
internal sealed record CaseDraft(
    Guid Id, string Kind, int? LonE7, int? LatE7, string? Address, string Text, IReadOnlyDictionary<string, IReadOnlyList<string>>? Answers, bool IsPrivate, CaseSource Source, string? OutsideNumber, Guid? PersonId)
{
    /// <summary>Known already; null: found from the position.</summary>
    public Place? Place { get; init; }

    /// <summary>The record it was found on.</summary>
    public CaseOrigin? Origin { get; init; }

    /// <summary>Files that the actor put in before.</summary>
    public IReadOnlyList<Guid> Photos { get; init; } = [];

    /// <summary>Photographs that came with the report; registered with it.</summary>
    public IReadOnlyList<ReceivedFile> Taken { get; init; } = [];
}

/// <summary>建立案卷: the one way a case begins, wherever it comes from.</summary>
internal sealed class CaseOpening(CaseKinds kinds, CaseRegister register, CasePhotos photos, IAreaRegister areas)
{
    public const int MostText = 4000, MostAddress = 200;

    /// <exception cref="BadInputException">Something is missing or wrong, by field.</exception>
    public Answer Open(CaseDraft draft, IWrite write, bool isForResidents)
    {
        if (draft.Id == Guid.Empty) throw new BadInputException("id", "缺少编号，请重新打开表单。", "The id is missing; open the form again.");
        if (CaseRegister.Find(draft.Id, write) is { } before) return Again(before, draft);
        var outside = Input.Optional("outsideNumber", draft.OutsideNumber, 64);
        if (outside is not null && write.Db.Set<CaseRow>().AsNoTracking().Where(c => c.Source == draft.Source && c.OutsideNumber == outside).Select(c => (Guid?)c.Id).SingleOrDefault() is { } same)
            return new Answer.Done("case", same.ToString(), WasBefore: true);
        var kind = kinds.ToChoose(draft.Kind, write.Db, isForResidents);
        var row = RowOf(draft, kind, outside, write);
        row.Stand(CaseStage.Reported, register.Begin(kind, write.Now, write));
        CaseRegister.Write(row, CaseMove.Report, write);
        write.Insert(row);
        photos.Add(row.Id, [.. photos.Own(draft.Photos, write), .. photos.Keep(draft.Taken, write)], PhotoTime.Before, null, write);
        return new Answer.Done("case", row.Id);
    }

    /// <summary>Whether it could be opened; writes nothing.</summary>
    /// <exception cref="BadInputException">Something is missing or wrong, by field.</exception>
    public void Check(CaseDraft draft, IWrite write, bool isForResidents) => _ = RowOf(draft, kinds.ToChoose(draft.Kind, write.Db, isForResidents), null, write);

    private CaseRow RowOf(CaseDraft draft, CaseKind kind, string? outside, IWrite write)
    {
        var (lon, lat, address) = Where(draft);
        return new CaseRow
        {
            Id = draft.Id, Number = RecordNumbers.Of(write.NewId(), write.Now), KindCode = kind.Code, KindVersion = kind.Version, Text = Input.Text("text", draft.Text, 2, MostText),
            LonE7 = lon, LatE7 = lat, Address = address, AnswersJson = JsonSerializer.Serialize(KindAnswers.Checked(kind, draft.Answers), AnswersJson.Default.SortedDictionaryStringStringArray), Source = draft.Source, OutsideNumber = outside, OriginKind = draft.Origin?.Kind, OriginId = draft.Origin?.Id,
            PersonId = draft.PersonId, IsPrivate = draft.IsPrivate, Stage = CaseStage.Reported, DueKey = "", ReportedAtUtc = write.Now, StageAtUtc = write.Now, Place = PlaceOf(draft, lon, lat, write),
        };
    }

    /// <returns>Null when it is no place on earth.</returns>
    public static GeoPoint? PointOf(int lonE7, int latE7) => lonE7 is >= -1_800_000_000 and <= 1_800_000_000 && latE7 is >= -900_000_000 and <= 900_000_000 ? new(lonE7, latE7) : null;

    /// <summary>The same report again, by a repeat or a lost answer, is the case there is; another one under its id is not taken.</summary>
    private static Answer Again(CaseRow before, CaseDraft draft) => before.Text == Input.Text("text", draft.Text, 2, MostText) && before.PersonId == draft.PersonId && before.Source == draft.Source
        ? new Answer.Done("case", before.Id.ToString(), WasBefore: true)
        : new Answer.Refused("cases.id-taken", "这份表单已经交过另一件事，请重新打开表单。", "This form has been used for something else; open a new one.");

    private static (int? Lon, int? Lat, string? Address) Where(CaseDraft draft)
    {
        var address = Input.Optional("address", draft.Address, MostAddress);
        if (draft.LonE7 is null != draft.LatE7 is null) throw new BadInputException(draft.LonE7 is null ? "lonE7" : "latE7", "经度和纬度要一起给。", "Longitude and latitude are needed together.");
        if (draft is { LonE7: { } lon, LatE7: { } lat } && PointOf(lon, lat) is null) throw new BadInputException("lonE7", "这个位置不在地球上。", "This is no place on earth.");
        if (draft.LonE7 is null && address is null && draft.Place is null) throw new BadInputException("address", "请在地图上点一下，或写明地点。", "Point at the map, or say where it is.");
        return (draft.LonE7, draft.LatE7, address);
    }

    private Place PlaceOf(CaseDraft draft, int? lon, int? lat, IWrite write)
    {
        if (draft.Place is { } known) return known;
        if (lon is null) return Place.Nowhere; // the unplaced queue 待定位
        return areas.PlaceAt(new(lon.Value, lat!.Value), write) ?? throw new BadInputException("lonE7", "这个位置不在本区，请把图钉移到区内。", "This place lies outside the district; move the pin into it.");
    }
}
