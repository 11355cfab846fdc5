using Wutong.Platform.Laws;

namespace Wutong.Platform.Files.Register;

internal static class FileLaws
{
    public static IEnumerable<Law> All { get; } =
    [
        new("files.removed-is-empty", "已删除的文件不留内容、名称和位置", "A removed file keeps no content, name or position",
            db => db.Set<FileRow>().Where(f => f.RemovedAtUtc != null ? f.Hash != null || f.Thumbnail != null || f.Name != "" || f.LonE7 != null || f.LatE7 != null || f.TakenAtUtc != null : f.Hash == null)
                .OrderBy(f => f.Id).Select(f => new LawBreach("file", f.Id.ToString(), f.RemovedAtUtc != null ? "已删除的文件还留着东西" : "没有删除的文件缺内容", f.RemovedAtUtc != null ? "the removed file still holds something" : "the file names no content"))),
        new("files.stands-in-for-removed", "遮盖后的照片所顶替的原件已删除", "What a covered photograph stands in for is removed",
            db => db.Set<FileRow>().Where(f => f.StandsInForId != null && !db.Set<FileRow>().Any(o => o.Id == f.StandsInForId && o.RemovedAtUtc != null))
                .OrderBy(f => f.Id).Select(f => new LawBreach("file", f.Id.ToString(), "它顶替的原件没有删除", "the file it stands in for is not removed"))),
    ];
}
