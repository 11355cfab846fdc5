using Microsoft.EntityFrameworkCore;
using Wutong.Cases.Unowned.Answering;
using Wutong.Cases.Unowned.Life;
using Wutong.Cases.Unowned.Marking;
using Wutong.Cases.Unowned.Records;
using Wutong.Platform.Figures;
using Wutong.Tests.Tasks;

namespace Wutong.Tests.Cases.Unowned;

/// <summary>The small district of <see cref="CaseWorld"/>; the sanitation centre receives first, the police help.</summary>
internal static class UnownedWorld
{
    public const string Outline = "113.3004,40.0801\n113.3008,40.0801\n113.3008,40.0803";

    public static Task<Guid> PlaceAsync(this CaseWorld world, string name = "天和城与恒大绿洲之间的通道", Guid? from = null) =>
        world.MustAsync(new RegisterUnowned(name, "文兴路和开源街交汇处", TaskWorld.Community, Outline, "责任不明确", from), world.Dispatcher);

    public static Task<UnownedPlaceRow> AtAsync(this CaseWorld world, Guid place) => world.Door.AskAsync(db => db.Set<UnownedPlaceRow>().SingleAsync(p => p.Id == place));

    public static Task<List<UnownedEventRow>> StepsAsync(this CaseWorld world, Guid place) => world.Door.AskAsync(db => db.Set<UnownedEventRow>().Where(e => e.PlaceId == place).OrderBy(e => e.Ordinal).ToListAsync());

    public static Task<List<UnownedPartRow>> TakePartAsync(this CaseWorld world, Guid place) => world.Door.AskAsync(db => db.Set<UnownedPartRow>().Where(p => p.PlaceId == place).OrderByDescending(p => p.IsLead).ToListAsync());

    /// <summary>A case there with both units, still to be done.</summary>
    public static async Task<Guid> DispatchedAtAsync(this CaseWorld world, Guid place)
    {
        var id = await world.RegisteredAsync();
        await world.MustAsync(new MarkCase(id, place), world.Checker);
        await world.MustAsync(new Wutong.Cases.Commanding.DispatchCase(id, world.Tasks.Sanitation, [world.Tasks.Police]), world.Dispatcher);
        return id;
    }

    /// <summary>Handled by both, checked and closed.</summary>
    public static async Task ClearAsync(this CaseWorld world, Guid id)
    {
        await world.HandAsync(id, world.Tasks.Sanitation, world.Sweeper);
        await world.HandAsync(id, world.Tasks.Police, world.Officer);
        await world.MustAsync(new Wutong.Cases.Checking.PassCase(id, Wutong.Cases.Records.CaseOutcome.Cleared), world.Checker);
    }

    public static async Task AcceptAsync(this CaseWorld world, Guid place)
    {
        await world.MustAsync(new AcceptUnowned(place, world.Tasks.Sanitation, "整治到位"), world.Sweeper);
        await world.MustAsync(new AcceptUnowned(place, world.Tasks.Police), world.Officer);
    }

    public static Task OwnAsync(this CaseWorld world, Guid place, Guid? unit = null) => world.MustAsync(new SetUnownedOwner(place, unit ?? world.Tasks.Sanitation, new(2022, 9, 26), "联席会议纪要"), world.Dispatcher);

    public static Task<long> FigureAsync(this CaseWorld world, string code, FigureAsk? ask = null) =>
        world.Door.AskAsync(async db => (await world.Door.All<Figure>().Single(f => f.Code == code).ValueAsync(db, ask ?? FigureAsk.At(world.Door.Time.GetUtcNow().UtcDateTime), default)).Value);

    /// <summary>What the events alone add up to, by the rules.</summary>
    public static UnownedStanding Replay(IEnumerable<UnownedEventRow> steps) => steps.Aggregate(UnownedStanding.Registered, (stands, step) => UnownedRules.After(stands, step.Move, step.UnitId));
}
