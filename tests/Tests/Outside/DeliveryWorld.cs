using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Wutong.Platform.Access;
using Wutong.Platform.Data;
using Wutong.Platform.Outside;
using Wutong.Platform.Outside.Deliveries;
using Wutong.Platform.Secrets;
using Wutong.Platform.Writing;
using Wutong.Tests.Writing;

namespace Wutong.Tests.Outside;

/// <summary>A program that tells of notes, and may send by http to this machine.</summary>
internal sealed class DeliveryWorld(DoorWorld door) : IAsyncDisposable
{
    public const string Secret = "whsec_MfKQ9r8GKYqrTwjUPD8ILPZIo2LaLaSw";
    public static readonly Actor Administrator = DoorWorld.PersonWith(Grant.For(Roles.System));

    public DoorWorld Door => door;

    public static async Task<DeliveryWorld> NewAsync(DatabaseKind kind) => new(await DoorWorld.NewAsync(kind, Services));

    /// <summary>Another node on the same database.</summary>
    public DeliveryWorld Another() => new(DoorWorld.On(door.Database, Services));

    private static void Services(IServiceCollection services) => services
        .AddOutside(new ConfigurationBuilder().AddInMemoryCollection([new("Outside:AllowHttp", "true"), new("Outside:AllowedNetworks:0", "127.0.0.0/8")]).Build())
        .RemoveAll<TimeProvider>() // the world has its own
        .AddSingleton(new SecretSettings { OperatorKey = Convert.ToBase64String(new byte[32]) })
        .AddScoped<IOutsideText, NoteTexts>();

    /// <summary>Subscribes an address and lets the clock go on, so that what follows is told.</summary>
    public async Task<Guid> SubscribeAsync(string address, string topics = "test.*", string kind = DestinationKinds.Webhook, string? area = null)
    {
        await using var scope = door.Scopes.CreateAsyncScope();
        var command = await scope.ServiceProvider.GetRequiredService<OutsideDesk>().SealAsync(kind, address, kind == DestinationKinds.Webhook ? Secret : null, new("接收", topics, area), default);
        return Assert.IsType<Answer.Done>(await door.RunAsync(command, Administrator)).RecordId;
    }

    public async Task NoteAsync(params string[] texts)
    {
        foreach (var text in texts) Assert.IsType<Answer.Done>(await door.RunAsync(new WriteNote(text, Id: text)));
    }

    /// <summary>Everything that was told.</summary>
    public Task FanOutAsync() => door.ReadAllAsync(FanningOut.BellName, FanningOut.RingAsync);
    public Task SendAsync() => RingAsync(Sending.RingAsync);

    public async Task TellAsync()
    {
        await FanOutAsync();
        await SendAsync();
    }

    public Task<Answer> MustDoAsync(ICommand command, Actor? actor = null) => door.RunAsync(command, actor ?? Administrator);
    public Task<List<DeliveryRow>> DeliveriesAsync() => door.AskAsync(db => db.Set<DeliveryRow>().AsNoTracking().OrderBy(d => d.OutboxTx).ThenBy(d => d.OutboxId).ToListAsync());
    public Task<SubscriptionRow> SubscriptionAsync(Guid id) => door.AskAsync(db => db.Set<SubscriptionRow>().AsNoTracking().SingleAsync(s => s.Id == id));
    public ValueTask DisposeAsync() => door.DisposeAsync();

    private async Task RingAsync(Func<IServiceProvider, CancellationToken, Task> bell)
    {
        await using var scope = door.Scopes.CreateAsyncScope();
        await bell(scope.ServiceProvider, default);
    }

    private sealed class NoteTexts : IOutsideText
    {
        public string Kind => "test_note";
        public Permission See => DoorWorld.Note;
        public (string Chinese, string English) LabelOf(string topic) => ("记事", "Note");
        public Task<IReadOnlyDictionary<string, OutsideText>> LoadAsync(IReadOnlyCollection<string> ids, CancellationToken ct) =>
            Task.FromResult<IReadOnlyDictionary<string, OutsideText>>(ids.ToDictionary(i => i, i => new OutsideText("记事 " + i, [], new Place("140213000000", "140213066000", "140213066012"), null)));
    }
}
