using Wutong.Platform.Hosting;

namespace Wutong.Platform.Files;

/// <summary>暂存目录: where files lie while they come in; what a crash left there goes at the next start.</summary>
internal static class IncomingFolder
{
    private static readonly TimeSpan Stale = TimeSpan.FromDays(1);

    public static string In(DataFolder folder) => Path.GetDirectoryName(folder.File("files", "incoming", "x"))!;

    /// <summary>Another node may be writing into the same folder: only what is a day old goes.</summary>
    public static void Sweep(DataFolder folder, DateTime nowUtc)
    {
        foreach (var path in Directory.EnumerateFiles(In(folder)))
            if (File.GetLastWriteTimeUtc(path) < nowUtc - Stale) File.Delete(path);
    }
}
