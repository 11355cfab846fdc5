namespace Wutong.Territory.Registers;

/// <summary>换册: what replacing a register writes, worked out beforehand so that the writer only writes. Good only for the version of the register it was made from.</summary>
internal interface IReplacement;

/// <param name="Written">New rows and those that differ, by code.</param>
/// <param name="Gone">Codes of open rows that are to be closed.</param>
/// <param name="Same">Rows that stay as they are.</param>
internal sealed record Replacement<TRow>(IReadOnlyList<TRow> Written, IReadOnlyList<string> Gone, int New, int Changed, int Same) : IReplacement where TRow : EntryRow;
