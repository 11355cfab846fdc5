using Wutong.Platform.Access;
using Wutong.Platform.Data;

namespace Wutong.People.Persons;

/// <summary>人员: a person the district's work knows, with the least data. After erasure the id stays and the name is gone.</summary>
internal sealed class PersonRow : PlacedRow, IOfUnit
{
    public required Guid Id { get; init; }
    public required string Name { get; set; }
    public required string SortKey { get; set; }
    public Guid? UnitId { get; set; }
    public DateTime? ErasedAtUtc { get; set; }
}

/// <summary>所属群体: party member, courier, volunteer ... by the group's code.</summary>
internal sealed class PersonGroupRow
{
    public required Guid PersonId { get; init; }
    public required string Group { get; init; }
}

/// <summary>联系方式: a phone number, sealed; found by keyed hashes of it and of its last four digits.</summary>
internal sealed class ContactRow
{
    public required Guid Id { get; init; }
    public required Guid PersonId { get; init; }
    public required byte[] Sealed { get; set; }
    public required byte[] Hash { get; set; }
    public required byte[] LastFourHash { get; set; }
}

/// <summary>查看完整号码的记录: who looked at a whole number, and why.</summary>
internal sealed class ContactViewRow : IAppendOnly
{
    public required Guid Id { get; init; }
    public required Guid ContactId { get; init; }
    public required Guid ActorId { get; init; }
    public required string Reason { get; init; }
    public required DateTime AtUtc { get; init; }
}
