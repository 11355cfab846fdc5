using Wutong.Cases.Unowned.Life;

namespace Wutong.Tests.Cases.Unowned;

public sealed class UnownedRulesTests
{
    private static readonly Guid Lead = Guid.NewGuid(), Joint = Guid.NewGuid(), Stranger = Guid.NewGuid();
    private static readonly UnownedCases None = new(0, 0), Working = new(1, 0), Cleared = new(0, 1);

    private static readonly UnownedStanding
        Open = UnownedStanding.Registered,
        Led = new(UnownedState.Led, [new(Lead, true, false), new(Joint, false, false)], null, 0),
        Owned = new(UnownedState.Owned, [new(Lead, true, true), new(Joint, false, false)], Joint, 1),
        Withdrawn = new(UnownedState.Withdrawn, [], null, 0);

    /// <summary>Written by hand from what a register of places nobody owns is for, and kept apart from the rules in src: per state, the moves of a unit that has nothing to do with the place, a case there being cleared, and the state after. Everything else is refused.</summary>
    private static readonly Dictionary<UnownedState, string> Expected = new()
    {
        [UnownedState.Open] = "Correct>Open Withdraw>Withdrawn Claim>Open Refuse>Open Lead>Led Mark>Open Unmark>Open Clear>Open Again>Open SetOwner>Owned",
        [UnownedState.Led] = "Correct>Led Withdraw>Withdrawn Claim>Led Refuse>Led Release>Open Join>Led Mark>Led Unmark>Led Clear>Led Again>Led SetOwner>Owned",
        [UnownedState.Owned] = "Correct>Owned Withdraw>Withdrawn Refuse>Owned Lead>Owned Release>Owned Join>Owned Mark>Owned Unmark>Owned Clear>Owned Again>Owned Recur>Owned Unrecur>Owned SetOwner>Owned",
        [UnownedState.Withdrawn] = "",
    };

    [Fact]
    public void Every_state_and_move_leads_where_the_table_written_by_hand_says_and_nowhere_else()
    {
        foreach (var stands in (UnownedStanding[])[Open, Led, Owned, Withdrawn])
        {
            var expected = Expected[stands.State].Split(' ', StringSplitOptions.RemoveEmptyEntries).Select(e => e.Split('>')).ToDictionary(e => Enum.Parse<UnownedMove>(e[0]), e => Enum.Parse<UnownedState>(e[1]));
            foreach (var move in Enum.GetValues<UnownedMove>())
            {
                var isAllowed = UnownedRules.Against(stands, move, Stranger, Cleared) is null;
                Assert.Equal((stands.State, move, expected.TryGetValue(move, out var to) ? to : (UnownedState?)null), (stands.State, move, isAllowed ? UnownedRules.After(stands, move, Stranger).State : null));
            }
        }
    }

    [Fact]
    public void Who_leads_a_place_without_an_owner_stays_its_lead_until_it_is_released()
    {
        Assert.Equal(UnownedNo.FirstReceiverLeads, UnownedRules.Against(Led, UnownedMove.Lead, Stranger, Working));
        Assert.Equal(UnownedNo.FirstReceiverLeads, UnownedRules.Against(Led, UnownedMove.Lead, Joint, Working));
        Assert.Equal(UnownedNo.LeadsAlready, UnownedRules.Against(Led, UnownedMove.Lead, Lead, Working));
        Assert.Equal(UnownedNo.FirstReceiverLeads, UnownedRules.Against(Led, UnownedMove.Leave, Lead, Working));
        Assert.Null(UnownedRules.Against(Led, UnownedMove.Leave, Joint, Working));
        Assert.Equal([Lead], UnownedRules.After(Led, UnownedMove.Leave, Joint).Units.Select(u => u.Unit));
        Assert.Null(UnownedRules.Against(Owned, UnownedMove.Lead, Stranger, Working)); // an owner stands: who works is who dispatches' choice
        Assert.Equal((Stranger, 3), (UnownedRules.After(Owned, UnownedMove.Lead, Stranger) is var next ? (next.Lead!.Value, next.Units.Count) : default));
        Assert.Empty(UnownedRules.After(Owned, UnownedMove.Leave, Lead).Units);
    }

