using System.Globalization;
using Wutong.Bench.Door.Host;
using Wutong.Bench.Door.Speed;
using Wutong.Platform.Data;
using Wutong.Platform.Writing;

namespace Wutong.Bench.Door.Bank;

/// <summary>转账: one node of the bank, a process of its own: callers that move points between the accounts and say each one that was acknowledged, until they are killed.</summary>
internal static class BankWorker
{
    public const int Accounts = 8, Each = 100;
    private const int Callers = 16, MostAtOnce = 12;

    public static Guid Account(int number) => DoorUnderTest.MemberOf(1000 + number);

    public static DatabaseChoice Database(string kind, string where) => kind == "sqlite" ? DatabaseChoice.Sqlite(where) : new(DatabaseKind.Postgres, where);

    /// <param name="node">Its name, in every effect it makes.</param>
    public static async Task<int> RunAsync(string kind, string where, string node)
    {
        await using var door = await DoorUnderTest.OnAsync(Database(kind, where), isNew: false, registers: false);
        await Task.WhenAll(Enumerable.Range(0, Callers).Select(caller => Task.Run(() => CallAsync(door, node, caller))));
        return 0;
    }

    private static async Task CallAsync(DoorUnderTest door, string node, int caller)
    {
        var random = new Random(HashCode.Combine(node, caller));
        for (var i = 0; ; i++)
        {
            int from = random.Next(Accounts), to = (from + random.Next(1, Accounts)) % Accounts;
            var effect = string.Create(CultureInfo.InvariantCulture, $"bank/{node}/{caller}/{i}");
            try
            {
                if (await door.TryAsync(new MoveBetween(Account(from), Account(to), random.Next(1, MostAtOnce), effect), caller) is Answer.Done) Say("ack " + effect);
                else Say("no");
            }
            catch (Exception e) when (e is DoorBusyException or OutcomeUnknownException) { Say("busy"); }
        }
    }

    private static void Say(string what)
    {
        lock (Console.Out) Console.WriteLine(what);
    }
}
