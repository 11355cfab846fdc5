using Microsoft.Extensions.Options;
using Wutong.Platform.Errors;
using Wutong.Platform.Files.Documents;
using Wutong.Platform.Files.Photos;
using Wutong.Platform.Files.Stores;
using Wutong.Platform.Hosting;

namespace Wutong.Platform.Files;

/// <summary>收件: takes a photograph or a document in, checked by its content, and puts it into the store; writes no table.</summary>
/// <remarks>Content nobody's row names is left over when the caller's command is refused afterwards; see the README for how that is cleared.</remarks>
public interface IFileIntake
{
    /// <param name="content">Read to its end, or to just beyond the size limit; need not be seekable.</param>
    /// <param name="declaredName">As the sender called it; only for show, and to tell CSV from other text.</param>
    /// <param name="field">The form field or part that errors name.</param>
    /// <exception cref="BadInputException">Not taken; the message says what it is and what to do.</exception>
    Task<ReceivedFile> TakeAsync(Stream content, string? declaredName, string field = "file", CancellationToken ct = default);
}

internal sealed class FileIntake : IFileIntake, IDisposable
{
    private readonly IFileStore _store;
    private readonly FileSettings _settings;
    private readonly string _incoming;

    /// <summary>Decoding takes the memory, so only so many at a time; the others wait with their file on disk.</summary>
    private readonly SemaphoreSlim _decoding = new(Math.Clamp(Environment.ProcessorCount, 1, 4));

    public FileIntake(IFileStore store, DataFolder folder, IOptions<FileSettings> options, TimeProvider time)
    {
        (_store, _settings, _incoming) = (store, options.Value, IncomingFolder.In(folder));
        IncomingFolder.Sweep(folder, time.GetUtcNow().UtcDateTime);
    }

    public async Task<ReceivedFile> TakeAsync(Stream content, string? declaredName, string field = "file", CancellationToken ct = default)
    {
        try
        {
            using var incoming = await IncomingFile.ReceiveAsync(_incoming, content, _settings.MaxBytes, ct);
            var form = await FormOfAsync(incoming, ct);
            return form is ContentForm.Jpeg or ContentForm.Png or ContentForm.Webp
                ? await PhotoAsync(incoming, form, declaredName, ct)
                : new(await DocumentAsync(incoming, form, declaredName, ct), null);
        }
        catch (Refusal refusal) { throw refusal.For(field); }
    }

    public void Dispose() => _decoding.Dispose();

    private static async Task<ContentForm> FormOfAsync(IncomingFile incoming, CancellationToken ct)
    {
        var head = new byte[Math.Min(incoming.Bytes, ContentForms.LookedAtBytes)];
        await using var stream = incoming.Open();
        await stream.ReadExactlyAsync(head, ct);
        return ContentForms.Of(head);
    }

    private async Task<ReceivedFile> PhotoAsync(IncomingFile incoming, ContentForm form, string? declaredName, CancellationToken ct)
    {
        PhotoHeader header;
        PhotoPress.Print photo, thumbnail;
        await _decoding.WaitAsync(ct);
        try
        {
            header = HeaderOf(incoming, form);
            (photo, thumbnail) = PhotoPress.Run(incoming.Path, form, _settings);
        }
        finally { _decoding.Release(); }
        var file = new StoredFile(await PutAsync(photo.Jpeg, ct), FileKind.Photo, FileName.Clean(declaredName, FileKind.Photo), photo.Jpeg.Length,
            photo.WidthPixels, photo.HeightPixels, await PutAsync(thumbnail.Jpeg, ct));
        return new(file, header.Exif is { } exif ? ExifReader.Read(exif) : null);
    }

    private static PhotoHeader HeaderOf(IncomingFile incoming, ContentForm form)
    {
        using var stream = incoming.Open();
        return form switch { ContentForm.Jpeg => JpegHeader.Read(stream), ContentForm.Png => ChunkHeader.Png(stream), _ => ChunkHeader.Webp(stream) };
    }

    private async Task<FileHash> PutAsync(byte[] content, CancellationToken ct)
    {
        var hash = FileHash.Of(content);
        await _store.PutAsync(hash, new MemoryStream(content, writable: false), ct);
        return hash;
    }

    private async Task<StoredFile> DocumentAsync(IncomingFile incoming, ContentForm form, string? declaredName, CancellationToken ct)
    {
        await using var stream = incoming.Open();
        var kind = KindOf(stream, form, declaredName);
        stream.Position = 0;
        var hash = await FileHash.OfAsync(stream, ct);
        stream.Position = 0;
        await _store.PutAsync(hash, stream, ct);
        return new(hash, kind, FileName.Clean(declaredName, kind), incoming.Bytes);
    }

    private FileKind KindOf(Stream stream, ContentForm form, string? declaredName)
    {
        switch (form)
        {
            case ContentForm.Pdf: return FileKind.Pdf;
            case ContentForm.Zip: return OfficeCheck.Run(stream, _settings.MaxUnpackedBytes);
            default:
                TextCheck.Run(stream);
                return FileName.SaysCsv(declaredName) ? FileKind.Csv : FileKind.Text;
        }
    }
}
