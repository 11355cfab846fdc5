using Microsoft.EntityFrameworkCore;
using Wutong.Cases.Life;
using Wutong.Cases.Records;
using Wutong.Cases.Unowned.Life;
using Wutong.People;
using Wutong.Platform.Data;
using Wutong.Platform.Errors;
using Wutong.Platform.Time;
using Wutong.Platform.Writing;

namespace Wutong.Cases.Unowned.Records;

/// <summary>What is said with a move.</summary>
internal readonly record struct UnownedSaid(string? Text = null, Guid? Unit = null, CaseRow? Case = null, DateOnly? Since = null, Guid? Voids = null);

/// <summary>What every handler of places does: find the place, move it by the rules, write the event, keep the projection.</summary>
internal sealed class UnownedRegister(IUnitRegister units)
{
    private static readonly HotQuery<Guid, UnownedPlaceRow?> ById = new((db, id) => db.Set<UnownedPlaceRow>().AsTracking().SingleOrDefault(p => p.Id == id));

    public static UnownedPlaceRow? Find(Guid id, IWrite write) => ById.Run(write.Db, id);

    /// <summary>The place a case lies at; null: none.</summary>
    public static UnownedCaseRow? MarkOf(Guid caseId, IWrite write) => write.Db.Set<UnownedCaseRow>().AsTracking().SingleOrDefault(c => c.CaseId == caseId);

    public static UnownedStanding Standing(UnownedPlaceRow row, IWrite write) =>
        new(row.State, [.. Parts(row.Id, write).Select(p => new UnownedUnit(p.UnitId, p.IsLead, p.AcceptedAtUtc is not null))], row.UnitId, row.Recurrences);

    public static UnownedCases CasesAt(Guid placeId, IWrite write)
    {
        write.Save();
        var stages = write.Db.Set<CaseRow>().AsNoTracking().Where(c => write.Db.Set<UnownedCaseRow>().Any(m => m.CaseId == c.Id && m.PlaceId == placeId)).Select(c => c.Stage).ToList();
        return new(stages.Count(s => !CaseMoves.IsOver(s)), stages.Count(s => s == CaseStage.Closed));
    }

    /// <exception cref="BadInputException">There is no such unit.</exception>
    public Unit UnitOf(Guid id, IWrite write, string field = "unitId") => units.Find(id, write) ?? throw new BadInputException(field, "没有这个单位，请从列表里选。", "There is no such unit; choose one from the list.");

    /// <summary>A unit that can be given something; a closed one keeps its past.</summary>
    public Answer.Refused? Closed(Guid id, IWrite write) => UnitOf(id, write) is { IsOpen: false } unit
        ? new("unowned.unit-closed", $"{unit.NameZh}已经停用，请换一个单位。", $"{unit.NameEn ?? unit.NameZh} is closed; choose another unit.", "unitId") : null;

    /// <summary>Makes the move if the rules allow it.</summary>
    public Answer Moved(UnownedPlaceRow row, UnownedMove move, IWrite write, UnownedSaid said = default)
    {
        var stands = Standing(row, write);
        if (UnownedRules.Against(stands, move, said.Unit, CasesAt(row.Id, write)) is { } no)
            return UnownedWords.Refusal(no, row.Number, row.State, move, stands.Lead is { } lead ? UnitOf(lead, write) : null);
        Stand(row, UnownedRules.After(stands, move, said.Unit), write);
        Write(row, move, write, said);
        return new Answer.Done("unowned", row.Id);
    }

    /// <returns>The event's id.</returns>
    public Guid Write(UnownedPlaceRow row, UnownedMove move, IWrite write, UnownedSaid said = default)
    {
        var (id, isFirst) = (write.NewId(), move == UnownedMove.SetOwner && row.OwnerSetAtUtc is null);
        if (move == UnownedMove.SetOwner) (row.OwnedSince, row.OwnerSetAtUtc) = (said.Since, write.Now);
        row.Steps++;
        write.Db.Add(new UnownedEventRow
        {
            Id = id, PlaceId = row.Id, PlaceNumber = row.Number, Move = move, State = row.State, Ordinal = row.Steps, ActorId = write.Actor.Id, UnitId = said.Unit, UnitName = said.Unit is { } unit ? UnitOf(unit, write).NameZh : null,
            CaseId = said.Case?.Id, CaseNumber = said.Case?.Number, Text = said.Text, Since = said.Since, Days = isFirst ? ChinaDay.Of(write.Now).DayNumber - ChinaDay.Of(row.RegisteredAtUtc).DayNumber : null,
            CorrectsId = said.Voids, IsVoid = said.Voids is not null, Place = row.Place, HappenedAtUtc = write.Now, RecordedAtUtc = write.Now,
        });
        write.Tell(UnownedWords.TopicOf(move), "unowned", row.Id.ToString());
        return id;
    }

    /// <summary>The projection: the row and who takes part.</summary>
    public static void Stand(UnownedPlaceRow row, UnownedStanding stands, IWrite write)
    {
        (row.State, row.LeadId, row.UnitId, row.Recurrences) = (stands.State, stands.Lead, stands.Owner, stands.Recurrences);
        var parts = Parts(row.Id, write).ToDictionary(p => p.UnitId);
        write.Db.RemoveRange(parts.Values.Where(p => !stands.Has(p.UnitId)));
        foreach (var unit in stands.Units)
        {
            if (!parts.TryGetValue(unit.Unit, out var part)) write.Db.Add(part = new UnownedPartRow { PlaceId = row.Id, UnitId = unit.Unit, IsLead = unit.IsLead, JoinedAtUtc = write.Now });
            (part.IsLead, part.AcceptedAtUtc) = (unit.IsLead, unit.HasAccepted ? part.AcceptedAtUtc ?? write.Now : null);
        }
    }

    private static List<UnownedPartRow> Parts(Guid placeId, IWrite write)
    {
        write.Save();
        return [.. write.Db.Set<UnownedPartRow>().AsTracking().Where(p => p.PlaceId == placeId).OrderByDescending(p => p.IsLead).ThenBy(p => p.JoinedAtUtc).ThenBy(p => p.UnitId)];
    }
}
