using Wutong.Platform.Files.Redactions;
using Wutong.Platform.Writing;

namespace Wutong.Platform.Files.Register;

internal sealed class FileRegister : IFileRegister
{
    public Redacted? Redact(RedactedPhoto photo, IWrite write)
    {
        var files = write.Db.Set<FileRow>();
        if (files.SingleOrDefault(f => f.Id == photo.Of) is not { Hash: { } hash } old) return null;
        var others = files.Where(f => f.Hash == hash && f.Id != old.Id).OrderBy(f => f.Id).Select(f => f.Id).ToList();
        var row = RowOf(photo, write);
        write.Db.Add(row);
        foreach (var content in old.Remove(write.Actor.Id, write.Now)) write.Db.Add(new FileRemovalRow { Id = write.NewId(), Hash = content, RemovedAtUtc = write.Now });
        return new(row.Id, others);
    }

    public Guid Keep(ReceivedFile file, bool keepsOrigin, IWrite write)
    {
        var row = KeepFile.Of(file, keepsOrigin).ToRow(write);
        write.Db.Add(row);
        return row.Id;
    }

    public bool AreOwn(IReadOnlyCollection<Guid> files, IWrite write)
    {
        var wanted = files.Distinct().ToList();
        return wanted.Count == 0 || write.Db.Set<FileRow>().Count(f => wanted.Contains(f.Id) && f.KeptById == write.Actor.Id && f.Hash != null) == wanted.Count;
    }

    /// <summary>The old name is not taken over: people put names and addresses into it.</summary>
    private static FileRow RowOf(RedactedPhoto photo, IWrite write) => new()
    {
        Id = write.NewId(), Hash = FileHash.Parse(photo.Hash).ToString(), Thumbnail = FileHash.Parse(photo.Thumbnail).ToString(), Kind = FileKind.Photo, Name = FileName.Clean(null, FileKind.Photo),
        Bytes = photo.Bytes, WidthPixels = photo.WidthPixels, HeightPixels = photo.HeightPixels, KeptById = write.Actor.Id, KeptAtUtc = write.Now, StandsInForId = photo.Of,
    };
}
