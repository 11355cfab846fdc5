using Wutong.Cases.Records;

namespace Wutong.Cases.Views;

/// <summary>一步: an event as it stands now, and what was recorded of it before its corrections, newest first.</summary>
/// <param name="Now">Void when the last correction says that it was not so.</param>
internal sealed record CaseStep(CaseEventRow Now, IReadOnlyList<CaseEventRow> Before)
{
    /// <summary>In the order of the life.</summary>
    public static IReadOnlyList<CaseStep> Of(IReadOnlyList<CaseEventRow> events)
    {
        var corrections = events.Where(e => e.CorrectsId is not null).ToDictionary(e => e.CorrectsId!.Value);
        return [.. events.Where(e => e.CorrectsId is null).OrderBy(e => e.Ordinal).Select(From)];

        CaseStep From(CaseEventRow first)
        {
            var chain = new List<CaseEventRow> { first };
            while (corrections.TryGetValue(chain[0].Id, out var next)) chain.Insert(0, next);
            return new(chain[0], chain[1..]);
        }
    }
}
