using Wutong.Platform.Access;

namespace Wutong.People;

/// <summary>单位类别.</summary>
public enum UnitKind
{
    /// <summary>职能部门: police, urban management, sanitation ...</summary>
    Department = 1,
    Subdistrict = 2,
    Community = 3,
    Company = 4,
    /// <summary>群团组织: union, women's federation, youth league.</summary>
    Organisation = 5,
    School = 6,
}

/// <summary>责任单位: who can be made responsible for something.</summary>
/// <param name="Place">Where it works.</param>
/// <param name="IsOpen">A closed unit keeps its past and gets nothing new.</param>
public sealed record Unit(Guid Id, string Code, string NameZh, string? NameEn, UnitKind Kind, Place Place, bool IsOpen);
