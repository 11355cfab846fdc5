using Wutong.Platform.Writing;

namespace Wutong.Cases;

/// <summary>起因核对: a module whose records cases are found on says which of them there are. Of a kind without such a check any id is taken.</summary>
public interface IOriginCheck
{
    /// <summary>As in <see cref="Platform.Forms.RecordLinks"/>: "walk".</summary>
    string Kind { get; }

    /// <summary>The record's id as it is to be kept.</summary>
    /// <returns>Null when there is no such record within the actor's reach.</returns>
    string? Known(string id, IWrite write);
}
