using CsCheck;
using Wutong.Platform.Language;
using Wutong.Platform.Time;
using Wutong.Stations.Register;

namespace Wutong.Tests.Stations;

public sealed class HoursTextTests
{
    [Theory]
    [InlineData("每天 7:00-22:00", "Mo-Su 7:00-22:00"), InlineData("每天７：００—２２：００", "Mo-Su 7:00-22:00"), InlineData("24小时", "24/7"), InlineData("全天开放", "24/7"), InlineData("08:00-20:00", "08:00-20:00")]
    [InlineData("周一至周五 8:30-12:00、14:30-18:00；周六、日 不开", "Mo-Fr 8:30-12:00,14:30-18:00; Sa,Su off"), InlineData("星期一到星期五 9:00-17:00", "Mo-Fr 9:00-17:00"), InlineData("Mo-Fr 08:00-18:00", "Mo-Fr 08:00-18:00")]
    [InlineData("Mon to Fri 08:30–12:00 and 14:30–18:00, Sat to Sun closed", "Mo-Fr 08:30-12:00,14:30-18:00; Sa-Su off")]
    public void Hours_are_read_as_people_write_them(string typed, string osm) => Assert.Equal(osm, HoursText.Read(typed));

    [Theory, InlineData("早上到晚上"), InlineData("每天"), InlineData("周八 8:00-9:00"), InlineData("每天 8点-9点"), InlineData("8:00"), InlineData("每天 25:00-26:00"), InlineData("打电话")]
    public void What_is_not_understood_is_not_guessed(string typed) => Assert.Null(HoursText.Read(typed));

    [Fact]
    public void What_is_told_in_either_language_is_read_back_as_the_same_hours()
    {
        string[] days = ["Mo", "Tu", "We", "Th", "Fr", "Sa", "Su"];
        var span = Gen.Select(Gen.Int[0, 22], Gen.Int[0, 3]).Select((from, half) => $"{from:00}:{half * 15:00}-{from + 1:00}:{half * 15:00}");
        var rule = Gen.Select(Gen.Int[0, 6], Gen.Int[0, 6], span.Array[0, 1]).Select((a, b, spans) => $"{days[Math.Min(a, b)]}-{days[Math.Max(a, b)]} {(spans.Length == 0 ? "off" : spans[0])}");
        rule.Array[1, 4].Sample(rules =>
        {
            var hours = OpeningHours.Parse(string.Join("; ", rules))!;
            foreach (var l in (Lang[])[Lang.Chinese, Lang.English])
                Assert.Equal(hours.Told(l), OpeningHours.Parse(HoursText.Read(hours.Told(l)))?.Told(l));
        }, iter: 2000);
    }

    [Fact]
    public void Whatever_is_typed_it_is_hours_or_nothing() => Gen.String[Gen.Char["周一至日五、，；;0123456789:-–每天全 to不开Mon"], 0, 30].Sample(text => Assert.True(HoursText.Read(text) is not { } read || OpeningHours.Parse(read) is not null), iter: 20000);
}
