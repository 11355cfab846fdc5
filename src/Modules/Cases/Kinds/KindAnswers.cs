using System.Globalization;
using System.Text.Json;
using System.Text.Json.Serialization;
using Wutong.Platform.Errors;

namespace Wutong.Cases.Kinds;

/// <summary>答题: answers held against a kind's questions.</summary>
internal static class KindAnswers
{
    private const int MostLetters = 500;

    /// <summary>The answers in the order of their codes, empty ones left out.</summary>
    /// <exception cref="BadInputException">One is required and missing, unknown, not a number, not on the list, or more than one where one is asked.</exception>
    public static SortedDictionary<string, string[]> Checked(CaseKind kind, IReadOnlyDictionary<string, IReadOnlyList<string>>? answers)
    {
        var kept = new SortedDictionary<string, string[]>(StringComparer.Ordinal);
        foreach (var (code, values) in answers ?? new Dictionary<string, IReadOnlyList<string>>())
        {
            var question = kind.Questions.FirstOrDefault(q => q.Code == code) ?? throw new BadInputException("answers." + code, "这一类没有这个问题。", "This kind asks no such question.");
            var given = values.Select(v => v.Trim()).Where(v => v.Length > 0).Distinct(StringComparer.Ordinal).ToArray();
            if (given.Length > 0) kept[code] = [.. given.Select(v => Checked(question, v))];
            if (given.Length > 1 && question.Type != QuestionType.MultiValueList) throw new BadInputException("answers." + code, $"“{question.AskZh}”只能答一个。", $"“{question.AskEn}” takes one answer.");
        }
        if (kind.Questions.FirstOrDefault(q => q.IsRequired && !kept.ContainsKey(q.Code)) is { } missing)
            throw new BadInputException("answers." + missing.Code, $"请回答“{missing.AskZh}”。", $"Please answer “{missing.AskEn}”.");
        return kept;
    }

    /// <summary>As kept with a case.</summary>
    public static IReadOnlyDictionary<string, string[]> Read(string json) => JsonSerializer.Deserialize(json, AnswersJson.Default.SortedDictionaryStringStringArray)!;

    private static string Checked(CaseQuestion question, string value) => question.Type switch
    {
        QuestionType.Number when !decimal.TryParse(value, NumberStyles.AllowDecimalPoint | NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out _) => throw Bad(question, "要填数字", "wants a number"),
        QuestionType.DateTime when !DateTimeOffset.TryParse(value, CultureInfo.InvariantCulture, DateTimeStyles.AssumeLocal, out _) => throw Bad(question, "要填日期", "wants a date"),
        QuestionType.SingleValueList or QuestionType.MultiValueList when !question.Values.Any(v => v.Key == value) => throw Bad(question, "请从列表里选", "wants one from the list"),
        _ => Input.Text("answers." + question.Code, value, 1, MostLetters),
    };

    private static BadInputException Bad(CaseQuestion question, string zh, string en) => new("answers." + question.Code, $"“{question.AskZh}”{zh}。", $"“{question.AskEn}” {en}.");
}

[JsonSerializable(typeof(SortedDictionary<string, string[]>))]
internal sealed partial class AnswersJson : JsonSerializerContext;