    [Fact]
    public void Refusing_to_own_it_is_no_way_out_of_clearing_it()
    {
        Assert.Equal(Led, UnownedRules.After(Led, UnownedMove.Refuse, Lead));
        Assert.Equal(Led, UnownedRules.After(Led, UnownedMove.Refuse, Joint));
    }

    [Fact]
    public void It_is_accepted_when_every_unit_that_took_part_has_said_so_after_it_was_cleared_and_never_before()
    {
        Assert.Equal(UnownedNo.NotCleared, UnownedRules.Against(Led, UnownedMove.Accept, Lead, Working));
        Assert.Equal(UnownedNo.NotCleared, UnownedRules.Against(Led, UnownedMove.Accept, Lead, None));
        Assert.Equal(UnownedNo.TakesNoPart, UnownedRules.Against(Led, UnownedMove.Accept, Stranger, Cleared));
        var half = UnownedRules.After(Led, UnownedMove.Accept, Lead);
        Assert.Equal(UnownedNo.AcceptedAlready, UnownedRules.Against(half, UnownedMove.Accept, Lead, Cleared));
        Assert.False(half.IsAccepted);
        var whole = UnownedRules.After(half, UnownedMove.Accept, Joint);
        Assert.True(whole.IsAccepted);
        Assert.False(UnownedRules.After(whole, UnownedMove.Again, null).IsAccepted);
        Assert.False(UnownedRules.After(whole, UnownedMove.Mark, null).IsAccepted);
        Assert.False(Open.IsAccepted); // nobody's word is no acceptance
    }

    [Fact]
    public void What_is_missing_is_told_until_nothing_is()
    {
        Assert.Equal((true, true, 0, true), Told(Open, Working));
        Assert.Equal((false, true, 0, true), Told(Led, Working));
        Assert.Equal((false, false, 2, true), Told(Led, Cleared));
        Assert.Equal((false, false, 1, false), Told(Owned, Cleared));
        Assert.True(UnownedRules.Missing(Owned with { Units = [new(Lead, true, true)] }, Cleared).IsNothing);
        Assert.True(UnownedRules.Missing(Withdrawn, None).IsNothing);

        static (bool, bool, int, bool) Told(UnownedStanding stands, UnownedCases cases) => UnownedRules.Missing(stands, cases) is var m ? (m.NeedsLead, m.NeedsClearing, m.NeedAcceptance.Count, m.NeedsOwner) : default;
    }

    [Fact]
    public void A_recurrence_is_a_case_reported_since_an_owner_stands_while_nothing_is_being_cleared()
    {
        Assert.Equal(UnownedMove.Recur, UnownedRules.MarkOf(Owned, Cleared, isSinceOwner: true));
        Assert.Equal(UnownedMove.Recur, UnownedRules.MarkOf(Owned, None, isSinceOwner: true));
        Assert.Equal(UnownedMove.Mark, UnownedRules.MarkOf(Owned, Working, isSinceOwner: true)); // the same heap, told of twice
        Assert.Equal(UnownedMove.Mark, UnownedRules.MarkOf(Owned, Cleared, isSinceOwner: false)); // told of before the owner stood
        Assert.Equal(UnownedMove.Mark, UnownedRules.MarkOf(Led, Cleared, isSinceOwner: true));
        Assert.Equal((2, 0), (UnownedRules.After(Owned, UnownedMove.Recur, null) is var again ? (again.Recurrences, again.Units.Count) : default));
        Assert.Equal(UnownedNo.NotNow, UnownedRules.Against(Owned with { Recurrences = 0 }, UnownedMove.Unrecur, null, Cleared));
    }

    [Fact]
    public void An_entry_is_withdrawn_only_when_no_case_is_open_there() => Assert.Equal(UnownedNo.CaseIsOpen, UnownedRules.Against(Led, UnownedMove.Withdraw, null, Working));

    [Fact]
    public void The_same_owner_is_not_set_twice() => Assert.Equal(UnownedNo.OwnsAlready, UnownedRules.Against(Owned, UnownedMove.SetOwner, Joint, Cleared));
}
