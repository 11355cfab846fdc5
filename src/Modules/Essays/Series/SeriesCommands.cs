using System.Text.Json.Serialization;
using Microsoft.EntityFrameworkCore;
using Wutong.Essays.Calls;
using Wutong.Essays.Entries;
using Wutong.Platform.Access;
using Wutong.Platform.Errors;
using Wutong.Platform.Files;
using Wutong.Platform.Files.Register;
using Wutong.Platform.Writing;

namespace Wutong.Essays.Series;

/// <summary>发表, as the next number of the series.</summary>
internal sealed record PublishWork(string Entry) : IEntryCommand;

/// <summary>排版: paragraphs, a sentence set large, a picture with its credit. The words stay the author's.</summary>
/// <param name="Text">The published text, with other line ends.</param>
/// <param name="KeepsPicture">False takes the picture there is away.</param>
internal sealed record LayOutWork(int Number, string Text, string? PullQuote = null, string? Credit = null, bool KeepsPicture = true) : IWorkCommand
{
    /// <summary>A picture that came along with it; never by JSON, for it names content by its hash.</summary>
    [JsonIgnore] public IReadOnlyList<ReceivedFile> Taken { get; init; } = [];
}

/// <summary>撤下: its number stays and says why.</summary>
internal sealed record TakeBackWork(int Number, string Note) : IWorkCommand;

/// <summary>A command on one work of the series.</summary>
internal interface IWorkCommand : ICommand
{
    int Number { get; }
}

internal sealed class PublishWorkHandler : EntryHandler<PublishWork>
{
    public override IEnumerable<HotKey> Locks(PublishWork command, Actor actor) => [HotKey.Of("essay-series")];

    protected override Answer Run(CallRow call, EntryRow entry, PublishWork command, IWrite write)
    {
        if (call.State is not CallState.Decided || entry is not { Grade: { } grade, State: EntryState.Submitted }) return No("essays.no-award", "评出来的获奖作品才能发表。", "Only works that won an award are published.");
        if (entry is not { Consents: true, Byline: { } byline }) return No("essays.no-consent", "作者没有同意发表。", "The author has not consented to publication.");
        if (write.Db.Set<WorkRow>().Any(w => w.EntryId == entry.Id)) return No("essays.published", "已经发表过了，它的号不再给第二次。", "It has been published; it gets no second number.");
        var number = (write.Db.Set<WorkRow>().Max(w => (int?)w.Number) ?? 0) + 1;
        write.Db.Add(new WorkRow
        {
            Number = number, EntryId = entry.Id, CallNumber = call.Number, Theme = call.Theme, Grade = write.Db.Set<GradeRow>().Single(g => g.CallId == call.Id && g.Ordinal == grade).Name,
            Title = entry.Title, Byline = byline, Text = entry.Text, PublishedAtUtc = write.Now,
        });
        EssayBook.Happened(entry, EssayStep.Published, call, write);
        write.Tell("essay.published", EssayBook.Kind, entry.Number);
        return new Answer.Done(EssayBook.WorkKind, number.ToString(System.Globalization.CultureInfo.InvariantCulture));
    }
}

internal abstract class WorkHandler<TCommand> : Handler<TCommand> where TCommand : class, IWorkCommand
{
    public override Permission Needs => EssaysPermissions.Keep;
    public override Target? TargetOf(TCommand command, IWrite write) => Find(command, write) is { } work ? new(EntryOf(work, write).Place) : null;

    public override Answer Run(TCommand command, IWrite write)
    {
        var work = Find(command, write)!;
        return work.WithdrawnAtUtc is not null ? No("essays.taken-back", "这篇已经撤下了。", "This work has been taken back.") : Run(work, EntryOf(work, write), command, write);
    }

    protected abstract Answer Run(WorkRow work, EntryRow entry, TCommand command, IWrite write);

    protected static Answer Done(WorkRow work) => new Answer.Done(EssayBook.WorkKind, work.Number.ToString(System.Globalization.CultureInfo.InvariantCulture));
    private static WorkRow? Find(TCommand command, IWrite write) => write.Db.Set<WorkRow>().AsTracking().SingleOrDefault(w => w.Number == command.Number);
    private static EntryRow EntryOf(WorkRow work, IWrite write) => write.Db.Set<EntryRow>().AsTracking().Single(e => e.Id == work.EntryId);
}

internal sealed class LayOutWorkHandler(IFileRegister files) : WorkHandler<LayOutWork>
{
    protected override Answer Run(WorkRow work, EntryRow entry, LayOutWork command, IWrite write)
    {
        var (text, quote) = (Input.Text("text", command.Text, 1, EssaysModel.LongestText), Input.Optional("pullQuote", command.PullQuote, 200));
        if (Bare(text) != Bare(work.Text)) return No("essays.words-changed", "排版只改分段，不改作者的字。", "Laying out moves line ends and changes no word of the author's.", "text");
        if (quote is not null && !Bare(text).Contains(Bare(quote), StringComparison.Ordinal)) return No("essays.quote-not-in-text", "引文要是文中的原话。", "The pull quote has to stand in the text.", "pullQuote");
        if (command.Taken.Count > 1) throw new BadInputException(PhotoIntake.Field, "只放一张照片。", "One picture only.");
        if (command.Taken.Count == 1) work.PictureId = files.Keep(command.Taken[0], keepsOrigin: false, write);
        else if (!command.KeepsPicture) work.PictureId = null;
        work.PictureCredit = work.PictureId is null ? null : Input.Text("credit", command.Credit, 2, 60);
        (work.Text, work.PullQuote) = (string.Join('\n', text.Split('\n', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries)), quote);
        return Done(work);
    }

    private static string Bare(string text) => string.Concat(text.Where(c => !char.IsWhiteSpace(c)));
}

internal sealed class TakeBackWorkHandler : WorkHandler<TakeBackWork>
{
    protected override Answer Run(WorkRow work, EntryRow entry, TakeBackWork command, IWrite write)
    {
        TakeBack(work, entry, Input.Text("note", command.Note, 2, EssaysModel.LongestReason), write);
        write.Tell("essay.taken-back", EssayBook.Kind, entry.Number);
        return Done(work);
    }

    public static void TakeBack(WorkRow work, EntryRow entry, string note, IWrite write)
    {
        (work.Text, work.Byline, work.PullQuote, work.PictureId, work.PictureCredit, work.WithdrawnAtUtc, work.WithdrawnNote) = ("", "", null, null, null, write.Now, note);
        EssayBook.Happened(entry, EssayStep.TakenBack, EssayBook.CallOf(entry, write), write);
    }
}
