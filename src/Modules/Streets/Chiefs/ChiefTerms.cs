namespace Wutong.Streets.Chiefs;

/// <summary>任期: from a day to a day, both included; <paramref name="Last"/> null while it goes on.</summary>
internal sealed record ChiefTerm(Guid Id, DateOnly From, DateOnly? Last)
{
    public bool CoversDay(DateOnly day) => From <= day && (Last is not { } last || last >= day);
}

/// <summary>What one post allows: one person at a time, and the past stays as it was.</summary>
internal static class ChiefTerms
{
    /// <param name="terms">All of one post; at most one goes on.</param>
    /// <param name="from">When the next one begins.</param>
    /// <returns>The term the new one ends, and its last day; null when there is none to end.</returns>
    public static (Guid Id, DateOnly Last)? EndedBy(IEnumerable<ChiefTerm> terms, DateOnly from) => terms.SingleOrDefault(t => t.Last is null) is { } now ? (now.Id, from.AddDays(-1)) : null;

    /// <returns>The first day on which the next term may begin; null: any.</returns>
    public static DateOnly? Earliest(IEnumerable<ChiefTerm> terms)
    {
        DateOnly? earliest = null;
        foreach (var term in terms)
        {
            var free = term.Last is { } last ? last.AddDays(1) : term.From;
            if (earliest is null || free > earliest) earliest = free;
        }
        return earliest;
    }
}
