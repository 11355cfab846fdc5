using System.Text.Json;
using Wutong.Geo;
using Wutong.Geo.Osm;
using Wutong.LifeCircles.Study;

namespace Wutong.LifeCircles.Reports;

/// <summary>GeoJSON of a report: communities with their coverage, and isochrones. English keys; what a key means stands in the collection's note.</summary>
internal static class AreaFiles
{
    /// <param name="pace">Only this pace, or null for both.</param>
    public static void WriteCommunities(CircleReport r, Utf8JsonWriter json, Pace? pace = null)
    {
        Begin(r, json);
        for (int i = 0; i < r.Data.Communities.Count; i++)
        {
            GeoJson.BeginFeature(json);
            Properties(r, json, i, pace);
            GeoJson.EndFeature(json, r.Data.Communities[i].Boundary);
        }
        GeoJson.End(json);
        json.Flush();
    }

    /// <param name="rings">Per community its stand point and outlines, or null when no home of it is on a street.</param>
    public static void WriteIsochrones(CircleReport r, Utf8JsonWriter json, IReadOnlyList<(GeoPoint At, IReadOnlyList<GeoRings> Rings)?> rings)
    {
        Begin(r, json);
        for (int i = 0; i < rings.Count; i++)
        {
            if (rings[i] is not { } circle) continue;
            for (int ring = 0; ring < circle.Rings.Count; ring++)
            {
                GeoJson.BeginFeature(json);
                json.WriteString("code", r.Data.Communities[i].Area.Code);
                json.WriteString("name", r.Data.Communities[i].Area.NameZh);
                json.WriteNumber("minutes", r.Profile.Minutes[ring]);
                json.WriteNumber("metres_per_minute", r.Profile.MetresPerMinute(Pace.Elderly));
                json.WriteNumber("from_lon", circle.At.Lon);
                json.WriteNumber("from_lat", circle.At.Lat);
                GeoJson.EndFeature(json, circle.Rings[ring]);
            }
        }
        GeoJson.End(json);
        json.Flush();
    }

    private static void Begin(CircleReport r, Utf8JsonWriter json)
    {
        GeoJson.BeginCollection(json);
        json.WriteBoolean("schematic", r.IsSchematic);
        if (r.IsSchematic) json.WriteString("示意数据", "程序生成，不是真实情况 / generated, not real");
        json.WriteString("note", r.Note);
        json.WriteString("sources", r.Lang[r.Notes.FirstLine.Zh, r.Notes.FirstLine.En]);
        json.WriteString("people_are", r.Notes.Basis.ToString());
        json.WriteString("keys", "<pace>_<minutes>_<kind>: people within so many minutes of the nearest facility; 'all': of every kind there is data for; null: no data. Denominator: people.");
        GeoJson.BeginFeatures(json);
    }

    private static void Properties(CircleReport r, Utf8JsonWriter json, int community, Pace? only)
    {
        var whole = r.Study.Coverages.Communities(Pace.Elderly)[community];
        json.WriteString("code", whole.Area.Code);
        json.WriteString("name", whole.Area.NameZh);
        json.WriteString("name_en", whole.Area.NameEn);
        json.WriteString("parent", whole.Area.ParentCode);
        json.WriteNumber("homes", whole.Whole.Homes);
        json.WriteNumber("people", whole.Whole.People);
        if (r.Notes.AgesKnown) json.WriteNumber("elderly", whole.Whole.Elderly);
        json.WriteNumber("people_on_no_street", whole.OffStreet.People);
        foreach (var pace in Enum.GetValues<Pace>())
            if (only is null || only == pace) OfPace(r, json, r.Study.Coverages.Communities(pace)[community]);
        if (r.IsSchematic) json.WriteBoolean("schematic", true);
    }

    private static void OfPace(CircleReport r, Utf8JsonWriter json, Coverage c)
    {
        var name = c.Pace == Pace.Elderly ? "elderly" : "adult";
        json.WriteNumber($"{name}_metres_per_minute", r.Profile.MetresPerMinute(c.Pace));
        bool any = Enumerable.Range(0, r.Data.Kinds.Count).Any(r.Study.HasData);
        for (int ring = 0; ring < r.Profile.Minutes.Count; ring++)
        {
            Put(json, $"{name}_{r.Profile.Minutes[ring]}_all", any ? c.AllKinds[ring].People : null);
            if (r.Notes.AgesKnown && c.Pace == Pace.Elderly) Put(json, $"{name}_{r.Profile.Minutes[ring]}_all_elderly", any ? c.AllKinds[ring].Elderly : null);
            for (int kind = 0; kind < r.Data.Kinds.Count; kind++)
                Put(json, $"{name}_{r.Profile.Minutes[ring]}_{r.Data.Kinds[kind].Code}", r.Study.HasData(kind) ? c.ByKind[kind][ring].People : null);
        }
        if (any && c.Share is { } share) json.WriteNumber($"{name}_share", Math.Round(share, 4));
        else json.WriteNull($"{name}_share");
    }

    private static void Put(Utf8JsonWriter json, string key, long? value)
    {
        if (value is { } number) json.WriteNumber(key, number);
        else json.WriteNull(key);
    }
}
