using System.Text.RegularExpressions;
using Microsoft.EntityFrameworkCore;
using Wutong.Platform.Data;

namespace Wutong.Territory;

/// <summary>The only writer of areas; the write door takes its place when it stands.</summary>
internal sealed partial class AreaRegister(AppDb db) : IAreaRegister
{
    public async Task ReplaceAsync(IReadOnlyList<AreaShape> areas, CancellationToken ct)
    {
        Check(areas);
        await using var own = db.Database.CurrentTransaction is null ? await db.Database.BeginTransactionAsync(ct) : null;
        for (var level = AreaLevel.Community; level >= AreaLevel.District; level--) // children first: an area may not lose its parent
        {
            var emptied = level;
            await db.Set<AreaRow>().Where(a => a.Level == emptied).ExecuteDeleteAsync(ct);
        }
        db.Set<AreaRow>().AddRange(areas.Select(AreaRow.From));
        await db.SaveChangesAsync(ct);
        if (own is not null) await own.CommitAsync(ct);
        db.ChangeTracker.Clear();
    }

    private static void Check(IReadOnlyList<AreaShape> areas)
    {
        var levels = new Dictionary<string, AreaLevel>(areas.Count);
        foreach (var (area, _) in areas)
        {
            if (!TwelveDigits.IsMatch(area.Code)) throw new ArgumentException($"an area code of 12 digits was expected and '{area.Code}' came", nameof(areas));
            if (!levels.TryAdd(area.Code, area.Level)) throw new ArgumentException($"the area code {area.Code} stands twice", nameof(areas));
        }
        foreach (var (area, _) in areas)
        {
            if (area.ParentCode is { } parent && !(levels.TryGetValue(parent, out var above) && above < area.Level))
                throw new ArgumentException($"area {area.Code} names the parent {parent}, which is not an area of a higher level in the list", nameof(areas));
        }
    }

    [GeneratedRegex(@"^[1-9]\d{11}$")] private static partial Regex TwelveDigits { get; }
}
