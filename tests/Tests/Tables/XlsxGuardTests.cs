using System.IO.Compression;
using System.Text;
using Wutong.Platform.Errors;
using Wutong.Platform.Tables;

namespace Wutong.Tests.Tables;

/// <summary>Workbooks made to fill the memory.</summary>
public sealed class XlsxGuardTests
{
    [Fact]
    public void What_unpacks_to_too_much_is_refused() => Refused("unpacks to more than", Workbook("<row r=\"1\"><c r=\"A1\"/></row>", ballast: XlsxGuard.MostUnpackedBytes + 1));

    [Fact]
    public void What_unpacks_to_many_times_its_size_is_refused() => Refused("200 times its size", Workbook("<row r=\"1\"><c r=\"A1\"/></row>", ballast: XlsxGuard.RatioFromBytes + (1 << 20)));

    [Fact]
    public void An_archive_that_lies_about_its_sizes_is_refused_or_cut_at_what_it_says()
    {
        var bytes = Workbook("<row r=\"1\"><c r=\"A1\"/></row>", ballast: XlsxGuard.MostUnpackedBytes + 1).ToArray();
        int lies = 0;
        for (int i = 0; i + 4 <= bytes.Length; i++)
            if (BitConverter.ToInt32(bytes, i) == XlsxGuard.MostUnpackedBytes + 1)
            {
                BitConverter.GetBytes(1000).CopyTo(bytes, i);
                lies++;
            }
        Assert.True(lies > 0);
        var said = Record.Exception(() => Table.Read(new MemoryStream(bytes), "bomb.xlsx"));
        Assert.True(said is InputException, said?.ToString());
    }

    [Theory]
    [InlineData("<row r=\"1048577\"><c r=\"A1048577\"/></row>", "1048576 rows")]
    [InlineData("<row r=\"1\"><c r=\"XFD1\"/></row>", "columns")]
    [InlineData("<row r=\"1\"><c r=\"ZZZZZZ1\"/></row>", "columns")]
    [InlineData("<row r=\"99999999999\"/>", "1048576 rows")]
    [InlineData("<row r=\"1000000\"><c r=\"CC1000000\"/></row>", "delete the empty rows")]
    public void A_cell_far_out_is_refused_before_the_cells_before_it_are_filled(string rows, string expected) => Refused(expected, Workbook(rows));

    [Fact]
    public void A_document_type_is_refused() => Refused("not a readable", Workbook("<row r=\"1\"/>", prolog: "<!DOCTYPE x [<!ENTITY a \"aaaa\">]>"));

    [Fact]
    public void A_large_honest_sheet_is_read()
    {
        var stream = new MemoryStream();
        using (var xlsx = new XlsxFile(stream))
            xlsx.Sheet("一", [10], to =>
            {
                to.Row("编号", "名称");
                for (int i = 0; i < 20_000; i++) to.Row($"{i:00000}", "同一句话写在每一行里");
            });
        Assert.Equal(20_000, Table.Read(new MemoryStream(stream.ToArray()), "f.xlsx").Rows.Count);
    }

    private static void Refused(string expected, MemoryStream workbook)
    {
        long before = GC.GetTotalAllocatedBytes();
        var said = Assert.Throws<InputException>(() => Table.Read(workbook, "bomb.xlsx"));
        Assert.Contains(expected, said.Message, StringComparison.Ordinal);
        Assert.StartsWith("bomb.xlsx", said.Message, StringComparison.Ordinal);
        Assert.InRange(GC.GetTotalAllocatedBytes() - before, 0, 512L << 20);
    }

    private static MemoryStream Workbook(string rows, int ballast = 0, string prolog = "")
    {
        var written = new MemoryStream();
        using (var xlsx = new XlsxFile(written)) xlsx.Sheet("一", [10], to => to.Row("甲"));
        using var honest = new MemoryStream(written.ToArray());
        var made = new MemoryStream();
        using (var from = new ZipArchive(honest, ZipArchiveMode.Read, leaveOpen: true))
        using (var to = new ZipArchive(made, ZipArchiveMode.Create, leaveOpen: true))
        {
            foreach (var entry in from.Entries)
            {
                using var part = to.CreateEntry(entry.FullName).Open();
                if (entry.FullName.EndsWith("sheet1.xml", StringComparison.Ordinal)) part.Write(Encoding.UTF8.GetBytes($"{prolog}<worksheet xmlns=\"{XlsxFile.Main}\"><sheetData>{rows}</sheetData></worksheet>"));
                else
                {
                    using var old = entry.Open();
                    old.CopyTo(part);
                }
            }
            using var media = to.CreateEntry("xl/media/image1.bin").Open();
            media.Write(new byte[ballast]);
        }
        return new(made.ToArray());
    }
}
