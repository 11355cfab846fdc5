using Microsoft.Extensions.Logging;
using Wutong.Platform.Access;
using Wutong.Platform.Errors;
using Wutong.Platform.Tables;
using Wutong.Platform.Writing;

namespace Wutong.Territory.Import;

internal sealed partial class TerritoryImport(RegisterImport import, WriteDoor door, ILogger<TerritoryImport> log) : ITerritoryImport
{
    private static readonly Actor Importer = Actor.Program("territory-import");

    public async Task<TerritoryImportReport> RunAsync(TerritoryImportOptions options, Action<double, string, string>? progress, CancellationToken ct)
    {
        var check = await Table.Opened(options.Path, () => CheckAsync(options, progress, ct));
        if (!check.IsGood) throw Refused(options.Path, check);
        var counts = check.Counts;
        if (!options.CheckOnly)
        {
            progress?.Invoke(0.7, "正在写入台账", "Writing the register");
            ct.ThrowIfCancellationRequested();
            if (await door.RunAsync(check.Command!, Importer, null, ct) is not Answer.Done)
                throw new InputException($"{options.Path}: the register was changed by somebody else meanwhile; nothing was written. Import once more");
            Imported(log, counts.New, counts.Changed, counts.Gone);
        }
        var doubt = check.Doubt is { } d ? DoubtWords.Of(d) : ((string Zh, string En)?)null;
        return new(counts.New, counts.Changed, counts.Same, counts.Gone, !options.CheckOnly, doubt?.Zh, doubt?.En);
    }

    private async Task<ImportCheck> CheckAsync(TerritoryImportOptions options, Action<double, string, string>? progress, CancellationToken ct)
    {
        await using var file = File.OpenRead(options.Path);
        return await import.CheckAsync(file, Path.GetFileName(options.Path), options.Kind, options.System, share => progress?.Invoke(share * 0.7, "正在核对每一行", "Checking every row"), ct);
    }

    /// <summary>The file goes back with what is wrong beside each row.</summary>
    private static InputException Refused(string path, ImportCheck check)
    {
        var returned = Path.Combine(Path.GetDirectoryName(Path.GetFullPath(path))!, Path.GetFileNameWithoutExtension(path) + "-错误原因.xlsx");
        using (var file = File.Create(returned)) ReturnedFile.Write(file, RegisterTable.Returnable(check.Table), ReturnedFile.Reasons(check.Table, check.Troubles));
        return new($"{InputException.Of(check.Troubles).Message}\nnothing was changed; every reason stands in {returned}");
    }

    [LoggerMessage(EventId = 3101, Level = LogLevel.Information, Message = "Imported into the area register: {New} new, {Changed} changed, {Gone} closed")]
    private static partial void Imported(ILogger log, int @new, int changed, int gone);
}

internal static class DoubtWords
{
    public static (string Zh, string En) Of(SystemDoubt doubt)
    {
        var zh = $"{doubt.All} 个位置里只有 {doubt.Fitting} 个落在应在的辖区，坐标系多半说错了。";
        var en = $"Only {doubt.Fitting} of {doubt.All} positions lie in the area they should: the coordinate system is probably another one.";
        return doubt.Better is { } better
            ? ($"{zh}按 {ImportWords.Name(better)} 有 {doubt.FittingThen} 个落在应在的辖区。", $"{en} As {ImportWords.Name(better)}, {doubt.FittingThen} would.")
            : ($"{zh}另外三种坐标系也不合适，请核对文件。", $"{en} None of the other three fits either; look at the file.");
    }
}
