namespace Wutong.Platform.Hosting;

/// <summary>数据目录: where this installation keeps its database, keys and made files. Exists.</summary>
public sealed record DataFolder(string Path)
{
    public static DataFolder Open(string path) => new(Directory.CreateDirectory(path).FullName);

    /// <summary>A path inside; its folder is created.</summary>
    public string File(params ReadOnlySpan<string> parts)
    {
        var path = System.IO.Path.Combine([Path, .. parts]);
        Directory.CreateDirectory(System.IO.Path.GetDirectoryName(path)!);
        return path;
    }
}
