using System.Data;
using CsCheck;
using Microsoft.EntityFrameworkCore;
using Wutong.Platform.Access;
using Wutong.Platform.Data;
using Wutong.Platform.Time;
using Wutong.Platform.Writing;
using Wutong.Tasks;
using Wutong.Tests.World;

namespace Wutong.Tests.Writing;

public sealed class InsertTests
{
    private static readonly Place Community = new("140213000000", "140213066000", "140213066012");
    private static readonly DateTime Day = new(2022, 9, 19, 1, 2, 3, DateTimeKind.Utc);

    private static readonly Gen<string> Text = Gen.OneOf(Gen.Const(""), Gen.Const("清理卫生死角 🧹 ñ"), Gen.String[Gen.Char['一', '龥'], 1, 100]);
    private static readonly Gen<DateTime> Time = Gen.Long[0, 10_000_000_000].Select(t => Day.AddTicks(t * 10));
    private static readonly Gen<Guid?> Id = Gen.OneOf(Gen.Const((Guid?)null), Gen.Guid.Select(g => (Guid?)g));

    private static readonly Gen<Func<Guid, TaskRow>> Task = Gen.Select(Text, Time, Id, Gen.Bool, Gen.Int[0, 9], Gen.Enum<TaskState>(), Gen.OneOf(Gen.Const((DateTime?)null), Time.Select(t => (DateTime?)t)))
        .Select<(string Text, DateTime Time, Guid? Id, bool Yes, int Number, TaskState State, DateTime? Late), Func<Guid, TaskRow>>(a => id => new TaskRow
        {
            Id = id, Number = id.ToString("N")[^16..], Title = a.Text, Standard = a.Text + "。", Evidence = EvidenceKind.Visit, UnitId = a.Id, PersonId = a.Id, GivenById = id, SourceKind = a.Yes ? a.Text[..Math.Min(a.Text.Length, 32)] : null,
            LimitUnit = WorkUnit.WorkingDays, LimitAmount = a.Number, GivenAtUtc = a.Time, DueAtUtc = a.Time.AddDays(1), State = a.State, WaitsFor = Waiting.Unit, InboxKey = "1", DoneAtUtc = a.Late, NeedsGiver = a.Yes, Place = a.Yes ? Community : new("140213000000"),
        });

    [Theory, MemberData(nameof(Databases.All), MemberType = typeof(Databases))]
    public async Task A_row_inserted_past_the_context_is_the_row_the_context_would_have_written(DatabaseKind kind)
    {
        await Task.Array[200].SampleAsync(async rows =>
        {
            await using var world = await DoorWorld.NewAsync(kind, s => s.AddCommand<AddTasks, AddTasksHandler>("test.add-tasks"));
            Assert.IsType<Answer.Done>(await world.RunAsync(new AddTasks(rows)));
            var written = await world.AskAsync(db => ReadAsync(db.Database.GetDbConnection()));
            Assert.Equal(400, written.Count);
            Assert.Equal(written.Where(r => !r.IsInserted).Select(r => r.Values), written.Where(r => r.IsInserted).Select(r => r.Values));
            var changes = (await world.AskAsync(db => db.Database.SqlQueryRaw<string>("SELECT changes AS \"Value\" FROM audit").SingleAsync())).Split(';');
            Assert.Equal(200, changes.Count(c => c.StartsWith("task/00000000-0000-7000-a", StringComparison.Ordinal) && c.EndsWith('+')));
            Assert.Equal("task+200", changes[^1]); // added to the context: counted beyond twenty
        }, iter: 1, threads: 1);
    }

    private static async Task<List<(bool IsInserted, string Values)>> ReadAsync(System.Data.Common.DbConnection connection)
    {
        if (connection.State != ConnectionState.Open) await connection.OpenAsync();
        await using var command = connection.CreateCommand();
        command.CommandText = "SELECT * FROM task ORDER BY number";
        await using var reader = await command.ExecuteReaderAsync();
        var rows = new List<(bool, string)>();
        while (await reader.ReadAsync())
        {
            var columns = Enumerable.Range(0, reader.FieldCount).Where(i => reader.GetName(i) is not ("id" or "number" or "given_by_id")).ToList();
            rows.Add((reader.GetString(reader.GetOrdinal("number"))[0] == 'a', string.Join('|', columns.Select(i => $"{reader.GetName(i)}={reader.GetFieldType(i).Name}:{(reader.GetValue(i) is DateTime t ? t.ToString("o") : reader.GetValue(i))}"))));
        }
        return rows;
    }

    /// <summary>Each row twice: inserted, and added to the context.</summary>
    private sealed record AddTasks([property: System.Text.Json.Serialization.JsonIgnore] Func<Guid, TaskRow>[] Rows) : ICommand;

    private sealed class AddTasksHandler : Handler<AddTasks>
    {
        public override Permission Needs => DoorWorld.Note;
        public override Target TargetOf(AddTasks command, IWrite write) => new(Community);

        public override Answer Run(AddTasks command, IWrite write)
        {
            for (var i = 0; i < command.Rows.Length; i++)
            {
                write.Insert(command.Rows[i](IdOf('a', i)));
                write.Db.Add(command.Rows[i](IdOf('b', i)));
            }
            return new Answer.Done("task", "all");
        }

        /// <summary>The task's number, which is the id's last sixteen, then says how it was written and which it is.</summary>
        private static Guid IdOf(char how, int i) => Guid.Parse($"00000000-0000-7000-{how}000-{i + 1:x12}");
    }
}
