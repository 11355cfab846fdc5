namespace Wutong.Platform.Files;

/// <summary>文件设置: section <c>Files</c> of the settings.</summary>
public sealed class FileSettings
{
    /// <summary>Larger files are refused while they come in.</summary>
    public long MaxBytes { get; set; } = 20 << 20;

    /// <summary>Of a JPEG; PNG and WebP, which cannot be decoded smaller, have <see cref="MaxWholeMegapixels"/>.</summary>
    public int MaxMegapixels { get; set; } = 50;

    /// <summary>Of a picture that must be decoded whole: four bytes a pixel.</summary>
    public int MaxWholeMegapixels { get; set; } = 13;

    /// <summary>What all parts of an XLSX or DOCX may unpack to.</summary>
    public long MaxUnpackedBytes { get; set; } = 200 << 20;

    /// <summary>Stored photographs are scaled down to this many pixels along the longer side.</summary>
    public int PhotoSidePixels { get; set; } = 2560;

    public int ThumbnailSidePixels { get; set; } = 320;

    public S3Settings S3 { get; set; } = new();
}

/// <summary>对象存储设置: section <c>Files:S3</c>; used when <see cref="Endpoint"/> is given.</summary>
public sealed class S3Settings
{
    public string? Endpoint { get; set; }
    public string? Bucket { get; set; }
    public string? AccessKey { get; set; }
    public string? SecretKey { get; set; }
    public string Region { get; set; } = "us-east-1";

    /// <summary>http://host/bucket/key rather than http://bucket.host/key.</summary>
    public bool ForcePathStyle { get; set; } = true;
}
