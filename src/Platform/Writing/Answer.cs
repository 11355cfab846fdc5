namespace Wutong.Platform.Writing;

/// <summary>What became of a command. Only <see cref="Done"/> has changed anything.</summary>
public abstract record Answer
{
    /// <summary>Committed and durable. The answer in full is made from the record, under today's rights.</summary>
    /// <param name="Kind">What kind of record, as its module names it: "task".</param>
    /// <param name="WasBefore">The same key did the same thing before; nothing was done twice.</param>
    public sealed record Done(string Kind, string Id, bool WasBefore = false) : Answer
    {
        public Done(string kind, Guid id) : this(kind, id.ToString()) { }

        /// <summary>For records whose id is a UUID.</summary>
        public Guid RecordId => Guid.Parse(Id);
    }

    /// <summary>A rule said no.</summary>
    /// <param name="Rule">Stable: "tasks.already-checked".</param>
    /// <param name="Chinese">What stands in the way and what to do next.</param>
    /// <param name="Field">The field it is about, if one is.</param>
    public sealed record Refused(string Rule, string Chinese, string English, string? Field = null) : Answer;

    /// <summary>Not allowed; <paramref name="IsVisitor"/>: signing in may help.</summary>
    public sealed record Denied(bool IsVisitor) : Answer;

    /// <summary>There is no such record.</summary>
    public sealed record Missing : Answer;

    /// <summary>The key was used before for something else, which stands as this record.</summary>
    public sealed record KeyUsed(string Kind, string Id) : Answer;
}
