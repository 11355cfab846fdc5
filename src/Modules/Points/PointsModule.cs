using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Wutong.People;
using Wutong.Platform.Access;
using Wutong.Platform.Chains;
using Wutong.Platform.Data;
using Wutong.Platform.Desk;
using Wutong.Platform.Figures;
using Wutong.Platform.Forms;
using Wutong.Platform.Frame;
using Wutong.Platform.Hosting;
using Wutong.Platform.Jobs;
using Wutong.Platform.Laws;
using Wutong.Platform.Notices;
using Wutong.Platform.Outside;
using Wutong.Platform.Startup;
using Wutong.Platform.Writing;
using Wutong.Points.Appeals;
using Wutong.Points.Batches;
using Wutong.Points.Demonstration;
using Wutong.Points.Earning;
using Wutong.Points.Entries;
using Wutong.Points.Gifts;
using Wutong.Points.Lapsing;
using Wutong.Points.Ledger;
using Wutong.Points.Measures;
using Wutong.Points.Members;
using Wutong.Points.Mine;
using Wutong.Points.Redeeming;
using Wutong.Points.Rules;
using Wutong.Points.Staff;
using Wutong.Points.Stars;
using Wutong.Points.Telling;

namespace Wutong.Points;

/// <summary>积分: everything the host and the other modules may touch.</summary>
public static class PointsModule
{
    /// <summary>What the sign-in names of the demonstration's couriers begin with, who take part in points.</summary>
    public const string DemonstrationCourier = "street055-rider";

    public static IServiceCollection AddPoints(this IServiceCollection services)
    {
        services.AddSingleton<IModelPart, PointsModel>().AddSingleton(s => PointsSettings.From(s.GetService<IConfiguration>())).AddPagesOf(typeof(PointsModule))
            .AddSingleton<RuleTable>().AddSingleton<IServiceLedger, ServiceLedger>().AddScoped<IServiceRules, ServiceRules>().AddSingleton<IFollower, MemberErasure>().AddSingleton<IStartupWork, DemonstrationPoints>()
            .AddScoped<AppealReading>().AddScoped<INoticeSource, AppealNotices>().AddScoped<IOutsideText, AppealTexts>().AddRecordKind("points-appeal", "积分申诉", "Appeal about points", _ => "points/statement")
            .AddScoped<INoticeSource, RedemptionNotices>().AddScoped<INoticeSource, EntryNotices>().AddScoped<INoticeSource, BatchNotices>().AddScoped<INoticeSource, LapseNotices>().AddScoped<IOutsideText, LapseTexts>().AddScoped<IOutsideText, RedemptionTexts>().AddScoped<IOutsideText, EntryTexts>().AddScoped<IOutsideText, BatchTexts>()
            .AddDeskSource<PointsDesk>().AddScoped<IPersonalData, PointsData>().AddRecordKind("points-batch", "兑换批次", "Redemption batch", _ => "points").AddRecordKind("points-lapse-notice", "到期提醒", "Points about to lapse", _ => "points")
            .AddScoped<MyPoints>().AddScoped<StaffPoints>().AddEndpoints(StatementExport.Map).AddRecordKind("gift", "礼品", "Gift", _ => "points/gifts").AddRecordKind("points-entry", "手工入账单", "Entry by hand", _ => "points/entries?all=1").AddRecordKind("redemption", "兑换", "Redemption", _ => "points")
            .AddNav(new("我的积分", "My points", "star", "points", 60, OnPhone: false, Needs: PointsPermissions.Own))
            .AddNav(new("积分台账", "Points ledger", "gift", "points/report", 61, OnPhone: false, Needs: PointsPermissions.See))
            .AddNav(new("交付礼品", "Hand over gifts", "gift", "points/hand-over", 62, OnPhone: false, Needs: PointsPermissions.HandOver))
            .AddChain<TransferRow>(PointsModel.Transfers);
        services.AddPermission(PointsPermissions.Own, Roles.Resident)
            .AddCommand<JoinPoints, JoinPointsHandler>("points.join")
            .AddCommand<LeavePoints, LeavePointsHandler>("points.leave")
            .AddCommand<Appeal, AppealHandler>("points.appeal")
            .AddCommand<RedeemGift, RedeemGiftHandler>("points.redeem")
            .AddCommand<ReleaseRedemption, ReleaseRedemptionHandler>("points.release");
        services.AddPermission(PointsPermissions.See, Roles.District, Roles.Subdistrict)
            .AddPermission(PointsPermissions.Enter, Roles.District, Roles.Subdistrict)
            .AddCommand<AskEntry, AskEntryHandler>("points.ask-entry")
            .AddCommand<DecideEntry, DecideEntryHandler>("points.decide-entry")
            .AddCommand<AnswerAppeal, AnswerAppealHandler>("points.answer-appeal")
            .AddCommand<WithdrawEntry, WithdrawEntryHandler>("points.withdraw-entry");
        services.AddPermission(PointsPermissions.Gifts, Roles.District, Roles.Subdistrict)
            .AddPermission(PointsPermissions.HandOver, Roles.District, Roles.Subdistrict, Roles.Community)
            .AddCommand<AddGift, AddGiftHandler>("points.add-gift")
            .AddCommand<ChangeGift, ChangeGiftHandler>("points.change-gift")
            .AddCommand<OpenBatch, OpenBatchHandler>("points.open-batch")
            .AddCommand<SupplyGift, SupplyGiftHandler>("points.supply-gift")
            .AddCommand<RemoveGift, RemoveGiftHandler>("points.remove-gift")
            .AddCommand<HandOverGift, HandOverGiftHandler>("points.hand-over");
        services.AddPermission(PointsPermissions.Configure, Roles.System)
            .AddCommand<PublishRule, PublishRuleHandler>("points.publish-rule")
            .AddCommand<PublishStars, PublishStarsHandler>("points.publish-stars");
        services.AddPermission(PointsPermissions.Upkeep)
            .AddCommand<LapsePoints, LapsePointsHandler>("points.lapse", isOnApi: false)
            .AddCommand<TellOfLapse, TellOfLapseHandler>("points.tell-of-lapse", isOnApi: false)
            .AddBell("points-lapse", "0 5 0 * * ?", LapseNight.RingAsync);
        foreach (var figure in PointsFigures.All) services.AddFigure(figure);
        foreach (var law in PointsLaws.All) services.AddLaw(law);
        return services;
    }
}
