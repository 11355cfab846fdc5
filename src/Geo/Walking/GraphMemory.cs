using System.IO.MemoryMappedFiles;
using System.Runtime.InteropServices;
using Microsoft.Win32.SafeHandles;

namespace Wutong.Geo.Walking;

/// <summary>One block of unmanaged bytes that a graph is a view over: allocated, or a file mapped read-only.</summary>
/// <remarks>Freed by the finalizer only, when no graph refers to it any more, so that no search can outlive its memory.</remarks>
internal sealed unsafe class GraphMemory
{
    private readonly MemoryMappedFile? _file;
    private readonly SafeMemoryMappedViewHandle? _view;

    public GraphMemory(long length)
    {
        Length = length;
        Start = (byte*)NativeMemory.AlignedAlloc((nuint)length, 64);
        GC.AddMemoryPressure(length);
    }

    private GraphMemory(MemoryMappedFile file, SafeMemoryMappedViewHandle view, byte* start, long length)
    {
        _file = file;
        _view = view;
        Start = start;
        Length = length;
    }

    ~GraphMemory()
    {
        if (_view is null)
        {
            NativeMemory.AlignedFree(Start);
            GC.RemoveMemoryPressure(Length);
            return;
        }
        _view.ReleasePointer();
        _view.Dispose();
        _file!.Dispose();
    }

    public byte* Start { get; }

    public long Length { get; }

    public static GraphMemory Map(string path)
    {
        long length = new FileInfo(path).Length;
        var file = MemoryMappedFile.CreateFromFile(path, FileMode.Open, null, 0, MemoryMappedFileAccess.Read);
        var view = file.CreateViewAccessor(0, length, MemoryMappedFileAccess.Read).SafeMemoryMappedViewHandle;
        byte* start = null;
        view.AcquirePointer(ref start);
        return new GraphMemory(file, view, start, length);
    }
}
