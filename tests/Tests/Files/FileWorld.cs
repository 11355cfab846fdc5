using Microsoft.Extensions.Options;
using Microsoft.Extensions.Time.Testing;
using Wutong.Platform.Errors;
using Wutong.Platform.Files;
using Wutong.Platform.Files.Stores;
using Wutong.Platform.Hosting;
using Wutong.Tests.World;

namespace Wutong.Tests.Files;

/// <summary>An intake and a folder store in a data folder of their own.</summary>
internal sealed class FileWorld : IDisposable
{
    private readonly FileIntake _intake;

    public FileWorld(Action<FileSettings>? settings = null)
    {
        var chosen = new FileSettings();
        settings?.Invoke(chosen);
        Store = new FolderFileStore(Folder, Time);
        _intake = new(Store, Folder, Options.Create(chosen), Time);
    }

    public DataFolder Folder { get; } = DataFolder.Open(TempFolder.New());
    public FakeTimeProvider Time { get; } = new(new(2026, 5, 1, 0, 0, 0, TimeSpan.Zero));
    public FolderFileStore Store { get; }

    public Task<ReceivedFile> TakeAsync(byte[] content, string name = "x") => TakeAsync(new MemoryStream(content), name);

    public Task<ReceivedFile> TakeAsync(Stream content, string name = "x") => _intake.TakeAsync(content, name);

    /// <summary>The English of a refusal; nothing is left behind by it.</summary>
    public async Task<string> RefusedAsync(byte[] content, string name = "x")
    {
        var bad = await Assert.ThrowsAsync<BadInputException>(() => TakeAsync(content, name));
        Assert.Equal("file", bad.Field);
        Assert.Matches(@"\p{IsCJKUnifiedIdeographs}", bad.Chinese);
        Assert.Empty(Directory.EnumerateFiles(Folder.Path, "*", SearchOption.AllDirectories));
        return bad.English;
    }

    public async Task<byte[]> ContentAsync(FileHash hash)
    {
        await using var stored = await Store.OpenAsync(hash, CancellationToken.None) ?? throw new InvalidOperationException($"{hash} is not in the store");
        var content = new MemoryStream();
        await stored.Content.CopyToAsync(content);
        Assert.Equal(stored.Bytes, content.Length);
        return content.ToArray();
    }

    public void Dispose() => _intake.Dispose();
}
