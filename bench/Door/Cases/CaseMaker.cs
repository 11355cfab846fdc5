using Wutong.Cases.Kinds;
using Wutong.Cases.Life;
using Wutong.Cases.Records;
using Wutong.Geo;
using Wutong.Platform.Access;
using Wutong.Platform.Writing;
using Wutong.Territory;

namespace Wutong.Bench.Door.Cases;

/// <summary>Makes cases as a district has after some years: three years of days, most of them closed, thick round the middles of communities. The same seed gives the same cases.</summary>
internal sealed class CaseMaker(AreaIndex index, IReadOnlyList<Area> communities, IReadOnlyList<Guid> units, DateTime now, int seed)
{
    private const int Days = 3 * 365, SpreadE7 = 60_000; // some 600 m
    private static readonly CaseKind[] Kinds = [.. ShippedKinds.All.Values.OrderBy(k => k.Code, StringComparer.Ordinal)];
    private readonly Random _random = new(seed);
    private readonly HashSet<string> _today = new(StringComparer.Ordinal);

    /// <summary>In the order they were reported in.</summary>
    public IEnumerable<(CaseRow Case, IReadOnlyList<CasePartRow> Parts)> Make(int count)
    {
        var (start, day) = (now.AddDays(-Days), default(DateTime));
        for (var i = 0; i < count; i++)
        {
            var reported = start.AddSeconds((double)i * Days * 86400 / count);
            var beijing = (reported + Platform.Language.Lang.ChinaTime).Date; // as its number says
            if (beijing != day) _today.Clear();
            day = beijing;
            yield return One(new DateTime(reported.Ticks / 10 * 10, DateTimeKind.Utc));
        }
    }

    private (CaseRow, IReadOnlyList<CasePartRow>) One(DateTime reported)
    {
        var (id, number) = NewId(reported);
        var (point, place) = Somewhere();
        var (kind, stage) = (Kinds[Math.Min(_random.Next(Kinds.Length), _random.Next(Kinds.Length))], StageOf((now - reported).TotalDays));
        var isDone = stage is CaseStage.Closed or CaseStage.Rejected or CaseStage.Duplicate;
        var unit = stage is CaseStage.Reported or CaseStage.Verifying or CaseStage.Registered or CaseStage.Rejected or CaseStage.Duplicate ? (Guid?)null : units[Math.Min(_random.Next(units.Count), _random.Next(units.Count))];
        var row = new CaseRow
        {
            Id = id, Number = number, KindCode = kind.Code, KindVersion = kind.Version, Text = $"{kind.NameZh}，已经有一阵子了，请来看看（{number[^5..]}）", LonE7 = point.LonE7, LatE7 = point.LatE7, Address = $"文兴路 {_random.Next(1, 400)} 号旁", AnswersJson = "{}",
            Source = (Wutong.Cases.Records.CaseSource)_random.Next(1, 4), IsPrivate = _random.Next(20) == 0, Stage = stage, DueKey = "", ReportedAtUtc = reported, StageAtUtc = reported, ChangedAtUtc = reported, Place = place, UnitId = unit, Steps = isDone ? 7 : 3,
            ClosedAtUtc = stage == CaseStage.Closed ? reported.AddHours(_random.Next(4, 200)) : null, Outcome = stage == CaseStage.Closed ? CaseOutcome.Cleared : null,
            SuspendedUntilUtc = stage == CaseStage.Suspended ? now.AddDays(_random.Next(1, 300)) : null,
        };
        if (!row.IsPrivate && _random.Next(5) < 2) (row.PublishedAtUtc, row.PublicText, row.PublicAddress) = (reported.AddHours(2), row.Text, row.Address);
        row.Stand(stage, new(reported, isDone || stage == CaseStage.Suspended ? null : reported.AddDays(_random.Next(1, 12)), stage == CaseStage.Suspended ? reported.AddDays(1) : null, 0));
        return (row, unit is { } lead ? Parts(row, lead, isDone) : []);
    }

    private List<CasePartRow> Parts(CaseRow row, Guid lead, bool isDone)
    {
        var parts = new List<CasePartRow> { Part(lead, true) };
        if (_random.Next(7) == 0 && units[_random.Next(units.Count)] is var other && other != lead) parts.Add(Part(other, false));
        return parts;

        CasePartRow Part(Guid unit, bool isLead) => new() { TaskId = Next(), CaseId = row.Id, UnitId = unit, IsLead = isLead, GivenAtUtc = row.ReportedAtUtc.AddHours(1), State = isDone ? PartState.Passed : PartState.Working, ListNumber = row.Number };
    }

    /// <summary>Ninety-seven in a hundred are done with; what is not is mostly of these weeks.</summary>
    private CaseStage StageOf(double ageDays)
    {
        var draw = _random.NextDouble();
        if (draw < Math.Max(0.004, 0.9 * Math.Exp(-ageDays / 14))) return (CaseStage)(_random.Next(10) switch { 0 => 1, 1 => 2, 2 => 3, 3 => 4, 4 => 5, 5 => 6, 6 => 6, 7 => 7, 8 => 8, _ => 9 });
        return draw switch { > 0.97 => CaseStage.Rejected, > 0.955 => CaseStage.Duplicate, _ => CaseStage.Closed };
    }

    private (GeoPoint Point, Place Place) Somewhere()
    {
        while (true)
        {
            var community = communities[Math.Min(_random.Next(communities.Count), _random.Next(communities.Count))];
            var point = new GeoPoint(community.Centre.LonE7 + (int)(Bell() * SpreadE7), community.Centre.LatE7 + (int)(Bell() * SpreadE7));
            if (index.At(point) is { Community: not null } place) return (point, place);
        }
    }

    private double Bell() => (_random.NextDouble() + _random.NextDouble() + _random.NextDouble() - 1.5) * 2;

    private (Guid, string) NewId(DateTime reported)
    {
        while (true)
            if (Next(reported) is var id && RecordNumbers.Of(id, reported) is var number && _today.Add(number)) return (id, number);
    }

    private Guid Next(DateTime? at = null)
    {
        Span<byte> bytes = stackalloc byte[16];
        _random.NextBytes(bytes);
        System.Buffers.Binary.BinaryPrimitives.WriteInt64BigEndian(bytes, ((long)((at ?? now) - DateTime.UnixEpoch).TotalMilliseconds << 16) | 0x7000 | ((long)bytes[7] << 4));
        bytes[8] = (byte)(0x80 | (bytes[8] & 0x3F));
        return new(bytes, bigEndian: true);
    }
}
