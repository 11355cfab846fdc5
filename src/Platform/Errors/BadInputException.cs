namespace Wutong.Platform.Errors;

/// <summary>The caller sent something we cannot use: 400 with the field, on a page in words, on the API as ProblemDetails.</summary>
/// <param name="name">The name of the field or query value, as the caller wrote it.</param>
/// <param name="chinese">What is wrong and what to do next.</param>
public sealed class BadInputException(string name, string chinese, string english) : Exception($"{name}: {english}")
{
    public string Field => name;
    public string Chinese => chinese;
    public string English => english;
}
