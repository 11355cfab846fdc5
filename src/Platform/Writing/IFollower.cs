namespace Wutong.Platform.Writing;

/// <summary>连带变动: what else changes, in the same transaction, when a record of another module does; so that the other module need not know who goes by it.</summary>
/// <remarks>One object for all calls, as a handler is. Called once for each message told, after the command's own changes stand; what it tells in its turn is followed too.</remarks>
public interface IFollower
{
    /// <summary>The kind of record it goes by: "task".</summary>
    string Kind { get; }

    /// <param name="topic">What happened: "task.close".</param>
    /// <param name="id">Of the record.</param>
    /// <returns>Null when all is well; a refusal, with its reason, is the whole command's.</returns>
    Answer.Refused? Follow(string topic, string id, IWrite write);
}
