using System.Runtime.InteropServices;
using Microsoft.Data.Sqlite;
using Npgsql;
using Wutong.Platform.Data;
using Wutong.Points.Ledger;

namespace Wutong.Bench.Door.Speed;

/// <summary>写入速度: commands through the door beside a bare loop that writes the same rows, in turn in one run; what counts is the ratios.</summary>
internal static class SpeedRun
{
    private const int Batch = 32;
    private static readonly (string, string)[] TaskRows = [("task", "id"), ("task_event", "id"), ("audit", "id"), ("command_key", "at_utc"), ("outbox", "id")];
    private static readonly (string, string)[] LeanRows = [("door_lean", "id"), ("audit", "id"), ("command_key", "at_utc")];

    /// <remarks>Both postings of a transfer: the last and the first by position.</remarks>
    private static readonly (string, string)[] TransferRows = [("points_transfer", "id"), ("points_posting", "transfer_id DESC, position"), ("points_posting", "transfer_id DESC, -position"), ("points_lot", "id"), ("audit", "id"), ("command_key", "at_utc")];

    public static async Task<int> OnSqliteAsync(string folder, int rounds, TimeSpan spell)
    {
        var measure = new Measure(spell);
        Console.WriteLine(Syncs() is { } syncs ? $"a sync takes {Environment.GetEnvironmentVariable("SYNC_US")} us (shim loaded, {syncs} so far)" : "the disk's own sync; set LD_PRELOAD for one of known speed");
        var database = (string name) => DatabaseChoice.Sqlite(Path.Combine(Directory.CreateDirectory(Path.Combine(folder, name)).FullName, "door.db"));
        await using var grouped = await DoorUnderTest.OnAsync(database("grouped"));
        await using var alone = await DoorUnderTest.OnAsync(database("alone"), mostInGroup: 1);
        await using var forTask = await DoorUnderTest.OnAsync(database("bare-task"));
        await using var forLean = await DoorUnderTest.OnAsync(database("bare-lean"));
        await using var forTransfer = await DoorUnderTest.OnAsync(database("bare-transfer"));
        await forTask.GiveTaskAsync(0);
        await forLean.WriteLeanAsync(0);
        await forTransfer.WriteTransferAsync(0);
        await forTask.DisposeAsync(); // the bare loop is then the only writer
        await forLean.DisposeAsync();
        await forTransfer.DisposeAsync();
        using var bareTask = new BareLoop(Open(Path.Combine(folder, "bare-task")), TaskRows);
        using var bareLean = new BareLoop(Open(Path.Combine(folder, "bare-lean")), LeanRows);
        using var bareTransfer = new BareLoop(Open(Path.Combine(folder, "bare-transfer")), TransferRows, BalanceOf(0, upper: true));
        var forms = new Forms(rounds);
        await forms.RunAsync(
            ("task, bare, 32 a commit", () => Task.FromResult(measure.Loop(Batch, bareTask.Write))),
            ("task, door, grouped", () => measure.CallersAsync(DoorUnderTest.Callers, grouped.GiveTaskAsync)),
            ("task, door, one a commit", () => measure.CallersAsync(DoorUnderTest.Callers, alone.GiveTaskAsync)),
            ("lean, bare, 32 a commit", () => Task.FromResult(measure.Loop(Batch, bareLean.Write))),
            ("lean, door, grouped", () => measure.CallersAsync(DoorUnderTest.Callers, grouped.WriteLeanAsync)),
            ("lean, door, one a commit", () => measure.CallersAsync(DoorUnderTest.Callers, alone.WriteLeanAsync)),
            ("transfer, bare, 32 a commit", () => Task.FromResult(measure.Loop(Batch, bareTransfer.Write))),
            ("transfer, door, grouped", () => measure.CallersAsync(DoorUnderTest.Callers, grouped.WriteTransferAsync)));
        var task = forms.Judge("task, door, grouped", ("task, door, one a commit", 5), ("task, bare, 32 a commit", 0.30));
        var lean = forms.Judge("lean, door, grouped", ("lean, door, one a commit", 12), ("lean, bare, 32 a commit", 0.75));
        var transfer = forms.Judge("transfer, door, grouped", ("transfer, bare, 32 a commit", 0.75));
        return task && lean && transfer ? 0 : 1;
    }

    public static async Task<int> OnPostgresAsync(string connection, int rounds, TimeSpan spell)
    {
        var measure = new Measure(spell);
        var database = new DatabaseChoice(DatabaseKind.Postgres, connection);
        await using var door = await DoorUnderTest.OnAsync(database);
        await door.GiveTaskAsync(0);
        for (var caller = 0; caller < DoorUnderTest.Callers; caller++) await door.WriteTransferAsync(caller);
        var loops = Enumerable.Range(0, DoorUnderTest.Callers).Select(_ => new BareLoop(OpenPostgres(connection), TaskRows)).ToList();
        var transfers = Enumerable.Range(0, DoorUnderTest.Callers).Select(caller => new BareLoop(OpenPostgres(connection), TransferRows, BalanceOf(caller, upper: false))).ToList();
        var forms = new Forms(rounds);
        await forms.RunAsync(
            ("task, bare, one a transaction, 32 connections", () => measure.CallersAsync(DoorUnderTest.Callers, caller => Task.Factory.StartNew(() => loops[caller].Write(1), TaskCreationOptions.LongRunning))),
            ("task, door, 32 callers", () => measure.CallersAsync(DoorUnderTest.Callers, door.GiveTaskAsync)),
            ("transfer, bare, one a transaction, 32 connections", () => measure.CallersAsync(DoorUnderTest.Callers, caller => Task.Factory.StartNew(() => transfers[caller].Write(1), TaskCreationOptions.LongRunning))),
            ("transfer, door, 32 callers", () => measure.CallersAsync(DoorUnderTest.Callers, door.WriteTransferAsync)));
        loops.ForEach(l => l.Dispose());
        transfers.ForEach(l => l.Dispose());
        forms.Compare("task, door, 32 callers", "task, bare, one a transaction, 32 connections");
        return forms.Compare("transfer, door, 32 callers", "transfer, bare, one a transaction, 32 connections", 0.5) ? 0 : 1;
    }

    /// <summary>What a transfer changes besides: its member's balance.</summary>
    /// <param name="upper">As SQLite keeps ids.</param>
    private static string BalanceOf(int caller, bool upper)
    {
        var id = AccountRow.IdOf(Asset.Points, DoorUnderTest.MemberOf(caller)).ToString();
        return $"UPDATE points_account SET balance = balance + 5 WHERE id = '{(upper ? id.ToUpperInvariant() : id)}'";
    }

    private static SqliteConnection Open(string folder)
    {
        var connection = new SqliteConnection($"Data Source={Path.Combine(folder, "door.db")};Pooling=False");
        connection.Open();
        SqlitePragmas.Set(connection); // the door's own
        return connection;
    }

    private static NpgsqlConnection OpenPostgres(string text)
    {
        var connection = new NpgsqlConnection(text);
        connection.Open();
        return connection;
    }

    /// <returns>How many syncs the preloaded shim has seen; null when it is not there.</returns>
    private static long? Syncs() => NativeLibrary.TryGetExport(NativeLibrary.GetMainProgramHandle(), "shim_count", out var at) ? Marshal.GetDelegateForFunctionPointer<Count>(at)() : null;

    [UnmanagedFunctionPointer(CallingConvention.Cdecl)]
    private delegate long Count();
}
