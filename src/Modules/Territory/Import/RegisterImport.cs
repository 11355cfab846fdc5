using Microsoft.EntityFrameworkCore;
using Wutong.Geo.Coordinates;
using Wutong.Platform.Data;
using Wutong.Platform.Errors;
using Wutong.Platform.Tables;
using Wutong.Platform.Writing;
using Wutong.Territory.Geometry;
using Wutong.Territory.Lookup;
using Wutong.Territory.Registers;

namespace Wutong.Territory.Import;

/// <summary>核对: holds a file against the register and says what it would do; changes nothing.</summary>
internal sealed class RegisterImport(AppDb db, IAreaLookup lookup, ZoneRegistrar zones, EstateRegistrar estates, RoadRegistrar roads, SectionRegistrar sections)
{
    private const int LookAgain = 1024; // rows between two looks at the cancel

    /// <exception cref="InputException">The file is of another kind or damaged; wrong rows are told in the check instead.</exception>
    public async Task<ImportCheck> CheckAsync(Stream file, string name, ImportKind kind, CoordinateSystem system, Action<double>? progress, CancellationToken ct)
    {
        var index = await lookup.NowAsync(ct);
        var mark = RegisterVersion.Of(db);
        var table = RegisterTable.Read(file, name, ct);
        progress?.Invoke(0.3);
        var work = new Work(table, system, index, mark, progress, ct);
        return kind switch
        {
            ImportKind.Areas => Areas(work),
            ImportKind.Zones => Entries(work, [DraftReading.Code, DraftReading.Name, DraftReading.Area], r => DraftReading.ZoneOf(r, system), zones, db.Set<ZoneRow>().AsNoTracking().Include(z => z.Members), d => d.AreaCode, (e, prepared) => new ReplaceEntries<ZoneDraft>(e, mark) { Prepared = prepared }),
            ImportKind.Estates => Entries(work, [DraftReading.Code, DraftReading.Name], r => DraftReading.EstateOf(r, system, shape => index.AreaOf(shape, system)), estates, db.Set<EstateRow>().AsNoTracking(), d => d.AreaCode, (e, prepared) => new ReplaceEntries<EstateDraft>(e, mark) { Prepared = prepared }),
            ImportKind.Roads => RoadNet(work),
            _ => throw new ArgumentOutOfRangeException(nameof(kind), kind, "one of the four kinds was expected"),
        };
    }

    private sealed record Work(Table Table, CoordinateSystem System, AreaIndex Index, Guid Mark, Action<double>? Progress, CancellationToken Cancel)
    {
        public List<InputTrouble> Troubles { get; } = [];

        /// <summary>Every row that can be read, and its number; what cannot goes to the troubles.</summary>
        public List<(int Row, T Draft)> Read<T>(Column[] needed, Func<TableReading, T> read)
        {
            var reading = new TableReading(Table);
            var drafts = new List<(int, T)>();
            try
            {
                foreach (var row in reading.Rows(needed))
                {
                    if (drafts.Count % LookAgain == 0) Cancel.ThrowIfCancellationRequested();
                    drafts.Add((row.Number, read(reading)));
                    if (drafts.Count % LookAgain == 0) Progress?.Invoke(0.3 + 0.4 * drafts.Count / Table.Rows.Count);
                }
            }
            catch (InputException wrong) when (wrong.Troubles.Count > 0) { Troubles.AddRange(wrong.Troubles); }
            if (Table.Rows.Count == 0) Troubles.Add(new(Table.File, 1, DraftReading.Code.Title, "the file holds no row", "文件里一行也没有"));
            return drafts;
        }

        /// <summary>Says how far it has got; a good moment to stop.</summary>
        public void Reached(double share)
        {
            Cancel.ThrowIfCancellationRequested();
            Progress?.Invoke(share);
        }

