using Wutong.Cases.Unowned.Life;
using Wutong.Cases.Unowned.Records;
using Wutong.Platform.Data;
using Wutong.Platform.Laws;

namespace Wutong.Cases.Unowned.Measures;

/// <summary>三不管地段的规律.</summary>
internal static class UnownedLaws
{
    public static Law StateIsTheLastEvents { get; } = Of("unowned-stands-where-its-last-event-left-it", "地段的状态就是最后一步之后的状态", "A place stands where its last event left it", "的状态和最后一步不一致", "and its last event do not agree",
        (db, places) => places.Where(p => !db.Set<UnownedEventRow>().Any(e => e.PlaceId == p.Id && e.Ordinal == p.Steps && e.State == p.State)));

    public static Law OwnerWasSet { get; } = Of("unowned-owner-was-set", "有长效责任单位的地段，记着是谁、从哪天起，就是最后确定的那个；别的没有", "A place that has a standing owner names the last one set and since when, and no other place names one", "的长效责任单位和记录不一致", "and the owner set last do not agree",
        (db, places) => places.Where(p => (p.State == UnownedState.Owned && (p.UnitId == null || p.OwnedSince == null)) || ((p.State == UnownedState.Open || p.State == UnownedState.Led) && p.UnitId != null)
            || (p.UnitId != null && !db.Set<UnownedEventRow>().Any(e => e.PlaceId == p.Id && e.Move == UnownedMove.SetOwner && e.UnitId == p.UnitId && e.Since == p.OwnedSince && !db.Set<UnownedEventRow>().Any(l => l.PlaceId == p.Id && l.Move == UnownedMove.SetOwner && l.Ordinal > e.Ordinal)))));

    public static Law RecurrencesWereCounted { get; } = Of("unowned-recurrences-were-counted", "复发次数等于没有作废的复发记录", "Recurrences are those whose events stand", "的复发次数和记录不一致", "counts other recurrences than were recorded",
        (db, places) => places.Where(p => p.Recurrences != db.Set<UnownedEventRow>().Count(e => e.PlaceId == p.Id && e.Move == UnownedMove.Recur && !db.Set<UnownedEventRow>().Any(v => v.CorrectsId == e.Id))));

    public static Law LedByOne { get; } = Of("unowned-led-by-one", "牵头单位只有一个，就是记着的那个；首接牵头的地段一定有", "One unit leads, the one the place names; a place that is led has one", "的牵头单位和参与单位不一致", "and who takes part do not agree on who leads",
        (db, places) => places.Where(p => (p.State == UnownedState.Led && p.LeadId == null) || db.Set<UnownedPartRow>().Count(u => u.PlaceId == p.Id && u.IsLead) != (p.LeadId == null ? 0 : 1)
            || (p.LeadId != null && !db.Set<UnownedPartRow>().Any(u => u.PlaceId == p.Id && u.IsLead && u.UnitId == p.LeadId))));

    public static Law AcceptedByItsWord { get; } = Of("unowned-accepted-by-its-word", "验收过的单位都有它自己的验收记录", "A unit that accepted has said so", "有单位算验收过，却没有它的记录", "counts a unit's acceptance that was never recorded",
        (db, places) => places.Where(p => db.Set<UnownedPartRow>().Any(u => u.PlaceId == p.Id && u.AcceptedAtUtc != null && !db.Set<UnownedEventRow>().Any(e => e.PlaceId == p.Id && e.Move == UnownedMove.Accept && e.UnitId == u.UnitId && e.HappenedAtUtc == u.AcceptedAtUtc))));

    public static Law WordsAreNamed { get; } = Of("unowned-words-are-named", "认领和不认领都写着单位名称和理由", "Claims and refusals name the unit and its reason", "有认领或不认领没写单位或理由", "has a claim or refusal without unit or reason",
        (db, places) => places.Where(p => db.Set<UnownedEventRow>().Any(e => e.PlaceId == p.Id && (e.Move == UnownedMove.Claim || e.Move == UnownedMove.Refuse) && (e.UnitId == null || e.UnitName == null || e.UnitName == "" || e.Text == null || e.Text == ""))));

    public static Law MarkHasItsEvent { get; } = Of("unowned-mark-has-its-event", "标在地段上的案卷都有标记记录，复发的记着复发", "A case marked at a place has its event, a recurrence that of one", "上标的案卷和记录不一致", "and the cases marked there do not agree with its events",
        (db, places) => places.Where(p => db.Set<UnownedCaseRow>().Any(m => m.PlaceId == p.Id && !db.Set<UnownedEventRow>().Any(e => e.Id == m.EventId && e.PlaceId == p.Id && e.CaseId == m.CaseId && e.Move == (m.IsRecurrence ? UnownedMove.Recur : UnownedMove.Mark)))));

    public static Law EventHasItsPlace { get; } = new("cases.unowned-event-has-its-place", "每条地段事件都有它的地段", "Every event of a place belongs to one",
        db => db.Set<UnownedEventRow>().Where(e => !db.Set<UnownedPlaceRow>().Any(p => p.Id == e.PlaceId)).GroupBy(e => new { e.PlaceId, e.PlaceNumber }).OrderBy(g => g.Key.PlaceNumber)
            .Select(g => new LawBreach("unowned", g.Key.PlaceId.ToString(), $"地段 {g.Key.PlaceNumber} 有事件，地段本身却没有了", $"place {g.Key.PlaceNumber} has events and is not there itself")));

    public static IReadOnlyList<Law> All { get; } = [StateIsTheLastEvents, OwnerWasSet, RecurrencesWereCounted, LedByOne, AcceptedByItsWord, WordsAreNamed, MarkHasItsEvent, EventHasItsPlace];

    private static Law Of(string code, string nameZh, string nameEn, string zh, string en, Func<AppDb, IQueryable<UnownedPlaceRow>, IQueryable<UnownedPlaceRow>> broken) => new("cases." + code, nameZh, nameEn,
        db => broken(db, db.Set<UnownedPlaceRow>()).OrderBy(p => p.Number).Select(p => new LawBreach("unowned", p.Id.ToString(), $"地段 {p.Number} {zh}", $"place {p.Number} {en}")));
}
