namespace Wutong.Platform.Files;

/// <summary>存档文件: what the store holds and what it is; plain values for a row of the caller's.</summary>
/// <param name="Name">For people to read, cleaned, with the extension of what is stored.</param>
/// <param name="Bytes">Length of what is stored, not of what came.</param>
/// <param name="WidthPixels">Of a photograph as stored: upright and at most as large as the settings allow.</param>
/// <param name="Thumbnail">缩略图 of a photograph, stored like a file of its own.</param>
public sealed record StoredFile(FileHash Hash, FileKind Kind, string Name, long Bytes, int? WidthPixels = null, int? HeightPixels = null, FileHash? Thumbnail = null);

/// <summary>收到的文件: the stored file, and apart from it what the photograph itself said of where and when it was taken.</summary>
/// <param name="Origin">Not in the stored file any more. Personal data: keep it only where the purpose needs it, and never beside the public picture.</param>
public sealed record ReceivedFile(StoredFile File, PhotoOrigin? Origin);

/// <summary>拍摄信息: where and when a photograph says it was taken; a claim, not a proof.</summary>
/// <param name="LocalTime">As the camera's clock showed it (kind unspecified).</param>
/// <param name="UtcOffset">Of that clock, where the camera said it.</param>
public sealed record PhotoOrigin(PhotoPosition? Position, DateTime? LocalTime, TimeSpan? UtcOffset)
{
    /// <param name="otherwise">The offset to assume when the camera said none, say eight hours in China.</param>
    public DateTime? TakenAtUtc(TimeSpan otherwise) => LocalTime is { } local ? DateTime.SpecifyKind(local - (UtcOffset ?? otherwise), DateTimeKind.Utc) : null;
}

/// <summary>拍摄位置, degrees. By the EXIF standard WGS-84; some phones sold in China have been known to write GCJ-02 there, and nothing in the file tells.</summary>
public sealed record PhotoPosition(double LatitudeDegrees, double LongitudeDegrees);
