using Wutong.Platform.Access;

namespace Wutong.Tasks;

internal static class TasksPermissions
{
    public static Permission See { get; } = new("tasks.see", "看任务", "See tasks");
    public static Permission Give { get; } = new("tasks.give", "交办任务", "Give tasks");

    /// <summary>Accept, return, hand in, ask for more time: for the responsible unit.</summary>
    public static Permission Work { get; } = new("tasks.work", "办理任务", "Work on tasks");
    public static Permission Check { get; } = new("tasks.check", "核查任务", "Check tasks");
    public static Permission Urge { get; } = new("tasks.urge", "催办", "Urge");
    public static Permission Supervise { get; } = new("tasks.supervise", "督办", "Supervise");
    public static Permission Instruct { get; } = new("tasks.instruct", "批示", "Instruct");

    /// <summary>A wrong event is set right by a new one that names it.</summary>
    public static Permission Correct { get; } = new("tasks.correct", "更正任务记录", "Correct task records");

    /// <summary>The clock's own move.</summary>
    public static Permission Escalate { get; } = new("tasks.escalate", "逾期升级", "Escalate overdue tasks");
}
