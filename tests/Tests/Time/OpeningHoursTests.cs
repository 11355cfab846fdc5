using System.Globalization;
using Wutong.Platform.Language;
using Wutong.Platform.Time;

namespace Wutong.Tests.Time;

public sealed class OpeningHoursTests
{
    [Theory]
    // 2022-09-19 is a Monday
    [InlineData("24/7", "2022-09-19 03:00", true)]
    [InlineData("Mo-Fr 08:30-12:00,14:30-18:00", "2022-09-19 08:30", true), InlineData("Mo-Fr 08:30-12:00,14:30-18:00", "2022-09-19 12:00", false)]
    [InlineData("Mo-Fr 08:30-12:00,14:30-18:00", "2022-09-19 14:30", true), InlineData("Mo-Fr 08:30-12:00,14:30-18:00", "2022-09-18 10:00", false)]
    [InlineData("Mo-Su 06:00-19:30", "2022-09-18 19:29", true), InlineData("06:00-19:30", "2022-09-18 05:59", false)]
    [InlineData("Mo-Su 08:00-20:00; We off", "2022-09-21 10:00", false), InlineData("Mo-Su 08:00-20:00; We off; PH off", "2022-09-22 10:00", true)]
    [InlineData("Fr-Mo 22:00-02:00", "2022-09-20 01:00", true), InlineData("Fr-Mo 22:00-02:00", "2022-09-20 23:00", false)]
    [InlineData("Tu,Th 09:00-17:00", "2022-09-20 09:00", true), InlineData("Tu,Th 09:00-17:00", "2022-09-19 09:00", false)]
    public void It_is_open_when_the_text_says_so(string text, string at, bool open)
        => Assert.Equal(open, OpeningHours.Parse(text)!.IsOpen(Time(at)));

    [Theory, InlineData(null), InlineData(""), InlineData("by appointment"), InlineData("Mo-Fr"), InlineData("Mo 8-12"), InlineData("Mo 25:00-26:00"), InlineData("sunrise-sunset"), InlineData("Mo-Xx 08:00-10:00"), InlineData("08:00")]
    public void What_is_not_understood_is_not_known(string? text) => Assert.Null(OpeningHours.Parse(text));

    [Theory]
    [InlineData("Mo-Fr 08:00-18:00", "2022-09-19 10:00", "2022-09-19 18:00"), InlineData("Fr 20:00-03:00", "2022-09-24 01:00", "2022-09-24 03:00")]
    [InlineData("Mo-Su 06:00-24:00; Sa 00:00-10:00", "2022-09-23 23:00", "2022-09-24 10:00")]
    public void The_time_it_closes_is_told(string text, string at, string closes) => Assert.Equal(Time(closes), OpeningHours.Parse(text)!.ClosesAt(Time(at)));

    [Theory, InlineData("Mo-Fr 08:00-18:00", "2022-09-23 19:00", "2022-09-26 08:00"), InlineData("Mo-Su 09:00-12:00,14:00-17:00", "2022-09-19 12:30", "2022-09-19 14:00")]
    public void The_time_it_opens_is_told(string text, string at, string opens) => Assert.Equal(Time(opens), OpeningHours.Parse(text)!.OpensAt(Time(at)));

    [Theory]
    [InlineData("24/7", "全天开放", "always open"), InlineData("07:00-22:00", "每天 07:00–22:00", "every day 07:00–22:00")]
    [InlineData("Mo-Fr 08:30-12:00,14:30-18:00", "周一至周五 08:30–12:00、14:30–18:00，周六至周日 不开", "Mon to Fri 08:30–12:00 and 14:30–18:00, Sat to Sun closed")]
    [InlineData("Fr 22:00-02:00", "周一至周四 不开，周五 22:00–次日 02:00，周六至周日 不开", "Mon to Thu closed, Fri 22:00–next day 02:00, Sat to Sun closed")]
    public void The_hours_are_told_in_words(string text, string chinese, string english) =>
        Assert.Equal((chinese, english), (OpeningHours.Parse(text)!.Told(Lang.Chinese), OpeningHours.Parse(text)!.Told(Lang.English)));

    private static DateTime Time(string text) => DateTime.ParseExact(text, "yyyy-MM-dd HH:mm", CultureInfo.InvariantCulture);
}
