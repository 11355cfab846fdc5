using Wutong.Bench.Door.Bank;
using Wutong.Bench.Door.Cases;
using Wutong.Bench.Door.Host;
using Wutong.Bench.Door.Page;
using Wutong.Bench.Door.Soak;
using Wutong.Bench.Door.Speed;

return args switch
{
    ["serve", .. var settings] => await UnderTest.ServeAsync(settings),
    ["kill", .. var rest] => await KillRun.RunAsync(Count(rest, 1000), Word(rest, 1)),
    ["disk", var folder, .. var rest] => await DiskRun.RunAsync(folder, Count(rest, 20)),
    ["speed", var folder, .. var rest] => await SpeedRun.OnSqliteAsync(folder, Count(rest, 3), Spell(rest)),
    ["speed-postgres", var connection, .. var rest] => await SpeedRun.OnPostgresAsync(connection, Count(rest, 3), Spell(rest)),
    ["bank", var kind, var where, .. var rest] => await BankRun.StartAsync(kind, where, Count(rest, 100_000)),
    ["bank-worker", var kind, var where, var node] => await BankWorker.RunAsync(kind, where, node),
    ["fill", var folder, .. var rest] => await Fill.RunAsync(folder, Count(rest, 5000)),
    ["fill-cases", var folder, .. var rest] => await CaseFill.RunAsync(folder, Count(rest, 1_000_000), Word(rest, 1) ?? ""),
    ["load-cases", var address, var token, .. var rest] => await CaseLoad.RunAsync(address, token, Count(rest, 60), Word(rest, 1) ?? ""),
    ["fill-open311", var folder, .. var rest] => await FillCases.RunAsync(folder, Count(rest, 100_000)),
    _ => Usage(),
};

static int Count(string[] rest, int otherwise) => rest.Length > 0 ? int.Parse(rest[0], System.Globalization.CultureInfo.InvariantCulture) : otherwise;

static string? Word(string[] rest, int at) => rest.Length > at ? rest[at] : null;

static TimeSpan Spell(string[] rest) => TimeSpan.FromMilliseconds(Count([.. rest.Skip(1)], 3000));

static int Usage()
{
    Console.Error.WriteLine("wutong-door kill [ROUNDS] [SEED] | disk SMALLFOLDER [CYCLES] | bank sqlite|postgres FILE|CONNECTION [OPERATIONS] | speed FOLDER [ROUNDS] [MILLISECONDS] | speed-postgres CONNECTION [ROUNDS] [MILLISECONDS] | fill FOLDER [TASKS] | fill-cases FOLDER [CASES] [CONNECTION] | fill-open311 FOLDER [CASES] | load-cases ADDRESS TOKEN [SECONDS] [read|report|photo|most]");
    return 2;
}
