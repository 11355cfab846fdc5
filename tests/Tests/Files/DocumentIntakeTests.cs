using System.Text;
using SkiaSharp;
using Wutong.Platform.Files;

namespace Wutong.Tests.Files;

public sealed class DocumentIntakeTests
{
    private static readonly byte[] Pdf = [.. "%PDF-1.4\n%%EOF\n"u8];

    public static TheoryData<string, FileKind, byte[], string> Taken() => new()
    {
        { "report.pdf", FileKind.Pdf, Pdf, "report.pdf" },
        { "report.exe", FileKind.Pdf, Pdf, "report.exe.pdf" },
        { "book.docx", FileKind.Xlsx, Zips.Workbook(Zips.Text("xl/worksheets/sheet1.xml", "<x/>")), "book.xlsx" },
        { "letter.docx", FileKind.Docx, Zips.Of(Zips.Text("[Content_Types].xml", "<Types/>"), Zips.Text("word/document.xml", "<w/>")), "letter.docx" },
        { "名单.csv", FileKind.Csv, Encoding.UTF8.GetBytes("姓名,电话\r\n张三,1\r\n"), "名单.csv" },
        { "", FileKind.Text, [0xBE, 0xD3, 0xC3, 0xF1], "文件.txt" }, // 居民 in GB18030
        { "BMs.txt", FileKind.Text, [.. "BMs are letters too"u8], "BMs.txt" },
    };

    [Theory, MemberData(nameof(Taken))]
    public async Task Documents_are_known_by_their_content_and_stored_as_they_are(string name, FileKind kind, byte[] content, string shown)
    {
        using var world = new FileWorld();
        var taken = await world.TakeAsync(content, name);
        Assert.Equal(new StoredFile(FileHash.Of(content), kind, shown, content.Length), taken.File);
        Assert.Null(taken.Origin);
        Assert.Equal(content, await world.ContentAsync(taken.File.Hash));
    }

    public static TheoryData<string, byte[]> Refused() => new()
    {
        { "an SVG drawing", [.. "<?xml version=\"1.0\"?><svg xmlns=\"http://www.w3.org/2000/svg\"><script/></svg>"u8] },
        { "an SVG drawing", [0xFF, 0xFE, .. Encoding.Unicode.GetBytes(" <svg/>")] },
        { "a web page", [.. "\n<!DOCTYPE html><p>"u8] },
        { "XML or web code", [0xEF, 0xBB, 0xBF, .. "<a>"u8] },
        { "a GIF picture", [.. "GIF89a"u8, 1, 0] },
        { "a HEIC photograph", [0, 0, 0, 24, .. "ftypheic"u8, 0, 0] },
        { "an AVIF picture", [0, 0, 0, 24, .. "ftypavif"u8, 0, 0] },
        { "a sound or film", [0, 0, 0, 24, .. "ftypmp42"u8, 0, 0] },
        { "a program", [.. "MZ"u8, 0x90, 0, 3] },
        { "an old (DOC, XLS, PPT) or encrypted Office file", [0xD0, 0xCF, 0x11, 0xE0, 0xA1] },
        { "a ZIP archive", Zips.Of(Zips.Text("a.txt", "a")) },
        { "holds macros", Zips.Workbook(Zips.Text("xl/vbaProject.bin", "x")) },
        { "cannot be opened", [.. "PK\x03\x04"u8, 1, 2, 3] },
        { "cannot be opened", Zips.Workbook(new Zips.Entry("a", [0xFF, 0xFF], 5)) },
        { "cannot be opened", Zips.Workbook(Zips.Text("a", "abc") with { Crc32 = 1 }) },
        { "a file of an unknown kind", [1, 2, 3, 0] },
        { "neither UTF-8 nor GB18030", [(byte)'a', 0xFF, 0xFF] },
        { "neither UTF-8 nor GB18030", [.. Enumerable.Repeat((byte)'a', 5000), 0] },
        { "is empty", [] },
    };

    [Theory, MemberData(nameof(Refused))]
    public async Task Everything_else_is_refused_by_what_it_is(string what, byte[] content)
    {
        using var world = new FileWorld();
        Assert.Contains(what, await world.RefusedAsync(content, "photo.jpg"));
    }

    [Theory]
    [InlineData(@"C:\Users\me\现场.JPG", "现场.jpg"), InlineData("../../etc/passwd", "passwd.jpg"), InlineData("a\u202Egpj.exe", "agpj.exe.jpg"), InlineData("  .. ", "照片.jpg"),
     InlineData("a\r\nSet-Cookie: b", "a  Set-Cookie_ b.jpg"), InlineData(null, "照片.jpg"), InlineData("照\u200B片\u0000.webp", "照片.jpg")]
    public async Task Names_are_made_safe_to_show(string? name, string expected)
    {
        using var world = new FileWorld();
        Assert.Equal(expected, (await world.TakeAsync(Photos.Noise(8, 8, SKEncodedImageFormat.Png), name!)).File.Name);
    }

    [Fact]
    public async Task Half_a_character_is_no_name_and_a_long_name_is_cut_between_characters()
    {
        using var world = new FileWorld();
        Assert.Equal("_.pdf", (await world.TakeAsync(Pdf, "\uD83D.pdf")).File.Name);
        var name = (await world.TakeAsync(Pdf, new string('a', 99) + "😀😀.pdf")).File.Name;
        Assert.Equal(new string('a', 99) + ".pdf", name);
    }
}
