namespace Wutong.Geo.Cities;

/// <summary>随机数: a small generator of our own, so a seed gives the same city on every machine and .NET version.</summary>
/// <remarks>Algorithm: SplitMix64 (Steele, Lea, Flood 2014). Not thread-safe.</remarks>
internal sealed class Dice(ulong seed)
{
    private ulong _state = seed;

    public ulong Next() => Scramble(_state += 0x9E3779B97F4A7C15);

    /// <summary>At least 0 and below 1.</summary>
    public double Unit() => (Next() >> 11) * (1.0 / (1UL << 53));

    public double Between(double low, double high) => low + (high - low) * Unit();

    /// <summary>A whole number from 0 to <paramref name="count"/> - 1.</summary>
    public int Below(int count) => (int)Math.BigMul(Next(), (ulong)count, out _);

    public bool Chance(double probability) => Unit() < probability;

    public T Pick<T>(ReadOnlySpan<T> items) => items[Below(items.Length)];

    /// <summary>One number out of two, for seeds of parts: a block's own seed from the city's seed and its place.</summary>
    public static ulong Mix(ulong a, ulong b) => Scramble(a * 0xD1342543DE82EF95 + Scramble(b + 0x9E3779B97F4A7C15));

    private static ulong Scramble(ulong z)
    {
        z = (z ^ (z >> 30)) * 0xBF58476D1CE4E5B9;
        z = (z ^ (z >> 27)) * 0x94D049BB133111EB;
        return z ^ (z >> 31);
    }
}
