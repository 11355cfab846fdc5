using Wutong.Platform.Access;
using Wutong.Platform.Data;

namespace Wutong.Platform.Writing;

/// <summary>What a handler works with: who acts, when, and the writer's own context inside the door's transaction. Not kept beyond the handler.</summary>
public interface IWrite
{
    Actor Actor { get; }
    Rights Rights { get; }

    /// <summary>The moment it is recorded, UTC, whole microseconds (what both databases keep).</summary>
    DateTime Now { get; }

    /// <summary>Tracked rows of the writer; the door saves them when the handler is done. A query does not see what was added but not yet saved: see <see cref="Save"/>.</summary>
    AppDb Db { get; }

    /// <summary>A new id, ordered by time (UUID version 7).</summary>
    Guid NewId();

    /// <summary>Sends what was changed so far to the database, inside the transaction.</summary>
    void Save();

    /// <summary>Writes a new row at once, past the context: for rows the command does not change again. A third of the cost of adding it to <see cref="Db"/>.</summary>
    /// <remarks>What was added to <see cref="Db"/> before is not there yet for it to refer to: see <see cref="Save"/>.</remarks>
    void Insert<TRow>(TRow row) where TRow : class;

    /// <summary>The same for a row of which there is only one: asks nothing first, so that no two writers of neighbouring rows stand against each other (ADR 0005).</summary>
    /// <param name="unique">A column with a unique index, or several of one index with commas.</param>
    /// <returns>False when a row with its value stands already: nothing is written then.</returns>
    bool InsertOnce<TRow>(TRow row, string unique) where TRow : class;

    /// <summary>Names a change the context cannot see: what was written by <see cref="Sql"/>, or looked at. Field names, never values.</summary>
    void Note(string kind, string id, params ReadOnlySpan<string> fields);

    /// <summary>Puts a message into the outbox 发件箱: told outside only when this has been committed.</summary>
    void Tell(string topic, string kind, string id);

    /// <summary>A statement prepared once per writer, for hot commands. Parameters are @0, @1 and so on. Text is a constant of the caller's, never put together.</summary>
    HotStatement Sql(string text);
}
