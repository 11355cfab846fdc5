using Wutong.Cases.Life;
using Wutong.Cases.Views;
using Wutong.Platform.Access;

namespace Wutong.Cases.Map;

/// <summary>筛: which cases of a snapshot a reader may see and asked for, made once a question from the snapshot's small tables; a case then costs some array reads.</summary>
internal sealed class CaseSieve
{
    private readonly bool[] _placeAsked, _placeSeen, _unitsAsked, _unitsSeen;
    private readonly uint _stages;
    private readonly int _kind, _from, _to, _late;
    private readonly byte _flags;

    /// <param name="area">Where the filter's area stands; null though the filter names one: nothing is let through.</param>
    /// <param name="reach">How far the reader sees; null: the public, who see what is published.</param>
    public CaseSieve(CaseShot shot, CaseFilter filter, AreaLevel? area, Reach? reach, DateTime nowUtc)
    {
        _placeAsked = [.. shot.Places.Select(p => filter.Area is null || (area is { } level && p.At(level) == filter.Area))];
        _unitsAsked = [.. shot.Units.Select(u => filter.Unit is null || u.Lead == filter.Unit)];
        var units = reach?.Units.ToList() ?? [];
        _placeSeen = [.. shot.Places.Select(p => reach is null || reach.Covers(new Target(p)))];
        _unitsSeen = [.. shot.Units.Select(u => units.Exists(u.Has))];
        _stages = StagesOf(filter);
        _kind = filter.Kind is null ? -1 : KindOf(shot.Kinds, filter.Kind);
        _from = filter.FromUtc is { } from ? CaseTimes.Floor(from) : int.MinValue;
        _to = filter.ToUtc is { } to ? CaseTimes.Floor(to) : CaseTimes.Never;
        Now = CaseTimes.Floor(nowUtc);
        _late = filter.IsLate ? Now : CaseTimes.Never;
        _flags = (byte)((reach is null ? CaseFlags.Public : CaseFlags.None) | (filter.IsUrgent ? CaseFlags.Urgent : CaseFlags.None));
    }

    /// <summary>Seconds since 2000: what is due by then is late.</summary>
    public int Now { get; }

    public bool Lets(CaseChunk c, int i)
    {
        if ((_stages >> c.Stage[i] & 1) == 0 || (c.Flags[i] & _flags) != _flags) return false;
        if (_kind != -1 && c.Kind[i] != _kind) return false;
        if (c.Reported[i] < _from || c.Reported[i] >= _to || c.Due[i] > _late) return false;
        int place = c.Place[i], units = c.Units[i];
        return _placeAsked[place] && _unitsAsked[units] && (_placeSeen[place] || _unitsSeen[units]);
    }

    /// <summary>Bit by stage; 0, a case that is gone, is never among them.</summary>
    private static uint StagesOf(CaseFilter filter)
    {
        var bits = 0u;
        foreach (var stage in Enum.GetValues<CaseStage>())
            if ((filter.Stage ?? stage) == stage && (!filter.IsUrgent || CaseMoves.WaitsFor(stage) is not null) && (filter.IsOpen ?? CaseMoves.WaitsFor(stage) is not null) == CaseMoves.WaitsFor(stage) is not null) bits |= 1u << (int)stage;
        return bits;
    }

    private static int KindOf(IReadOnlyList<string> kinds, string code)
    {
        for (var i = 0; i < kinds.Count; i++)
            if (kinds[i] == code) return i;
        return int.MaxValue; // no case is of it
    }
}
