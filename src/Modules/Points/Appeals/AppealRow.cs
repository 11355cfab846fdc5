using Wutong.Platform.Access;

namespace Wutong.Points.Appeals;

/// <summary>申诉: a member says that something of their points is wrong or missing; staff answer, and mend it by an entry where it is.</summary>
internal sealed class AppealRow : PlacedRow, IOfPerson
{
    public required Guid Id { get; init; }
    public required Guid MemberId { get; init; }
    public required string Text { get; set; }
    public required DateTime AskedAtUtc { get; init; }

    /// <summary>Null: not answered yet.</summary>
    public string? Answer { get; set; }
    public Guid? AnsweredById { get; set; }
    public DateTime? AnsweredAtUtc { get; set; }

    Guid? IOfPerson.PersonId => MemberId;
}
