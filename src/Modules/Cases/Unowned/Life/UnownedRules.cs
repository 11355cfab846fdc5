using System.Collections.Frozen;

namespace Wutong.Cases.Unowned.Life;

/// <summary>参与整治的单位.</summary>
internal readonly record struct UnownedUnit(Guid Unit, bool IsLead, bool HasAccepted);

/// <summary>地段现状: how a place stands; what its events add up to.</summary>
/// <param name="Units">Who clears it this time, the lead first.</param>
/// <param name="Owner">长效责任单位; null: nobody.</param>
/// <param name="Recurrences">复发次数.</param>
internal sealed record UnownedStanding(UnownedState State, IReadOnlyList<UnownedUnit> Units, Guid? Owner, int Recurrences)
{
    public static UnownedStanding Registered { get; } = new(UnownedState.Open, [], null, 0);

    public Guid? Lead => Units.Where(u => u.IsLead).Select(u => (Guid?)u.Unit).FirstOrDefault();

    /// <summary>通过联合验收: every unit that took part has given its word.</summary>
    public bool IsAccepted => Units.Count > 0 && Units.All(u => u.HasAccepted);

    public bool Has(Guid? unit) => Units.Any(u => u.Unit == unit);
}

/// <summary>The cases that lie at a place.</summary>
/// <param name="Open">Not over yet.</param>
/// <param name="Closed">已结案.</param>
internal readonly record struct UnownedCases(int Open, int Closed)
{
    /// <summary>整治完成: checked and closed, and none is open.</summary>
    public bool IsCleared => Open == 0 && Closed > 0;
}

/// <summary>Why a move is refused.</summary>
internal enum UnownedNo { NotNow, FirstReceiverLeads, LeadsAlready, TakesPartAlready, TakesNoPart, NotCleared, AcceptedAlready, CaseIsOpen, OwnsAlready }

/// <summary>三不管地段的规则: what may happen to such a place and what then stands; pure. What is not here is refused.</summary>
internal static class UnownedRules
{
    private static readonly FrozenDictionary<UnownedState, FrozenSet<UnownedMove>> Allowed = new Dictionary<UnownedState, FrozenSet<UnownedMove>>
    {
        [UnownedState.Open] = [UnownedMove.Correct, UnownedMove.Withdraw, UnownedMove.Claim, UnownedMove.Refuse, UnownedMove.Lead, UnownedMove.Mark, UnownedMove.Unmark, UnownedMove.Clear, UnownedMove.Again, UnownedMove.SetOwner],
        [UnownedState.Led] = [UnownedMove.Correct, UnownedMove.Withdraw, UnownedMove.Claim, UnownedMove.Refuse, UnownedMove.Lead, UnownedMove.Release, UnownedMove.Join, UnownedMove.Leave, UnownedMove.Mark, UnownedMove.Unmark, UnownedMove.Clear, UnownedMove.Again, UnownedMove.Accept, UnownedMove.SetOwner],
        [UnownedState.Owned] = [UnownedMove.Correct, UnownedMove.Withdraw, UnownedMove.Refuse, UnownedMove.Lead, UnownedMove.Release, UnownedMove.Join, UnownedMove.Leave, UnownedMove.Mark, UnownedMove.Unmark, UnownedMove.Clear, UnownedMove.Again, UnownedMove.Recur, UnownedMove.Unrecur, UnownedMove.Accept, UnownedMove.SetOwner],
        [UnownedState.Withdrawn] = [],
    }.ToFrozenDictionary();

