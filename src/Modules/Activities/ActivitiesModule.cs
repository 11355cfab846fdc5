using Microsoft.Extensions.DependencyInjection;
using Wutong.Activities.Attending;
using Wutong.Activities.Calendar;
using Wutong.Activities.Demonstration;
using Wutong.Activities.Measures;
using Wutong.Activities.Outcomes;
using Wutong.Activities.Pages;
using Wutong.Activities.Register;
using Wutong.Activities.Series;
using Wutong.Activities.SigningUp;
using Wutong.Activities.Telling;
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

namespace Wutong.Activities;

/// <summary>活动: everything the host and the other modules may touch.</summary>
public static class ActivitiesModule
{
    public static IServiceCollection AddActivities(this IServiceCollection services)
    {
        services.AddSingleton<IModelPart, ActivitiesModel>().AddSingleton<IStartupWork, ActivityLists>().AddSingleton<IStartupWork, DemonstrationActivities>().AddPagesOf(typeof(ActivitiesModule)).AddEndpoints(ActivityEndpoints.Map)
            .AddPublicPermission(ActivitiesPermissions.View)
            .AddPermission(ActivitiesPermissions.Join, Roles.Resident)
            .AddPermission(ActivitiesPermissions.Keep, Roles.District, Roles.Subdistrict, Roles.Community);
        services.AddSingleton<ActivityBook>().AddSingleton<IActivityDesk, ActivityDesk>().AddScoped<IActivities, ActivitiesQuery>().AddScoped<ActivityQuery>().AddScoped<IFileUse, PhotoUse>()
            .AddNav(new("活动", "Activities", "cal", "activities", 32, OnPhone: false))
            .AddRecordKind(SignUpBook.Kind, "活动报名", "Sign-up for an activity", _ => "activities/mine")
            .AddScoped<INoticeSource, SignUpNotices>().AddScoped<IOutsideText, SignUpTexts>().AddDeskSource<ActivitiesDesk>().AddScoped<IPersonalData, ActivitiesData>().AddSingleton<IFollower, SignUpErasure>();
        services.AddCommand<OpenSeries, OpenSeriesHandler>("activities.open-series")
            .AddCommand<ChangeSeries, ChangeSeriesHandler>("activities.change-series")
            .AddCommand<PlanActivity, PlanActivityHandler>("activities.plan")
            .AddCommand<ChangeActivity, ChangeActivityHandler>("activities.change")
            .AddCommand<CancelActivity, CancelActivityHandler>("activities.cancel")
            .AddCommand<HoldActivity, HoldActivityHandler>("activities.hold");
        services.AddCommand<SignUp, SignUpHandler>("activities.sign-up")
            .AddCommand<WithdrawSignUp, WithdrawSignUpHandler>("activities.withdraw")
            .AddCommand<ConfirmHelper, ConfirmHelperHandler>("activities.confirm-helper")
            .AddCommand<ComeByCode, ComeByCodeHandler>("activities.come")
            .AddCommand<NoteAttendance, NoteAttendanceHandler>("activities.note-attendance")
            .AddCommand<TakeBackAttendance, TakeBackAttendanceHandler>("activities.take-back-attendance");
        services.AddCommand<RecordOutcome, RecordOutcomeHandler>("activities.record-outcome")
            .AddCommand<VoidOutcome, VoidOutcomeHandler>("activities.void-outcome")
            .AddCommand<AddActivityPhotos, AddActivityPhotosHandler>("activities.add-photos", isOnApi: false)
            .AddCommand<RemoveActivityPhoto, RemoveActivityPhotoHandler>("activities.remove-photo")
            .AddCommand<GiveFeedback, GiveFeedbackHandler>("activities.feedback");
        foreach (var figure in ActivityFigures.All) services.AddFigure(figure);
        foreach (var law in ActivityLaws.All) services.AddLaw(law);
        return services;
    }
}
