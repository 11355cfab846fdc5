using Microsoft.Extensions.DependencyInjection;
using Wutong.Essays.Awards;
using Wutong.Essays.Calls;
using Wutong.Essays.Demonstration;
using Wutong.Essays.Entries;
using Wutong.Essays.Judging;
using Wutong.Essays.Measures;
using Wutong.Essays.Pages;
using Wutong.Essays.Series;
using Wutong.Essays.Telling;
using Wutong.People;
using Wutong.Platform.Access;
using Wutong.Platform.Data;
using Wutong.Platform.Desk;
using Wutong.Platform.Figures;
using Wutong.Platform.Files.Register;
using Wutong.Platform.Forms;
using Wutong.Platform.Frame;
using Wutong.Platform.Hosting;
using Wutong.Platform.Laws;
using Wutong.Platform.Notices;
using Wutong.Platform.Outside;
using Wutong.Platform.Startup;
using Wutong.Platform.Writing;

namespace Wutong.Essays;

/// <summary>征文: everything the host may touch; no other module asks anything of it.</summary>
public static class EssaysModule
{
    public static IServiceCollection AddEssays(this IServiceCollection services)
    {
        foreach (var figure in EssayFigures.All) services.AddFigure(figure);
        foreach (var law in EssayLaws.All) services.AddLaw(law);
        services.AddSingleton<IModelPart, EssaysModel>().AddSingleton<CallDrafts>().AddSingleton<Reviews>().AddSingleton<IFollower, EssayErasure>().AddSingleton<IStartupWork, EssayLists>().AddSingleton<IStartupWork, DemonstrationEssays>()
            .AddScoped<EssayReading>().AddScoped<JudgeReading>().AddScoped<EntryText>().AddScoped<INoticeSource, EssayNotices>().AddScoped<IOutsideText, EssayTexts>().AddScoped<IPersonalData, EssayData>().AddScoped<IFileUse, WorkPictures>().AddDeskSource<EssaysDesk>()
            .AddPagesOf(typeof(EssaysModule)).AddEndpoints(SeriesEndpoints.Map).AddEndpoints(EntryExport.Map)
            .AddRecordKind(EssayBook.Kind, "征文来稿", "Essay", number => "essays/entries/" + number)
            .AddRecordKind(EssayBook.CallKind, "征文启事", "Essay contest", number => "essays/calls/" + number)
            .AddRecordKind(EssayBook.WorkKind, "获奖作品", "Winning essay", number => "essays/" + number)
            .AddNav(new("征文", "Essays", "news", "essays", 33, OnPhone: false))
            .AddPublicPermission(EssaysPermissions.View)
            .AddPermission(EssaysPermissions.Own, Roles.Resident)
            .AddPermission(EssaysPermissions.Keep, Roles.District, Roles.Subdistrict, Roles.Editor);
        return services.AddCommand<MakeCall, MakeCallHandler>("essays.make-call")
            .AddCommand<ChangeCall, ChangeCallHandler>("essays.change-call")
            .AddCommand<OpenCall, OpenCallHandler>("essays.open-call")
            .AddCommand<ExtendCall, ExtendCallHandler>("essays.extend-call")
            .AddCommand<SubmitEntry, SubmitEntryHandler>("essays.submit")
            .AddCommand<ChangeEntry, ChangeEntryHandler>("essays.change-entry")
            .AddCommand<WithdrawEntry, WithdrawEntryHandler>("essays.withdraw-entry")
            .AddCommand<SetConsent, SetConsentHandler>("essays.consent")
            .AddCommand<NameJudge, NameJudgeHandler>("essays.name-judge")
            .AddCommand<DropJudge, DropJudgeHandler>("essays.drop-judge")
            .AddCommand<StartJudging, StartJudgingHandler>("essays.start-judging")
            .AddCommand<ExcludeJudge, ExcludeJudgeHandler>("essays.exclude-judge")
            .AddCommand<ScoreEssay, ScoreEssayHandler>("essays.score")
            .AddCommand<NameConflict, NameConflictHandler>("essays.name-conflict")
            .AddCommand<DecideAwards, DecideAwardsHandler>("essays.decide-awards")
            .AddCommand<PublishWork, PublishWorkHandler>("essays.publish")
            .AddCommand<LayOutWork, LayOutWorkHandler>("essays.lay-out")
            .AddCommand<TakeBackWork, TakeBackWorkHandler>("essays.take-back");
    }
}
