namespace Wutong.Streets.Offline;

/// <summary>离线巡查本: what a phone has to know to take walks without a network; one account's own.</summary>
/// <param name="MostNote">Letters, as the other two.</param>
/// <param name="Checks">None: no list of checks is valid today.</param>
/// <param name="Roads">Those that are planned to be walked and that the account may walk, in list order.</param>
internal sealed record WalkBook(string Version, Guid Account, int MostNote, int MostWhy, IReadOnlyList<WalkBookLevel> Levels, IReadOnlyList<WalkBookCheck> Checks, IReadOnlyList<WalkBookRoad> Roads);

/// <param name="Code">As the command wants it.</param>
internal sealed record WalkBookLevel(Chiefs.ChiefLevel Code, string Zh, string En);

internal sealed record WalkBookCheck(string Code, string Zh, string En);

/// <param name="Area">区划代码: where a find without a position lies.</param>
/// <param name="IsWhole">The account may walk all of it, not some sections only.</param>
/// <param name="MayEnter">The account may enter cases there.</param>
/// <param name="Sections">Those it may walk.</param>
internal sealed record WalkBookRoad(string Code, string NameZh, string? NameEn, string? Area, bool IsWhole, bool MayEnter, IReadOnlyList<WalkBookSection> Sections);

internal sealed record WalkBookSection(string Code, string NameZh, string? Area);
