using System.Net;

namespace Wutong.Bench.Door.Soak;

/// <summary>磁盘写满: the data folder lies on a small file system; filled up while writing, then given room again, without a restart.</summary>
internal static class DiskRun
{
    private const int PieceBytes = 1 << 16;

    /// <param name="folder">On a small file system of its own.</param>
    public static async Task<int> RunAsync(string folder, int cycles)
    {
        var total = new Totals();
        var data = Path.Combine(folder, "data");
        using var program = new ChildProgram(data);
        var (site, unit) = await KillRun.BeginAsync(program);
        await site.ReadyAsync(program); // what a start needs room for is another matter: StartupTests
        for (var i = 0; i < cycles; i++) await CycleAsync($"d{i}", folder, site, unit, new Ledger(data), total);
        if (program.HasEnded) total.Fault("end", ["the program ended"]);
        site.Dispose();
        await program.KillAsync();
        Console.WriteLine($"{cycles} cycles: {total}");
        return total.Faults.Count == 0 ? 0 : 1;
    }

    private static async Task CycleAsync(string cycle, string folder, Site site, string unit, Ledger ledger, Totals total)
    {
        var load = new Load(site, unit, cycle);
        using var stop = new CancellationTokenSource();
        var calling = load.RunAsync(stop.Token);
        await Task.Delay(200, CancellationToken.None);
        var ballast = Path.Combine(folder, "ballast");
        await FillAsync(ballast, load);
        total.Fault(cycle, await WhileFullAsync(site, load));
        File.Delete(ballast);
        total.Fault(cycle, await HealsAsync(load, folder));
        await stop.CancelAsync();
        await calling;
        total.Add(load, default, default);
        total.Fault(cycle, load.Wrong);
        total.Fault(cycle, await Repeat.AllAsync(site, load.Attempts));
        total.Fault(cycle, await ledger.FaultsAsync(cycle, load.Attempts));
    }

    /// <summary>Takes what room there is until writers are turned away.</summary>
    private static async Task FillAsync(string path, Load load)
    {
        await using var ballast = new FileStream(path, FileMode.Create, FileAccess.Write, FileShare.None, bufferSize: 0);
        var piece = new byte[PieceBytes];
        for (var tries = 0; load.Refused.IsEmpty && tries < 3000; tries++)
        {
            try { ballast.Write(piece); }
            catch (IOException) { await Task.Delay(5); } // full: what writers free is taken too
        }
    }

    private static async Task<IEnumerable<string>> WhileFullAsync(Site site, Load load)
    {
        var faults = new List<string>();
        for (var i = 0; i < 5; i++)
        {
            await Task.Delay(50);
            foreach (var page in (string[])["", "health/live", "api/commands"])
                if (await site.GetAsync(page, default) is not (HttpStatusCode.OK or HttpStatusCode.NotFound) and var status) faults.Add($"reading: /{page} answers {status} while the disk is full");
            if (await site.GetAsync("health/ready", default) is not (HttpStatusCode.OK or HttpStatusCode.ServiceUnavailable) and var ready) faults.Add($"reading: /health/ready answers {ready}");
        }
        if (!load.Refused.Contains(HttpStatusCode.InsufficientStorage)) faults.Add($"full: nobody was told 507, but {string.Join(", ", load.Refused.GroupBy(s => s).Select(g => $"{(int)g.Key} {g.Count()} times"))}");
        return faults;
    }

    /// <summary>Writing goes on within ten seconds.</summary>
    private static async Task<IEnumerable<string>> HealsAsync(Load load, string folder)
    {
        for (var tries = 0; tries < 100; tries++)
        {
            var before = load.Attempts.Count(a => a.Acknowledged is not null);
            await Task.Delay(100);
            if (load.Attempts.Count(a => a.Acknowledged is not null) > before) return [];
        }
        var files = new DirectoryInfo(folder).EnumerateFiles("*", SearchOption.AllDirectories).Where(f => f.Length >= PieceBytes).Select(f => $"{f.Name} {f.Length >> 10} KB");
        return [$"healing: nothing was written within ten seconds after there was room again ({new DriveInfo(folder).AvailableFreeSpace >> 10} KB free, {string.Join(", ", files)})"];
    }
}
