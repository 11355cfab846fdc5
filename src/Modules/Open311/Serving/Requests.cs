using System.Text.RegularExpressions;
using Microsoft.AspNetCore.Http;
using Wutong.Cases;
using Wutong.Open311.Answering;
using Wutong.Open311.Asking;
using Wutong.Open311.States;
using Wutong.People;
using Wutong.Platform.Language;
using Wutong.Platform.Time;

namespace Wutong.Open311.Serving;

/// <summary>GET requests and requests/{id}: public cases, three queries however many there are.</summary>
internal sealed partial class Requests(IPublicCases cases, IUnits units, Services services, SiteAddress site, TimeProvider time, Lang lang)
{
    public async Task<Reply> ListAsync(Asked asked, Jurisdiction jurisdiction, CancellationToken ct)
    {
        var filter = FilterOf(asked, jurisdiction);
        var found = filter is null ? [] : await cases.ListAsync(filter, ct);
        return Write(asked.Request, found, await UnitsOfAsync(found, ct));
    }

    /// <exception cref="Fault">404: there is none, or it is not public: both look alike.</exception>
    public async Task<Reply> OneAsync(Asked asked, string id, Jurisdiction jurisdiction, CancellationToken ct)
    {
        var found = IsNumber(id) ? await cases.ListAsync(ById([id.ToUpperInvariant()], jurisdiction), ct) : [];
        return found.Count == 0 ? throw Fault.None($"service_request_id: there is no request {id}") : Write(asked.Request, found, await UnitsOfAsync(found, ct));
    }

    /// <summary>Whether it can be a case's number at all.</summary>
    public static bool IsNumber(string id) => Number.IsMatch(id);

    /// <returns>Null: nothing can match, and nothing is asked.</returns>
    private PublicCaseFilter? FilterOf(Asked asked, Jurisdiction jurisdiction)
    {
        if (asked.List("service_request_id") is { } ids)
        {
            var numbers = ids.Where(IsNumber).Select(i => i.ToUpperInvariant()).Distinct(StringComparer.Ordinal).Take(Slice.Most).ToList();
            return numbers.Count == 0 ? null : ById(numbers, jurisdiction); // overrides all other arguments
        }
        var (slice, kinds, isOver) = (Slice.Of(asked), KindsOf(asked), IsOverOf(asked));
        var isByChange = Times.IsAsked(asked, "updated_after", "updated_before");
        var changed = isByChange ? Times.WindowOf(asked, "updated_after", "updated_before", time.UtcNow) : (Window?)null;
        var reported = !isByChange || Times.IsAsked(asked, "start_date", "end_date") ? Times.WindowOf(asked, "start_date", "end_date", time.UtcNow) : (Window?)null;
        return slice.IsBeyond || kinds is { Count: 0 } ? null
            : new(null, kinds, isOver, reported?.FromUtc, reported?.UntilUtc, changed?.FromUtc, changed?.UntilUtc, jurisdiction.Within, slice.Skip, slice.Take);
    }

    private static PublicCaseFilter ById(IReadOnlyList<string> numbers, Jurisdiction jurisdiction) => new(numbers, null, null, null, null, null, null, jurisdiction.Within, 0, Slice.Most);

    /// <summary>Those there are; a code nobody knows matches nothing.</summary>
    private List<string>? KindsOf(Asked asked)
    {
        if (asked.List("service_code") is not { } codes) return null;
        var known = cases.Kinds().Select(k => k.Code).ToHashSet(StringComparer.Ordinal);
        return [.. codes.Where(known.Contains)];
    }

    private static bool? IsOverOf(Asked asked)
    {
        if (asked.List("status") is not { } given) return null;
        foreach (var status in given)
            if (status is not ("open" or "closed")) throw Fault.Bad($"status: open or closed was expected, and {status} came");
        return given.Count > 1 ? null : given[0] == "closed";
    }

    private async Task<IReadOnlyDictionary<Guid, Unit>> UnitsOfAsync(IReadOnlyList<PublicCase> found, CancellationToken ct)
    {
        var ids = found.Select(c => c.UnitId).OfType<Guid>().ToHashSet();
        return ids.Count == 0 ? new Dictionary<Guid, Unit>() : await units.FindAsync(ids, ct);
    }

    private Reply Write(HttpRequest request, IReadOnlyList<PublicCase> found, IReadOnlyDictionary<Guid, Unit> byId)
    {
        var names = cases.Kinds().ToDictionary(k => k.Code, services.NameOf, StringComparer.Ordinal);
        var files = site.Root(request) + "/files/";
        return new(output =>
        {
            output.BeginList("service_requests", isOutermost: true);
            foreach (var one in found) Write(output, one, names.GetValueOrDefault(one.KindCode, one.KindCode), one.UnitId is { } unit && byId.TryGetValue(unit, out var known) ? lang[known.NameZh, known.NameEn ?? known.NameZh] : null, files);
            output.EndList();
        });
    }

    private void Write(Out output, PublicCase one, string name, string? unit, string files)
    {
        var state = StateMap.Of(one.Stage);
        output.Begin("request");
        output.Text("service_request_id", one.Number);
        output.Text("status", state.Status);
        output.Text("status_notes", lang[state.OursZh, state.OursEn]);
        output.Text("service_name", name);
        output.Text("service_code", one.KindCode);
        output.Text("description", one.Text);
        output.Text("agency_responsible", unit);
        output.Text("service_notice", null);
        output.Time("requested_datetime", one.ReportedAtUtc);
        output.Time("updated_datetime", one.ChangedAtUtc);
        output.Time("expected_datetime", state.IsClosed ? null : one.DueAtUtc);
        output.Text("address", one.Address ?? "");
        output.Text("address_id", one.AreaCode);
        output.Text("zipcode", null);
        output.Degrees("lat", one.LatE7);
        output.Degrees("long", one.LonE7);
        output.Text("media_url", one.Photo is { } photo ? files + photo : null);
        output.End();
    }

    [GeneratedRegex(@"\A\d{8}-[2-9A-HJ-NP-Za-hj-np-z]{5}\z")] private static partial Regex Number { get; }
}
