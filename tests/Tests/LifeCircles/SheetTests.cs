using System.Diagnostics;
using System.Globalization;
using System.Text;
using System.Xml.Linq;
using SkiaSharp;
using Wutong.LifeCircles.Sheets;
using Wutong.LifeCircles.Study;
using Wutong.Platform.Drawing;
using Wutong.Platform.Language;
using Wutong.Tests.World;

namespace Wutong.Tests.LifeCircles;

public sealed class SheetTests(PingchengBook made) : IClassFixture<PingchengBook>
{
    private const string Address = "https://wutong.example";

    [Theory, InlineData(false), InlineData(true)]
    public void No_text_of_any_sheet_lies_over_another_or_leaves_the_paper(bool english)
    {
        for (int community = 0; community < made.Book.Data.Communities.Count; community += 3)
            AssertApart(SheetDrawing.Draw(Sheet(community, english), made.Fonts));
    }

    [Theory, InlineData("水泊寺街道第十一社区第二卫生服务站与老年人日间照料中心暨便民疏导点临时过渡区"), InlineData("Shuiposi Community No. 11 Day Care Centre for the Elderly and Clinic Number 2"), InlineData("Donaudampfschifffahrtsgesellschaftskapitänskajütenschlüsselbrett")]
    public void The_longest_names_are_cut_and_stay_clear_of_their_neighbours(string name)
    {
        var sheet = Sheet(made.Book.Community(PingchengBook.Village), english: false);
        var kinds = sheet.Kinds.Select((k, i) => k with { Name = name, Duty = i == 0 ? name : k.Duty, Minutes = i == 4 ? null : 88, IsWithin = i % 2 == 0 }).ToList();
        AssertApart(SheetDrawing.Draw(sheet with { Title = name, TitleSecond = name, Subdistrict = name, Place = name, EditionLine = name + name, Kinds = kinds }, made.Fonts));
    }

    [Theory, InlineData(PingchengBook.Wenxing), InlineData(PingchengBook.OldCity), InlineData(PingchengBook.Village)]
    public void The_sheet_tells_the_minutes_of_the_study(string code)
    {
        int community = made.Book.Community(code), home = StandPoint.Of(made.Book.Study, community);
        var sheet = Sheet(community, english: false);
        for (int kind = 0; kind < made.Book.Data.Kinds.Count; kind++)
        {
            var row = sheet.Kinds.Single(k => k.Duty == made.Book.Data.Kinds[kind].DutyZh);
            int millimetres = made.Book.Study.Nearest(kind, home)!.Value.Millimetres;
            Assert.Equal(made.Book.Profile.MinutesFor(millimetres, Pace.Elderly), row.Minutes);
            Assert.Equal(millimetres <= 900_000, row.IsWithin);
        }
    }

    [Fact]
    public void The_pdf_says_in_text_exactly_what_is_drawn()
    {
        var sheet = Sheet(made.Book.Community(PingchengBook.Wenxing), english: false) with { Place = "里巷口" }; // 里: whole fonts turn it into ⾥
        var picture = SheetDrawing.Draw(sheet, made.Fonts);
        string text = PdfText(SkiaPicture.Pdf(picture, made.Fonts, sheet.MadeAtUtc));
        foreach (var mark in picture.Marks.OfType<Mark.Text>().Where(t => t.Style.Degrees == 0)) Assert.Contains(mark.Words.Trim(), text);
        Assert.Contains("示意数据", text);
        Assert.Contains("里巷口", text);
        Assert.Contains("第 3 版·2026年3月9日·制作：水泊寺街道（示意）·坐标 WGS-84", text);
        Assert.Contains("简易街区示意图，非测绘成果，不作划界依据", text);
        Assert.DoesNotContain(text, c => c is >= '\u2E80' and <= '\u2FDF'); // no radicals in place of characters
    }

