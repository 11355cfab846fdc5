using Wutong.Platform.Data;

namespace Wutong.People.Consents;

/// <summary>同意台账: one row each time somebody gave or withdrew consent; the last one of a purpose holds.</summary>
internal sealed class ConsentRow : IAppendOnly
{
    public required Guid Id { get; init; }
    public required Guid AccountId { get; init; }
    public required string Purpose { get; init; }

    /// <summary>Of the wording that was agreed to.</summary>
    public required int Version { get; init; }
    public required bool IsGiven { get; init; }
    public required DateTime AtUtc { get; init; }
}

/// <summary>用途: what personal data would be used for; a new wording is a new version, and asks again.</summary>
internal sealed record ConsentPurpose(string Code, int Version, string Chinese, string English, string WhatZh, string WhatEn)
{
    public static IReadOnlyList<ConsentPurpose> All { get; } =
    [
        new("messages", 1, "发短信通知我", "Send me messages", "我反映的问题、认领的岗位有进展时，用登记的手机号发短信。", "When something I reported or signed up for moves on, a message goes to my registered phone."),
        new("named", 1, "公开我的姓名", "Name me in public", "荣誉榜、征文和活动报道可以写我的姓名；不同意就写“一位居民”。", "Honours, essays and reports may give my name; without consent they say \"a resident\"."),
    ];

    public static ConsentPurpose? Find(string code) => All.FirstOrDefault(p => p.Code == code);
}
