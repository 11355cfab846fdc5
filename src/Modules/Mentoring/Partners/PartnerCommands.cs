using Microsoft.EntityFrameworkCore;
using Wutong.Mentoring.Pairs;
using Wutong.Mentoring.Programmes;
using Wutong.Platform.Access;
using Wutong.Platform.Errors;
using Wutong.Platform.Figures;
using Wutong.Platform.Lists;
using Wutong.Platform.Search;
using Wutong.Platform.Time;
using Wutong.Platform.Writing;

namespace Wutong.Mentoring.Partners;

/// <summary>选定导师、选送学员.</summary>
/// <param name="Capacity">How many trainees a mentor takes.</param>
/// <param name="Fields">Codes of the list of fields: good at, or wanted.</param>
internal sealed record AddPartner(Guid Programme, PartnerSide Side, string Name, string Office, IReadOnlyList<string>? Fields = null, int Capacity = 1) : ICommand;

/// <summary>退出帮带: not while a pair of theirs is under way.</summary>
internal sealed record RemovePartner(Guid Partner) : ICommand;

internal sealed class AddPartnerHandler(IListRegister lists) : Handler<AddPartner>
{
    public const int LongestName = 20, LongestOffice = 60, MostTrainees = 6;
    public override Permission Needs => MentoringPermissions.Keep;
    public override Target? TargetOf(AddPartner command, IWrite write) => ProgrammeBook.Find(command.Programme, write) is { } row ? Target.Of(row) : null;

    public override Answer Run(AddPartner command, IWrite write)
    {
        var programme = ProgrammeBook.Find(command.Programme, write)!;
        if (ProgrammeBook.Over(programme) is { } over) return over;
        var (id, side) = (write.NewId(), Input.OneOf("side", command.Side));
        var name = Input.NoNumber("name", Input.Text("name", command.Name, 2, LongestName));
        var row = new PartnerRow
        {
            Id = id, Code = RecordNumbers.Of(id, write.Now), ProgrammeId = programme.Id, Side = side, Name = name, SortKey = SortKey.Of(name), Office = Input.NoNumber("office", Input.Text("office", command.Office, 2, LongestOffice)),
            Capacity = side is PartnerSide.Mentor ? Input.Whole("capacity", command.Capacity, 1, MostTrainees) : 1, IsOpen = true, Place = programme.Place, Fields = [.. Known(command.Fields ?? [], write).Select(f => new PartnerFieldRow { PartnerId = id, Field = f })],
        };
        write.Db.Add(row);
        write.Db.Add(PartnerBook.EventOf(row, 1, isBegin: true, write));
        return new Answer.Done("mentoring-partner", row.Id);
    }

    private IEnumerable<string> Known(IReadOnlyList<string> codes, IWrite write)
    {
        var version = lists.ValidOn(MentoringLists.Fields, ChinaDay.Of(write.Now), write);
        foreach (var code in codes.Distinct(StringComparer.Ordinal))
            yield return version?.Items.Any(i => i.Code == code) == true ? code : throw new BadInputException("fields", "没有这一项，请从列表里选。", "There is no such field; choose from the list.");
    }
}

internal sealed class RemovePartnerHandler : Handler<RemovePartner>
{
    public override Permission Needs => MentoringPermissions.Keep;
    public override Target? TargetOf(RemovePartner command, IWrite write) => PartnerBook.Find(command.Partner, write) is { } row ? Target.Of(row) : null;

    public override Answer Run(RemovePartner command, IWrite write)
    {
        var row = PartnerBook.Find(command.Partner, write)!;
        if (!row.IsOpen) return No("mentoring.left", "早已退出。", "They have left already.");
        if (write.Db.Set<PairRow>().Any(p => p.IsOpen && (p.MentorId == row.Id || p.TraineeId == row.Id))) return No("mentoring.has-pairs", "还有帮带没有结束，先结束再退出。", "A pair of theirs is under way; end it first.");
        row.IsOpen = false;
        write.Db.Add(PartnerBook.EventOf(row, write.Last<PartnerEventRow>(row.Id).Number + 1, isBegin: false, write));
        return new Answer.Done("mentoring-partner", row.Id);
    }
}

internal static class PartnerBook
{
    public static PartnerRow? Find(Guid id, IWrite write) => write.Db.Set<PartnerRow>().AsTracking().SingleOrDefault(p => p.Id == id);

    public static PartnerEventRow EventOf(PartnerRow row, int number, bool isBegin, IWrite write) => new()
    {
        Id = write.NewId(), SubjectId = row.Id, Number = number, IsBegin = isBegin, Code = row.Code, Name = row.Name, Side = row.Side, Place = row.Place, HappenedAtUtc = write.Now, RecordedAtUtc = write.Now,
    };
}
