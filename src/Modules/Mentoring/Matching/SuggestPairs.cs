using Wutong.Platform.Matching;

namespace Wutong.Mentoring.Matching;

/// <param name="Fields">What they are good at.</param>
/// <param name="Left">How many trainees more, from 0.</param>
internal sealed record FreeMentor(Guid Id, IReadOnlySet<string> Fields, int Left);

/// <param name="Fields">What they want to learn.</param>
internal sealed record WaitingTrainee(Guid Id, IReadOnlySet<string> Fields);

/// <summary>建议的一对, with what speaks for it.</summary>
/// <param name="Common">Fields wanted that the mentor is good at.</param>
internal sealed record SuggestedPartners(Guid Mentor, Guid Trainee, IReadOnlyList<string> Common);

/// <summary>建议结对: which mentor for which trainee; pure.</summary>
/// <remarks>
/// Objective: of all ways within the mentors' capacities, one that gives the most trainees a mentor, and of those one in which the most wanted fields are what the mentor is good at. A pair without a field in common counts as a mentor all the same.
/// Exact, by <see cref="BestFlow"/>; the same input gives the same answer. A suggestion: staff decide, and nobody is paired by it.
/// </remarks>
internal static class SuggestPairs
{
    /// <returns>In the order of the trainees.</returns>
    public static IReadOnlyList<SuggestedPartners> Of(IReadOnlyList<FreeMentor> mentors, IReadOnlyList<WaitingTrainee> trainees)
    {
        long one = trainees.Sum(t => (long)t.Fields.Count) + 1; // one trainee more outweighs all fields together
        var flow = BestFlow.Of([.. trainees.Select(_ => 1)], [.. mentors.Select(m => m.Left)], (t, m) => one + trainees[t].Fields.Count(mentors[m].Fields.Contains));
        var pairs = new List<SuggestedPartners>();
        for (var t = 0; t < trainees.Count; t++)
            for (var m = 0; m < mentors.Count; m++)
                if (flow[t, m] > 0) pairs.Add(new(mentors[m].Id, trainees[t].Id, [.. trainees[t].Fields.Where(mentors[m].Fields.Contains).Order(StringComparer.Ordinal)]));
        return pairs;
    }
}
