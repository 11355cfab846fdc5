using Wutong.Platform.Hosting;

namespace Wutong.LifeCircles.Register;

/// <summary>Where an edition's streets lie in the data folder: the graph that is walked and the map that is drawn.</summary>
internal sealed record NetworkFiles(string Graph, string Map)
{
    public static NetworkFiles Of(DataFolder folder, string networkFile)
        => new(folder.File("networks", networkFile + ".graph"), folder.File("networks", networkFile + ".map"));
}
