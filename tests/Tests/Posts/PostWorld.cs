using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Wutong.Platform.Access;
using Wutong.Platform.Codes;
using Wutong.Platform.Data;
using Wutong.Platform.Errors;
using Wutong.Platform.Figures;
using Wutong.Platform.Laws;
using Wutong.Platform.Time;
using Wutong.Platform.Writing;
using Wutong.Points.Ledger;
using Wutong.Points.Members;
using Wutong.Points.Rules;
using Wutong.Posts.Claims;
using Wutong.Posts.Register;
using Wutong.Posts.Shifts;
using Wutong.Tests.Territory;
using Wutong.Tests.Writing;

namespace Wutong.Tests.Posts;

/// <summary>The small district with one rule of points (10 an hour) and one post in 文兴社区. It is Friday morning, 23 September 2022.</summary>
internal sealed class PostWorld(DoorWorld door) : IAsyncDisposable
{
    public static readonly PostDraft Draft = new("文兴路文明劝导", "早高峰在路口引导电动车停到线后。", "patrol", RegisterWorld.First, "文兴路与清远街路口");
    private static readonly DateOnly Tomorrow = new(2022, 9, 24);

    public DoorWorld Door => door;
    public Guid Post { get; private set; }
    public Actor Keeper { get; } = DoorWorld.PersonWith(Grant.ForArea(Roles.Community, AreaLevel.Community, RegisterWorld.First), Grant.For(Roles.Resident));
    public Actor West { get; } = DoorWorld.PersonWith(Grant.ForArea(Roles.Subdistrict, AreaLevel.Subdistrict, RegisterWorld.West));

    public static async Task<PostWorld> NewAsync(DatabaseKind kind)
    {
        var world = new PostWorld(await RegisterWorld.NewAsync(kind));
        await world.MustAsync(new PublishRule("patrol", "文明巡逻", RuleBasis.Hour, 10, 12, new(2022, 9, 23), "Street patrol", 40, null, true), RegisterWorld.Keeper);
        world.Post = Guid.Parse(await world.MustAsync(new OpenPost(Draft)));
        return world;
    }

    public DateTime Now => door.Time.GetUtcNow().UtcDateTime;

    public async Task<Actor> MemberAsync()
    {
        var courier = DoorWorld.PersonWith(Grant.For(Roles.Resident));
        await MustAsync(new JoinPoints(RegisterWorld.First), courier);
        return courier;
    }

    /// <summary>9:00 to 10:00.</summary>
    public async Task<Guid> ShiftAsync(int places = 1, int daysOn = 0, int hour = 9, Guid? post = null) => Guid.Parse(await MustAsync(new PlanShifts(post ?? Post, Tomorrow.AddDays(daysOn), new(hour, 0), new(hour + 1, 0), places)));

    /// <summary>The clock is set to a time in Beijing on the day of the shift.</summary>
    public void At(int hour, int minute, int daysOn = 0) => door.Time.SetUtcNow(ChinaDay.Utc(Tomorrow.AddDays(daysOn), new(hour, minute)));

    public async Task<string> CodeAsync(Guid shift)
    {
        await using var scope = door.Scopes.CreateAsyncScope();
        return scope.ServiceProvider.GetRequiredService<RotatingCodes>().Now(ShiftCode.Purpose, shift.ToString()).Digits;
    }

    public Task<Answer> DoAsync(ICommand command, Actor? by = null) => door.RunAsync(command, by ?? Keeper);

    /// <returns>The record's id.</returns>
    public async Task<string> MustAsync(ICommand command, Actor? by = null) => Assert.IsType<Answer.Done>(await DoAsync(command, by)).Id;

    /// <returns>The rule that said no.</returns>
    public async Task<string> RefusedAsync(ICommand command, Actor? by = null) => Assert.IsType<Answer.Refused>(await DoAsync(command, by)).Rule;

    public async Task<string> BadFieldAsync(ICommand command, Actor? by = null) => (await Assert.ThrowsAsync<BadInputException>(() => DoAsync(command, by))).Field;

    public Task<ClaimRow> ClaimAsync(Guid shift, Actor member) => door.AskAsync(db => db.Set<ClaimRow>().AsNoTracking().SingleAsync(c => c.ShiftId == shift && c.MemberId == member.Id));

    public async Task<(long Points, long Minutes)> BalanceAsync(Actor member) => (await OfAsync(AccountRow.IdOf(Asset.Points, member.Id)), await OfAsync(AccountRow.IdOf(Asset.Minutes, member.Id)));

    public async Task<long> ValueAsync(Figure figure) => (await door.AskAsync(db => figure.ValueAsync(db, FigureAsk.At(Now), default))).Value;

    public async Task<IReadOnlyList<string>> BrokenAsync() => [.. (await door.AskAsync(db => new LawBook(door.All<Law>(), db).CheckAsync(default))).Where(c => c.Breaches.Count > 0).Select(c => c.Law.Code)];

    public ValueTask DisposeAsync() => door.DisposeAsync();

    private Task<long> OfAsync(Guid account) => door.AskAsync(db => db.Set<AccountRow>().Where(a => a.Id == account).Select(a => a.Balance).SingleOrDefaultAsync());
}
