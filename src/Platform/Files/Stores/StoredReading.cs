using Wutong.Platform.Errors;

namespace Wutong.Platform.Files.Stores;

public static class StoredReading
{
    /// <summary>再读存过的文件: reads a file once more that was sent before a question was asked about it.</summary>
    /// <param name="hash">As the form brought it back.</param>
    /// <param name="read">From the beginning; the whole of it lies in memory, which the intake's limit keeps small.</param>
    /// <exception cref="BadInputException">It is no longer kept, or cannot be read; by field "file".</exception>
    public static async Task<T> ReadAgainAsync<T>(this IFileStore store, string? hash, Func<Stream, Task<T>> read, CancellationToken ct)
    {
        await using var stored = (FileHash.TryParse(hash, out var known) ? await store.OpenAsync(known, ct) : null) ?? throw new BadInputException("file", "这个文件已不在了，请重新选择。", "That file is no longer kept; choose it again.");
        using var whole = new MemoryStream();
        await stored.Content.CopyToAsync(whole, ct);
        whole.Position = 0;
        try { return await read(whole); }
        catch (InputException wrong) { throw new BadInputException("file", $"这个文件读不了：{wrong.Message}", $"This file cannot be read: {wrong.Message}"); }
    }
}
