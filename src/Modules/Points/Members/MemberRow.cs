using Wutong.Platform.Access;

namespace Wutong.Points.Members;

/// <summary>积分成员: an account that takes part, a courier as a rule, and the area it belongs to. No name, no phone: those stand with the account.</summary>
internal sealed class MemberRow : PlacedRow, IOfPerson
{
    /// <summary>The account's own id.</summary>
    public required Guid Id { get; init; }
    public required DateTime JoinedAtUtc { get; init; }

    /// <summary>Null: takes part.</summary>
    public DateTime? LeftAtUtc { get; set; }

    Guid? IOfPerson.PersonId => Id;
}
