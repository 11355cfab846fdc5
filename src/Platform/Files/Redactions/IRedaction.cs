using Wutong.Platform.Errors;

namespace Wutong.Platform.Files.Redactions;

/// <summary>遮盖: covers parts of a photograph people sent, before it is shown to others. Pages and endpoints inject it; what it makes goes into a command whose handler calls <see cref="Register.IFileRegister.Redact"/>.</summary>
public interface IRedaction
{
    /// <summary>Makes the covered photograph and its thumbnail and puts both into the store. No row is written: given up here, both are swept away after a day.</summary>
    /// <param name="file">The photograph as it is registered; a document is refused.</param>
    /// <param name="areas">1 to <see cref="CoverAreas.Most"/>; each is widened to whole blocks of 16 pixels and one block more.</param>
    /// <param name="field">The form's field, for errors.</param>
    /// <returns>Null when there is no such file, or it was removed, or it is not for this reader.</returns>
    /// <exception cref="BadInputException">A rectangle outside the picture or empty, none or too many; or the file is no photograph.</exception>
    /// <exception cref="Stores.FileStoreException">The store let us down.</exception>
    Task<RedactedPhoto?> MakeAsync(Guid file, IReadOnlyList<CoverArea> areas, string field, CancellationToken ct);
}

/// <summary>遮盖后的照片, stored and not yet registered; plain values for a command.</summary>
/// <remarks>The same photograph and rectangles give the same values, so a form sent twice is one command. It names content by its hash: a command that carries it is not open on the API (<c>isOnApi: false</c>).</remarks>
/// <param name="Of">The file it was made from.</param>
/// <param name="Hash">As <see cref="FileHash"/> writes it; so is <paramref name="Thumbnail"/>.</param>
public sealed record RedactedPhoto(Guid Of, string Hash, long Bytes, int WidthPixels, int HeightPixels, string Thumbnail);
