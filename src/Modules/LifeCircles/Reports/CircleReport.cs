using System.Globalization;
using Wutong.LifeCircles.Book;
using Wutong.LifeCircles.Inputs;
using Wutong.LifeCircles.Study;
using Wutong.Platform.Language;

namespace Wutong.LifeCircles.Reports;

/// <summary>一份结果: a measured book and how its numbers are to be understood; what every written file is made from, at the command line and on the site.</summary>
/// <param name="Lang">Language of headers and notes.</param>
internal sealed record CircleReport(CircleBook Book, SourceNotes Notes, Lang Lang)
{
    /// <summary>The site's: what its people and areas are was kept with the edition.</summary>
    public static CircleReport Of(CircleBook book, Lang lang) => new(book, new(book.Edition.PeopleBasis, book.Edition.AgesKnown,
        new($"数据版次 {book.Edition.Number}（{book.Edition.SourceZh}）。", $"Edition {book.Edition.Number} ({book.Edition.SourceEn})."), new("", ""), new("", ""), book.Edition.AreasAreHexagons), lang);

    public CircleStudy Study => Book.Study;
    public CircleData Data => Book.Data;
    public CircleProfile Profile => Book.Profile;
    public bool IsSchematic => Book.Edition.IsDemonstration;
    public string Unit => Lang[Notes.UnitZh, Notes.UnitEn];

    /// <summary>What stands beside every number: speeds, snap limit, profile, edition, time; and 示意数据 when the data is made up.</summary>
    public string Note => (IsSchematic ? Lang["示意数据，程序生成，不是真实情况。", "Schematic data, generated, not real. "] : "") + Lang[
        $"步速：老年 {Profile.ElderlyMetresPerMinute} 米/分，成人 {Profile.AdultMetresPerMinute} 米/分；离街道超过 {Profile.SnapLimitMetres} 米不计入路网；口径 {Profile.Code} 第 {Profile.Version} 版；数据 {Source}；测算于 {Moment}（北京时间）。",
        $"Speeds: elderly {Profile.ElderlyMetresPerMinute} m/min, adults {Profile.AdultMetresPerMinute} m/min; doors over {Profile.SnapLimitMetres} m from a street are on no street; profile {Profile.Code} version {Profile.Version}; data {Source}; measured {Moment} (China time)."];

    public string PaceName(Pace pace) => pace == Pace.Elderly
        ? Lang[$"老年{Profile.ElderlyMetresPerMinute}米/分", $"elderly {Profile.ElderlyMetresPerMinute} m/min"] : Lang[$"成人{Profile.AdultMetresPerMinute}米/分", $"adults {Profile.AdultMetresPerMinute} m/min"];

    public string KindName(int kind) => Lang[Data.Kinds[kind].NameZh, Data.Kinds[kind].NameEn];

    public string NoData => Lang["无数据", "no data"];

    private string Source => (Book.Edition.Number > 0 ? Lang[$"第 {Book.Edition.Number} 版 ", $"edition {Book.Edition.Number}, "] : "") + Lang[Book.Edition.SourceZh, Book.Edition.SourceEn];

    private string Moment => (Book.MeasuredAtUtc + Lang.ChinaTime).ToString("yyyy-MM-dd HH:mm", CultureInfo.InvariantCulture);
}
