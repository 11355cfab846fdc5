using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Time.Testing;
using Wutong.Platform.Access;
using Wutong.Platform.Codes;
using Wutong.Platform.Data;
using Wutong.Platform.Writing;
using Wutong.Tests.World;
using Wutong.Tests.Writing;

namespace Wutong.Tests.Codes;

public sealed class CodeTests
{
    private static readonly CodeSecret Secret = new([.. Enumerable.Range(0, 32).Select(i => (byte)i)]);

    [Fact]
    public void A_rotating_code_is_good_in_its_own_step_and_the_next_and_for_nothing_else()
    {
        var time = new FakeTimeProvider(new(2022, 9, 23, 2, 30, 10, TimeSpan.Zero));
        var codes = new RotatingCodes(Secret, time);
        var code = codes.Now("stations.shift", "S1");
        Assert.Matches("^[0-9]{6}$", code.Digits);
        Assert.Equal($"wutong:stations.shift:S1:{code.Digits}", code.QrText);
        Assert.Equal(new DateTime(2022, 9, 23, 2, 30, 30, DateTimeKind.Utc), code.ChangesAtUtc);
        Assert.True(codes.Accepts("stations.shift", "S1", $" {code.Digits[..3]} {code.Digits[3..]} "));
        Assert.False(codes.Accepts("stations.shift", "S2", code.Digits));
        Assert.False(codes.Accepts("activities.sign-in", "S1", code.Digits));
        foreach (var wrong in (string?[])[null, "", "12345", code.Digits + "0", "abcdef"]) Assert.False(codes.Accepts("stations.shift", "S1", wrong));
        time.Advance(TimeSpan.FromSeconds(49));
        Assert.True(codes.Accepts("stations.shift", "S1", code.Digits)); // 59 s after its step began
        time.Advance(TimeSpan.FromSeconds(1));
        Assert.False(codes.Accepts("stations.shift", "S1", code.Digits));
        Assert.NotEqual(code.Digits, codes.Now("stations.shift", "S1").Digits);
        Assert.Equal(codes.Now("p", "s").Digits, new RotatingCodes(new CodeSecret(Secret.Secret), time).Now("p", "s").Digits); // another node
    }

    [Fact]
    public void Digits_are_spread_evenly_and_a_short_secret_is_refused()
    {
        var counts = new int[10];
        var time = new FakeTimeProvider();
        var codes = new RotatingCodes(Secret, time);
        for (int i = 0; i < 2000; i++) foreach (char digit in codes.Now("p", $"{i}").Digits) counts[digit - '0']++;
        Assert.All(counts, c => Assert.InRange(c, 1050, 1350)); // 1,200 expected; more than four standard deviations
        Assert.Throws<ArgumentException>(() => new CodeSecret(new byte[31]));
    }

    private sealed record Issue(int Minutes) : ICommand;

    private sealed record Redeem(Guid Code, string Given) : ICommand;

    private sealed class IssueHandler : Handler<Issue>
    {
        public override Permission Needs => DoorWorld.Note;
        public override Target TargetOf(Issue command, IWrite write) => new(new Place("140213000000", "140213066000"));
        public override Answer Run(Issue command, IWrite write) => new Answer.Done("gift-code", OneTimeCodes.Issue("gift", write.Now.AddMinutes(command.Minutes), write));
    }

    private sealed class RedeemHandler : Handler<Redeem>
    {
        public override Permission Needs => DoorWorld.Note;
        public override Target TargetOf(Redeem command, IWrite write) => new(new Place("140213000000", "140213066000"));

        public override Answer Run(Redeem command, IWrite write)
        {
            var redemption = new OneTimeCodes(Secret).Redeem("gift", command.Code, command.Given, write);
            var (zh, en) = OneTimeCodes.Words(redemption);
            return redemption switch
            {
                Redemption.Good => new Answer.Done("gift", command.Code),
                Redemption.Wrong => OneTimeCodes.Missed(command.Code),
                _ => No("gift." + redemption, zh, en),
            };
        }
    }

    private static Task<DoorWorld> WorldAsync(DatabaseKind kind) => DoorWorld.NewAsync(kind, s => s.AddCommand<Issue, IssueHandler>("test.issue").AddCommand<Redeem, RedeemHandler>("test.redeem"));

    private static async Task<Guid> IssueAsync(DoorWorld world) => Assert.IsType<Answer.Done>(await world.RunAsync(new Issue(10))).RecordId;

    [Theory, MemberData(nameof(Databases.All), MemberType = typeof(Databases))]
    public async Task A_one_time_code_is_redeemed_once_even_when_two_try_at_the_same_moment(DatabaseKind kind)
    {
        await using var world = await WorldAsync(kind);
        var id = await IssueAsync(world);
        var digits = new OneTimeCodes(Secret).DigitsOf("gift", id);
        Assert.Matches("^[0-9]{8}$", digits);
        var answers = await Task.WhenAll(Enumerable.Range(0, 6).Select(_ => world.RunAsync(new Redeem(id, digits))));
        Assert.Single(answers.OfType<Answer.Done>());
        Assert.All(answers.OfType<Answer.Refused>(), a => Assert.Equal("gift.UsedBefore", a.Rule));
        Assert.Equal(0, await world.RowsAsync($"one_time_code WHERE purpose LIKE '%{digits}%'"));
    }

    [Theory, MemberData(nameof(Databases.All), MemberType = typeof(Databases))]
    public async Task Wrong_attempts_are_counted_and_kill_the_code_and_an_old_one_has_expired(DatabaseKind kind)
    {
        await using var world = await WorldAsync(kind);
        var (id, late) = (await IssueAsync(world), await IssueAsync(world));
        var digits = new OneTimeCodes(Secret).DigitsOf("gift", id);
        var wrong = digits == "00000000" ? "00000001" : "00000000";
        for (int i = 0; i < OneTimeCodes.MostMisses; i++) Assert.Equal(OneTimeCodes.MissKind, Assert.IsType<Answer.Done>(await world.RunAsync(new Redeem(id, wrong))).Kind);
        Assert.Equal("gift.TooManyMisses", Assert.IsType<Answer.Refused>(await world.RunAsync(new Redeem(id, digits))).Rule);
        world.Time.Advance(TimeSpan.FromMinutes(10));
        Assert.Equal("gift.Expired", Assert.IsType<Answer.Refused>(await world.RunAsync(new Redeem(late, new OneTimeCodes(Secret).DigitsOf("gift", late)))).Rule);
    }

    [Fact]
    public async Task The_secret_comes_from_the_operator_key_and_nothing_of_it_lies_in_the_data_folder()
    {
        var (one, other) = (TempFolder.New(), TempFolder.New());
        byte[] first;
        await using (var site = new Site().With("Data", one)) first = site.Services.GetRequiredService<ICodeSecret>().Secret.ToArray();
        await using (var node = new Site().With("Data", other)) Assert.Equal(first, node.Services.GetRequiredService<ICodeSecret>().Secret.ToArray());
        await using (var stranger = new Site().With("WUTONG_OPERATOR_KEY", Convert.ToBase64String(new byte[32]))) Assert.NotEqual(first, stranger.Services.GetRequiredService<ICodeSecret>().Secret.ToArray());
        Assert.False(File.Exists(Path.Combine(one, "keys", "codes.key")));
    }
}
