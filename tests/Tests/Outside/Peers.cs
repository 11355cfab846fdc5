using System.Diagnostics;
using System.Security.Cryptography;
using Wutong.Tests.World;

namespace Wutong.Tests.Outside;

/// <summary>Programs by other people that our senders are met by, on Node; their packages are brought into artifacts/ the first time.</summary>
internal static class Peers
{
    private static readonly Lazy<Task<string>> Folder = new(InstallAsync);

    /// <summary>Runs one of the scripts in <c>peers/</c> to its end.</summary>
    public static async Task<(int ExitCode, string Output)> RunAsync(string script, string input, params string[] arguments)
    {
        using var process = await StartAsync(script, arguments);
        await process.StandardInput.WriteAsync(input);
        process.StandardInput.Close();
        var output = await process.StandardOutput.ReadToEndAsync();
        await process.WaitForExitAsync();
        return (process.ExitCode, output.Trim());
    }

    /// <summary>Starts one that goes on; it ends when its standard input does, which a killed test run brings about too.</summary>
    public static async Task<Process> StartAsync(string script, params string[] arguments) =>
        Process.Start(new ProcessStartInfo("node", [Path.Combine(await Folder.Value, script), .. arguments]) { RedirectStandardInput = true, RedirectStandardOutput = true })!;

    private static async Task<string> InstallAsync()
    {
        var source = ProjectFolder.At("tests", "Tests", "Outside", "peers");
        var files = Directory.GetFiles(source).Order(StringComparer.Ordinal).ToArray();
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        foreach (var file in files) hash.AppendData(await File.ReadAllBytesAsync(file));
        var made = ProjectFolder.At("artifacts", "peers", Convert.ToHexStringLower(hash.GetHashAndReset())[..12]);
        if (Directory.Exists(made)) return made;

        var making = $"{made}.{Environment.ProcessId}";
        Directory.CreateDirectory(making);
        foreach (var file in files) File.Copy(file, Path.Combine(making, Path.GetFileName(file)), overwrite: true);
        using var npm = Process.Start(new ProcessStartInfo("npm", ["ci", "--no-audit", "--no-fund", "--ignore-scripts", "--loglevel=error"]) { WorkingDirectory = making, RedirectStandardOutput = true })!;
        await npm.StandardOutput.ReadToEndAsync();
        await npm.WaitForExitAsync();
        if (npm.ExitCode != 0) throw new InvalidOperationException($"'npm ci' in {source} ended with {npm.ExitCode}");
        try { Directory.Move(making, made); }
        catch (IOException) when (Directory.Exists(made)) { Directory.Delete(making, recursive: true); } // another run was first
        return made;
    }
}
