using Wutong.Cases.Kinds;
using Wutong.Cases.Pages;
using Wutong.Cases.Records;
using Wutong.Platform.Data;
using Wutong.Platform.Desk;
using Wutong.Platform.Frame;
using Wutong.Platform.Language;
using Wutong.Platform.Time;

namespace Wutong.Cases.Views;

/// <summary>The most pressing cases that wait for this reader, and how many more there are.</summary>
internal sealed class CasesDesk(CaseList list, CaseKinds kinds, AppDb db, TimeProvider time, Lang l) : IDeskSource
{
    private const int Shown = 5;
    public int Order => 20;

    public async Task<IReadOnlyList<DeskLine>> LinesAsync(CancellationToken ct)
    {
        var first = (await list.WaitingAsync(null, Shown, ct)).Items;
        if (first.Count == 0) return [];
        var (now, known) = (time.UtcNow, kinds.Now(db));
        var lines = first.Select(c => new DeskLine(CaseWords.PillOf(c.Stage, c.DueAtUtc, now), CaseBits.Standing(c.Stage, c.DueAtUtc, now, l), c.Address ?? c.Text,
            $"{known.NameOf(c.KindCode, l)} · {(CaseWords.Of(c.Stage) is var (zh, en) ? l[zh, en] : "")}", $"cases/{c.Id}", IsTyped: true)).ToList();
        if (first.Count == Shown && await list.CountAsync(ct) is > Shown and var all)
            lines.Add(new(PillKind.Later, l["还有", "More"], l[$"另外 {l.Number(all - Shown)} 件案卷", $"{l.Number(all - Shown)} more cases"], null, "cases"));
        return lines;
    }
}
