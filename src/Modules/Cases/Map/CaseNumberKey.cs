using System.Globalization;

namespace Wutong.Cases.Map;

/// <summary>编号 as one whole number of 8 bytes: "20220919-K7QM2"; numbers in order are texts in order.</summary>
internal static class CaseNumberKey
{
    private const string Letters = "23456789ABCDEFGHJKMNPQRSTUVWXYZ"; // as RecordNumbers has them
    private const int Length = 14, DayLength = 8, CodeBits = 25; // 31^5 < 2^25

    /// <exception cref="FormatException">It is no number of a record.</exception>
    public static long Of(ReadOnlySpan<char> number)
    {
        if (number.Length != Length || number[DayLength] != '-' || !int.TryParse(number[..DayLength], NumberStyles.None, CultureInfo.InvariantCulture, out var day)) throw Not(number);
        long code = 0;
        foreach (var letter in number[(DayLength + 1)..])
        {
            var at = Letters.IndexOf(letter, StringComparison.Ordinal);
            if (at < 0) throw Not(number);
            code = code * Letters.Length + at;
        }
        return (long)day << CodeBits | code;
    }

    public static string TextOf(long key) => string.Create(Length, key, static (text, key) =>
    {
        ((int)(key >> CodeBits)).TryFormat(text, out _, "D8", CultureInfo.InvariantCulture);
        text[DayLength] = '-';
        var code = key & ((1 << CodeBits) - 1);
        for (var i = Length - 1; i > DayLength; i--, code /= Letters.Length) text[i] = Letters[(int)(code % Letters.Length)];
    });

    private static FormatException Not(ReadOnlySpan<char> number) => new($"a number like 20220919-K7QM2 was expected and \"{number}\" came");
}
