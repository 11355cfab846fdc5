using Wutong.Mentoring.Attachments;
using Wutong.Mentoring.Partners;
using Wutong.Mentoring.Talks;
using Wutong.Platform.Language;
using Wutong.Platform.Lists;

namespace Wutong.Mentoring.Pages;

/// <summary>The words of mentoring on screens.</summary>
internal static class MentoringWords
{
    public static string Side(PartnerSide side, Lang l) => side is PartnerSide.Mentor ? l["导师", "Mentor"] : l["学员", "Trainee"];

    public static string Kind(AttachmentKind kind, Lang l) => kind switch
    {
        AttachmentKind.Up => l["上挂", "With an office above"],
        AttachmentKind.Out => l["外挂", "With another unit"],
        _ => l["参与中心工作", "In a campaign"],
    };

    public static string Kind(TalkKind kind, Lang l) => kind switch
    {
        TalkKind.Lecture => l["授课", "Lecture"],
        TalkKind.Integrity => l["任前廉政谈话", "Integrity talk"],
        _ => l["参观廉政教育基地", "Visit to the education base"],
    };

    public static string Of(Lecturer lecturer, Lang l) => lecturer switch
    {
        Lecturer.Secretary => l["村社党支部书记", "Party secretary"],
        Lecturer.Veteran => l["基层老党员", "Veteran"],
        Lecturer.Expert => l["业务骨干", "Expert"],
        _ => l["典型代表", "Model"],
    };

    /// <summary>群众工作、矛盾调解.</summary>
    public static string Fields(IEnumerable<string> codes, ListVersion? list, Lang l) => string.Join(l["、", ", "], codes.Order(StringComparer.Ordinal).Select(c => list?.Items.FirstOrDefault(i => i.Code == c) is { } item ? l[item.Zh, item.En] : c));

    /// <summary>"86.50" of hundredths.</summary>
    public static string Score(int hundredths) => (hundredths / 100m).ToString("0.00", System.Globalization.CultureInfo.InvariantCulture);
}
