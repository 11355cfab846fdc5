using System.Runtime.InteropServices;

namespace Wutong.Platform.Files.Stores;

/// <summary>A rename survives a power cut only once its folder has been flushed, which .NET offers no call for.</summary>
internal static partial class DiskFolder
{
    /// <summary>Flushes a folder and those above it, <paramref name="root"/> and what holds it included: each may have been made a moment ago, by another process too.</summary>
    public static void FlushUpTo(string folder, string root)
    {
        for (var at = folder; at.Length >= root.Length; at = Path.GetDirectoryName(at)!) Flush(at);
        Flush(Path.GetDirectoryName(root)!);
    }

    /// <summary>Nothing to do on Windows, whose file systems journal the rename themselves.</summary>
    private static void Flush(string folder)
    {
        if (OperatingSystem.IsWindows()) return;
        var handle = Open(folder, 0);
        if (handle < 0) throw new IOException($"{folder} could not be opened to flush it (error {Marshal.GetLastPInvokeError()})");
        try
        {
            if (Sync(handle) != 0) throw new IOException($"{folder} could not be flushed to disk (error {Marshal.GetLastPInvokeError()})");
        }
        finally { _ = Close(handle); }
    }

    [LibraryImport("libc", EntryPoint = "open", SetLastError = true, StringMarshalling = StringMarshalling.Utf8)]
    private static partial int Open(string path, int flags);

    [LibraryImport("libc", EntryPoint = "fsync", SetLastError = true)]
    private static partial int Sync(int handle);

    [LibraryImport("libc", EntryPoint = "close")]
    private static partial int Close(int handle);
}
