namespace Wutong.Tests.World;

/// <summary>The folder of the project these tests were built in.</summary>
internal static class ProjectFolder
{
    public static string Root { get; } = Find();

    /// <param name="parts">From the project's folder.</param>
    public static string At(params string[] parts) => Path.Combine([Root, .. parts]);

    private static string Find()
    {
        var root = AppContext.BaseDirectory;
        while (!File.Exists(Path.Combine(root, "Wutong.slnx"))) root = Path.GetDirectoryName(root) ?? throw new InvalidOperationException("the tests should run inside the project's folder");
        return root;
    }
}
