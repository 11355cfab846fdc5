using Microsoft.EntityFrameworkCore;
using Wutong.Platform.Data;

namespace Wutong.Platform.Files.Register;

/// <summary>存档文件登记: what a record may name. The content is in the store, by hash; two rows may share one.</summary>
/// <remarks>Nothing of it changes but once: when it is removed, and then what was personal is erased.</remarks>
internal sealed class FileRow
{
    public required Guid Id { get; init; }

    /// <summary>Null once removed; so is <see cref="Thumbnail"/>.</summary>
    public required string? Hash { get; set; }
    public required FileKind Kind { get; init; }

    /// <summary>Empty once removed.</summary>
    public required string Name { get; set; }
    public required long Bytes { get; init; }
    public int? WidthPixels { get; init; }
    public int? HeightPixels { get; init; }
    public string? Thumbnail { get; set; }

    /// <summary>Who put it in: sees it before any record names it.</summary>
    public required Guid KeptById { get; init; }
    public required DateTime KeptAtUtc { get; init; }

    /// <summary>Where and when a photograph was taken; private, and only where the purpose needed it.</summary>
    public int? LonE7 { get; set; }
    public int? LatE7 { get; set; }
    public DateTime? TakenAtUtc { get; set; }

    /// <summary>The file this one was made from by covering parts of it; removed.</summary>
    public Guid? StandsInForId { get; init; }

    /// <summary>已删除: from then on there is no such file for anybody.</summary>
    public DateTime? RemovedAtUtc { get; set; }
    public Guid? RemovedById { get; set; }

    public StoredFile ToFile() => new(FileHash.Parse(Hash!), Kind, Name, Bytes, WidthPixels, HeightPixels, Thumbnail is null ? null : FileHash.Parse(Thumbnail));

    /// <returns>The contents it named.</returns>
    public IReadOnlyList<string> Remove(Guid by, DateTime atUtc)
    {
        string?[] named = [Hash, Thumbnail];
        (Hash, Thumbnail, Name, LonE7, LatE7, TakenAtUtc, RemovedById, RemovedAtUtc) = (null, null, "", null, null, null, by, atUtc);
        return [.. named.OfType<string>().Distinct()];
    }
}

internal sealed class FilesModel : IModelPart
{
    public void Build(ModelBuilder model)
    {
        model.Entity<FileRow>(file =>
        {
            file.ToTable("file");
            file.HasKey(f => f.Id);
            file.Property(f => f.Hash).HasMaxLength(64);
            file.Property(f => f.Thumbnail).HasMaxLength(64);
            file.Property(f => f.Name).HasMaxLength(255);
            file.HasIndex(f => f.Hash);
            file.HasIndex(f => f.Thumbnail);
            file.HasIndex(f => f.StandsInForId).IsUnique().HasFilter("stands_in_for_id IS NOT NULL");
        });
        model.Entity<FileRemovalRow>(removal =>
        {
            removal.ToTable("file_removal");
            removal.HasKey(r => r.Id);
            removal.Property(r => r.Hash).HasMaxLength(64);
        });
    }
}
