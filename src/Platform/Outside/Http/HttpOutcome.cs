namespace Wutong.Platform.Outside.Http;

internal abstract record HttpOutcome
{
    /// <summary>2xx.</summary>
    /// <param name="Body">Null: longer than <see cref="OutsideHttp.MostAnswerBytes"/>, not read to its end; or not asked for.</param>
    public sealed record Answered(int Status, byte[]? Body) : HttpOutcome;

    public sealed record Failed(SendOutcome Outcome) : HttpOutcome;
}
