using Wutong.Mentoring.Pairs;
using Wutong.Mentoring.Partners;
using Wutong.Platform.Errors;
using Wutong.Platform.Lists;
using Wutong.Platform.Scoring;
using Wutong.Platform.Writing;

namespace Wutong.Mentoring.Assessing;

/// <summary>记考核 of one side, as the other side and the subdistrict marked it, by the version of the criteria valid on that day.</summary>
/// <param name="Side">Who is assessed.</param>
/// <param name="Marks">By item code.</param>
internal sealed record Assess(Guid Pair, PartnerSide Side, DateOnly Day, IReadOnlyDictionary<string, int> Marks, string? Note = null) : ICommand;

internal sealed class AssessHandler(IScoreBook book, IListRegister lists) : PairHandler<Assess>
{
    public const string Subject = "mentoring-assessment";
    public const int LongestNote = 300;

    public static string ListOf(PartnerSide side) => side is PartnerSide.Mentor ? MentoringLists.OfMentor : MentoringLists.OfTrainee;

    protected override Guid PairOf(Assess command, IWrite write) => command.Pair;

    protected override Answer Run(PairRow row, Assess command, IWrite write)
    {
        var (side, happened) = (Input.OneOf("side", command.Side), Input.PastDay("day", command.Day, write.Now));
        if (lists.ValidOn(ListOf(side), command.Day, write) is not { } version) return No("mentoring.no-criteria-then", "那一天还没有生效的考核细则。", "No version of the criteria was valid on that day.", "day");
        var assessment = new AssessmentRow
        {
            Id = write.NewId(), PairId = row.Id, PairCode = row.Code, Side = side, VersionId = version.Id, VersionNumber = version.Number, RecordedById = write.Actor.Id, Note = Input.Optional("note", command.Note, LongestNote), Place = row.Place, HappenedAtUtc = happened, RecordedAtUtc = write.Now,
        };
        write.Db.Add(assessment);
        return book.Give(new(Subject, assessment.Id.ToString()), write.Actor.Id, version.Id, command.Marks ?? new Dictionary<string, int>(), row.Place, happened, write) is Answer.Done ? new Answer.Done(Subject, assessment.Id)
            : No("mentoring.not-a-checklist", "这一版细则不是评分表（没有权重和满分），不能打分。", "This version has no weights and scales and cannot be scored.");
    }
}
