using System.Diagnostics.Metrics;
using Microsoft.Extensions.Logging;

namespace Wutong.Platform.Laws;

/// <summary>每夜的规律检查: breaches are logged by law and counted (<c>wutong.laws.breaches</c>, by <c>law</c>).</summary>
internal sealed partial class LawNight(IMeterFactory meters, ILogger<LawNight> log)
{
    public const string MeterName = "Wutong.Laws";
    private const int MostNamed = 5;
    private readonly Counter<long> _breaches = meters.Create(MeterName).CreateCounter<long>("wutong.laws.breaches"), _checks = meters.Create(MeterName).CreateCounter<long>("wutong.laws.checked");

    public void Tell(IEnumerable<LawCheck> checks)
    {
        foreach (var check in checks)
        {
            var law = KeyValuePair.Create<string, object?>("law", check.Law.Code);
            _checks.Add(1, law);
            if (check.Breaches.Count == 0) continue;
            _breaches.Add(check.Breaches.Count, law);
            Broken(log, check.Law.Code, check.Breaches.Count, string.Join(", ", check.Breaches.Take(MostNamed).Select(b => $"{b.Kind}/{b.Id}")));
        }
    }

    [LoggerMessage(EventId = 1301, Level = LogLevel.Error, Message = "Law {Law} is broken by {Count} records, among them {Records}; run wutong verify")]
    private static partial void Broken(ILogger log, string law, int count, string records);
}
