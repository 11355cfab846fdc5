using Wutong.LifeCircles.Study;
using Wutong.Platform.Tables;

namespace Wutong.LifeCircles.Reports;

/// <summary>住处表: every home's walk to the nearest of each kind, and how many there are within each ring. The one big file, so written by cores.</summary>
/// <remarks>The note stands in the first row only: repeated, it would be most of the file. Counts are at the elderly pace.</remarks>
internal static class HomeTable
{
    private const int Piece = 8_192;

    public static void Write(CircleReport r, Stream to, CancellationToken ct)
    {
        int pieces = (r.Data.Homes.Count + Piece - 1) / Piece;
        using (to)
        {
            to.Write(Make(csv => Header(r, csv), bom: true));
            for (int first = 0; first < pieces; first += 16)
            {
                int from = first;
                var made = new ReadOnlyMemory<byte>[Math.Min(16, pieces - from)];
                Parallel.For(0, made.Length, new ParallelOptions { CancellationToken = ct }, i => made[i] = Make(csv => Rows(r, csv, (from + i) * Piece), bom: false));
                foreach (var bytes in made) to.Write(bytes.Span);
            }
        }
    }

    private static byte[] Make(Action<CsvFile> fill, bool bom)
    {
        var bytes = new MemoryStream(1 << 20);
        using (var csv = new CsvFile(bytes, bom)) fill(csv);
        return bytes.ToArray();
    }

    private static void Header(CircleReport r, CsvFile csv)
    {
        var l = r.Lang;
        foreach (var text in (string[])[l["编号", "Code"], l["小区", "Estate"], l["社区编号", "Community code"], l["经度", "Longitude"], l["纬度", "Latitude"], l[$"总数（{r.Unit}）", $"In all ({r.Unit})"], l["离街道（米）", "To the street (m)"]]) csv.Text(text);
        for (int kind = 0; kind < r.Data.Kinds.Count; kind++)
        {
            var name = r.KindName(kind);
            csv.Text(l[$"{name} 折合米", $"{name}, effective m"]);
            foreach (var pace in Enum.GetValues<Pace>()) csv.Text(l[$"{name} 分钟（{r.PaceName(pace)}）", $"{name}, min ({r.PaceName(pace)})"]);
            csv.Text(l[$"{name} 最近一处", $"{name}, nearest"]);
            foreach (int minutes in r.Profile.Minutes) csv.Text(l[$"{name} {minutes}分钟内处数（{r.PaceName(Pace.Elderly)}）", $"{name} within {minutes} min ({r.PaceName(Pace.Elderly)})"]);
        }
        csv.Text(l["说明", "Note"]);
        csv.EndRow();
    }

    private static void Rows(CircleReport r, CsvFile csv, int first)
    {
        for (int home = first; home < Math.Min(first + Piece, r.Data.Homes.Count); home++) Row(r, csv, home);
    }

    private static void Row(CircleReport r, CsvFile csv, int index)
    {
        var home = r.Data.Homes[index];
        csv.Text(home.Code);
        csv.Text(home.EstateZh);
        csv.Text(home.Area < 0 ? "" : r.Data.Communities[home.Area].Area.Code);
        csv.Degrees(home.At.LonE7);
        csv.Degrees(home.At.LatE7);
        csv.Number(home.People);
        if (r.Study.HomeSnaps[index] is { } snap) csv.Tenths((snap.AccessMillimetres + 50) / 100);
        else csv.Text(r.Lang["不在街道上", "on no street"]);
        for (int kind = 0; kind < r.Data.Kinds.Count; kind++) Kind(r, csv, index, kind);
        csv.Text(index == 0 ? r.Note : null);
        csv.EndRow();
    }

    private static void Kind(CircleReport r, CsvFile csv, int home, int kind)
    {
        if (r.Study.Nearest(kind, home) is { } found)
        {
            csv.Thousandths(found.Millimetres);
            csv.Number(r.Profile.MinutesFor(found.Millimetres, Pace.Elderly));
            csv.Number(r.Profile.MinutesFor(found.Millimetres, Pace.Adult));
            csv.Text(r.Data.Facilities[found.Facility].Code);
        }
        else
        {
            csv.Text(r.Study.HasData(kind) ? null : r.NoData);
            for (int i = 0; i < 3; i++) csv.Text(null);
        }
        for (int ring = 0; ring < r.Profile.Minutes.Count; ring++)
            if (r.Study.HasData(kind)) csv.Number(r.Study.CountWithin(kind, home, Pace.Elderly, ring));
            else csv.Text(null);
    }
}