    [Fact]
    public void The_svg_is_one_whole_file_with_its_letters_inside()
    {
        var sheet = Sheet(made.Book.Community(PingchengBook.Wenxing), english: true);
        var picture = SheetDrawing.Draw(sheet, made.Fonts);
        var svg = XDocument.Parse(SvgPicture.Write(picture, made.Fonts));
        XNamespace ns = "http://www.w3.org/2000/svg";
        Assert.Equal(picture.Marks.OfType<Mark.Text>().Select(t => t.Words), svg.Descendants(ns + "text").Select(t => t.Value));
        Assert.Equal(2, svg.Descendants(ns + "style").Single().Value.Split("@font-face").Length - 1);
        Assert.Contains(svg.Descendants(ns + "text"), t => t.Value == "Sample data");
        Assert.DoesNotContain(svg.Descendants(), e => e.Attributes().Any(a => a.Value.Contains("http", StringComparison.Ordinal) && !a.IsNamespaceDeclaration));
    }

    [Fact]
    public void The_same_data_and_date_give_the_same_bytes()
    {
        byte[][] Files() => [.. new[] { "svg", "pdf", "png" }.Select(form =>
        {
            var sheet = Sheet(made.Book.Community(PingchengBook.OldCity), english: false);
            return SheetFiles.Make(sheet, SheetDrawing.Draw(sheet, made.Fonts), made.Fonts, form).Bytes;
        })];
        Assert.Equal(Files(), Files());
        Assert.InRange(Files()[1].Length, 30_000, 200_000);
    }

    [Fact]
    public void A_character_no_font_has_is_printed_as_geta_and_reported()
    {
        const string Rare = "\uE123"; // private use, as old registers hold for names outside their character set
        var picture = SheetDrawing.Draw(Sheet(0, english: false) with { Place = $"口{Rare}" }, made.Fonts);
        Assert.Equal([Rare], made.Fonts.Missing(picture));
        Assert.Contains("口〓", PdfText(SkiaPicture.Pdf(picture, made.Fonts, DateTime.UnixEpoch)));
    }

    [Fact]
    public void A_kind_without_data_or_out_of_reach_says_so_and_has_no_number()
    {
        var sheet = Sheet(made.Book.Community(PingchengBook.Village), english: false);
        var drawn = SheetDrawing.Draw(sheet with { Kinds = [.. sheet.Kinds.Take(4), sheet.Kinds[4] with { Name = "暂无数据", Minutes = null, IsWithin = false }] }, made.Fonts);
        Assert.Contains(drawn.Marks.OfType<Mark.Text>(), t => t.Words == "暂无数据");
        Assert.Contains(drawn.Marks.OfType<Mark.Text>(), t => t.Words == "—");
        Assert.Contains(drawn.Marks.OfType<Mark.Text>(), t => t.Words == "超过 15 分钟");
    }

    [Theory, InlineData(false, "https://wutong.example/circle/140213066012"), InlineData(true, "https://wutong.example/en/circle/140213066012")]
    public void The_code_holds_the_address_of_the_page_module_by_module(bool english, string address)
    {
        var sheet = Sheet(made.Book.Community(PingchengBook.Wenxing), english);
        Assert.Equal(address, sheet.Url);
        using var drawn = SKPath.ParseSvgPathData(SheetDrawing.Draw(sheet, made.Fonts).Marks.OfType<Mark.Shape>().Last().Data);
        using var code = QRCoder.QRCodeGenerator.GenerateQrCode(address, QRCoder.QRCodeGenerator.ECCLevel.M);
        int side = code.ModuleMatrix.Count - 8; // without the quiet zone, which is white paper
        var box = drawn.Bounds;
        for (int y = 0; y < side; y++)
            for (int x = 0; x < side; x++)
                Assert.Equal(code.ModuleMatrix[y + 4][x + 4], drawn.Contains(box.Left + (x + 0.5f) * box.Width / side, box.Top + (y + 0.5f) * box.Height / side));
    }