        public void Add(IEnumerable<Fault> faults, IReadOnlyList<int> rows)
        {
            var told = Troubles.Select(t => (t.Row, t.Field)).ToHashSet();
            foreach (var fault in faults)
            {
                var column = DraftReading.ColumnOf(fault.Field).Title;
                if (!told.Contains((rows[fault.Index], column))) Troubles.Add(new(Table.File, rows[fault.Index], column, fault.English, fault.Chinese));
            }
        }

        public ImportCheck Done(ImportCounts counts, IReadOnlyList<(Shape Shape, string? Area)> shapes, Func<ICommand> command)
        {
            Reached(0.9);
            bool good = Troubles.Count == 0;
            return new(Table, [.. Troubles.OrderBy(t => t.Row)], counts, [.. shapes.Select(s => s.Shape)], good ? SystemCheck.Of([.. shapes.Select(s => new Placed(s.Shape.Middle, s.Area))], System, Index) : null, Mark, good ? command() : null);
        }
    }

    private static List<(Shape, string?)> ShapesOf<T>(IEnumerable<T> drafts, Func<T, string?> areaOf) where T : IDraft =>
        [.. drafts.Select(d => (ShapeText.Of(d, ShapeKind.Point, ShapeKind.Line, ShapeKind.Outline).Shape, areaOf(d))).Where(s => s.Shape is not null).Select(s => (s.Shape!, s.Item2))];

    private ImportCheck Areas(Work work)
    {
        var read = work.Read([DraftReading.Code, DraftReading.Name, DraftReading.Level], r => DraftReading.AreaOf(r, work.System));
        List<AreaDraft> drafts = [.. read.Select(r => r.Draft)];
        var old = db.Set<AreaRow>().AsNoTracking().ToDictionary(a => a.Code, StringComparer.Ordinal);
        work.Add(AreaRegistrar.Faults(drafts, AreaRegistrar.Beside(drafts, old.Values), old.GetValueOrDefault), [.. read.Select(r => r.Row)]);
        var levels = AreaRegistrar.LevelsOf(drafts);
        int added = drafts.Count(d => old.GetValueOrDefault(d.Code) is not { IsOpen: true });
        var counts = work.Troubles.Count > 0 ? new(0, 0, 0, 0) : Counted(drafts.Where(d => old.GetValueOrDefault(d.Code) is { IsOpen: true }).Select(d => IsSame(d, old[d.Code])), added,
            old.Values.Count(r => r.IsOpen && levels.Contains(r.Level)) - (drafts.Count - added));
        return work.Done(counts, ShapesOf(drafts, d => d.ParentCode is not null && !levels.Contains(d.Level - 1) ? d.ParentCode : null), () => new ReplaceEntries<AreaDraft>(drafts, work.Mark));
    }

    private static bool IsSame(AreaDraft draft, AreaRow old)
    {
        var now = AreaRegistrar.ShapeOf(draft, old);
        var before = old.ToShape();
        return now.Area == before.Area && RingBytes.Pack(now.Boundary).AsSpan().SequenceEqual(old.Boundary);
    }

    private ImportCheck Entries<TDraft, TRow>(Work work, Column[] needed, Func<TableReading, TDraft> read, EntryRegistrar<TDraft, TRow> registrar, IQueryable<TRow> rows, Func<TDraft, string?> areaOf, Func<IReadOnlyList<TDraft>, IReplacement?, ICommand> command)
        where TDraft : class, IDraft where TRow : EntryRow
    {
        var drafts = work.Read(needed, read);
        var prepared = Prepared(work, drafts, registrar, rows, EntryRegistrar<TDraft, TRow>.StandingOf(db));
        return work.Done(CountsOf(prepared), ShapesOf(drafts.Select(d => d.Draft), areaOf), () => command([.. drafts.Select(d => d.Draft)], prepared));
    }

