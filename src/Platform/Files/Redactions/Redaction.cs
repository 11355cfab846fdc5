using Microsoft.Extensions.Options;
using Wutong.Platform.Errors;
using Wutong.Platform.Files.Photos;
using Wutong.Platform.Files.Register;
using Wutong.Platform.Files.Stores;

namespace Wutong.Platform.Files.Redactions;

internal sealed class Redaction(FileShelf shelf, IFileStore store, IOptions<FileSettings> settings) : IRedaction
{
    /// <summary>Each holds the whole picture in memory.</summary>
    private static readonly SemaphoreSlim Decoding = new(2);

    public async Task<RedactedPhoto?> MakeAsync(Guid file, IReadOnlyList<CoverArea> areas, string field, CancellationToken ct)
    {
        CoverAreas.Check(field, areas);
        if (await shelf.FindItselfAsync(file, ct) is not { } stored || await ContentAsync(stored, ct) is not { } content) return null;
        if (stored.Kind != FileKind.Photo) throw new BadInputException(field, "只有照片可以遮盖；文档请改好后重新上传。", "Only photographs can be covered; change a document and upload it anew.");
        var (photo, thumbnail) = await CoverAsync(content, areas, ct);
        return new(file, await PutAsync(photo.Jpeg, ct), photo.Jpeg.Length, photo.WidthPixels, photo.HeightPixels, await PutAsync(thumbnail.Jpeg, ct));
    }

    private async Task<(PhotoPress.Print Photo, PhotoPress.Print Thumbnail)> CoverAsync(byte[] content, IReadOnlyList<CoverArea> areas, CancellationToken ct)
    {
        await Decoding.WaitAsync(ct);
        try { return PhotoRedaction.Run(content, areas, settings.Value.ThumbnailSidePixels); }
        finally { Decoding.Release(); }
    }

    private async Task<byte[]?> ContentAsync(StoredFile file, CancellationToken ct)
    {
        await using var stored = await store.OpenAsync(file.Hash, ct);
        if (stored is null) return null;
        var content = new MemoryStream(checked((int)stored.Bytes));
        await stored.Content.CopyToAsync(content, ct);
        return content.ToArray();
    }

    private async Task<string> PutAsync(byte[] content, CancellationToken ct)
    {
        var hash = FileHash.Of(content);
        await store.PutAsync(hash, new MemoryStream(content, writable: false), ct);
        return hash.ToString();
    }
}
