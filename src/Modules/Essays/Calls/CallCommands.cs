using Microsoft.EntityFrameworkCore;
using Wutong.Essays.Entries;
using Wutong.Platform.Access;
using Wutong.Platform.Errors;
using Wutong.Platform.Lists;
using Wutong.Platform.Time;
using Wutong.Platform.Writing;
using Wutong.Territory;

namespace Wutong.Essays.Calls;

internal sealed record GradeDraft(string Name, int Places);

/// <param name="Until">The last day, included.</param>
/// <param name="Rubric">Null: the valid version of <see cref="EssayLists.Rubric"/>.</param>
internal sealed record CallDraft(string Theme, string Text, string Organiser, DateOnly From, DateOnly Until, int LeastWords, int MostWords, int MostEntries, int JudgesNeeded, IReadOnlyList<GradeDraft> Grades, Guid? Rubric = null);

/// <summary>拟征文启事.</summary>
/// <param name="Area">Code of the district or subdistrict whose call it is.</param>
internal sealed record MakeCall(string Area, CallDraft Draft) : ICommand;

/// <summary>更改, while it is a draft.</summary>
internal sealed record ChangeCall(string Call, CallDraft Draft) : ICallCommand;

/// <summary>发布: entries are taken from its first day on.</summary>
internal sealed record OpenCall(string Call) : ICallCommand;

/// <summary>延期, to a later day.</summary>
internal sealed record ExtendCall(string Call, DateOnly Until) : ICallCommand;

internal sealed class MakeCallHandler(IAreaRegister areas, CallDrafts drafts) : Handler<MakeCall>
{
    public override Permission Needs => EssaysPermissions.Keep;
    public override Target? TargetOf(MakeCall command, IWrite write) => areas.PlaceOf(command.Area ?? "", write) is { } place ? new(place) : null;

    public override Answer Run(MakeCall command, IWrite write)
    {
        var place = areas.PlaceOf(command.Area, write)!;
        if (place.Level is not (AreaLevel.District or AreaLevel.Subdistrict)) throw new BadInputException("area", "请选区或街道。", "Please choose the district or a subdistrict.");
        var id = write.NewId();
        var row = new CallRow
        {
            Id = id, Number = RecordNumbers.Of(id, write.Now), Theme = "", Text = "", Organiser = "", OpensAtUtc = write.Now, ClosesAtUtc = write.Now, LeastWords = 0, MostWords = 0, MostEntries = 0, RubricId = Guid.Empty, JudgesNeeded = 0,
            State = CallState.Draft, Place = place,
        };
        drafts.Fill(row, command.Draft, write);
        write.Db.Add(row);
        return new Answer.Done(EssayBook.CallKind, row.Number);
    }
}

internal sealed class ChangeCallHandler(CallDrafts drafts) : CallHandler<ChangeCall>
{
    protected override Answer Run(CallRow call, ChangeCall command, IWrite write)
    {
        if (call.State is not CallState.Draft) return No("essays.not-a-draft", "启事已经发布，只能延期。", "It has been published and can only be extended.");
        drafts.Fill(call, command.Draft, write);
        return EssayBook.Done(call);
    }
}

internal sealed class OpenCallHandler : CallHandler<OpenCall>
{
    protected override Answer Run(CallRow call, OpenCall command, IWrite write)
    {
        if (call.State is not CallState.Draft) return No("essays.not-a-draft", "启事已经发布过了。", "It has been published already.");
        if (call.ClosesAtUtc <= write.Now) return No("essays.over-before-it-began", "截止日期已经过了，先改日期再发布。", "Its last day is over; change it first.");
        call.State = CallState.Open;
        return EssayBook.Done(call);
    }
}

internal sealed class ExtendCallHandler : CallHandler<ExtendCall>
{
    protected override Answer Run(CallRow call, ExtendCall command, IWrite write)
    {
        if (call.State is not CallState.Open) return No("essays.not-open", "征稿期间才能延期。", "Only an open call can be extended.");
        var closes = ChinaDay.Utc(command.Until.AddDays(1));
        if (closes <= call.ClosesAtUtc || closes > write.Now.AddDays(366)) throw new BadInputException("until", "要晚于原来的截止日期，在一年之内。", "A day after the present last day and within a year is wanted.");
        call.ClosesAtUtc = closes;
        return EssayBook.Done(call);
    }
}

/// <summary>启事内容: checked once, for a new call and a changed one.</summary>
internal sealed class CallDrafts(IListRegister lists)
{
    private const int MostGrades = 8;

    public void Fill(CallRow row, CallDraft draft, IWrite write)
    {
        (row.Theme, row.Text, row.Organiser) = (Input.Text("theme", draft.Theme, 2, EssaysModel.LongestTheme), Input.Text("text", draft.Text, 10, EssaysModel.LongestCall), Input.Text("organiser", draft.Organiser, 2, 100));
        if (draft.Until < draft.From || draft.Until > draft.From.AddDays(366)) throw new BadInputException("until", "截止日期不早于开始日期，最长一年。", "The last day is not before the first, and within a year of it.");
        (row.OpensAtUtc, row.ClosesAtUtc) = ChinaDay.Span(draft.From, draft.Until);
        (row.LeastWords, row.MostWords) = (Input.Whole("leastWords", draft.LeastWords, 1, EssaysModel.MostWords), Input.Whole("mostWords", draft.MostWords, draft.LeastWords, EssaysModel.MostWords));
        (row.MostEntries, row.JudgesNeeded) = (Input.Whole("mostEntries", draft.MostEntries, 1, 20), Input.Whole("judgesNeeded", draft.JudgesNeeded, 1, 15));
        row.RubricId = Rubric(draft.Rubric, write);
        if (draft.Grades is not { Count: > 0 and <= MostGrades }) throw new BadInputException("grades", $"请写 1 到 {MostGrades} 个奖项。", $"From 1 to {MostGrades} grades are wanted.");
        foreach (var old in write.Db.Set<GradeRow>().AsTracking().Where(g => g.CallId == row.Id).ToList()) write.Db.Remove(old);
        write.Save();
        for (var i = 0; i < draft.Grades.Count; i++)
            write.Db.Add(new GradeRow { CallId = row.Id, Ordinal = i + 1, Name = Input.Text("grades", draft.Grades[i].Name, 2, 20), Places = Input.Whole("grades", draft.Grades[i].Places, 1, 500) });
    }

    private Guid Rubric(Guid? asked, IWrite write) => (asked is { } id ? lists.Version(id, write) : lists.ValidOn(EssayLists.Rubric, ChinaDay.Of(write.Now), write)) is { IsPublished: true, IsChecklist: true } version ? version.Id
        : throw new BadInputException("rubric", "请选一版已发布、带权重和满分的评分表。", "A published checklist with weights and scales is wanted.");
}
