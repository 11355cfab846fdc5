namespace Wutong.Platform.Drawing;

/// <summary>注记配置: finds room for labels, first come first served; what is placed is never covered, and nothing leaves the frame.</summary>
public sealed class LabelPlacer(Box frame)
{
    private readonly List<Box> _taken = [];

    /// <summary>Everything that may not be covered: pins, marks and the labels placed so far.</summary>
    public IReadOnlyList<Box> Taken => _taken;

    public void Keep(Box box) => _taken.Add(box);

    public bool IsFree(Box box)
    {
        if (!frame.Holds(box)) return false;
        foreach (var other in _taken)
            if (other.Touches(box)) return false;
        return true;
    }

    /// <summary>Takes the first free candidate.</summary>
    /// <returns>Its index, or -1 when none is free.</returns>
    public int Place(IReadOnlyList<Box> candidates)
    {
        for (int i = 0; i < candidates.Count; i++)
        {
            if (!IsFree(candidates[i])) continue;
            _taken.Add(candidates[i]);
            return i;
        }
        return -1;
    }
}
