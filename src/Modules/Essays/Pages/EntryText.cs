using System.IO.Compression;
using System.Text;
using System.Xml;
using Wutong.Platform.Errors;
using Wutong.Platform.Files;
using Wutong.Platform.Files.Stores;

namespace Wutong.Essays.Pages;

/// <summary>读稿: the text of a TXT or DOCX, taken in through the file intake. No record names the file: neither its name nor its properties stay with the entry, and the sweep deletes it.</summary>
internal sealed class EntryText(IFileIntake intake, IFileStore store)
{
    public const string Field = "file";
    private const int MostCharacters = EssaysModel.LongestText * 2;
    private const string Word = "http://schemas.openxmlformats.org/wordprocessingml/2006/main";

    /// <exception cref="BadInputException">Neither, or nothing is written in it.</exception>
    public async Task<string> ReadAsync(Stream content, string? name, CancellationToken ct)
    {
        var taken = (await intake.TakeAsync(content, name, Field, ct)).File;
        if (taken.Kind is not (FileKind.Text or FileKind.Docx)) throw new BadInputException(Field, "请传 TXT 或 DOCX，或者直接把文字贴进来。", "TXT or DOCX is wanted, or paste the text.");
        await using var stored = await store.OpenAsync(taken.Hash, ct) ?? throw new InvalidOperationException("the file was put a moment ago and expected to be there");
        var bytes = new MemoryStream();
        await stored.Content.CopyToAsync(bytes, ct);
        var text = taken.Kind is FileKind.Docx ? Docx(bytes) : Plain(bytes.ToArray());
        return text.Trim() is { Length: > 0 } some ? some.Length <= MostCharacters ? some : some[..MostCharacters] : throw new BadInputException(Field, "文件里没有文字。", "There is no text in the file.");
    }

    /// <summary>UTF-8, or GB18030 as Chinese Windows saves it; the intake has seen that it is one of them.</summary>
    private static string Plain(byte[] bytes)
    {
        try { return new UTF8Encoding(false, throwOnInvalidBytes: true).GetString(bytes).TrimStart('\uFEFF'); }
        catch (DecoderFallbackException)
        {
            Encoding.RegisterProvider(CodePagesEncodingProvider.Instance);
            return Encoding.GetEncoding("GB18030").GetString(bytes);
        }
    }

    /// <summary>Its paragraphs, one a line; the intake has unpacked and measured it.</summary>
    private static string Docx(Stream bytes)
    {
        var text = new StringBuilder();
        try
        {
            using var zip = new ZipArchive(bytes, ZipArchiveMode.Read);
            using var xml = XmlReader.Create(zip.GetEntry("word/document.xml")!.Open(), new() { DtdProcessing = DtdProcessing.Prohibit, XmlResolver = null });
            while (xml.Read() && text.Length <= MostCharacters)
            {
                if (xml.NamespaceURI != Word) continue;
                if (xml is { NodeType: XmlNodeType.Element, LocalName: "t", IsEmptyElement: false }) { xml.Read(); if (xml.NodeType is XmlNodeType.Text or XmlNodeType.SignificantWhitespace or XmlNodeType.Whitespace) text.Append(xml.Value); }
                else if (xml is { NodeType: XmlNodeType.Element, LocalName: "br" } or { NodeType: XmlNodeType.EndElement, LocalName: "p" }) text.Append('\n');
            }
        }
        catch (Exception e) when (e is XmlException or InvalidDataException) { throw new BadInputException(Field, "文件打不开，请另存后再传，或者直接贴文字。", "The file cannot be read; save it again, or paste the text."); }
        return text.ToString();
    }
}
