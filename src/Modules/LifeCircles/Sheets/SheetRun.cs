using System.Collections.Concurrent;
using Wutong.LifeCircles.Book;
using Wutong.Platform.Drawing;

namespace Wutong.LifeCircles.Sheets;

/// <summary>整批导视图: every sheet of a book into a folder, on all cores.</summary>
internal sealed class SheetRun(CircleBook book, PictureFonts fonts, SheetOrder order)
{
    private readonly ConcurrentBag<string> _skipped = [], _missing = [];
    private int _done, _sheets;
    private long _bytes;

    /// <param name="forms">svg, pdf, png.</param>
    public PressReport Write(string folder, IReadOnlyList<string> forms, IProgress<PressProgress>? progress, CancellationToken ct)
    {
        string target = Path.GetFullPath(folder), temporary = $"{target.TrimEnd(Path.DirectorySeparatorChar)}.part-{Guid.NewGuid():N}";
        Directory.CreateDirectory(temporary);
        try
        {
            Parallel.For(0, book.Data.Communities.Count, new ParallelOptions { CancellationToken = ct }, community =>
            {
                WriteOne(community, temporary, forms, ct);
                progress?.Report(new(Interlocked.Increment(ref _done), book.Data.Communities.Count, book.Data.Communities[community].Area.NameZh));
            });
            ct.ThrowIfCancellationRequested();
            MoveInto(temporary, target);
        }
        finally
        {
            if (Directory.Exists(temporary)) Directory.Delete(temporary, recursive: true);
        }
        return new(_sheets, _bytes, [.. _skipped.Order(StringComparer.Ordinal)], [.. _missing.Order(StringComparer.Ordinal)]);
    }

    private void WriteOne(int community, string folder, IReadOnlyList<string> forms, CancellationToken ct)
    {
        var area = book.Data.Communities[community].Area;
        if (SheetMaker.Make(book, community, order, ct) is not { } sheet)
        {
            _skipped.Add($"{area.Code} {area.NameZh}: no street within reach");
            return;
        }
        var picture = SheetDrawing.Draw(sheet, fonts);
        foreach (string letter in fonts.Missing(picture)) _missing.Add($"{letter} U+{char.ConvertToUtf32(letter, 0):X4} in {area.Code} {area.NameZh}");
        foreach (string form in forms)
        {
            var file = SheetFiles.Make(sheet, picture, fonts, form);
            File.WriteAllBytes(Path.Combine(folder, file.Name), file.Bytes);
            Interlocked.Add(ref _bytes, file.Bytes.Length);
        }
        Interlocked.Increment(ref _sheets);
    }

    /// <summary>A new folder appears whole; into an old one the files move one by one, each in place of its earlier edition's namesake.</summary>
    private static void MoveInto(string temporary, string target)
    {
        if (!Directory.Exists(target)) { Directory.Move(temporary, target); return; }
        foreach (string file in Directory.EnumerateFiles(temporary)) File.Move(file, Path.Combine(target, Path.GetFileName(file)), overwrite: true);
    }
}
