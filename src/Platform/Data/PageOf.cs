namespace Wutong.Platform.Data;

/// <summary>One page of a list, and the keys of the pages beside it (null: there is none).</summary>
public sealed record PageOf<T>(IReadOnlyList<T> Items, string? Previous, string? Next);

/// <summary>Where a page of a list begins: after a row, or before one. Travels in an address as "after~sort~id" or "before~sort~id".</summary>
public sealed record PageKey(bool IsBackward, string Sort, string Id)
{
    /// <returns>Null when nothing is given or it is not a key: the first page is then shown.</returns>
    public static PageKey? Parse(string? text)
    {
        if (text is null) return null;
        var first = text.IndexOf('~');
        var last = text.LastIndexOf('~');
        if (first < 0 || last == first) return null;
        return text[..first] switch
        {
            "after" => new(false, text[(first + 1)..last], text[(last + 1)..]),
            "before" => new(true, text[(first + 1)..last], text[(last + 1)..]),
            _ => null,
        };
    }

    public override string ToString() => $"{(IsBackward ? "before" : "after")}~{Sort}~{Id}";

    /// <summary>Makes the page from rows asked for in the key's direction, one more than <paramref name="size"/>.</summary>
    public static PageOf<T> Page<T>(List<T> rows, PageKey? at, int size, Func<T, (string Sort, string Id)> keyOf)
    {
        var more = rows.Count > size;
        if (more) rows.RemoveAt(size);
        var isBackward = at is { IsBackward: true };
        if (isBackward) rows.Reverse();
        if (rows.Count == 0) return new([], null, null);
        var (first, last) = (keyOf(rows[0]), keyOf(rows[^1]));
        var hasPrevious = isBackward ? more : at is not null;
        var hasNext = isBackward || more;
        return new(rows, hasPrevious ? new PageKey(true, first.Sort, first.Id).ToString() : null, hasNext ? new PageKey(false, last.Sort, last.Id).ToString() : null);
    }
}
