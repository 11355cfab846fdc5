namespace Wutong.Tests.World;

/// <summary>Folders that go away when the tests end.</summary>
public static class TempFolder
{
    private static readonly string Root = Directory.CreateTempSubdirectory("wutong-tests-").FullName;
    private static int _count;

    static TempFolder() => AppDomain.CurrentDomain.ProcessExit += (_, _) =>
    {
        try { Directory.Delete(Root, recursive: true); }
        catch (IOException) { } // a file still open at exit is left to the system's own cleaning
    };

    public static string New() => Directory.CreateDirectory(Path.Combine(Root, Interlocked.Increment(ref _count).ToString("000", null))).FullName;
}
