using Wutong.Platform.Errors;

namespace Wutong.LifeCircles.Runs;

/// <summary>输出目录: files are made in a hidden folder beside the wanted one and moved into place when all are whole; otherwise nothing is left.</summary>
/// <remarks>
/// A folder that holds files already is refused, unless replacing is asked for: then it must be one this program made (it has the marker
/// file), and it is replaced whole, the old one staying until the new one is complete.
/// </remarks>
internal sealed class OutFolder : IDisposable
{
    public const string Marker = ".wutong";
    private readonly string _wanted;
    private readonly bool _replace;

    private OutFolder(string wanted, bool replace, string path) => (_wanted, _replace, Path) = (wanted, replace, path);

    /// <summary>Where to write; gone after <see cref="Dispose"/>.</summary>
    public string Path { get; }

    /// <exception cref="InputException">The folder cannot be written, or holds something.</exception>
    public static OutFolder Open(string wanted, bool replace)
    {
        wanted = System.IO.Path.TrimEndingDirectorySeparator(System.IO.Path.GetFullPath(wanted));
        try
        {
            if (File.Exists(wanted)) throw new InputException($"--out {wanted}: is a file; name a folder");
            Refuse(wanted, replace);
            var parent = System.IO.Path.GetDirectoryName(wanted) ?? throw new InputException($"--out {wanted}: name a folder that is not the root");
            if (!Directory.Exists(parent)) throw new InputException($"--out {wanted}: the folder {parent} does not exist; make it first");
            var path = System.IO.Path.Combine(parent, $".{System.IO.Path.GetFileName(wanted)}.{Environment.ProcessId:x}-{Random.Shared.Next():x8}.part");
            Directory.CreateDirectory(path);
            File.WriteAllText(System.IO.Path.Combine(path, Marker), "Made by wutong; --force may replace this folder.\n");
            return new(wanted, replace, path);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            throw new InputException($"--out {wanted}: cannot be written ({e.Message.TrimEnd('.')})", e);
        }
    }

    public string FileAt(params ReadOnlySpan<string> parts)
    {
        var path = System.IO.Path.Combine([Path, .. parts]);
        Directory.CreateDirectory(System.IO.Path.GetDirectoryName(path)!);
        return path;
    }

    /// <summary>Puts the finished folder in place.</summary>
    public void Commit()
    {
        try
        {
            Refuse(_wanted, _replace);
            var old = Path + ".old";
            bool had = Directory.Exists(_wanted);
            if (had) Directory.Move(_wanted, old);
            try { Directory.Move(Path, _wanted); }
            catch when (had)
            {
                Directory.Move(old, _wanted);
                throw;
            }
            if (had) Directory.Delete(old, recursive: true);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            throw new InputException($"--out {_wanted}: cannot be written ({e.Message.TrimEnd('.')})", e);
        }
    }

    public void Dispose()
    {
        if (Directory.Exists(Path)) Directory.Delete(Path, recursive: true);
    }

    private static void Refuse(string wanted, bool replace)
    {
        if (!Directory.Exists(wanted) || !Directory.EnumerateFileSystemEntries(wanted).Any()) return;
        if (!replace) throw new InputException($"--out {wanted}: holds files already; name a new folder, or add --force to replace what an earlier run wrote there");
        if (!File.Exists(System.IO.Path.Combine(wanted, Marker))) throw new InputException($"--out {wanted}: holds files this program did not write; name another folder");
    }
}
