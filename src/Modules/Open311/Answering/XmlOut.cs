using System.Buffers;
using System.Globalization;
using System.Text;
using System.Xml;

namespace Wutong.Open311.Answering;

internal sealed class XmlOut(IBufferWriter<byte> buffer) : Out
{
    private static readonly XmlWriterSettings Settings = new() { Encoding = new UTF8Encoding(encoderShouldEmitUTF8Identifier: false), CheckCharacters = false, NewLineHandling = NewLineHandling.Entitize, CloseOutput = true }; // Fit has seen to the characters
    private readonly XmlWriter _xml = XmlWriter.Create(new BufferStream(buffer), Settings);

    public override string ContentType => "text/xml; charset=utf-8";
    public override void BeginList(string name, bool isOutermost = false) => _xml.WriteStartElement(name);
    public override void EndList() => _xml.WriteFullEndElement();
    public override void Begin(string name) => _xml.WriteStartElement(name);
    public override void End() => _xml.WriteFullEndElement();
    public override void Flag(string name, bool value) => _xml.WriteElementString(name, value ? "true" : "false");
    public override void Whole(string name, int value) => _xml.WriteElementString(name, value.ToString(CultureInfo.InvariantCulture));
    public override void Member(string name, string value) => Text(name, value);
    public override void Degrees(string name, int? e7) => Text(name, e7 is { } degrees ? DegreesOf(degrees).ToString(CultureInfo.InvariantCulture) : null);

    public override void Text(string name, string? value)
    {
        _xml.WriteStartElement(name);
        if (!string.IsNullOrEmpty(value)) _xml.WriteString(Fit(value));
        _xml.WriteEndElement();
    }

    public override void Dispose()
    {
        _xml.WriteEndDocument();
        _xml.Dispose();
    }

    /// <summary>What the writer of XML wants for a stream, over the response's own buffer.</summary>
    private sealed class BufferStream(IBufferWriter<byte> buffer) : Stream
    {
        public override bool CanRead => false;
        public override bool CanSeek => false;
        public override bool CanWrite => true;
        public override long Length => throw new NotSupportedException();
        public override long Position { get => throw new NotSupportedException(); set => throw new NotSupportedException(); }
        public override void Flush() { }
        public override int Read(byte[] bytes, int offset, int count) => throw new NotSupportedException();
        public override long Seek(long offset, SeekOrigin origin) => throw new NotSupportedException();
        public override void SetLength(long value) => throw new NotSupportedException();
        public override void Write(byte[] bytes, int offset, int count) => buffer.Write(bytes.AsSpan(offset, count));
        public override void Write(ReadOnlySpan<byte> bytes) => buffer.Write(bytes);
    }
}
