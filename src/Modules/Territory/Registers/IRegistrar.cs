using Wutong.Platform.Access;
using Wutong.Platform.Writing;

namespace Wutong.Territory.Registers;

/// <summary>登记: how one kind of entry is written. All of it inside the door's transaction.</summary>
internal interface IRegistrar<in TDraft> where TDraft : IDraft
{
    /// <summary>Where an entry would stand; the installation when it names no open area, which only who keeps all of it is then told.</summary>
    Target TargetOf(TDraft draft, IWrite write);

    /// <returns>Null when no open entry has this code.</returns>
    Target? TargetOf(string code, IWrite write);
    Answer Add(TDraft draft, IWrite write);
    Answer Change(TDraft draft, IWrite write);
    Answer Retire(string code, IWrite write);

    /// <summary>Puts these in place of all there are; what is gone is closed.</summary>
    /// <param name="prepared">What that writes, worked out at this same version of the register; null: it is worked out here.</param>
    Answer Replace(IReadOnlyList<TDraft> drafts, IReplacement? prepared, IWrite write);
}
