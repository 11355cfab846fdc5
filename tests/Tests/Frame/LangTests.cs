using Wutong.Platform.Language;

namespace Wutong.Tests.Frame;

public sealed class LangTests
{
    private static readonly DateTime At = new(2022, 9, 19, 2, 30, 0, DateTimeKind.Utc);

    [Fact]
    public void Times_are_written_in_China_time()
    {
        Assert.Equal("9月19日 周一 10:30", Lang.Chinese.Moment(At));
        Assert.Equal("Mon 19 Sep 10:30", Lang.English.Moment(At));
        Assert.Equal("2022年9月20日 周二", Lang.Chinese.Day(At.AddHours(14), thisYear: 2026));
        Assert.Equal("Tue 20 Sep 2022", Lang.English.Day(At.AddHours(14), thisYear: 2026));
    }

    [Fact]
    public void Numbers_carry_their_units()
    {
        Assert.Equal("953,792 人", Lang.Chinese.Count(953_792, "人", "person", "people"));
        Assert.Equal("1 person", Lang.English.Count(1, "人", "person", "people"));
        Assert.Equal("4 分钟", Lang.Chinese.Minutes(4));
        Assert.Equal("220 米", Lang.Chinese.Metres(220));
        Assert.Equal("1.2 km", Lang.English.Metres(1_200));
    }

    [Theory, InlineData(38, 46, "83 %"), InlineData(999, 1000, "99 %"), InlineData(1, 1000, "< 1 %"), InlineData(0, 9, "0 %"), InlineData(9, 9, "100 %"), InlineData(0, 0, "—")]
    public void A_rate_never_rounds_to_all_or_nothing(long part, long whole, string written) => Assert.Equal(written, Lang.Chinese.Percent(part, whole));
}
