using Wutong.Platform.Access;

namespace Wutong.Activities.Outcomes;

/// <summary>反馈: how it was, said once by somebody who was there, and changed by them as they like. The words are for staff, without a name.</summary>
internal sealed class FeedbackRow : IOfPerson
{
    public required Guid ActivityId { get; init; }
    public required Guid AccountId { get; init; }

    /// <summary>1 to 5.</summary>
    public required int Stars { get; set; }
    public string? Words { get; set; }
    public required DateTime AtUtc { get; set; }

    Guid? IOfPerson.PersonId => AccountId;
}
