using System.Globalization;
using Microsoft.EntityFrameworkCore;
using Wutong.Platform.Laws;

namespace Wutong.Platform.Chains;

/// <summary>What a check of a chain found.</summary>
/// <param name="Sealed">The last number: rows sealed so far.</param>
/// <param name="Unsealed">Rows not numbered yet: the tail of the last second.</param>
/// <param name="Breaks">What is wrong, row by row, the first hundred.</param>
/// <param name="Head">The last link, hexadecimal: kept elsewhere, it proves that nothing was cut off the end.</param>
public sealed record ChainCheck(long Sealed, long Unsealed, IReadOnlyList<LawBreach> Breaks, string Head);

/// <summary>验链: recomputes every row's hash and every link. One for one check.</summary>
/// <param name="kind">Of the rows, as a breach names it.</param>
/// <param name="fill">Puts into some rows what <paramref name="hash"/> looks at and is not in the table itself; null: nothing.</param>
public sealed class ChainProof<TRow>(string kind, IQueryable<TRow> rows, Func<TRow, byte[]> hash, Func<IReadOnlyList<TRow>, CancellationToken, Task>? fill = null) where TRow : class, ISealed
{
    private const int MostBreaks = 100, AtOnce = 1000;
    private readonly List<LawBreach> _breaks = [];
    private byte[] _link = ChainHash.Beginning;
    private long _number;

    /// <param name="after">Looks only at what comes after this number, trusting the link of its row; 0: at everything.</param>
    public async Task<ChainCheck> RunAsync(long after, CancellationToken ct)
    {
        (_link, _number) = (await LinkOfAsync(after, ct), after);
        long unsealed = 0;
        try
        {
            if (after == 0) await LookBelowAsync(ct);
            await LookThroughAsync(after, ct);
            unsealed = await LookAtTailAsync(ct);
        }
        catch (Exception e) when (e is FormatException or InvalidCastException or OverflowException) // written by nobody through the door
        {
            _breaks.Add(new(kind, _number.ToString(CultureInfo.InvariantCulture), $"第 {_number} 条之后有一条读不出来：{e.Message}", $"a row after number {_number} cannot be read: {e.Message}"));
        }
        return new(_number, unsealed, _breaks, Convert.ToHexStringLower(_link));
    }

    /// <summary>Numbers begin at 1: one below would never be met on the way up.</summary>
    private async Task LookBelowAsync(CancellationToken ct)
    {
        foreach (var row in await rows.AsNoTracking().TagWith("chain.check-below").Where(r => r.Number < 1).OrderBy(r => r.Id).Take(MostBreaks).ToListAsync(ct))
            Break(row, $"有一条的序号是 {row.Number}", $"row {row.Id} has the number {row.Number}");
    }

    private async Task LookThroughAsync(long after, CancellationToken ct)
    {
        for (var last = after; _breaks.Count < MostBreaks; last = _number)
        {
            var some = await rows.AsNoTracking().TagWith("chain.check").Where(r => r.Number > last).OrderBy(r => r.Number).Take(AtOnce).ToListAsync(ct);
            if (some.Count == 0) return;
            if (fill is not null) await fill(some, ct);
            some.ForEach(Look);
        }
    }

    private async Task<long> LookAtTailAsync(CancellationToken ct)
    {
        long unsealed = 0;
        for (var last = Guid.Empty; ;)
        {
            var some = await rows.AsNoTracking().TagWith("chain.check-tail").Where(r => r.Number == null && r.Id > last).OrderBy(r => r.Id).Take(AtOnce).ToListAsync(ct);
            if (some.Count == 0) return unsealed;
            if (fill is not null) await fill(some, ct);
            foreach (var row in some)
            {
                if (_breaks.Count < MostBreaks && !IsAsWritten(row)) Break(row, "一条未封存的记录写下后被改过", $"unsealed row {row.Id} was changed after it was written");
            }
            (unsealed, last) = (unsealed + some.Count, some[^1].Id);
        }
    }

    private void Look(TRow row)
    {
        if (row.Number != ++_number)
        {
            Break(row, $"缺第 {_number} 条，后面是第 {row.Number} 条", $"number {_number} is missing; {row.Number} follows");
            _number = row.Number!.Value;
        }
        if (!IsAsWritten(row)) Break(row, $"第 {row.Number} 条写下后被改过", $"row {row.Number} ({row.Id}) was changed after it was written");
        _link = ChainHash.Link(_link, _number, row.ContentHash);
        if (!_link.AsSpan().SequenceEqual(row.Link)) Break(row, $"第 {row.Number} 条和前一条接不上", $"row {row.Number} ({row.Id}) is not tied to the one before it");
        _link = row.Link ?? _link; // so that one break is told once
    }

    private bool IsAsWritten(TRow row) => hash(row).AsSpan().SequenceEqual(row.ContentHash);

    private void Break(TRow row, string chinese, string english) => _breaks.Add(new(kind, row.Id.ToString(), chinese, english));

    /// <summary>A row that is gone leaves the link unknown: the next one is then told as not tied.</summary>
    private async Task<byte[]> LinkOfAsync(long number, CancellationToken ct) => number == 0
        ? ChainHash.Beginning
        : await rows.TagWith("chain.link").Where(r => r.Number == number).Select(r => r.Link).SingleOrDefaultAsync(ct) ?? [];
}
