using Wutong.Cases;
using Wutong.Cases.Kinds;
using Wutong.Open311.Answering;
using Wutong.Open311.Asking;
using Wutong.People;
using Wutong.Platform.Access;
using Wutong.Platform.Language;
using Wutong.Territory;

namespace Wutong.Open311.Serving;

/// <summary>GET services and services/{code}: the kinds residents are offered, and what is asked for each.</summary>
internal sealed class Services(IPublicCases cases, Open311Settings settings, IAreaLookup areas, IUnits units, Lang lang)
{
    /// <summary>With lat and long: those that somebody takes up at that point.</summary>
    public async Task<Reply> ListAsync(Asked asked, Jurisdiction jurisdiction, CancellationToken ct)
    {
        var kinds = cases.Kinds();
        if (Position.Read(asked) is { } point) kinds = await TakenAtAsync(kinds, (await areas.NowAsync(ct)).At(point), jurisdiction, ct);
        var doubled = kinds.GroupBy(NameOf, StringComparer.Ordinal).Where(g => g.Count() > 1).Select(g => g.Key).ToHashSet(StringComparer.Ordinal);
        return new(output =>
        {
            output.BeginList("services", isOutermost: true);
            foreach (var kind in kinds) Write(output, kind, doubled.Contains(NameOf(kind)) ? $"{NameOf(kind)} ({kind.Code})" : NameOf(kind));
            output.EndList();
        });
    }

    /// <returns>404 when residents are offered no such kind.</returns>
    public Reply Definition(string code)
    {
        var kind = Find(code);
        return new(output =>
        {
            output.Begin("service_definition");
            output.Text("service_code", kind.Code);
            output.BeginList("attributes");
            for (var i = 0; i < kind.Questions.Count; i++) Write(output, kind.Questions[i], i + 1);
            output.EndList();
            output.End();
        });
    }

    /// <exception cref="Fault">404: residents are offered no such kind.</exception>
    public CaseKind Find(string code) => cases.Kinds().FirstOrDefault(k => k.Code == code) ?? throw Fault.None($"service_code: there is no service {code}");

    public string NameOf(CaseKind kind) => lang[kind.NameZh, kind.NameEn];

    private async Task<IReadOnlyList<CaseKind>> TakenAtAsync(IReadOnlyList<CaseKind> kinds, Place? place, Jurisdiction jurisdiction, CancellationToken ct)
    {
        if (!jurisdiction.Holds(place)) return [];
        if (kinds.All(k => k.UnitCode is null)) return kinds;
        var byCode = (await units.AllAsync(ct)).Values.Where(u => u.IsOpen).ToDictionary(u => u.Code, StringComparer.Ordinal);
        return [.. kinds.Where(k => k.UnitCode is not { } code || !byCode.TryGetValue(code, out var unit) || unit.Place.Finest is not { } area || place!.At(unit.Place.Level) == area)];
    }

    private void Write(Out output, CaseKind kind, string name)
    {
        output.Begin("service");
        output.Text("service_code", kind.Code);
        output.Text("service_name", name);
        output.Text("description", kind.EntryZh);
        output.Flag("metadata", kind.Questions.Count > 0);
        output.Text("type", settings.TypeOf(kind.Code) switch { ServiceType.Batch => "batch", ServiceType.Blackbox => "blackbox", _ => "realtime" });
        output.Text("keywords", string.Join(',', ((string?[])[kind.NationalCode, lang[kind.GroupZh, kind.GroupEn]]).OfType<string>().Distinct(StringComparer.Ordinal)));
        output.Text("group", lang[kind.GroupZh, kind.GroupEn]);
        output.End();
    }

    private void Write(Out output, CaseQuestion question, int order)
    {
        output.Begin("attribute");
        output.Flag("variable", true);
        output.Text("code", question.Code);
        output.Text("datatype", question.Type.ToString().ToLowerInvariant());
        output.Flag("required", question.IsRequired);
        output.Text("datatype_description", null);
        output.Whole("order", order);
        output.Text("description", lang[question.AskZh, question.AskEn]);
        if (question.Type is QuestionType.SingleValueList or QuestionType.MultiValueList)
        {
            output.BeginList("values");
            foreach (var value in question.Values)
            {
                output.Begin("value");
                output.Text("key", value.Key);
                output.Text("name", lang[value.Zh, value.En]);
                output.End();
            }
            output.EndList();
        }
        output.End();
    }
}
