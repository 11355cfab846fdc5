using Microsoft.EntityFrameworkCore;
using Wutong.Platform.Access;
using Wutong.Platform.Errors;
using Wutong.Platform.Figures;
using Wutong.Platform.Search;
using Wutong.Platform.Time;
using Wutong.Platform.Writing;
using Wutong.Stations.Register;
using Wutong.Territory;

namespace Wutong.Stations.Papers;

/// <summary>立一项机制或制度, with its first text.</summary>
/// <param name="Class">Of a rule; a mechanism has none.</param>
/// <param name="From">The first text holds from this day on.</param>
/// <param name="ReviewOn">When it is to be looked at again.</param>
internal sealed record WritePaper(PaperKind Kind, string Title, string Owner, string Area, string Text, DateOnly From, DateOnly ReviewOn, RuleClass? Class = null) : ICommand;

/// <summary>修订: another text from a day on.</summary>
internal sealed record RevisePaper(string Code, string Text, DateOnly From, DateOnly ReviewOn) : ICommand;

/// <summary>复审过，不改文本.</summary>
internal sealed record ReviewPaper(string Code, DateOnly ReviewOn) : ICommand;

/// <summary>废止.</summary>
internal sealed record WithdrawPaper(string Code) : ICommand;

internal sealed class WritePaperHandler(IAreaRegister areas) : Handler<WritePaper>
{
    public const int LongestTitle = 60, LongestOwner = 60;

    public override Permission Needs => StationsPermissions.Govern;
    public override Target? TargetOf(WritePaper command, IWrite write) => areas.PlaceOf(command.Area ?? "", write) is { } place ? new(place) : null;

    public override Answer Run(WritePaper command, IWrite write)
    {
        var (kind, title, place) = (Input.OneOf("kind", command.Kind), Input.Text("title", command.Title, 2, LongestTitle), areas.PlaceOf(command.Area, write)!);
        if (kind == PaperKind.Rule && command.Class is null) throw new BadInputException("class", "制度要选一类。", "A rule needs its class.");
        RuleClass? of = kind == PaperKind.Rule ? Input.OneOf("class", command.Class!.Value) : null;
        if (write.Db.Set<PaperRow>().Any(p => p.IsOpen && p.Kind == kind && p.Name == title && p.StreetCode == place.Street && p.DistrictCode == place.District))
            return No("stations.paper-stands-already", "已有同名的一项，请修订它。", "One of this title stands already; revise it.", "title");
        var id = write.NewId();
        var paper = new PaperRow { Id = id, Code = "P" + StationRegister.CodeOf(id), Kind = kind, Class = of, Name = title, SortKey = SortKey.Of(title), Owner = Input.Text("owner", command.Owner, 2, LongestOwner), ReviewOn = Papers.ReviewDay(command.ReviewOn, write), Place = place };
        write.Db.Add(paper);
        write.Db.Add(Papers.Version(paper, 1, command.Text, command.From, write));
        write.Db.Add(Papers.EventOf(paper, 1, isBegin: true, Input.PastDay("from", command.From, write.Now), write));
        return new Answer.Done("station-paper", paper.Code);
    }
}

internal abstract class PaperHandler<TCommand> : Handler<TCommand> where TCommand : class, ICommand
{
    public override Permission Needs => StationsPermissions.Govern;
    protected abstract string CodeOf(TCommand command);
    public sealed override Target? TargetOf(TCommand command, IWrite write) => Papers.Find(CodeOf(command), write) is { } paper ? Target.Of(paper) : null;

    public sealed override Answer Run(TCommand command, IWrite write) => Papers.Find(CodeOf(command), write) is { IsOpen: true } paper
        ? Run(paper, command, write)
        : No("stations.paper-is-withdrawn", "这一项已经废止，不能再改。", "This one is withdrawn and can no longer be changed.");

    protected abstract Answer Run(PaperRow paper, TCommand command, IWrite write);
}

internal sealed class RevisePaperHandler : PaperHandler<RevisePaper>
{
    protected override string CodeOf(RevisePaper command) => command.Code;

    protected override Answer Run(PaperRow paper, RevisePaper command, IWrite write)
    {
        var last = write.Db.Set<PaperVersionRow>().AsNoTracking().Where(v => v.PaperId == paper.Id).OrderByDescending(v => v.Number).First();
        Input.AnyDay("from", command.From);
        if (command.From < last.FromDay) return No("stations.text-is-older", $"新文本不能早于上一版的 {ChinaDay.Text(last.FromDay)}。", $"A new text cannot begin before the last one, {ChinaDay.Text(last.FromDay)}.", "from");
        paper.ReviewOn = Papers.ReviewDay(command.ReviewOn, write);
        write.Db.Add(Papers.Version(paper, last.Number + 1, command.Text, command.From, write));
        return new Answer.Done("station-paper", paper.Code);
    }
}

internal sealed class ReviewPaperHandler : PaperHandler<ReviewPaper>
{
    protected override string CodeOf(ReviewPaper command) => command.Code;

    protected override Answer Run(PaperRow paper, ReviewPaper command, IWrite write)
    {
        paper.ReviewOn = Papers.ReviewDay(command.ReviewOn, write);
        return new Answer.Done("station-paper", paper.Code);
    }
}

internal sealed class WithdrawPaperHandler : PaperHandler<WithdrawPaper>
{
    protected override string CodeOf(WithdrawPaper command) => command.Code;

    protected override Answer Run(PaperRow paper, WithdrawPaper command, IWrite write)
    {
        paper.IsOpen = false;
        write.Db.Add(Papers.EventOf(paper, write.Last<PaperEventRow>(paper.Id).Number + 1, isBegin: false, write.Now, write));
        return new Answer.Done("station-paper", paper.Code);
    }
}

internal static class Papers
{
    public const int LongestText = 10_000;

    public static PaperRow? Find(string? code, IWrite write) => code is null ? null : write.Db.Set<PaperRow>().AsTracking().SingleOrDefault(p => p.Code == code);

    /// <exception cref="BadInputException">Not a day to come.</exception>
    public static DateOnly ReviewDay(DateOnly day, IWrite write)
    {
        Input.AnyDay("reviewOn", day);
        return day > ChinaDay.Of(write.Now) ? day : throw new BadInputException("reviewOn", "下次复审要在今天以后。", "The next review must lie ahead.");
    }

    public static PaperVersionRow Version(PaperRow paper, int number, string text, DateOnly from, IWrite write) =>
        new() { PaperId = paper.Id, Number = number, Text = Input.Text("text", text, 2, LongestText), FromDay = from, WrittenAtUtc = write.Now };

    public static PaperEventRow EventOf(PaperRow paper, int number, bool isBegin, DateTime happened, IWrite write) => new()
    {
        Id = write.NewId(), SubjectId = paper.Id, Number = number, IsBegin = isBegin, Code = paper.Code, Name = paper.Name, Kind = paper.Kind, Class = paper.Class, Place = paper.Place, HappenedAtUtc = happened, RecordedAtUtc = write.Now,
    };
}
