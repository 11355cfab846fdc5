using Wutong.Geo.Coordinates;
using Wutong.Platform.Errors;
using Wutong.Platform.Files;
using Wutong.Platform.Files.Stores;

namespace Wutong.Territory.Import;

/// <summary>A file that was sent for import, between preview and confirmation: its content lies in the file store by its hash, so any node can go on.</summary>
internal sealed record ImportUpload(FileHash File, ImportKind Kind, CoordinateSystem System, string Name)
{
    /// <exception cref="BadInputException">One of them is missing or unknown.</exception>
    public static ImportUpload Parse(string? file, string? kind, string? system, string? name)
    {
        if (!FileHash.TryParse(file, out var hash)) throw new BadInputException("file", "请先选一个文件。", "Choose a file first.");
        return new(hash, KindOf(kind), SystemOf(system), string.IsNullOrWhiteSpace(name) ? "file" : name.Length > 120 ? name[..120] : name);
    }

    /// <summary>As it stands in addresses and hidden fields.</summary>
    public (string Name, string? Value)[] Query => [("file", File.ToString()), ("kind", ImportWords.Word(Kind)), ("system", ImportWords.Word(System)), ("name", Name)];

    public static ImportKind KindOf(string? word) => ImportWords.Kind(word) ?? throw new BadInputException("kind", "请选择导入什么：辖区、片区、小区或道路。", "Choose what to import: areas, zones, estates or roads.");

    public static CoordinateSystem SystemOf(string? word) => ImportWords.System(word) ?? throw new BadInputException("system", "请说明坐标系：WGS-84、GCJ-02、BD-09 或 CGCS2000。", "Say the coordinate system: WGS-84, GCJ-02, BD-09 or CGCS2000.");
}

internal sealed class ImportUploads(IFileStore store)
{
    /// <exception cref="BadInputException">The content is no longer kept.</exception>
    /// <exception cref="InputException">The file cannot be read.</exception>
    public async Task<ImportCheck> CheckAsync(ImportUpload upload, RegisterImport import, Action<double>? progress, CancellationToken ct)
    {
        await using var stored = await store.OpenAsync(upload.File, ct) ?? throw new BadInputException("file", "这个文件已不在了，请重新选择。", "That file is no longer kept; choose it again.");
        if (stored.Content.CanSeek) return await import.CheckAsync(stored.Content, upload.Name, upload.Kind, upload.System, progress, ct);
        using var whole = new MemoryStream(); // from S3; the intake's limit keeps it small
        await stored.Content.CopyToAsync(whole, ct);
        whole.Position = 0;
        return await import.CheckAsync(whole, upload.Name, upload.Kind, upload.System, progress, ct);
    }
}
