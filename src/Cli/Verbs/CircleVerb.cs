using System.CommandLine;
using Wutong.LifeCircles;
using Wutong.LifeCircles.Runs;

namespace Wutong.Cli.Verbs;

/// <summary><c>wutong circle</c>: measures the life circle of one extract and writes a folder of reports.</summary>
internal static class CircleVerb
{
    public static Command Make()
    {
        var osm = new Option<string>("--osm") { Description = "OpenStreetMap extract, .osm.pbf", Required = true };
        var facilities = new Option<string>("--facilities") { Description = "Facilities as .csv, .xlsx or .geojson, WGS-84 (default: those in the extract)" };
        var homes = new Option<string>("--homes") { Description = "Homes with residents as .csv, .xlsx or .geojson, WGS-84 (default: residential buildings, or points along streets)" };
        var areas = new Option<string>("--areas") { Description = "Areas as .geojson polygons, WGS-84 (default: the extract's boundaries, or hexagons)" };
        var profile = new Option<string>("--profile") { Description = "page, page-5kmh, or a JSON file", DefaultValueFactory = _ => "page" };
        var output = new Option<string>("--out") { Description = "The folder to write; made, or with --force replaced", Required = true };
        var lang = new Option<string>("--lang") { Description = "Language of the report: zh or en", DefaultValueFactory = _ => "zh" };
        lang.AcceptOnlyFromAmong("zh", "en");
        var datum = new Option<string>("--datum") { Description = "Datum of the coordinates; only wgs84 so far", DefaultValueFactory = _ => "wgs84" };
        datum.Validators.Add(r =>
        {
            if (r.GetValueOrDefault<string>()?.ToUpperInvariant() is not ("WGS84" or "WGS-84")) r.AddError("--datum: only wgs84 can be read so far; convert GCJ-02 or BD-09 coordinates first");
        });
        var schematic = new Option<bool>("--schematic") { Description = "The source is generated: mark every file 示意数据" };
        var force = new Option<bool>("--force") { Description = "Replace a folder an earlier run wrote" };
        var sheets = new Option<SheetChoice>("--sheets") { Description = "usual: one for each community, of hexagons the 60 fullest; all; none" };
        var address = new Option<string>("--address") { Description = "The site's address, where the sheets' QR codes lead", DefaultValueFactory = _ => "http://127.0.0.1:5080" };
        var pdf = new Option<bool>("--pdf") { Description = "Sheets also as PDF" };
        var verb = new Command("circle", "Measure the 15-minute life circle: GeoJSON, CSV, XLSX, an HTML report and sheets") { osm, facilities, homes, areas, profile, output, lang, datum, schematic, force, sheets, pdf, address };
        verb.SetAction((parse, ct) => Run.Guarded(parse, progress => LifeCirclesModule.RunCircle(
            new(parse.GetValue(osm)!, parse.GetValue(output)!, parse.GetValue(facilities), parse.GetValue(homes), parse.GetValue(areas), parse.GetValue(profile)!,
                parse.GetValue(schematic), parse.GetValue(force), parse.GetValue(lang) == "en", parse.GetValue(sheets), parse.GetValue(pdf), parse.GetValue(address)!), TimeProvider.System, progress, ct), ct));
        return verb;
    }
}
