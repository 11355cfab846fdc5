using System.IO.Compression;
using System.Text;
using CsCheck;
using Wutong.Platform.Errors;
using Wutong.Platform.Tables;

namespace Wutong.Tests.Tables;

public sealed class TableTests
{
    private static readonly string[] Awkward = ["", "平城区", "a,b", "say \"so\"", "two\r\nlines", "00123", "<&>", "  ", "𠮷野家", "\u0001"];

    [Theory, InlineData("t.csv"), InlineData("t.xlsx")]
    public void What_is_written_is_read_again(string name)
    {
        var cell = Gen.OneOf(Gen.Int[0, Awkward.Length - 1].Select(i => Awkward[i]), Gen.String[Gen.Char['!', '~'], 0, 6]);
        cell.Array[3].Array[0, 20].Sample(rows =>
        {
            var table = Table.Read(Written(name, rows), name);
            Assert.Equal(["甲", "乙", "丙"], table.Headers);
            Assert.Equal(rows.Where(r => r.Any(c => Kept(name, c).Length > 0)).Select(r => string.Join('|', r.Select(c => Kept(name, c)))), table.Rows.Where(r => r.Cells.Any(c => c.Length > 0)).Select(r => string.Join('|', r.Cells)));
        }, iter: 200, threads: 1);
    }

    [Theory, InlineData("=HYPERLINK(\"http://x\")"), InlineData("+1"), InlineData("-1+1"), InlineData("@SUM(A1)"), InlineData("\t=1"), InlineData("\n=1")]
    public void A_text_that_a_spreadsheet_would_run_is_written_as_text(string text)
    {
        var csv = Encoding.UTF8.GetString(Written("t.csv", [[text, "", "1"]]).ToArray());
        Assert.Contains("\r\n" + (text.AsSpan().ContainsAny("\",\n") ? "\"'" : "'") + text.Replace("\"", "\"\""), csv, StringComparison.Ordinal);
        using var zip = new ZipArchive(Written("t.xlsx", [[text, "", ""]]));
        using var sheet = new StreamReader(zip.GetEntry("xl/worksheets/sheet1.xml")!.Open());
        var xml = sheet.ReadToEnd();
        Assert.DoesNotContain("<f>", xml, StringComparison.Ordinal);
        Assert.Contains("t=\"inlineStr\"", xml, StringComparison.Ordinal);
    }

    [Fact]
    public void Damaged_files_end_in_a_message_and_nothing_else()
    {
        byte[][] whole = [Written("t.csv", [["a", "\"b", "c"], ["一", "二", "三"]]).ToArray(), Written("t.xlsx", [["a", "b", "c"], ["一", "二", "三"]]).ToArray()];
        int seed = Environment.TickCount, refused = 0;
        var dice = new Random(seed);
        for (int i = 0; i < 3000; i++)
        {
            int kind = i % 2;
            var bytes = whole[kind].ToArray();
            for (int n = dice.Next(1, 6); n > 0; n--) bytes[dice.Next(bytes.Length)] = (byte)dice.Next(256);
            if (dice.Next(4) == 0) bytes = bytes[..dice.Next(bytes.Length)];
            try { Table.Read(new MemoryStream(bytes), kind == 0 ? "t.csv" : "t.xlsx"); }
            catch (InputException) { refused++; }
            catch (Exception e) { Assert.Fail($"seed {seed}, input {i}: {e}"); }
        }
        Assert.InRange(refused, 500, 3000);
    }

    [Fact]
    public void A_returned_file_has_every_column_and_the_reason_last()
    {
        var sent = Table.Read(Written("t.xlsx", [["0012", "x", "好"], ["0013", "y", "坏"], ["0014", "z", "坏"]]), "sent.xlsx");
        var back = Table.Read(Returned(sent, [null, "乙：不能为空", "丙：写错"]), "back.xlsx");
        Assert.Equal(["甲", "乙", "丙", ReturnedFile.ReasonTitle], back.Headers);
        Assert.Equal(["0012|x|好|", "0013|y|坏|乙：不能为空", "0014|z|坏|丙：写错"], back.Rows.Select(r => string.Join('|', r.Cells)));

        var again = Table.Read(Returned(back, [null, null, "还是错"], onlyWrong: true), "again.xlsx");
        Assert.Equal(["甲", "乙", "丙", ReturnedFile.ReasonTitle], again.Headers); // the old reasons are gone
        Assert.Equal(["0014|z|坏|还是错"], again.Rows.Select(r => string.Join('|', r.Cells)));
        Assert.Throws<ArgumentException>(() => Returned(sent, ["one"]));
    }

    [Fact]
    public void What_is_wrong_is_told_in_both_languages_with_its_row()
    {
        var name = new Column("名称", "name");
        var table = new Table("f.csv", ["名称", "人数"], [new(2, ["甲", "3"]), new(3, ["", "一"])]);
        var reading = new TableReading(table);
        var wrong = Assert.Throws<InputException>(() =>
        {
            foreach (var row in reading.Rows(name))
            {
                reading.Needed(name);
                reading.Count(new("人数"));
            }
        });
        Assert.Equal(["3 名称 不能为空", "3 人数 应为 0 到 1000000 的整数，现为“一”"], wrong.Troubles.Select(t => $"{t.Row} {t.Field} {t.Chinese}"));
        Assert.Equal([null, "名称：不能为空；人数：应为 0 到 1000000 的整数，现为“一”"], ReturnedFile.Reasons(table, wrong.Troubles));
    }

    private static string Kept(string name, string cell)
    {
        if (name == "t.xlsx") return string.Concat(cell.Select(c => c < ' ' ? ' ' : c)).Trim();
        return (cell.Length > 0 && cell[0] is '=' or '+' or '-' or '@' ? "'" + cell : cell).Trim();
    }

    private static MemoryStream Returned(Table table, string?[] reasons, bool onlyWrong = false)
    {
        var stream = new MemoryStream();
        ReturnedFile.Write(stream, table, reasons, onlyWrong);
        return new(stream.ToArray());
    }

    private static MemoryStream Written(string name, string[][] rows)
    {
        var stream = new MemoryStream();
        if (name == "t.csv")
        {
            using var csv = new CsvFile(stream);
            Fill(csv);
        }
        else
        {
            using var xlsx = new XlsxFile(stream);
            xlsx.Sheet("一", [10], Fill);
        }
        return new(stream.ToArray());

        void Fill(ITableOut to)
        {
            to.Row("甲", "乙", "丙");
            foreach (var row in rows) to.Row(row);
        }
    }
}
