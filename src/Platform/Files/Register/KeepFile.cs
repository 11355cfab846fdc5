using Wutong.Platform.Access;
using Wutong.Platform.Writing;

namespace Wutong.Platform.Files.Register;

/// <summary>收存文件: registers what the intake has checked and stored, so that a record can name it.</summary>
internal sealed record KeepFile(string Hash, FileKind Kind, string Name, long Bytes, int? WidthPixels, int? HeightPixels, string? Thumbnail, int? LonE7, int? LatE7, DateTime? TakenAtUtc) : ICommand
{
    public static KeepFile Of(ReceivedFile received, bool keepsOrigin)
    {
        var (file, origin) = (received.File, keepsOrigin ? received.Origin : null);
        return new(file.Hash.ToString(), file.Kind, file.Name, file.Bytes, file.WidthPixels, file.HeightPixels, file.Thumbnail?.ToString(),
            E7(origin?.Position?.LongitudeDegrees), E7(origin?.Position?.LatitudeDegrees), origin?.TakenAtUtc(Language.Lang.ChinaTime));
    }

    public FileRow ToRow(IWrite write) => new()
    {
        Id = write.NewId(), Hash = Hash, Kind = Kind, Name = Name, Bytes = Bytes, WidthPixels = WidthPixels, HeightPixels = HeightPixels, Thumbnail = Thumbnail,
        KeptById = write.Actor.Id, KeptAtUtc = write.Now, LonE7 = LonE7, LatE7 = LatE7, TakenAtUtc = TakenAtUtc?.ToUniversalTime(),
    };

    private static int? E7(double? degrees) => degrees is { } d ? (int)Math.Round(d * 1e7) : null;
}

internal sealed class KeepFileHandler : Handler<KeepFile>
{
    public static Permission Permission { get; } = new("files.keep", "上传文件", "Upload files");

    public override Permission Needs => Permission;
    public override Target TargetOf(KeepFile command, IWrite write) => Target.Own(write.Actor);

    public override Answer Run(KeepFile command, IWrite write) => new Answer.Done("file", Keep(command, write));

    internal static Guid Keep(KeepFile command, IWrite write)
    {
        var row = command.ToRow(write);
        write.Db.Add(row);
        return row.Id;
    }
}
