using Wutong.Stations.Activities;
using Wutong.Stations.Papers;

namespace Wutong.Stations.Demonstration;

/// <summary>Five mechanisms, eight rules in three classes, and what the union, the women's federation and the youth league held. The titles of the mechanisms are the source's; every text, and the titles of the rules, are made up.</summary>
internal sealed class DemonstrationWork(DemonstrationLife life, DemonstrationGround ground)
{
    private const string Sample = "\n（示例文本，供演示用）";

    private static readonly (string Title, string Text)[] Mechanisms =
    [
        ("组织设置", "街道统一领导，片区设联络站，驿站设联络点。\n指导员每月到联系的驿站一次，听意见、带回办理。"),
        ("关爱服务", "驿站、服务角按配置清单提供饮水、充电和休息。\n节日和极端天气前走访，发现困难当周帮办。"),
        ("素质培养", "每季度安排一次学习，内容由小哥提、由街道请人讲。\n学习自愿参加，不影响接单。"),
        ("互助共建", "驻街单位拿资源、小哥提需求，联席会议上对接。\n对接成的事项写明单位、标准和时限。"),
        ("激励保障", "参与社区服务按规则记积分，凭积分兑换礼品。\n评星有规则，不公开排名。"),
    ];

    private static readonly (RuleClass Class, string Title, string Text)[] Rules =
    [
        (RuleClass.Learning, "入行学习制度", "新入行的小哥由所在驿站介绍交通安全、防诈骗和求助渠道。"),
        (RuleClass.Learning, "交通安全学习制度", "每季度请交警讲一次，课后留下问题清单，下次课前答复。"),
        (RuleClass.Learning, "技能提升制度", "汇总想学的技能，与职业学校开短课，学费不由个人承担。"),
        (RuleClass.Incentive, "积分管理制度", "服务有核实才记积分；记错了当天更正，双方都看得到原因。"),
        (RuleClass.Incentive, "星级评定制度", "按一年的积分和服务时长评星，规则先公布，评定可以申诉。"),
        (RuleClass.Care, "驿站开放制度", "驿站按公示的时间开放，临时关门提前一天写明，就近指一处。"),
        (RuleClass.Care, "走访慰问制度", "酷暑、寒潮、春节前走访，只问需要，不登记家庭情况。"),
        (RuleClass.Care, "维权帮办制度", "欠薪、工伤、租住难事由驿站登记，五个工作日内告诉办到哪一步。"),
    ];

    private static readonly (Organisation By, string Theme, int DaysAgo, int People, string Spot)[] Held =
    [
        (Organisation.Union, "送清凉进驿站", 95, 64, "大西街"), (Organisation.Union, "劳动权益咨询", 61, 27, "第二片区联络站"), (Organisation.Union, "骑手体检日", 33, 41, "社区卫生服务站"), (Organisation.Union, "安全头盔发放", 12, 52, "大西街"),
        (Organisation.Women, "女骑手座谈", 74, 16, "第一片区联络站"), (Organisation.Women, "暑期托管开班", 48, 22, "社区文化室"), (Organisation.Women, "家庭教育讲座", 19, 18, "社区文化室"),
        (Organisation.Youth, "青年夜校第一课", 66, 31, "第三片区联络站"), (Organisation.Youth, "消防演练", 40, 29, "商业体广场"), (Organisation.Youth, "城市观察员结业", 8, 14, "社区文化室"),
    ];

    public async Task LiveAsync()
    {
        foreach (var (title, text) in Mechanisms) await WriteAsync(PaperKind.Mechanism, null, title + "机制", text);
        foreach (var (of, title, text) in Rules) await WriteAsync(PaperKind.Rule, of, title, text);
        foreach (var (by, theme, daysAgo, people, spot) in Held) await life.RunAsync(new RecordActivity(by, theme, life.Today.AddDays(-daysAgo), people, ground.Street.Code, null, spot));
    }

    private Task<string> WriteAsync(PaperKind kind, RuleClass? of, string title, string text) =>
        life.RunAsync(new WritePaper(kind, title, "清远街道党工委 示例", ground.Street.Code, text + Sample, life.Today.AddDays(-150), life.Today.AddDays(200), of));
}
