namespace Wutong.Platform.Errors;

/// <summary>One thing wrong in a file: where, and what was expected.</summary>
/// <param name="Row">The line of a CSV, the row of a sheet, the feature of a GeoJSON; counted from 1.</param>
/// <param name="Chinese">What was expected, in Chinese; told only where a resident or a clerk reads it.</param>
public sealed record InputTrouble(string File, int Row, string Field, string Expected, string? Chinese = null)
{
    public override string ToString() => $"{File} row {Row}, {Field}: {Expected}";
}

/// <summary>输入有误: what the operator gave cannot be used; the first line says what and what to do. Nothing was written.</summary>
public sealed class InputException : Exception
{
    private const int Most = 20;

    public InputException(string message) : base(message) { }
    public InputException(string message, Exception cause) : base(message, cause) { }
    public InputException() { }

    /// <summary>Everything found wrong in a file.</summary>
    public IReadOnlyList<InputTrouble> Troubles { get; private init; } = [];

    /// <summary>One trouble is told in one line; more in a line that counts them and one for each of the first twenty.</summary>
    public static InputException Of(IReadOnlyList<InputTrouble> troubles) => new(troubles.Count == 1
        ? troubles[0].ToString()
        : $"{troubles[0].File}: {troubles.Count} values cannot be used{(troubles.Count > Most ? $"; the first {Most}" : "")}:\n  " + string.Join("\n  ", troubles.Take(Most)))
    {
        Troubles = troubles,
    };
}
