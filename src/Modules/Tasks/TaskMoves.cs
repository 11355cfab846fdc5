namespace Wutong.Tasks;

/// <summary>允许的流转: the one table of allowed moves. What is not here is refused.</summary>
internal static class TaskMoves
{
    private static readonly Dictionary<(TaskState From, TaskMove Move), TaskState> Allowed = new()
    {
        [(TaskState.Given, TaskMove.Accept)] = TaskState.Working,
        [(TaskState.Given, TaskMove.Return)] = TaskState.Returned,
        [(TaskState.Given, TaskMove.Withdraw)] = TaskState.Withdrawn,
        [(TaskState.Working, TaskMove.Return)] = TaskState.Returned,
        [(TaskState.Working, TaskMove.Done)] = TaskState.Done,
        [(TaskState.Working, TaskMove.Withdraw)] = TaskState.Withdrawn,
        [(TaskState.Returned, TaskMove.Give)] = TaskState.Given,
        [(TaskState.Returned, TaskMove.Withdraw)] = TaskState.Withdrawn,
        [(TaskState.Done, TaskMove.Close)] = TaskState.Closed,
        [(TaskState.Done, TaskMove.SendBack)] = TaskState.Working,
        [(TaskState.Done, TaskMove.Withdraw)] = TaskState.Withdrawn, // what it was for is called off: a module only, for a person has it checked
        [(TaskState.Given, TaskMove.AskExtension)] = TaskState.Given,
        [(TaskState.Working, TaskMove.AskExtension)] = TaskState.Working,
        [(TaskState.Given, TaskMove.Extend)] = TaskState.Given,
        [(TaskState.Working, TaskMove.Extend)] = TaskState.Working,
        [(TaskState.Given, TaskMove.RefuseExtension)] = TaskState.Given,
        [(TaskState.Working, TaskMove.RefuseExtension)] = TaskState.Working,
        [(TaskState.Given, TaskMove.Urge)] = TaskState.Given,
        [(TaskState.Working, TaskMove.Urge)] = TaskState.Working,
        [(TaskState.Given, TaskMove.Supervise)] = TaskState.Given,
        [(TaskState.Working, TaskMove.Supervise)] = TaskState.Working,
        [(TaskState.Returned, TaskMove.Supervise)] = TaskState.Returned,
        [(TaskState.Done, TaskMove.Supervise)] = TaskState.Done,
        [(TaskState.Given, TaskMove.Instruct)] = TaskState.Given,
        [(TaskState.Working, TaskMove.Instruct)] = TaskState.Working,
        [(TaskState.Returned, TaskMove.Instruct)] = TaskState.Returned,
        [(TaskState.Done, TaskMove.Instruct)] = TaskState.Done,
        [(TaskState.Given, TaskMove.Escalate)] = TaskState.Given,
        [(TaskState.Working, TaskMove.Escalate)] = TaskState.Working,
    };

    /// <returns>The state after the move; null when it is not allowed.</returns>
    public static TaskState? After(TaskState from, TaskMove move) => Allowed.TryGetValue((from, move), out var to) ? to : null;

    public static Waiting WaitsFor(TaskState state) => state switch
    {
        TaskState.Given or TaskState.Working => Waiting.Unit,
        TaskState.Returned => Waiting.Giver,
        TaskState.Done => Waiting.Checker,
        _ => Waiting.Nobody,
    };
}
