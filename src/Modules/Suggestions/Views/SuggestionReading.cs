using Microsoft.EntityFrameworkCore;
using Wutong.Cases;
using Wutong.Lists;
using Wutong.Platform.Access;
using Wutong.Platform.Data;
using Wutong.Suggestions.Records;

namespace Wutong.Suggestions.Views;

/// <summary>A suggestion and how what it became stands.</summary>
internal sealed record SuggestionLine(SuggestionRow Row, BornNeed? Need, BornCase? Case);

/// <summary>读建议: who may see which is decided here, once.</summary>
internal sealed class SuggestionReading(AppDb db, ICurrentActor current, Rights rights)
{
    private const int PageSize = 30;

    /// <summary>Whether the reader decides on suggestions anywhere.</summary>
    public bool MayDecide => current.Actor.May(SuggestionsPermissions.Decide, rights);

    /// <summary>One's own, newest first.</summary>
    public async Task<PageOf<SuggestionLine>> MineAsync(PageKey? page, CancellationToken ct)
    {
        var me = current.Actor.Id;
        var rows = await All("suggestions.mine").Where(s => s.AuthorId == me).PageNewest(s => s.Id, page).Take(PageSize + 1).ToListAsync(ct);
        var made = PageKey.Page(rows, page, PageSize, s => ("", s.Id.ToString()));
        return new(await StandingAsync(made.Items, ct), made.Previous, made.Next);
    }

    /// <summary>Those that wait for the reader, oldest first; not one's own, on which a colleague decides.</summary>
    public async Task<PageOf<SuggestionRow>> WaitingAsync(PageKey? page, CancellationToken ct) =>
        PageKey.Page(await Waiting("suggestions.waiting").PageOldest(s => s.Id, page).Take(PageSize + 1).ToListAsync(ct), page, PageSize, s => ("", s.Id.ToString()));

    public Task<int> CountWaitingAsync(CancellationToken ct) => Waiting("suggestions.count-waiting").CountAsync(ct);

    /// <returns>Null when there is no such number, or it is neither one's own nor within reach: both look alike.</returns>
    public async Task<SuggestionLine?> FindAsync(string number, CancellationToken ct)
    {
        var me = current.Actor.Id;
        var row = await Reach.Cut(All("suggestions.one"), s => s.AuthorId == me).SingleOrDefaultAsync(s => s.Number == number, ct);
        return row is null ? null : (await StandingAsync([row], ct))[0];
    }

    public bool IsMine(SuggestionRow row) => row.AuthorId == current.Actor.Id;

    public bool MayDecideOn(SuggestionRow row) => !IsMine(row) && Reach.Covers(new(row.Place));

    private Reach Reach => current.Actor.ReachOf(SuggestionsPermissions.Decide, rights);

    private IQueryable<SuggestionRow> All(string tag) => db.Set<SuggestionRow>().AsNoTracking().TagWith(tag);

    private IQueryable<SuggestionRow> Waiting(string tag)
    {
        var me = current.Actor.Id;
        return Reach.Cut(All(tag)).Where(s => s.State == SuggestionState.Made && s.AuthorId != me);
    }

    private async Task<IReadOnlyList<SuggestionLine>> StandingAsync(IReadOnlyList<SuggestionRow> rows, CancellationToken ct)
    {
        var ids = rows.Select(s => s.BecameId).OfType<Guid>().ToList();
        if (ids.Count == 0) return [.. rows.Select(s => new SuggestionLine(s, null, null))];
        var needs = await BornNeed.Of(db, SuggestionWords.Kind).TagWith("suggestions.needs").Where(n => ids.Contains(n.Id)).ToDictionaryAsync(n => n.Id, ct);
        var cases = await BornCase.Of(db, SuggestionWords.Kind).TagWith("suggestions.cases").Where(c => ids.Contains(c.Id)).ToDictionaryAsync(c => c.Id, ct);
        return [.. rows.Select(s => new SuggestionLine(s, needs.GetValueOrDefault(s.BecameId ?? default), cases.GetValueOrDefault(s.BecameId ?? default)))];
    }
}
