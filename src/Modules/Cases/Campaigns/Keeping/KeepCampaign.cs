using Microsoft.EntityFrameworkCore;
using Wutong.Cases.Kinds;
using Wutong.People;
using Wutong.Platform.Access;
using Wutong.Platform.Errors;
using Wutong.Platform.Figures;
using Wutong.Platform.Time;
using Wutong.Platform.Writing;
using Wutong.Territory;

namespace Wutong.Cases.Campaigns.Keeping;

/// <summary>What a campaign is to be.</summary>
/// <param name="Area">Code of the area it covers.</param>
/// <param name="From">First day.</param>
/// <param name="To">Last day, itself included.</param>
internal sealed record CampaignDraft(string Name, string Area, DateOnly From, DateOnly To, IReadOnlyList<string> Kinds, IReadOnlyList<Guid>? Units = null, string? Theme = null, string? NameEn = null);

/// <summary>组织专项活动.</summary>
internal sealed record AddCampaign(CampaignDraft Campaign) : ICommand;

/// <summary>更改专项活动.</summary>
internal sealed record ChangeCampaign(Guid Id, CampaignDraft Campaign) : ICommand;

internal sealed class AddCampaignHandler(KeepCampaign keep, IAreaRegister areas) : Handler<AddCampaign>
{
    public override Permission Needs => CampaignPermissions.Keep;
    public override Target? TargetOf(AddCampaign command, IWrite write) => areas.PlaceOf(command.Campaign.Area, write) is { } place ? new(place) : null;

    public override Answer Run(AddCampaign command, IWrite write)
    {
        var (id, draft) = (write.NewId(), command.Campaign);
        KeepCampaign.CheckDays(draft);
        var row = new CampaignRow
        {
            Id = id, Number = RecordNumbers.Of(id, write.Now), NameZh = "", FromUtc = ChinaDay.Utc(draft.From), ToUtc = ChinaDay.Utc(draft.To.AddDays(1)), RecordedAtUtc = write.Now, Place = areas.PlaceOf(draft.Area, write)!,
        };
        keep.Fill(row, draft, write);
        write.Db.Add(row);
        return new Answer.Done("campaign", id);
    }
}

internal sealed class ChangeCampaignHandler(KeepCampaign keep, IAreaRegister areas) : Handler<ChangeCampaign>
{
    public override Permission Needs => CampaignPermissions.Keep;
    public override Target? TargetOf(ChangeCampaign command, IWrite write) => KeepCampaign.Find(command.Id, write) is { } row ? Target.Of(row) : null;

    /// <summary>The campaign as it is lies within reach; as it is to be it must, too.</summary>
    public override Answer Run(ChangeCampaign command, IWrite write)
    {
        var (row, draft) = (KeepCampaign.Find(command.Id, write)!, command.Campaign);
        KeepCampaign.CheckDays(draft);
        var place = areas.PlaceOf(draft.Area, write) ?? throw new BadInputException("area", "没有这个辖区，请从列表里选。", "There is no such area; choose one from the list.");
        if (!write.Actor.ReachOf(Needs, write.Rights).Covers(new(place))) return new Answer.Denied(false);
        var (from, to) = (ChinaDay.Utc(draft.From), ChinaDay.Utc(draft.To.AddDays(1)));
        if (row.FromUtc <= write.Now && (from != row.FromUtc || place != row.Place || !row.Kinds.Select(k => k.KindCode).ToHashSet(StringComparer.Ordinal).SetEquals(draft.Kinds)))
            return No("campaigns.began", "活动已经开始，第一天、辖区和问题类别不能再改；名称、主题、单位和最后一天可以改。", "It has begun: its first day, area and kinds stay; its name, theme, units and last day may change.");
        if (from != row.FromUtc && from <= write.Now) throw new BadInputException("from", "第一天只能改到明天或以后。", "The first day may only be moved to tomorrow or later.");
        if (to != row.ToUtc && (row.ToUtc <= write.Now || to <= write.Now)) return No("campaigns.over", "已经过去的日子不能再改。", "Days that have passed can no longer be changed.", "to");
        if (write.Db.Set<ShiftRow>().Standing(write.Now).Any(s => s.CampaignId == row.Id && s.EndsAtUtc > to)) return No("campaigns.shift-outside", "有劝导岗在新的最后一天以后。", "A shift lies after the new last day.", "to");
        (row.FromUtc, row.ToUtc, row.Place) = (from, to, place);
        keep.Fill(row, draft, write);
        return new Answer.Done("campaign", row.Id);
    }
}

/// <summary>What adding and changing share.</summary>
internal sealed class KeepCampaign(CaseKinds kinds, IUnitRegister units)
{
    public const int LongestName = 60, LongestEnglish = 120, LongestTheme = 100;
    private const int MostDays = 366, MostKinds = 60, MostUnits = 100;

    public static CampaignRow? Find(Guid id, IWrite write) => write.Db.Set<CampaignRow>().AsTracking().Include(c => c.Kinds).Include(c => c.Units).SingleOrDefault(c => c.Id == id);

    /// <exception cref="BadInputException">The days are in no order, or too many.</exception>
    public static void CheckDays(CampaignDraft draft)
    {
        if (draft.From.Year is < 2000 or > 2100) throw new BadInputException("from", "请写 2000 到 2100 年间的日期。", "A day between 2000 and 2100 is wanted.");
        if (draft.To < draft.From) throw new BadInputException("to", "最后一天不能早于第一天。", "The last day must not be before the first.");
        if (draft.To.DayNumber - draft.From.DayNumber >= MostDays) throw new BadInputException("to", $"一次活动最多 {MostDays} 天。", $"A campaign lasts {MostDays} days at most.");
    }

    /// <exception cref="BadInputException">A value cannot be.</exception>
    public void Fill(CampaignRow row, CampaignDraft draft, IWrite write)
    {
        (row.NameZh, row.NameEn, row.Theme) = (Input.Text("name", draft.Name, 2, LongestName), Input.Optional("nameEn", draft.NameEn, LongestEnglish), Input.Optional("theme", draft.Theme, LongestTheme));
        var (known, wanted, taking) = (kinds.Now(write.Db), draft.Kinds.Distinct(StringComparer.Ordinal).ToList(), (draft.Units ?? []).Distinct().ToList());
        if (wanted.Count is 0 or > MostKinds) throw new BadInputException("kinds", $"请选 1 到 {MostKinds} 类问题。", $"Choose 1 to {MostKinds} kinds of problems.");
        if (wanted.Find(k => !known.ContainsKey(k)) is { } strange) throw new BadInputException("kinds", $"没有“{strange}”这个类别。", $"There is no kind '{strange}'.");
        if (taking.Count > MostUnits || taking.Exists(u => units.Find(u, write) is null)) throw new BadInputException("units", $"请从列表里选单位，最多 {MostUnits} 个。", $"Choose units from the list, {MostUnits} at most.");
        row.Kinds.RemoveAll(k => !wanted.Contains(k.KindCode));
        row.Kinds.AddRange(wanted.Where(w => !row.Kinds.Exists(k => k.KindCode == w)).Select(w => new CampaignKindRow { CampaignId = row.Id, KindCode = w }));
        row.Units.RemoveAll(u => !taking.Contains(u.UnitId));
        row.Units.AddRange(taking.Where(t => !row.Units.Exists(u => u.UnitId == t)).Select(t => new CampaignUnitRow { CampaignId = row.Id, UnitId = t }));
    }
}
