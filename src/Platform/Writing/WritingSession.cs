using System.Data.Common;
using System.Security.Cryptography;
using System.Text;
using Microsoft.EntityFrameworkCore;
using Wutong.Platform.Access;
using Wutong.Platform.Audit;
using Wutong.Platform.Data;
using Wutong.Platform.Time;

namespace Wutong.Platform.Writing;

/// <summary>One writer's connection, context and prepared statements; carries out one command at a time inside a transaction somebody else opens and ends.</summary>
internal sealed class WritingSession : IWrite, IDisposable
{
    private const string
        FindKey = "SELECT body_hash, kind, record_id FROM command_key WHERE owner_id = @0 AND command = @1 AND key = @2",
        AddKey = "INSERT INTO command_key (owner_id, command, key, body_hash, kind, record_id, at_utc) VALUES (@0, @1, @2, @3, @4, @5, @6)",
        AddAudit = "INSERT INTO audit (id, at_utc, actor_id, actor_kind, session_id, command, permission, kind, record_id, area_code, unit_id, changes, content_hash) "
            + "VALUES (@0, @1, @2, @3, @4, @5, @6, @7, @8, @9, @10, @11, @12)";

    private readonly DbConnection _connection;
    private readonly TimeProvider _time;
    private readonly string _addOutbox;
    private readonly IDisposable? _ofContext;
    private readonly Dictionary<string, HotStatement> _statements = new(StringComparer.Ordinal);
    private readonly Dictionary<Type, RowInsert> _inserts = [];
    private readonly IdMaker _ids = new();
    private readonly StringBuilder _changes = new();
    private const int MostMessages = 1000; // of one command and what follows it: more is a circle
    private readonly List<(string Topic, string Kind, string Id)> _messages = [];
    private readonly ILookup<string, IFollower> _followers;

    /// <param name="connection">Open; the session does not close it.</param>
    /// <param name="followers">By kind of record.</param>
    /// <param name="statements">What the context keeps prepared on the connection; the session's to dispose.</param>
    public WritingSession(DbConnection connection, AppDb db, Rights rights, TimeProvider time, DatabaseKind database, ILookup<string, IFollower> followers, IDisposable? statements = null)
    {
        (_connection, Db, Rights, _time, _followers, _ofContext) = (connection, db, rights, time, followers, statements);
        db.IsWriter = true;
        db.Database.AutoTransactionBehavior = AutoTransactionBehavior.Never;
        db.Database.AutoSavepointsEnabled = false;
        var transaction = database == DatabaseKind.Postgres ? "pg_current_xact_id()::text::bigint" : "0";
        _addOutbox = $"INSERT INTO outbox (tx, at_utc, topic, kind, record_id, audit_id) VALUES ({transaction}, @0, @1, @2, @3, @4)";
    }

    public AppDb Db { get; }
    public Rights Rights { get; }
    public Actor Actor { get; private set; } = Actor.Visitor;
    public DateTime Now { get; private set; }
    public Guid NewId() => _ids.New(Now);

    public HotStatement Sql(string text)
    {
        if (!_statements.TryGetValue(text, out var statement)) _statements[text] = statement = new(_connection, text);
        return statement;
    }

    public void Insert<TRow>(TRow row) where TRow : class
    {
        var insert = InsertOf<TRow>();
        Sql(insert.Text).With(insert.ValuesOf(row)).Run();
        ChangeNames.AppendNew(insert.Table, insert.KeyOf(row), _changes);
    }

    public bool InsertOnce<TRow>(TRow row, string unique) where TRow : class
    {
        var insert = InsertOf<TRow>();
        if (Sql(insert.OnceBy(unique)).With(insert.ValuesOf(row)).Run() == 0) return false;
        ChangeNames.AppendNew(insert.Table, insert.KeyOf(row), _changes);
        return true;
    }

    private RowInsert InsertOf<TRow>()
    {
        if (!_inserts.TryGetValue(typeof(TRow), out var insert))
            _inserts[typeof(TRow)] = insert = new(Db.Model.FindEntityType(typeof(TRow)) ?? throw new InvalidOperationException($"{typeof(TRow).Name} is no row of the database"));
        return insert;
    }

    public void Tell(string topic, string kind, string id) => _messages.Add((topic, kind, id));

    public void Note(string kind, string id, params ReadOnlySpan<string> fields)
    {
        if (_changes.Length > 0) _changes.Append(';');
        _changes.Append(kind).Append('/').Append(id);
        if (fields.Length > 0) _changes.Append('~').AppendJoin(',', fields!);
    }

    public void Save()
    {
        if (!HasEntries()) return;
        Db.ChangeTracker.DetectChanges(); // once: each look at the entries and the saving itself would do it again
        Db.ChangeTracker.AutoDetectChangesEnabled = false;
        try
        {
            if (!Db.ChangeTracker.HasChanges()) return;
            ChangeNames.Append(Db.ChangeTracker, _changes);
            Db.SaveChanges(acceptAllChangesOnSuccess: true);
        }
        finally { Db.ChangeTracker.AutoDetectChangesEnabled = true; }
    }

