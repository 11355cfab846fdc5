using System.Globalization;
using Microsoft.Data.Sqlite;
using Wutong.Platform;
using Wutong.Platform.Audit;
using Wutong.Platform.Data;
using Wutong.Web;

namespace Wutong.Bench.Door.Soak;

/// <summary>What the database itself says, read beside the running program.</summary>
internal sealed class Ledger(string data)
{
    private readonly string _path = Path.Combine(data, "wutong.db");

    /// <summary>Every fault found: an effect missing or there twice, side rows that do not match, a broken chain.</summary>
    public async Task<List<string>> FaultsAsync(string round, IReadOnlyCollection<Attempt> attempts)
    {
        var faults = new List<string>();
        await using var connection = new SqliteConnection($"Data Source={_path};Mode=ReadOnly;Pooling=False");
        await connection.OpenAsync();
        Each(connection, faults, "unit", "code", round, attempts.Where(a => a.Command == "people.register-unit"), "key-unit-");
        Each(connection, faults, "task", "title", round, attempts.Where(a => a.Command == "tasks.give"), "key-task-");
        Same(connection, faults, "SELECT COUNT(*) FROM task", "SELECT COUNT(*) FROM task_event", "SELECT COUNT(*) FROM outbox WHERE topic = 'task.give'",
            "SELECT COUNT(*) FROM audit WHERE command = 'tasks.give'", "SELECT COUNT(*) FROM command_key WHERE command = 'tasks.give'");
        Same(connection, faults, "SELECT COUNT(*) FROM unit", "SELECT COUNT(*) FROM audit WHERE command = 'people.register-unit'", "SELECT COUNT(*) FROM command_key WHERE command = 'people.register-unit'");
        faults.AddRange(await ChainAsync());
        return faults;
    }

    /// <summary>Each key's effect is there exactly once, and nothing else is.</summary>
    private static void Each(SqliteConnection connection, List<string> faults, string table, string column, string round, IEnumerable<Attempt> attempts, string prefix)
    {
        var found = new Dictionary<string, long>(StringComparer.Ordinal);
        using (var command = connection.CreateCommand())
        {
            command.CommandText = $"SELECT {column}, COUNT(*) FROM {table} WHERE {column} LIKE '{round}-%' GROUP BY {column}";
            using var reader = command.ExecuteReader();
            while (reader.Read()) found[reader.GetString(0)] = reader.GetInt64(1);
        }
        foreach (var attempt in attempts)
        {
            found.Remove(attempt.Key[prefix.Length..], out var count);
            if (count != 1) faults.Add($"{(count > 1 ? "twice" : attempt.Acknowledged is null ? "missing" : "lost")}: {table} of {attempt.Key} is there {count} times");
        }
        faults.AddRange(found.Keys.Select(name => $"twice: {table} {name} was asked for by nobody"));
    }

    private static void Same(SqliteConnection connection, List<string> faults, params ReadOnlySpan<string> questions)
    {
        var counts = new List<long>();
        using var all = connection.BeginTransaction(deferred: true); // one snapshot
        foreach (var question in questions)
        {
            using var command = connection.CreateCommand();
            command.CommandText = question;
            counts.Add(Convert.ToInt64(command.ExecuteScalar(), CultureInfo.InvariantCulture));
        }
        if (counts.Distinct().Count() > 1) faults.Add($"uneven: {string.Join(", ", counts)} for {string.Join("; ", questions.ToArray())}");
    }

    private async Task<IEnumerable<string>> ChainAsync()
    {
        await using var services = new ServiceCollection().AddLogging().AddSingleton(TimeProvider.System).AddPlatform(DatabaseChoice.Sqlite(_path)).AddModules().BuildServiceProvider();
        await using var scope = services.CreateAsyncScope();
        var check = await AuditChain.CheckAsync(scope.ServiceProvider.GetRequiredService<AppDb>(), default);
        return check.Breaks.Select(b => "chain: " + b);
    }
}
