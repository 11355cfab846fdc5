using System.Diagnostics.Metrics;

namespace Wutong.Platform.Jobs;

/// <summary>Counts bells: <c>wutong.bells.rung</c> and <c>wutong.bells.failed</c>, by <c>bell</c>.</summary>
internal sealed class BellMeter(IMeterFactory meters)
{
    public const string Name = "Wutong.Bells";
    private readonly Counter<long> _rung = meters.Create(Name).CreateCounter<long>("wutong.bells.rung"), _failed = meters.Create(Name).CreateCounter<long>("wutong.bells.failed");

    public void Count(string bell, bool failed) => (failed ? _failed : _rung).Add(1, KeyValuePair.Create<string, object?>("bell", bell));
}