    /// <summary>What stands against a move; null: nothing.</summary>
    /// <param name="unit">Whose move it is, where it is a unit's.</param>
    public static UnownedNo? Against(UnownedStanding stands, UnownedMove move, Guid? unit, UnownedCases cases) => !Allowed[stands.State].Contains(move) ? UnownedNo.NotNow : move switch
    {
        UnownedMove.Withdraw when cases.Open > 0 => UnownedNo.CaseIsOpen,
        UnownedMove.Lead when stands.Lead == unit => UnownedNo.LeadsAlready,
        UnownedMove.Lead when stands.State == UnownedState.Led => UnownedNo.FirstReceiverLeads,
        UnownedMove.Release when stands.Lead is null => UnownedNo.NotNow,
        UnownedMove.Join when stands.Has(unit) => UnownedNo.TakesPartAlready,
        UnownedMove.Leave when !stands.Has(unit) => UnownedNo.TakesNoPart,
        UnownedMove.Leave when stands.State == UnownedState.Led && stands.Lead == unit => UnownedNo.FirstReceiverLeads, // 首接负责: leading is not owning, and is not handed back
        UnownedMove.Accept when !stands.Has(unit) => UnownedNo.TakesNoPart,
        UnownedMove.Accept when !cases.IsCleared => UnownedNo.NotCleared,
        UnownedMove.Accept when stands.Units.Any(u => u.Unit == unit && u.HasAccepted) => UnownedNo.AcceptedAlready,
        UnownedMove.Unrecur when stands.Recurrences == 0 => UnownedNo.NotNow,
        UnownedMove.SetOwner when stands.Owner == unit => UnownedNo.OwnsAlready,
        _ => null,
    };

    /// <summary>How it stands after a move that nothing stands against.</summary>
    public static UnownedStanding After(UnownedStanding stands, UnownedMove move, Guid? unit) => move switch
    {
        UnownedMove.Withdraw => stands with { State = UnownedState.Withdrawn, Units = [] },
        UnownedMove.Lead => stands with { State = stands.State == UnownedState.Open ? UnownedState.Led : stands.State, Units = [new(unit!.Value, true, false), .. stands.Units.Where(u => u.Unit != unit).Select(u => u with { IsLead = false })] },
        UnownedMove.Release => stands with { State = stands.State == UnownedState.Led ? UnownedState.Open : stands.State, Units = [] },
        UnownedMove.Join => stands with { Units = [.. stands.Units, new(unit!.Value, false, false)] },
        UnownedMove.Leave => stands with { Units = stands.Lead == unit ? [] : [.. stands.Units.Where(u => u.Unit != unit)] }, // who helped a lead that gave it up is called off with it
        UnownedMove.Mark or UnownedMove.Again => stands with { Units = Asked(stands) },
        UnownedMove.Recur => stands with { Units = [], Recurrences = stands.Recurrences + 1 },
        UnownedMove.Unrecur => stands with { Recurrences = stands.Recurrences - 1 },
        UnownedMove.Accept => stands with { Units = [.. stands.Units.Select(u => u.Unit == unit ? u with { HasAccepted = true } : u)] },
        UnownedMove.SetOwner => stands with { State = UnownedState.Owned, Owner = unit },
        _ => stands,
    };

    /// <summary>复发, or only one case more: where an owner stands, nothing is being cleared, and it was reported since.</summary>
    public static UnownedMove MarkOf(UnownedStanding stands, UnownedCases cases, bool isSinceOwner) =>
        stands.State == UnownedState.Owned && cases.Open == 0 && isSinceOwner ? UnownedMove.Recur : UnownedMove.Mark;

    /// <summary>What is still to be done for the place.</summary>
    public static UnownedMissing Missing(UnownedStanding stands, UnownedCases cases) => stands.State == UnownedState.Withdrawn ? new(false, false, [], false) : new(
        NeedsLead: cases.Open > 0 && stands.Lead is null,
        NeedsClearing: cases.Open > 0,
        NeedAcceptance: cases.IsCleared ? [.. stands.Units.Where(u => !u.HasAccepted).Select(u => u.Unit)] : [],
        NeedsOwner: stands.Owner is null);

    private static IReadOnlyList<UnownedUnit> Asked(UnownedStanding stands) => [.. stands.Units.Select(u => u with { HasAccepted = false })];
}

/// <summary>还缺什么.</summary>
/// <param name="NeedAcceptance">Units whose word is missing.</param>
internal sealed record UnownedMissing(bool NeedsLead, bool NeedsClearing, IReadOnlyList<Guid> NeedAcceptance, bool NeedsOwner)
{
    public bool IsNothing => !NeedsLead && !NeedsClearing && NeedAcceptance.Count == 0 && !NeedsOwner;
}
