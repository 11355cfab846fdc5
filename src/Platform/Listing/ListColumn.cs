namespace Wutong.Platform.Listing;

/// <summary>One cell: a text, a whole number or a moment; or nothing.</summary>
public readonly record struct Cell(string? Text, long? Number, DateTime? MomentUtc)
{
    public static implicit operator Cell(string? text) => new(text, null, null);
    public static implicit operator Cell(long? number) => new(null, number, null);
    public static implicit operator Cell(long number) => new(null, number, null);
    public static implicit operator Cell(int number) => new(null, number, null);
    public static implicit operator Cell(DateTime? momentUtc) => new(null, null, momentUtc);
    public static implicit operator Cell(DateTime momentUtc) => new(null, null, momentUtc);
    public bool IsEmpty => Text is null && Number is null && MomentUtc is null;
}

/// <summary>A column of a list: written once, shown on the page and in every export.</summary>
/// <param name="Code">Stable: the column's name in CSV's and JSON's second life, "due".</param>
/// <param name="Value">In the reader's language.</param>
/// <param name="Width">Characters, in a spreadsheet.</param>
/// <param name="IsPublic">May be shown to anybody where the list itself may; a person is never such a column unless they agreed to be named.</param>
public sealed record ListColumn<T>(string Code, string Chinese, string English, Func<T, Language.Lang, Cell> Value, int Width = 16, bool IsPublic = false);