    [Fact]
    public void A_cancelled_run_leaves_nothing_behind_and_a_whole_one_every_sheet()
    {
        string parent = TempFolder.New(), folder = Path.Combine(parent, "sheets");
        var run = () => new SheetRun(made.Book, made.Fonts, new(Pace.Elderly, Lang.Chinese, Address));
        using var stop = new CancellationTokenSource();
        Assert.ThrowsAny<OperationCanceledException>(() => run().Write(folder, ["svg"], new AtOnce(p => { if (p.Done == 5) stop.Cancel(); }), stop.Token));
        Assert.Empty(Directory.EnumerateFileSystemEntries(parent));
        int told = 0;
        var report = run().Write(folder, ["svg"], new AtOnce(p => Interlocked.Increment(ref told)), default);
        Assert.Equal((206, 206), (report.Sheets, told));
        Assert.Empty(report.MissingLetters);
        Assert.Equal(206, Directory.GetFiles(folder, "*.svg").Length);
        Assert.True(File.Exists(Path.Combine(folder, "140213066012-文兴社区-第3版.svg")));
        Assert.Equal([folder], Directory.EnumerateFileSystemEntries(parent));
    }

    private GuideSheet Sheet(int community, bool english) => SheetMaker.Make(made.Book, community, new(Pace.Elderly, english ? Lang.English : Lang.Chinese, Address))!;

    private sealed class AtOnce(Action<PressProgress> tell) : IProgress<PressProgress>
    {
        public void Report(PressProgress value) => tell(value);
    }

    /// <summary>Boxes as tight as the letters themselves, so that lines may stand close.</summary>
    private void AssertApart(Picture picture)
    {
        var texts = picture.Marks.OfType<Mark.Text>().Select(t => (t.Words, Box: BoxOf(t))).ToList();
        var paper = new Box(8, 8, picture.Width - 8, picture.Height - 8);
        for (int i = 0; i < texts.Count; i++)
        {
            Assert.True(paper.Holds(texts[i].Box), $"{picture.Title}: {texts[i].Words} leaves the paper");
            for (int j = 0; j < i; j++)
                Assert.False(texts[i].Box.Touches(texts[j].Box), string.Create(CultureInfo.InvariantCulture, $"{picture.Title}: {texts[i]} lies over {texts[j]}"));
        }
    }

    private Box BoxOf(Mark.Text text)
    {
        var style = text.Style;
        double width = made.Fonts.Width(text.Words, style.Size, style.Bold), turn = style.Degrees * Math.PI / 180;
        double left = style.Anchor switch { TextAnchor.Middle => -width / 2, TextAnchor.End => -width, _ => 0 };
        var middle = new Spot(left + width / 2, -0.36 * style.Size);
        var at = new Spot(text.At.X + middle.X * Math.Cos(turn) - middle.Y * Math.Sin(turn), text.At.Y + middle.X * Math.Sin(turn) + middle.Y * Math.Cos(turn));
        double high = 0.74 * style.Size, wide = width - 0.1;
        return Box.Round(at, Math.Abs(wide * Math.Cos(turn)) + Math.Abs(high * Math.Sin(turn)), Math.Abs(wide * Math.Sin(turn)) + Math.Abs(high * Math.Cos(turn)));
    }

    private static string PdfText(byte[] pdf)
    {
        string file = Path.Combine(TempFolder.New(), "sheet.pdf");
        File.WriteAllBytes(file, pdf);
        try
        {
            using var process = Process.Start(new ProcessStartInfo("pdftotext", [file, "-"]) { RedirectStandardOutput = true, StandardOutputEncoding = Encoding.UTF8 })!;
            string text = process.StandardOutput.ReadToEnd();
            process.WaitForExit();
            return text;
        }
        catch (System.ComponentModel.Win32Exception)
        {
            throw new InvalidOperationException("pdftotext is needed by this test: apt-get install poppler-utils");
        }
    }
}
