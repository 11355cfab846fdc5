using Wutong.Platform.Access;
using Wutong.Platform.Writing;

namespace Wutong.Bench.Door.Host;

/// <summary>The leanest command there can be: one row by a prepared statement, and what the door itself writes.</summary>
internal sealed record WriteLean(string Text) : ICommand;

internal sealed class WriteLeanHandler : Handler<WriteLean>
{
    public const string Table = "CREATE TABLE door_lean (id TEXT PRIMARY KEY, text TEXT NOT NULL)";
    private const string Insert = "INSERT INTO door_lean (id, text) VALUES (@0, @1)";

    public static Permission Permission { get; } = new("door.lean", "写一行", "Write a row");
    public override Permission Needs => Permission;
    public override Target TargetOf(WriteLean command, IWrite write) => Target.Installation;

    public override Answer Run(WriteLean command, IWrite write)
    {
        var id = write.NewId().ToString();
        write.Sql(Insert).With(id, command.Text).Run();
        write.Note("door_lean", id);
        return new Answer.Done("door_lean", id);
    }
}
