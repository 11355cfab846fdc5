using Microsoft.Extensions.DependencyInjection;
using Wutong.Mentoring.Assessing;
using Wutong.Mentoring.Attachments;
using Wutong.Mentoring.Demonstration;
using Wutong.Mentoring.Measures;
using Wutong.Mentoring.Pages;
using Wutong.Mentoring.Pairs;
using Wutong.Mentoring.Partners;
using Wutong.Mentoring.Programmes;
using Wutong.Mentoring.Stars;
using Wutong.Mentoring.Talks;
using Wutong.Platform.Access;
using Wutong.Platform.Data;
using Wutong.Platform.Figures;
using Wutong.Platform.Frame;
using Wutong.Platform.Hosting;
using Wutong.Platform.Laws;
using Wutong.Platform.Startup;
using Wutong.Platform.Writing;

namespace Wutong.Mentoring;

/// <summary>师徒帮带: everything the host may touch.</summary>
public static class MentoringModule
{
    public static IServiceCollection AddMentoring(this IServiceCollection services)
    {
        services.AddSingleton<IModelPart, MentoringModel>().AddSingleton<IStartupWork, MentoringLists>().AddSingleton<IStartupWork, DemonstrationMentoring>().AddPagesOf(typeof(MentoringModule)).AddScoped<MentoringQuery>()
            .AddPermission(MentoringPermissions.Keep, Roles.District, Roles.Subdistrict)
            .AddPermission(MentoringPermissions.Configure, Roles.System)
            .AddNav(new("师徒帮带", "Mentoring", "me", "mentoring", 70, OnPhone: false, Needs: MentoringPermissions.Keep));
        services.AddCommand<OpenProgramme, OpenProgrammeHandler>("mentoring.open-programme")
            .AddCommand<CloseProgramme, CloseProgrammeHandler>("mentoring.close-programme")
            .AddCommand<AddPartner, AddPartnerHandler>("mentoring.add-partner")
            .AddCommand<RemovePartner, RemovePartnerHandler>("mentoring.remove-partner")
            .AddCommand<SignPair, SignPairHandler>("mentoring.sign-pair")
            .AddCommand<ChangeGoals, ChangeGoalsHandler>("mentoring.change-goals")
            .AddCommand<EndPair, EndPairHandler>("mentoring.end-pair")
            .AddCommand<RecordMeeting, RecordMeetingHandler>("mentoring.record-meeting")
            .AddCommand<VoidMeeting, VoidMeetingHandler>("mentoring.void-meeting")
            .AddCommand<Assess, AssessHandler>("mentoring.assess")
            .AddCommand<Attach, AttachHandler>("mentoring.attach")
            .AddCommand<NoteHostWord, NoteHostWordHandler>("mentoring.note-host-word")
            .AddCommand<RecordTalk, RecordTalkHandler>("mentoring.record-talk")
            .AddCommand<MarkInPost, MarkInPostHandler>("mentoring.mark-in-post")
            .AddCommand<PublishMentorStars, PublishMentorStarsHandler>("mentoring.publish-stars");
        foreach (var figure in MentoringFigures.All) services.AddFigure(figure);
        foreach (var law in MentoringLaws.All) services.AddLaw(law);
        return services;
    }
}
