using System.Net;

namespace Wutong.Bench.Door.Soak;

/// <summary>杀进程: load, kill -9, start again, and every acknowledged key has its effect exactly once; round after round.</summary>
internal static class KillRun
{
    /// <summary>A new data folder after so many rounds, so that checking everything stays quick.</summary>
    private const int RoundsInFolder = 5;
    private static readonly TimeSpan MostToLive = TimeSpan.FromSeconds(3), MostToAnswer = TimeSpan.FromSeconds(6);

    public static async Task<int> RunAsync(int rounds, string? seedText)
    {
        var seed = seedText is null ? Random.Shared.Next() : int.Parse(seedText, System.Globalization.CultureInfo.InvariantCulture);
        var random = new Random(seed);
        Console.WriteLine($"seed {seed}");
        var total = new Totals();
        for (var done = 0; done < rounds; done += RoundsInFolder) await FolderAsync(random, done, Math.Min(RoundsInFolder, rounds - done), total);
        Console.WriteLine($"{total}; seed {seed}");
        return total.Faults.Count == 0 && total.SlowestLive <= MostToLive && total.SlowestAnswer <= MostToAnswer ? 0 : 1;
    }

    private static async Task FolderAsync(Random random, int first, int rounds, Totals total)
    {
        var folder = Directory.CreateTempSubdirectory("wutong-soak-");
        try
        {
            using var program = new ChildProgram(folder.FullName);
            var (site, unit) = await BeginAsync(program);
            for (var i = 0; i < rounds; i++) site = await RoundAsync($"r{first + i}", random, program, site, unit, new Ledger(folder.FullName), total);
            site.Dispose();
            await program.KillAsync();
        }
        finally { folder.Delete(recursive: true); }
    }

    public static async Task<(Site Site, string Unit)> BeginAsync(ChildProgram program)
    {
        program.Start();
        var site = new Site(program.Address);
        await site.AliveAsync(program);
        await site.MustAsync(new(0, "door.seed", "key-seed", new { }));
        return (site, (await site.MustAsync(new(0, "people.register-unit", "key-unit-first", new { code = "first", nameZh = "环卫中心", kind = "company", areaCode = Host.SmallDistrict.Community }))).Id);
    }

    private static async Task<Site> RoundAsync(string round, Random random, ChildProgram program, Site site, string unit, Ledger ledger, Totals total)
    {
        var load = new Load(site, unit, round);
        using var stop = new CancellationTokenSource();
        var calling = load.RunAsync(stop.Token);
        await Task.Delay(random.Next(100, 800), CancellationToken.None);
        await program.KillAsync();
        await stop.CancelAsync();
        await calling;
        site.Dispose();

        program.Start();
        site = new Site(program.Address);
        await site.AliveAsync(program);
        var live = program.Since.Elapsed;
        var known = load.Attempts.LastOrDefault(a => a.Acknowledged is not null);
        if (known is not null) await AnswersAsync(site, known, program);
        total.Add(load, live, program.Since.Elapsed);
        total.Fault(round, load.Wrong);
        total.Fault(round, await Repeat.AllAsync(site, load.Attempts));
        total.Fault(round, await ledger.FaultsAsync(round, load.Attempts));
        if (total.Rounds % 25 == 0) Console.WriteLine(total);
        return site;
    }

    /// <summary>The first correct answer: the last acknowledged deed is known.</summary>
    private static async Task AnswersAsync(Site site, Attempt known, ChildProgram program)
    {
        while ((await site.PostAsync(known, default)).Status != HttpStatusCode.OK)
        {
            if (program.Since.Elapsed > TimeSpan.FromMinutes(1)) throw new InvalidOperationException($"{known.Key} was not known after a minute");
            await Task.Delay(10);
        }
    }
}
