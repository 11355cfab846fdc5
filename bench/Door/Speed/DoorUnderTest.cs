using System.Text.Json;
using Microsoft.EntityFrameworkCore;
using Wutong.Bench.Door.Host;
using Wutong.Bench.Door.Soak;
using Wutong.Platform;
using Wutong.Platform.Codes;
using Wutong.Platform.Data;
using Wutong.Platform.Writing;
using Wutong.Web;

namespace Wutong.Bench.Door.Speed;

/// <summary>The write door without a site, on a database of its own.</summary>
internal sealed class DoorUnderTest : IAsyncDisposable
{
    public const int Callers = 32;
    private readonly ServiceProvider _services;
    private readonly Type _giveTask;
    private readonly string _unit;
    private int _count;

    private DoorUnderTest(ServiceProvider services, string unit, int count)
    {
        (_services, _unit, _count) = (services, unit, count);
        _giveTask = TypeOf("tasks.give");
    }

    private WriteDoor Door => _services.GetRequiredService<WriteDoor>();

    /// <param name="mostInGroup">1: every command a commit of its own.</param>
    /// <param name="isNew">False when another door made the database.</param>
    /// <param name="registers">A unit to give tasks to.</param>
    public static async Task<DoorUnderTest> OnAsync(DatabaseChoice database, int mostInGroup = WriteDoor.MostInGroup, bool isNew = true, bool registers = true)
    {
        var services = UnderTest.AddTestOnly(new ServiceCollection().AddLogging().AddSingleton(TimeProvider.System).AddSingleton<ICodeSecret>(new CodeSecret(new byte[32])).AddPlatform(database).AddModules())
            .AddSingleton(s => ActivatorUtilities.CreateInstance<WriteDoor>(s).InGroupsOf(mostInGroup)).BuildServiceProvider();
        var door = services.GetRequiredService<WriteDoor>();
        if (isNew)
        {
            await services.MigrateDatabaseAsync(default);
            await using var scope = services.CreateAsyncScope();
            await scope.ServiceProvider.GetRequiredService<AppDb>().Database.ExecuteSqlRawAsync(WriteLeanHandler.Table);
            await door.RunAsync(new SeedDistrict(), HeaderActor.Numbered(0), null, default);
        }
        if (!registers) return new(services, "", mostInGroup << 24);
        var register = (ICommand)JsonSerializer.Deserialize("""{"code":"first-NEW","nameZh":"环卫中心","kind":"company","areaCode":"140213066012"}""".Replace("NEW", Guid.NewGuid().ToString("n")[..8], StringComparison.Ordinal),
            door.Commands.First(c => c.Name == "people.register-unit").Type, CommandJson.Options)!;
        return new(services, ((Answer.Done)await door.RunAsync(register, HeaderActor.Numbered(0), null, default)).Id, mostInGroup << 24);
    }

    public Task GiveTaskAsync(int caller)
    {
        var name = Name();
        return MustAsync(JsonSerializer.SerializeToElement(Load.GiveTask(name, _unit)).Deserialize(_giveTask, CommandJson.Options)!, caller, name);
    }

    public Task WriteLeanAsync(int caller)
    {
        var name = Name();
        return MustAsync(new WriteLean(name), caller, name);
    }

    /// <summary>Each caller for a member of its own.</summary>
    public Task WriteTransferAsync(int caller)
    {
        var name = Name();
        return MustAsync(new WriteTransfer(MemberOf(caller), name), caller, name);
    }

    public Task<Answer> TryAsync(ICommand command, int caller) => Door.RunAsync(command, HeaderActor.Numbered(caller), null, default);

    public async Task<T> AskAsync<T>(Func<AppDb, Task<T>> work)
    {
        await using var scope = _services.CreateAsyncScope();
        return await work(scope.ServiceProvider.GetRequiredService<AppDb>());
    }

    public static Guid MemberOf(int caller) => new(caller, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10);

    public async ValueTask DisposeAsync() => await _services.DisposeAsync();

    private string Name() => "key-" + Interlocked.Increment(ref _count).ToString("x8", null);

    private async Task MustAsync(object command, int caller, string key)
    {
        if (await Door.RunAsync((ICommand)command, HeaderActor.Numbered(caller), key, default) is not Answer.Done { WasBefore: false } and var answer)
            throw new InvalidOperationException($"{key} was answered with {answer}");
    }

    private Type TypeOf(string name) => Door.Commands.First(c => c.Name == name).Type;
}
