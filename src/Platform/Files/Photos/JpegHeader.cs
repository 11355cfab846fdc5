namespace Wutong.Platform.Files.Photos;

/// <summary>JPEG 头: walks the segments to the end of the picture.</summary>
/// <remarks>
/// A progressive JPEG, or one whose colours come in scans of their own, makes the decoder keep every coefficient of the full size whatever scale is asked for,
/// and go over all of them once a scan. So both are limited here. Source: ITU-T T.81 annex B; libjpeg's has_multiple_scans.
/// </remarks>
internal sealed class JpegHeader
{
    private const long MaxCoefficientBytes = 40 << 20;
    private const int MaxScans = 32, MaxSegments = 10_000;

    private readonly Stream _content;
    private long _coefficients;
    private int _components, _scans;
    private bool _kept;
    private byte[]? _exif;

    private JpegHeader(Stream content) => _content = content;

    /// <exception cref="Refusal">Damaged, or dearer to decode than its size allows.</exception>
    public static PhotoHeader Read(Stream content)
    {
        content.Position = 2;
        var header = new JpegHeader(content);
        for (var segments = 0; header.Segment(); segments++)
            if (segments > MaxSegments) throw Refusal.BrokenPhoto();
        return new(PhotoHeader.Tiff(header._exif));
    }

    private bool Segment()
    {
        var marker = NextMarker();
        if (marker is < 0 or 0xD9) return false;
        if (marker is 0x01 or (>= 0xD0 and <= 0xD8)) return true; // no length follows
        var length = (Byte() << 8 | Byte()) - 2;
        if (length < 0 || _content.Position + length > _content.Length) throw Refusal.BrokenPhoto();
        var end = _content.Position + length;
        if (marker is >= 0xC0 and <= 0xCF and not (0xC4 or 0xC8 or 0xCC)) Frame(length, marker is 0xC2 or 0xC6 or 0xCA or 0xCE);
        else if (marker == 0xDA) Scan();
        else if (marker == 0xE1 && _exif is null) Exif(length);
        _content.Position = end;
        return true;
    }

    private void Frame(int length, bool progressive)
    {
        if (length < 6) throw Refusal.BrokenPhoto();
        Byte();
        long height = Byte() << 8 | Byte(), width = Byte() << 8 | Byte();
        _components = Byte();
        if (_components is 0 or > 4 || length < 6 + 3 * _components) throw Refusal.BrokenPhoto();
        int blocks = 0, most = 1;
        for (var i = 0; i < _components; i++)
        {
            Byte();
            var sampling = Byte();
            Byte();
            var area = (sampling >> 4) * (sampling & 15);
            (blocks, most) = (blocks + area, Math.Max(most, area));
        }
        _coefficients = width * height * blocks / most * sizeof(short);
        _kept = progressive;
    }

    private void Scan()
    {
        _kept |= Byte() < _components;
        if (_kept && _coefficients > MaxCoefficientBytes)
            throw new Refusal("照片是很大的“渐进式”JPEG，打开它太费内存；请缩小后再传，或另存为普通（基线）JPEG",
                "the photograph is a very large progressive JPEG; make it smaller, or save it as a baseline JPEG");
        if (++_scans > MaxScans) throw Refusal.BrokenPhoto();
    }

    private void Exif(int length)
    {
        if (length is < 14 or > PhotoHeader.MaxExifBytes) return;
        var block = new byte[length];
        _content.ReadExactly(block);
        if (block.AsSpan().StartsWith("Exif\0\0"u8)) _exif = block;
    }

    /// <returns>-1 at the end; what lies before the next marker is skipped, as the decoder does.</returns>
    private int NextMarker()
    {
        int value;
        do
        {
            while ((value = _content.ReadByte()) is not (0xFF or -1)) { }
            while (value == 0xFF) value = _content.ReadByte();
        }
        while (value == 0); // a stuffed 0xFF of the picture's data
        return value;
    }

    private int Byte() => _content.ReadByte() is >= 0 and var value ? value : throw Refusal.BrokenPhoto();
}
