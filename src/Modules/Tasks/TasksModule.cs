using Microsoft.Extensions.DependencyInjection;
using Wutong.Platform.Access;
using Wutong.Platform.Data;
using Wutong.Platform.Desk;
using Wutong.Platform.Figures;
using Wutong.Platform.Files.Register;
using Wutong.Platform.Forms;
using Wutong.Platform.Frame;
using Wutong.Platform.Hosting;
using Wutong.Platform.Jobs;
using Wutong.Platform.Laws;
using Wutong.Platform.Notices;
using Wutong.Platform.Outside;
using Wutong.Platform.Search;
using Wutong.Platform.Startup;
using Wutong.Platform.Writing;
using Wutong.Tasks.Checking;
using Wutong.Tasks.Giving;
using Wutong.Tasks.Inbox;
using Wutong.Tasks.Measures;
using Wutong.Tasks.Pressing;
using Wutong.Tasks.Records;
using Wutong.Tasks.Working;

namespace Wutong.Tasks;

/// <summary>任务: everything the host and the other modules may touch.</summary>
public static class TasksModule
{
    public static IServiceCollection AddTasks(this IServiceCollection services)
    {
        services.AddSingleton<IModelPart, TasksModel>().AddSingleton<TaskClock>().AddSingleton<ITasks, TaskGiving>().AddSingleton<IStartupWork, DemonstrationTasks>()
            .AddScoped<InboxQuery>().AddScoped<INavCount>(s => s.GetRequiredService<InboxQuery>()).AddScoped<AreaWords>().AddDeskSource<TasksDesk>().AddScoped<TaskList>().AddScoped<TaskDetailQuery>().AddScoped<ISearchSource, TaskSearch>().AddScoped<IOutsideText, TaskTexts>().AddScoped<INoticeSource, TaskNotices>().AddScoped<IFileUse>(s => s.GetRequiredService<TaskDetailQuery>())
            .AddPagesOf(typeof(TasksModule)).AddEndpoints(TaskExports.Map).AddRecordKind("task", "任务", "Task", id => "tasks/" + id)
            .AddNav(new("我的待办", "My tasks", "list", "tasks", 5, Needs: TasksPermissions.See))
            .AddPermission(TasksPermissions.See, Roles.District, Roles.Subdistrict, Roles.Community, Roles.GridWorker, Roles.Checker, Roles.Handler, Roles.UnitLead)
            .AddPermission(TasksPermissions.Give, Roles.District, Roles.Subdistrict, Roles.Community)
            .AddPermission(TasksPermissions.Work, Roles.Handler, Roles.UnitLead)
            .AddPermission(TasksPermissions.Check, Roles.Checker, Roles.District, Roles.Subdistrict)
            .AddPermission(TasksPermissions.Urge, Roles.District, Roles.Subdistrict, Roles.Community, Roles.Checker)
            .AddPermission(TasksPermissions.Supervise, Roles.District, Roles.Subdistrict)
            .AddPermission(TasksPermissions.Instruct, Roles.District, Roles.Subdistrict)
            .AddPermission(TasksPermissions.Correct, Roles.District)
            .AddPermission(TasksPermissions.Escalate)
            .AddCommand<GiveTask, GiveTaskHandler>("tasks.give")
            .AddCommand<GiveAgain, GiveAgainHandler>("tasks.give-again")
            .AddCommand<WithdrawTask, WithdrawTaskHandler>("tasks.withdraw")
            .AddCommand<AcceptTask, AcceptTaskHandler>("tasks.accept")
            .AddCommand<ReturnTask, ReturnTaskHandler>("tasks.return")
            .AddCommand<FinishTask, FinishTaskHandler>("tasks.finish")
            .AddCommand<AskExtension, AskExtensionHandler>("tasks.ask-extension")
            .AddCommand<AnswerExtension, AnswerExtensionHandler>("tasks.answer-extension")
            .AddCommand<CloseTask, CloseTaskHandler>("tasks.close")
            .AddCommand<SendBackTask, SendBackTaskHandler>("tasks.send-back")
            .AddCommand<UrgeTask, UrgeTaskHandler>("tasks.urge")
            .AddCommand<SuperviseTask, SuperviseTaskHandler>("tasks.supervise")
            .AddCommand<InstructTask, InstructTaskHandler>("tasks.instruct")
            .AddCommand<EscalateTask, EscalateTaskHandler>("tasks.escalate", isOnApi: false)
            .AddCommand<EndSupervision, EndSupervisionHandler>("tasks.end-supervision", isOnApi: false)
            .AddBell(TaskBells.Escalation, TaskBells.Every, TaskBells.EscalateAsync)
            .AddBell(TaskBells.Supervision, TaskBells.Every, TaskBells.EndSupervisionAsync)
            .AddCommand<CorrectTaskEvent, CorrectTaskEventHandler>("tasks.correct");
        foreach (var figure in TaskFigures.All) services.AddFigure(figure);
        foreach (var law in TaskLaws.All) services.AddLaw(law);
        return services;
    }
}