    /// <summary>What the command's key did before.</summary>
    /// <returns>Null when there is no key, or it did nothing yet.</returns>
    public Answer? Earlier(Job job) => job.Key is null ? null : Sql(FindKey).With(job.Actor.Id, job.Runner.Name, job.Key).First<Answer?>(
        row => CryptographicOperations.FixedTimeEquals(row.GetFieldValue<byte[]>(0), job.BodyHash)
            ? new Answer.Done(row.GetString(1), row.GetString(2), WasBefore: true)
            : new Answer.KeyUsed(row.GetString(1), row.GetString(2)), null);

    /// <summary>Carries the command out; the caller has looked whether it was done <see cref="Earlier"/>. Unless the answer is <see cref="Answer.Done"/> and new, the caller takes back whatever was written.</summary>
    public Answer Run(Job job)
    {
        Actor = job.Actor;
        Now = _time.UtcNow.ToMicroseconds();
        try { return Decide(job); }
        finally { Clear(); }
    }

    /// <summary>Whether an answer of <see cref="Run"/> is to stand in the audit although nothing was done: somebody signed in was told no about a record that asks for it.</summary>
    public static bool IsNoted(Job job, Answer answer) => answer is Answer.Refused or Answer.Denied && job.Actor.Kind == ActorKind.Person && job.Runner.RefusalsOf(job.Command) is not null;

    /// <summary>Writes that it was refused; the caller has taken back whatever the command wrote.</summary>
    public void NoteRefusal(Job job, Answer answer)
    {
        var (kind, record) = job.Runner.RefusalsOf(job.Command)!.Value;
        Audit(job, job.Actor, _time.UtcNow.ToMicroseconds(), kind, record, null, null, answer is Answer.Refused refused ? "refused " + refused.Rule : "denied");
    }

    public void Dispose()
    {
        foreach (var statement in _statements.Values) statement.Dispose();
        _ofContext?.Dispose();
        Db.Dispose();
    }

    private Answer Decide(Job job)
    {
        var reach = Actor.ReachOf(job.Runner.Needs, Rights);
        if (reach.IsNothing) return Denied();
        if (job.Runner.TargetOf(job.Command, this) is not { } target) return new Answer.Missing();
        if (!reach.Covers(target)) return Denied();
        var answer = job.Runner.Run(job.Command, this);
        if (answer is not Answer.Done { WasBefore: false } done) return answer;
        if (Follow() is { } refused) return refused;
        Record(job, done, target);
        return answer;
    }

    private Answer.Refused? Follow()
    {
        for (var i = 0; i < _messages.Count; i++)
        {
            if (i == MostMessages) throw new InvalidOperationException($"more than {MostMessages} messages follow one another; the last is {_messages[i].Topic}");
            var (topic, kind, id) = _messages[i];
            if (!_followers.Contains(kind)) continue;
            Save();
            foreach (var follower in _followers[kind])
                if (follower.Follow(topic, id, this) is { } refused) return refused;
        }
        return null;
    }

    private Answer.Denied Denied() => new(Actor.Kind == ActorKind.Visitor);

    private void Record(Job job, Answer.Done done, Target target)
    {
        Save();
        if (job.Runner.IsHousekeeping) return;
        var id = Audit(job, Actor, Now, done.Kind, done.Id, target.Place?.Finest, target.UnitId, _changes.ToString());
        if (job.Key is not null) Sql(AddKey).With(Actor.Id, job.Runner.Name, job.Key, job.BodyHash, done.Kind, done.Id, Now).Run();
        foreach (var (topic, kind, recordId) in _messages) Sql(_addOutbox).With(Now, topic, kind, recordId, id).Run();
    }

    private Guid Audit(Job job, Actor actor, DateTime at, string kind, string record, string? area, Guid? unit, string changes)
    {
        var (id, command, permission) = (_ids.New(at), job.Runner.Name, job.Runner.Needs.Code);
        var hash = AuditHash.Of(id, at, actor.Id, (int)actor.Kind, actor.SessionId, command, permission, kind, record, area, unit, changes);
        Sql(AddAudit).With(id, at, actor.Id, (int)actor.Kind, actor.SessionId, command, permission, kind, record, area, unit, changes, hash).Run();
        return id;
    }

    /// <summary>Whether the context tracks anything: a hot command has written past it.</summary>
    private bool HasEntries()
    {
        Db.ChangeTracker.AutoDetectChangesEnabled = false;
        try { return Db.ChangeTracker.Entries().Any(); }
        finally { Db.ChangeTracker.AutoDetectChangesEnabled = true; }
    }

    private void Clear()
    {
        if (HasEntries()) Db.ChangeTracker.Clear();
        _changes.Clear();
        _messages.Clear();
    }
}
