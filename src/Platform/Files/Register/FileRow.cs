using Microsoft.EntityFrameworkCore;
using Wutong.Platform.Data;

namespace Wutong.Platform.Files.Register;

/// <summary>存档文件登记: what a record may name. The content is in the store, by hash; two rows may share one.</summary>
internal sealed class FileRow : IAppendOnly
{
    public required Guid Id { get; init; }
    public required string Hash { get; init; }
    public required FileKind Kind { get; init; }
    public required string Name { get; init; }
    public required long Bytes { get; init; }
    public int? WidthPixels { get; init; }
    public int? HeightPixels { get; init; }
    public string? Thumbnail { get; init; }

    /// <summary>Who put it in: sees it before any record names it.</summary>
    public required Guid KeptById { get; init; }
    public required DateTime KeptAtUtc { get; init; }

    /// <summary>Where and when a photograph was taken; private, and only where the purpose needed it.</summary>
    public int? LonE7 { get; init; }
    public int? LatE7 { get; init; }
    public DateTime? TakenAtUtc { get; init; }

    public StoredFile ToFile() => new(FileHash.Parse(Hash), Kind, Name, Bytes, WidthPixels, HeightPixels, Thumbnail is null ? null : FileHash.Parse(Thumbnail));
}

internal sealed class FilesModel : IModelPart
{
    public void Build(ModelBuilder model) => model.Entity<FileRow>(file =>
    {
        file.ToTable("file");
        file.HasKey(f => f.Id);
        file.Property(f => f.Hash).HasMaxLength(64);
        file.Property(f => f.Thumbnail).HasMaxLength(64);
        file.Property(f => f.Name).HasMaxLength(255);
        file.HasIndex(f => f.Hash);
        file.HasIndex(f => f.Thumbnail);
    });
}
