using System.Runtime.CompilerServices;
using Microsoft.EntityFrameworkCore;
using Wutong.Essays.Calls;
using Wutong.Essays.Entries;
using Wutong.Essays.Series;
using Wutong.People;
using Wutong.Platform.Data;
using Wutong.Platform.Desk;
using Wutong.Platform.Frame;
using Wutong.Platform.Language;
using Wutong.Platform.Writing;

namespace Wutong.Essays.Telling;

/// <summary>一个账号投过的稿, and what it was asked to judge.</summary>
internal sealed class EssayData(AppDb db) : IPersonalData
{
    public async IAsyncEnumerable<PersonalDatum> OfAsync(Guid account, [EnumeratorCancellation] CancellationToken ct)
    {
        await foreach (var e in db.Set<EntryRow>().AsNoTracking().TagWith("essays.personal-data").Where(e => e.AuthorId == account).OrderBy(e => e.Id).AsAsyncEnumerable().WithCancellation(ct))
            yield return new("征文来稿", "Essays sent in", e.Number, e.Number, string.Join("\n", new[] { e.Title, e.Byline, e.Text }.Where(t => !string.IsNullOrEmpty(t))), e.SubmittedAtUtc);
        await foreach (var c in db.Set<CallRow>().AsNoTracking().TagWith("essays.personal-judging").Where(c => db.Set<JudgeRow>().Any(j => j.CallId == c.Id && j.AccountId == account)).OrderBy(c => c.Id).AsAsyncEnumerable().WithCancellation(ct))
            yield return new("担任评委的征文", "Contests judged", c.Number, c.Number, c.Theme);
    }
}

/// <summary>注销连带: the words and the byline of whoever is erased go; what was not judged yet is withdrawn, what was published is taken back with a note.</summary>
internal sealed class EssayErasure : IFollower
{
    private const string Note = "作者已注销账号";

    public string Kind => "account";

    public Answer.Refused? Follow(string topic, string id, IWrite write)
    {
        if (topic != "people.erased") return null;
        var account = Guid.Parse(id);
        foreach (var entry in write.Db.Set<EntryRow>().AsTracking().Where(e => e.AuthorId == account).ToList())
        {
            if (write.Db.Set<WorkRow>().AsTracking().SingleOrDefault(w => w.EntryId == entry.Id) is { } work)
            {
                if (work.WithdrawnAtUtc is null) TakeBackWorkHandler.TakeBack(work, entry, Note, write);
                work.Title = Note;
            }
            else if (entry is { State: EntryState.Submitted, Grade: null })
            {
                var call = EssayBook.CallOf(entry, write);
                if (call.State is not CallState.Decided)
                {
                    entry.State = EntryState.Withdrawn;
                    EssayBook.Happened(entry, EssayStep.Withdrawn, call, write);
                }
            }
            (entry.Title, entry.Text, entry.Byline, entry.Words, entry.Consents) = ("", "", null, 0, false);
        }
        return null;
    }
}

/// <summary>How many entries wait for this judge.</summary>
internal sealed class EssaysDesk(Judging.JudgeReading judging, Lang l) : IDeskSource
{
    public int Order => 57;

    public async Task<IReadOnlyList<DeskLine>> LinesAsync(CancellationToken ct) => [.. (await judging.TasksAsync(ct)).Where(t => t.Entries > t.Scored)
        .Select(t => new DeskLine(PillKind.Due, l["待评分", "To score"], l[$"{t.Entries - t.Scored} 篇征文等您评分", $"{t.Entries - t.Scored} essays wait for your marks"], null, "essays/judge/" + t.Number))];
}