    /// <summary>A file of roads has a row for each section; rows of one road tell its name and area alike.</summary>
    private ImportCheck RoadNet(Work work)
    {
        var rows = work.Read([DraftReading.RoadCode, DraftReading.RoadName, DraftReading.Area], r => DraftReading.RoadOf(r, work.System));
        List<(int Row, RoadDraft Draft)> named = [.. rows.Select(r => (r.Row, r.Draft.Road)).DistinctBy(r => r.Road.Code)];
        var names = named.ToDictionary(r => r.Draft.Code, r => r.Draft.NameZh, StringComparer.Ordinal);
        foreach (var (row, (road, _)) in rows.Where(r => r.Draft.Road.NameZh != names[r.Draft.Road.Code]))
            work.Troubles.Add(new(work.Table.File, row, DraftReading.RoadName.Title, $"road {road.Code} was called {names[road.Code]} in an earlier row", $"道路 {road.Code} 前面写的是“{names[road.Code]}”"));
        // A road lies in the area that all its sections share; told by the first row when it is one row.
        var standing = EntryRegistrar<RoadDraft, RoadRow>.StandingOf(db);
        var areas = rows.GroupBy(r => r.Draft.Road.Code, StringComparer.Ordinal).ToDictionary(g => g.Key, g => Common(g.Select(r => r.Draft.Road.AreaCode), standing.Areas), StringComparer.Ordinal);
        named = [.. named.Select(r => (r.Row, r.Draft with { AreaCode = areas[r.Draft.Code] ?? r.Draft.AreaCode }))];
        List<(int Row, SectionDraft Draft)> parts = [.. rows.Where(r => r.Draft.Section is not null).Select(r => (r.Row, r.Draft.Section!))];
        var first = Prepared(work, named, roads, db.Set<RoadRow>().AsNoTracking(), standing);
        var second = Prepared(work, parts, sections, db.Set<SectionRow>().AsNoTracking(), standing with { Roads = names.Keys.ToHashSet(StringComparer.Ordinal) });
        var (a, b) = (CountsOf(first), CountsOf(second));
        return work.Done(new(a.New + b.New, a.Changed + b.Changed, a.Same + b.Same, a.Gone + b.Gone), ShapesOf(parts.Select(p => p.Draft), d => d.AreaCode),
            () => new ReplaceRoads([.. named.Select(r => r.Draft)], [.. parts.Select(p => p.Draft)], work.Mark) { Prepared = (first, second) });
    }

    /// <summary>The finest area that holds all of these; null when there is none or one is not known.</summary>
    private static string? Common(IEnumerable<string> codes, AreaTree areas)
    {
        List<string>? shared = null;
        foreach (var code in codes.Distinct(StringComparer.Ordinal))
        {
            if (areas.Find(code) is null) return null;
            var place = areas.PlaceOf(code);
            List<string> chain = [.. new[] { place.District, place.Street, place.Community, place.Grid }.OfType<string>()];
            shared = shared is null ? chain : [.. shared.Intersect(chain)];
        }
        return shared is [.., var finest] ? finest : null;
    }

    /// <returns>Null when something is wrong.</returns>
    private static Replacement<TRow>? Prepared<TDraft, TRow>(Work work, List<(int Row, TDraft Draft)> read, EntryRegistrar<TDraft, TRow> registrar, IQueryable<TRow> rows, Standing standing) where TDraft : class, IDraft where TRow : EntryRow
    {
        var old = rows.ToDictionary(r => r.Code, StringComparer.Ordinal);
        List<TDraft> drafts = [.. read.Select(r => r.Draft)];
        work.Reached(0.75);
        work.Add(registrar.Faults(drafts, standing, old.GetValueOrDefault), [.. read.Select(r => r.Row)]);
        work.Reached(0.85);
        return work.Troubles.Count > 0 ? null : registrar.Prepare(drafts, standing, old);
    }

    private static ImportCounts CountsOf<TRow>(Replacement<TRow>? prepared) where TRow : EntryRow =>
        prepared is null ? new(0, 0, 0, 0) : new(prepared.New, prepared.Changed, prepared.Same, prepared.Gone.Count);

    private static ImportCounts Counted(IEnumerable<bool> same, int added, int gone)
    {
        var known = same.ToList();
        int unchanged = known.Count(s => s);
        return new(added, known.Count - unchanged, unchanged, gone);
    }
}
