using Wutong.Platform.Access;
using Wutong.Platform.Writing;

namespace Wutong.Platform.Scoring;

/// <summary>What is scored.</summary>
/// <param name="Kind">As its module names it: "essay", "station-audit".</param>
public sealed record ScoreSubject(string Kind, string Id);

/// <summary>评分, as it stands.</summary>
/// <param name="Marks">By item code.</param>
/// <param name="CorrectsId">The sheet this one stands in place of.</param>
public sealed record ScoreSheet(Guid Id, ScoreSubject Subject, Guid JudgeId, Guid VersionId, IReadOnlyDictionary<string, int> Marks, DateTime HappenedAtUtc, DateTime RecordedAtUtc, Guid? CorrectsId);

/// <summary>评分簿: called by handlers of the modules, which decide who may judge what; the book keeps the rules every scoring has.</summary>
public interface IScoreBook
{
    /// <summary>Adds a judge's sheet: every item of the version marked within its scale, a published checklist, no conflict, no sheet of this judge before.</summary>
    /// <param name="marks">By item code.</param>
    /// <returns>The sheet's id as <see cref="Answer.Done"/> "score-sheet", or the rule that stands against it.</returns>
    /// <exception cref="Errors.BadInputException">A mark is missing, unknown or outside its scale.</exception>
    Answer Give(ScoreSubject subject, Guid judge, Guid version, IReadOnlyDictionary<string, int> marks, Place place, DateTime happenedAtUtc, IWrite write);

    /// <summary>A new sheet in place of one that stands; by the same judge and version.</summary>
    /// <inheritdoc cref="Give"/>
    Answer Correct(Guid sheet, IReadOnlyDictionary<string, int> marks, IWrite write);

    /// <summary>回避: this judge may not score this subject; a sheet given before counts no more.</summary>
    void NameConflict(ScoreSubject subject, Guid judge, string reasonZh, IWrite write);

    /// <summary>The score by one version as it stands in this transaction; the same as <see cref="IScores.ResultAsync"/>.</summary>
    /// <remarks>Sees what was sent to the database: <see cref="IWrite.Save"/> first.</remarks>
    /// <returns>Null while nobody has scored by this version.</returns>
    ScoreResult? Result(ScoreSubject subject, Guid version, ScoreMethod method, IWrite write);
}

/// <summary>What pages ask; registered per scope.</summary>
public interface IScores
{
    /// <summary>The sheets that stand, without those of judges named as conflicted.</summary>
    Task<IReadOnlyList<ScoreSheet>> SheetsAsync(ScoreSubject subject, CancellationToken ct);

    /// <summary>The score by one version with its arithmetic; judges are called 评委 1, 评委 2 in the order of their first sheets.</summary>
    /// <returns>Null while nobody has scored by this version.</returns>
    Task<ScoreResult?> ResultAsync(ScoreSubject subject, Guid version, ScoreMethod method, CancellationToken ct);
}
