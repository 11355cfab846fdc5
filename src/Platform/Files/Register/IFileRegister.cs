using Wutong.Platform.Files.Redactions;
using Wutong.Platform.Writing;

namespace Wutong.Platform.Files.Register;

/// <summary>文件登记: what handlers of the modules may do with files, inside their own transaction. Who may is for the handler's own permission to say.</summary>
public interface IFileRegister
{
    /// <summary>遮盖: registers the covered photograph and removes the one it was made from.</summary>
    /// <remarks>
    /// From the commit on the old file is answered with 404 to everybody, and its row holds neither name nor hash, position nor time. Its content and thumbnail are deleted from the store within seconds after it,
    /// unless another row names the same; a crash in between only delays that. The caller's own record is to name the new file.
    /// </remarks>
    /// <param name="photo">As <see cref="IRedaction.MakeAsync"/> made it.</param>
    /// <returns>Null when the old file is no longer there: somebody else has just covered or removed it, so what they left may need covering anew.</returns>
    Redacted? Redact(RedactedPhoto photo, IWrite write);

    /// <summary>收存: registers what the intake has checked and stored, inside the caller's transaction.</summary>
    /// <param name="keepsOrigin">The purpose needs where and when a photograph was taken.</param>
    /// <returns>The new file's id.</returns>
    Guid Keep(ReceivedFile file, bool keepsOrigin, IWrite write);

    /// <summary>Whether the actor put in all these files, and they are still there.</summary>
    /// <remarks>To be asked before a record names a file it was told: whoever may see the record sees the file, so somebody else's would be shown by knowing its id.</remarks>
    bool AreOwn(IReadOnlyCollection<Guid> files, IWrite write);
}

/// <param name="File">The new file.</param>
/// <param name="StillShowing">Other files with the very content that was covered: the same photograph, sent more than once. They stay as they are; cover them too.</param>
public sealed record Redacted(Guid File, IReadOnlyList<Guid> StillShowing);
