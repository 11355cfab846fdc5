using Wutong.Platform.Search;
using Wutong.Platform.Writing;

namespace Wutong.Territory.Registers;

/// <summary>台账有变: told to the outbox, so that what is made from the register follows.</summary>
internal static class RegisterNews
{
    private const string Topic = "territory.changed";
    private static readonly string[] Entries = ["zone", "estate", "road", "section"];

    public static void Changed(string kind, string code, IWrite write) => write.Tell(Topic, kind, code);

    /// <summary>Any number of entries of this kind.</summary>
    public static void Whole(string kind, IWrite write) => write.Tell(Topic, kind, IWholeSearchSource.Everything);

    /// <summary>Areas, and whatever stands in them.</summary>
    public static void Areas(IWrite write)
    {
        Whole("area", write);
        foreach (var kind in Entries) Whole(kind, write);
    }
}
