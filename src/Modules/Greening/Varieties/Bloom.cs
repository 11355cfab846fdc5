namespace Wutong.Greening.Varieties;

/// <summary>花期规则 of a variety: it flowers from so many days after planting, for so many days, and only within its window of the year.</summary>
internal sealed record Bloom(YearSpan Window, int DaysToFlower, int DaysInFlower)
{
    public bool Flowers(DateOnly planted, DateOnly day) => day.DayNumber - planted.DayNumber - DaysToFlower is var age && age >= 0 && age < DaysInFlower && Window.Holds(day);

    /// <returns>Null when it never flowers if planted on that day.</returns>
    public DateOnly? LastFlowering(DateOnly planted)
    {
        var (first, last) = (planted.AddDays(DaysToFlower), planted.AddDays(DaysToFlower + DaysInFlower - 1));
        if (Window.Holds(last)) return last;
        return Window.LastEnd(last) is var end && end >= first ? end : null;
    }

    /// <summary>On how many days from planting to <paramref name="until"/> it flowers.</summary>
    public int DaysUntil(DateOnly planted, DateOnly until)
    {
        var (days, last) = (0, planted.AddDays(DaysToFlower + DaysInFlower - 1));
        for (var day = planted.AddDays(DaysToFlower); day <= until && day <= last; day = day.AddDays(1)) if (Window.Holds(day)) days++;
        return days;
    }
}
