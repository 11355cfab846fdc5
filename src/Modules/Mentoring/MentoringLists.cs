using Wutong.Platform.Lists;
using Wutong.Platform.Startup;

namespace Wutong.Mentoring;

/// <summary>出厂清单: what can be taught, and by what both sides are assessed. The source says that there are criteria and not which, so all are defaults of this program, not checked against any printed text, and said so wherever they are shown.</summary>
internal sealed class MentoringLists : IStartupWork
{
    public const string Fields = "mentoring-fields", OfMentor = "mentor-assessment", OfTrainee = "trainee-assessment";

    private static readonly ShippedList[] Shipped =
    [
        new(Fields, "帮带内容", "What mentors teach",
        [
            new("party", "党务工作", "Party affairs"), new("masses", "群众工作", "Working with residents"), new("mediation", "矛盾调解", "Mediation"), new("grid", "网格管理", "Grid work"),
            new("property", "物业和小区治理", "Estates and property"), new("emergency", "应急处置", "Emergencies"), new("letters", "信访接待", "Petitions and visits"), new("writing", "公文和台账", "Papers and records"),
        ]),
        new(OfMentor, "导师考核细则", "Assessment of mentors",
        [
            new("time", "用心", "Time given", "按协议见面，有事另约", "meets as agreed, and makes up for what is missed", Weight: 3, MostMarks: 10),
            new("method", "会教", "Teaching", "讲得清，带着做", "explains clearly and does it together", Weight: 4, MostMarks: 10),
            new("example", "作风", "Example", "公道正派，群众认可", "fair, and trusted by residents", Weight: 3, MostMarks: 10),
        ]),
        new(OfTrainee, "学员考核细则", "Assessment of trainees",
        [
            new("learning", "学习", "Learning", "带着问题来，学了能用", "comes with questions and uses what was learnt", Weight: 3, MostMarks: 10),
            new("work", "本领", "Work", "能独立办事、入户、调解", "handles matters, visits and mediation alone", Weight: 4, MostMarks: 10),
            new("conduct", "作风", "Conduct", "守纪律，肯吃苦", "keeps the rules and does not spare effort", Weight: 3, MostMarks: 10),
        ]),
    ];

    public string Name => "mentoring-lists";
    public int Order => 50;

    public Task RunAsync(IServiceProvider services, IStartupProgress progress, CancellationToken ct) => services.ShipAsync("mentoring.lists", Shipped, ct);
}
