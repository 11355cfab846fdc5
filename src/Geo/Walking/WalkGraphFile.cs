using System.IO.Hashing;

namespace Wutong.Geo.Walking;

/// <summary>图文件: the saved form of a graph. The file is the graph's own block: versioned head, checksummed body, mapped when opened.</summary>
public static unsafe class WalkGraphFile
{
    /// <summary>Writes the graph beside <paramref name="path"/> and moves it there, so a reader never sees half a file.</summary>
    /// <exception cref="WalkGraphFileException">The folder cannot be written.</exception>
    public static void Save(WalkGraph graph, string path)
    {
        ArgumentNullException.ThrowIfNull(graph);
        string part = path + ".part";
        try
        {
            using (var file = new FileStream(part, FileMode.Create, FileAccess.Write, FileShare.None, 1 << 20))
            {
                var head = new byte[GraphLayout.HeaderBytes];
                new ReadOnlySpan<byte>(graph.Memory.Start, head.Length).CopyTo(head);
                fixed (byte* start = head) ((GraphHeader*)start)->Checksum = ChecksumOf(graph.Memory);
                file.Write(head);
                for (long at = head.Length; at < graph.Memory.Length; at += 1 << 24)
                    file.Write(new ReadOnlySpan<byte>(graph.Memory.Start + at, (int)Math.Min(1 << 24, graph.Memory.Length - at)));
                file.Flush(flushToDisk: true);
            }
            File.Move(part, path, overwrite: true);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            throw new WalkGraphFileException($"cannot write {path}: {e.Message}", e);
        }
    }

    /// <summary>Maps a saved graph and checks its head, its size and its checksum.</summary>
    /// <exception cref="WalkGraphFileException">Missing, of another version, cut short or damaged; build it again from its source.</exception>
    public static WalkGraph Open(string path)
    {
        GraphMemory memory;
        try
        {
            if (new FileInfo(path).Length < GraphLayout.HeaderBytes) throw new WalkGraphFileException($"{path} is shorter than a graph's head; build it again");
            memory = GraphMemory.Map(path);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            throw new WalkGraphFileException($"cannot open {path}: {e.Message}", e);
        }
        CheckHead(*(GraphHeader*)memory.Start, memory.Length, path);
        if (ChecksumOf(memory) != ((GraphHeader*)memory.Start)->Checksum) throw new WalkGraphFileException($"{path} is damaged: its checksum does not fit; build it again");
        return new WalkGraph(memory);
    }

    private static void CheckHead(in GraphHeader h, long length, string path)
    {
        if (h.Magic != GraphHeader.MagicValue) throw new WalkGraphFileException($"{path} is not a walking graph");
        if (h.Version != GraphHeader.CurrentVersion) throw new WalkGraphFileException($"{path} has version {h.Version}, this program reads {GraphHeader.CurrentVersion}; build it again");
        bool counts = h is { Nodes: >= 0, Arcs: >= 0, ShapedArcs: >= 0, ShapePoints: >= 0, GridColumns: > 0, GridRows: > 0, GridEntries: >= 0, GridCellLonE7: > 0, GridCellLatE7: > 0 }
            && (long)h.GridColumns * h.GridRows < int.MaxValue;
        if (!counts || h.TotalBytes != length || new GraphLayout(h).Total != length) throw new WalkGraphFileException($"{path} is damaged: its head does not fit its {length} bytes; build it again");
    }

    private static ulong ChecksumOf(GraphMemory memory)
    {
        var hash = new XxHash3();
        var head = *(GraphHeader*)memory.Start;
        head.Checksum = 0;
        hash.Append(new ReadOnlySpan<byte>(&head, sizeof(GraphHeader)));
        for (long at = GraphLayout.HeaderBytes; at < memory.Length; at += 1 << 28)
            hash.Append(new ReadOnlySpan<byte>(memory.Start + at, (int)Math.Min(1 << 28, memory.Length - at)));
        GC.KeepAlive(memory);
        return hash.GetCurrentHashAsUInt64();
    }
}

/// <summary>A saved graph could not be written or read; the message says why and what to do.</summary>
public sealed class WalkGraphFileException : Exception
{
    public WalkGraphFileException(string message) : base(message) { }
    public WalkGraphFileException(string message, Exception cause) : base(message, cause) { }
    public WalkGraphFileException() { }
}
