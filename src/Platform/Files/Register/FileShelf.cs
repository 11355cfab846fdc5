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
        var row = await RowAsync(id, ct);
        return row is not null && await MaySeeAsync(row, ct) ? await StandingAsync(row, ct) : null;
    }

    /// <returns>Null also when another stands in for it by now.</returns>
    internal async Task<StoredFile?> FindItselfAsync(Guid id, CancellationToken ct) => await RowAsync(id, ct) is { RemovedAtUtc: null } row && await MaySeeAsync(row, ct) ? row.ToFile() : null;

    /// <summary>For who has decided by a rule of their own that it may be shown: a public record's, a code's.</summary>
    /// <returns>Null when there is no such file, or it was removed.</returns>
    public async Task<StoredFile?> FindShownAsync(Guid id, CancellationToken ct) => await RowAsync(id, ct) is { } row ? await StandingAsync(row, ct) : null;

    /// <summary>Where and when photographs were taken, of those that say so: for staff who judge whether two show the same spot.</summary>
    public async Task<IReadOnlyDictionary<Guid, PhotoPlace>> PlacesAsync(IReadOnlyCollection<Guid> ids, CancellationToken ct) =>
        await db.Set<FileRow>().AsNoTracking().TagWith("files.places").Where(f => ids.Contains(f.Id) && f.LonE7 != null && f.LatE7 != null).ToDictionaryAsync(f => f.Id, f => new PhotoPlace(f.LonE7!.Value, f.LatE7!.Value, f.TakenAtUtc), ct);

    /// <summary>Other files with the very same content: a photograph sent more than once. What is covered in one shows in the others.</summary>
    public async Task<IReadOnlyList<Guid>> SameContentAsync(Guid id, CancellationToken ct) =>
        await db.Set<FileRow>().AsNoTracking().TagWith("files.same").Where(f => f.Id != id && f.Hash != null && db.Set<FileRow>().Any(o => o.Id == id && o.Hash == f.Hash)).OrderBy(f => f.Id).Select(f => f.Id).ToListAsync(ct);

    private Task<FileRow?> RowAsync(Guid id, CancellationToken ct) => db.Set<FileRow>().AsNoTracking().TagWith("files.find").SingleOrDefaultAsync(f => f.Id == id, ct);

    /// <summary>The file itself, or what stands in for it now: covered once, or several times.</summary>
    private async Task<StoredFile?> StandingAsync(FileRow row, CancellationToken ct)
    {
        var last = row;
        while (last is { RemovedAtUtc: not null }) last = await db.Set<FileRow>().AsNoTracking().TagWith("files.stand-in").SingleOrDefaultAsync(f => f.StandsInForId == last.Id, ct);
        return last?.ToFile();
    }

    private async Task<bool> MaySeeAsync(FileRow row, CancellationToken ct)
    {
        if (current.Actor.IsSignedIn && row.RemovedAtUtc is null && row.KeptById == current.Actor.Id) return true;
        foreach (var use in uses)
            if (await use.MaySeeAsync(row.Id, current.Actor, ct)) return true;
        return false;
    }
}

/// <summary>拍摄位置: WGS-84, as the photograph itself says; never for the public.</summary>
public readonly record struct PhotoPlace(int LonE7, int LatE7, DateTime? TakenAtUtc);
