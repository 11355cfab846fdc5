using Wutong.Platform.Errors;

namespace Wutong.Cases.Kinds;

/// <summary>问题的写法: questions as lines somebody can type. A question is <c>code | type | ! | 中文 | English</c> ("!": it has to be answered); the options of a choice follow, each as <c>- key | 中文 | English</c>.</summary>
internal static class QuestionText
{
    private static readonly (string Word, QuestionType Type)[] Words =
        [("text", QuestionType.Text), ("line", QuestionType.String), ("number", QuestionType.Number), ("time", QuestionType.DateTime), ("one", QuestionType.SingleValueList), ("many", QuestionType.MultiValueList)];

    public static string Write(IReadOnlyList<CaseQuestion> questions) => string.Join('\n', questions.SelectMany(q => new[] { $"{q.Code} | {Words.First(w => w.Type == q.Type).Word} | {(q.IsRequired ? "!" : "")} | {q.AskZh} | {q.AskEn}" }.Concat(q.Values.Select(v => $"- {v.Key} | {v.Zh} | {v.En}"))));

    /// <exception cref="BadInputException">By field "questions", naming the line.</exception>
    public static IReadOnlyList<CaseQuestion> Read(string? text)
    {
        var questions = new List<CaseQuestion>();
        foreach (var (line, number) in (text ?? "").ReplaceLineEndings("\n").Split('\n').Select((l, i) => (l.Trim(), i + 1)).Where(l => l.Item1.Length > 0))
        {
            var isValue = line.StartsWith('-');
            var cells = (isValue ? line[1..] : line).Split('|').Select(c => c.Trim()).ToArray();
            if (isValue && questions.Count > 0 && cells.Length == 3) questions[^1] = questions[^1] with { Values = [.. questions[^1].Values, new(cells[0], cells[1], cells[2])] };
            else if (!isValue && cells.Length == 5 && Words.FirstOrDefault(w => w.Word == cells[1]) is { Word: not null } word) questions.Add(new(cells[0], word.Type, cells[2] == "!", cells[3], cells[4], []));
            else throw new BadInputException("questions", $"第 {number} 行看不懂：{(isValue ? "选项写成“- 代码 | 中文 | English”，跟在它的问题后面" : "问题写成“代码 | 题型 | ! | 中文 | English”，题型是 " + string.Join("、", Words.Select(w => w.Word)) + " 之一")}。",
                $"Line {number} cannot be read: {(isValue ? "an option is “- key | 中文 | English”, after its question" : "a question is “code | type | ! | 中文 | English”, type one of " + string.Join(", ", Words.Select(w => w.Word)))}.");
        }
        return questions;
    }
}
