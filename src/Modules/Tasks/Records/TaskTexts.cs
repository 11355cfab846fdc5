using Microsoft.EntityFrameworkCore;
using Wutong.Platform.Access;
using Wutong.Platform.Data;
using Wutong.Platform.Language;
using Wutong.Platform.Outside;

namespace Wutong.Tasks.Records;

/// <summary>What is said outside about a task: number, title, when it is due.</summary>
internal sealed class TaskTexts(AppDb db) : IOutsideText
{
    private static readonly Dictionary<string, TaskMove> Moves = Enum.GetValues<TaskMove>().ToDictionary(TaskRegister.TopicOf, StringComparer.Ordinal);

    public string Kind => "task";
    public Permission See => TasksPermissions.See;

    public (string Chinese, string English) LabelOf(string topic) =>
        Moves.TryGetValue(topic, out var move) && TaskWords.Of(move) is var words ? ("任务" + words.Chinese, "Task " + words.English) : ("任务", "Task");

    public async Task<IReadOnlyDictionary<string, OutsideText>> LoadAsync(IReadOnlyCollection<string> ids, CancellationToken ct)
    {
        var wanted = ids.Select(Guid.Parse).ToList();
        var tasks = await db.Set<TaskRow>().AsNoTracking().TagWith("tasks.to-tell").Where(t => wanted.Contains(t.Id)).ToListAsync(ct);
        return tasks.ToDictionary(t => t.Id.ToString(), t => new OutsideText($"{t.Number} {t.Title}", [$"时限：{Lang.Chinese.Moment(t.DueAtUtc)}"], t.Place, t.UnitId), StringComparer.Ordinal);
    }
}
