namespace Wutong.Platform.Hosting;

/// <summary>The two whole fonts (Noto Sans SC, OFL) that stand beside the program, for what the server draws: signs, PDFs, pictures.</summary>
public sealed class FontFiles(string folder)
{
    public static FontFiles Beside { get; } = new(Path.Combine(AppContext.BaseDirectory, "fonts"));

    public string Regular => Find("NotoSansSC-Regular.ttf");
    public string Bold => Find("NotoSansSC-Bold.ttf");

    private string Find(string name)
    {
        var path = Path.Combine(folder, name);
        return File.Exists(path) ? path : throw new FileNotFoundException($"The font {name} should stand beside the program in {folder}; build or publish again.", path);
    }
}
