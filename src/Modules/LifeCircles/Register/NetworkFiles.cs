using Wutong.Platform.Hosting;

namespace Wutong.LifeCircles.Register;

/// <summary>Where an edition's streets lie in the data folder: the graph that is walked and the map that is drawn.</summary>
internal sealed record NetworkFiles(string Graph, string Map)
{
    public static NetworkFiles Of(DataFolder folder, string networkFile)
        => new(folder.File("networks", networkFile + ".graph"), folder.File("networks", networkFile + ".map"));

    /// <summary>Takes away what an import that failed had written; what is not there is no matter.</summary>
    public void Delete()
    {
        foreach (var file in (string[])[Graph, Map])
        {
            try { File.Delete(file); }
            catch (Exception e) when (e is IOException or UnauthorizedAccessException) { } // what made the import fail is what the operator must hear
        }
    }
}
