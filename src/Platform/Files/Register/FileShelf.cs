using Microsoft.EntityFrameworkCore;
using Wutong.Platform.Access;
using Wutong.Platform.Data;
using Wutong.Platform.Writing;

namespace Wutong.Platform.Files.Register;

/// <summary>文件架: takes files in for whoever acts, and hands them out to whom they may be shown.</summary>
public sealed class FileShelf(IFileIntake intake, Door door, AppDb db, ICurrentActor current, IEnumerable<IFileUse> uses)
{
    /// <summary>Checks, stores and registers a file.</summary>
    /// <param name="key">Of the form or call this belongs to; a repeat gives the same file.</param>
    /// <param name="keepsOrigin">The purpose needs where and when a photograph was taken.</param>
    /// <exception cref="Errors.BadInputException">Not taken; the message says why.</exception>
    public async Task<Answer> KeepAsync(Stream content, string? name, string field, string? key, bool keepsOrigin, CancellationToken ct) =>
        await door.RunAsync(KeepFile.Of(await intake.TakeAsync(content, name, field, ct), keepsOrigin), key, ct);

    /// <returns>Null when there is no such file, or it was removed, or it is not for this reader.</returns>
    public async Task<StoredFile?> FindAsync(Guid id, CancellationToken ct)
    {
        var row = await db.Set<FileRow>().AsNoTracking().TagWith("files.find").SingleOrDefaultAsync(f => f.Id == id && f.RemovedAtUtc == null, ct);
        return row is not null && await MaySeeAsync(row, ct) ? row.ToFile() : null;
    }

    /// <summary>Other files with the very same content: a photograph sent more than once. What is covered in one shows in the others.</summary>
    public async Task<IReadOnlyList<Guid>> SameContentAsync(Guid id, CancellationToken ct) =>
        await db.Set<FileRow>().AsNoTracking().TagWith("files.same").Where(f => f.Id != id && f.Hash != null && db.Set<FileRow>().Any(o => o.Id == id && o.Hash == f.Hash)).OrderBy(f => f.Id).Select(f => f.Id).ToListAsync(ct);

    private async Task<bool> MaySeeAsync(FileRow row, CancellationToken ct)
    {
        if (current.Actor.IsSignedIn && row.KeptById == current.Actor.Id) return true;
        foreach (var use in uses)
            if (await use.MaySeeAsync(row.Id, current.Actor, ct)) return true;
        return false;
    }
}
