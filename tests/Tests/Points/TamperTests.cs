using System.Data.Common;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata;
using Wutong.Platform.Data;
using Wutong.Points.Ledger;
using Wutong.Points.Redeeming;
using Wutong.Tests.World;
using Wutong.Tests.Writing;

namespace Wutong.Tests.Points;

/// <summary>Whatever is changed in a row of the ledger behind the door's back, one byte of it, is found.</summary>
public sealed class TamperTests
{
    private static readonly Type[] Tables = [typeof(TransferRow), typeof(PostingRow), typeof(AccountRow), typeof(LotRow)];

    [Theory, MemberData(nameof(Databases.All), MemberType = typeof(Databases))]
    public async Task Any_byte_of_any_row_that_is_changed_is_found(DatabaseKind kind)
    {
        await using var world = await LedgerWorld.NewAsync(kind);
        var courier = await LedgerWorld.MemberAsync(world, points: 60);
        await LedgerWorld.DoneAsync(world, new Serve(courier.Id, "hour", 125, world.Time.GetUtcNow().UtcDateTime), LedgerWorld.Keeper);
        await LedgerWorld.DoneAsync(world, new Wutong.Points.Gifts.SupplyGift(LedgerWorld.Gift, LedgerWorld.Station, 3), LedgerWorld.Keeper);
        await LedgerWorld.DoneAsync(world, new RedeemGift(LedgerWorld.Gift, LedgerWorld.Station), courier);
        await world.SealAsync();
        Assert.Empty(await LedgerWorld.BreachesAsync(world));
        var (seed, changed) = (Random.Shared.Next(), 0);
        Console.WriteLine($"tamper: {kind}, seed {seed}");
        var random = new Random(seed);
        foreach (var table in Tables) changed += await TamperAsync(world, table, random);
        Assert.True(changed > 100, $"{changed} values were changed");
        Assert.Empty(await LedgerWorld.BreachesAsync(world)); // all was put back
        await RemovedAsync(world);
    }

    private static async Task RemovedAsync(DoorWorld world)
    {
        await world.SqlAsync("DELETE FROM points_posting WHERE transfer_id = (SELECT id FROM points_transfer WHERE kind = 4) AND position > 1");
        Assert.NotEmpty(await LedgerWorld.BreachesAsync(world));
    }

    /// <summary>Every column of every row, one after another.</summary>
    private static async Task<int> TamperAsync(DoorWorld world, Type rowType, Random random)
    {
        var (table, columns, key) = await world.AskAsync(db => Task.FromResult(ShapeOf(db, rowType)));
        var changed = 0;
        foreach (var row in await world.AskAsync(db => ReadAsync(db, table, columns)))
        {
            var keys = key.ConvertAll(k => (k, row[columns.IndexOf(k)]));
            for (var i = 0; i < columns.Count; i++)
            {
                if (Spoilt(row[i], columns[i], random) is not { } spoilt) continue;
                changed++;
                if (!await world.AskAsync(db => WriteAsync(db, table, columns[i], spoilt, keys))) continue; // the database itself refused
                Assert.True((await LedgerWorld.BreachesAsync(world)).Count > 0, $"{table}.{columns[i]} was changed from {row[i]} to {spoilt}, and nothing was found");
                var now = keys.ConvertAll(k => k.k == columns[i] ? (k.k, spoilt) : k);
                Assert.True(await world.AskAsync(db => WriteAsync(db, table, columns[i], row[i], now)));
            }
        }
        return changed;
    }

    private static (string Table, List<string> Columns, List<string> Key) ShapeOf(AppDb db, Type rowType)
    {
        var entity = db.Model.FindEntityType(rowType)!;
        var store = StoreObjectIdentifier.Table(entity.GetTableName()!);
        return (store.Name, [.. entity.GetProperties().Select(p => p.GetColumnName(store)!)], [.. entity.FindPrimaryKey()!.Properties.Select(p => p.GetColumnName(store)!)]);
    }

    private static async Task<List<object[]>> ReadAsync(AppDb db, string table, List<string> columns)
    {
        await using var command = await CommandAsync(db, $"SELECT {string.Join(", ", columns)} FROM {table}");
        await using var reader = await command.ExecuteReaderAsync();
        var rows = new List<object[]>();
        while (await reader.ReadAsync())
        {
            var row = new object[columns.Count];
            reader.GetValues(row);
            rows.Add(row);
        }
        return rows;
    }

    /// <returns>False when the database refused.</returns>
    private static async Task<bool> WriteAsync(AppDb db, string table, string column, object value, List<(string Column, object Value)> keys)
    {
        await using var command = await CommandAsync(db, $"UPDATE {table} SET {column} = @v WHERE {string.Join(" AND ", keys.Select((k, i) => $"{k.Column} = @k{i}"))}");
        Add("@v", value);
        for (var i = 0; i < keys.Count; i++) Add($"@k{i}", keys[i].Value);
        try { return await command.ExecuteNonQueryAsync() == 1; }
        catch (DbException) { return false; }

        void Add(string name, object given)
        {
            var parameter = command.CreateParameter();
            (parameter.ParameterName, parameter.Value) = (name, given);
            command.Parameters.Add(parameter);
        }
    }

    private static async Task<DbCommand> CommandAsync(AppDb db, string sql)
    {
        await db.Database.OpenConnectionAsync();
        var command = db.Database.GetDbConnection().CreateCommand();
        command.CommandText = sql;
        return command;
    }

    /// <returns>Null where there is nothing to change: an empty number or link, which the sealing fills.</returns>
    private static object? Spoilt(object value, string column, Random random)
    {
        switch (value)
        {
            case DBNull: return column is "number" or "link" ? null : column.EndsWith("_utc", StringComparison.Ordinal) || column.EndsWith("_id", StringComparison.Ordinal) || column is "rule_version" ? null : "x";
            case long number: return number ^ (1L << random.Next(5));
            case int number: return number ^ (1 << random.Next(5));
            case bool flag: return !flag;
            case DateTime at: return at.AddMicroseconds(1);
            case Guid id:
                var bytes = id.ToByteArray();
                bytes[random.Next(16)] ^= (byte)(1 << random.Next(8));
                return new Guid(bytes);
            case byte[] { Length: > 0 } blob:
                var copy = (byte[])blob.Clone();
                copy[random.Next(copy.Length)] ^= (byte)(1 << random.Next(8));
                return copy;
            case string { Length: > 0 } text:
                var (at2, chars) = (random.Next(text.Length), text.ToCharArray());
                chars[at2] = chars[at2] is '7' ? '3' : '7';
                return new string(chars);
            default: return null;
        }
    }
}
