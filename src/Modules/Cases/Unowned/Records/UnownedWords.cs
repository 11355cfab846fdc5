using Wutong.Cases.Unowned.Life;
using Wutong.People;
using Wutong.Platform.Frame;
using Wutong.Platform.Writing;

namespace Wutong.Cases.Unowned.Records;

/// <summary>How states and moves of places are called, and why a move is refused.</summary>
internal static class UnownedWords
{
    public static (string Chinese, string English) Of(UnownedState state) => state switch
    {
        UnownedState.Open => ("没有人管", "nobody owns it"),
        UnownedState.Led => ("首接单位牵头", "led by the first receiver"),
        UnownedState.Owned => ("有长效责任单位", "has a standing owner"),
        UnownedState.Withdrawn => ("已撤销", "withdrawn"),
        _ => throw new ArgumentOutOfRangeException(nameof(state), state, null),
    };

    public static (string Chinese, string English) Of(UnownedMove move) => move switch
    {
        UnownedMove.Register => ("登记", "registered"),
        UnownedMove.Correct => ("更正", "corrected"),
        UnownedMove.Withdraw => ("撤销", "withdrawn"),
        UnownedMove.Claim => ("认领", "claimed"),
        UnownedMove.Refuse => ("不认领", "refused"),
        UnownedMove.Lead => ("首接牵头", "led"),
        UnownedMove.Release => ("解除牵头", "released from its lead"),
        UnownedMove.Join => ("参与联合整治", "joined by a unit"),
        UnownedMove.Leave => ("退出整治", "left by a unit"),
        UnownedMove.Mark => ("有案卷在这里", "marked for a case"),
        UnownedMove.Unmark => ("取消案卷标记", "unmarked for a case"),
        UnownedMove.Clear => ("整治结案", "cleared"),
        UnownedMove.Again => ("重新整治", "handled again"),
        UnownedMove.Recur => ("复发", "a recurrence"),
        UnownedMove.Unrecur => ("不算复发", "no recurrence after all"),
        UnownedMove.Accept => ("联合验收", "accepted"),
        UnownedMove.SetOwner => ("确定长效责任单位", "given a standing owner"),
        _ => throw new ArgumentOutOfRangeException(nameof(move), move, null),
    };

    /// <summary>What a button says in English; in Chinese the move's own word serves.</summary>
    public static string Deed(UnownedMove move) => move switch
    {
        UnownedMove.Correct => "Correct the entry",
        UnownedMove.Withdraw => "Withdraw the entry",
        UnownedMove.Claim => "Claim it",
        UnownedMove.Refuse => "Refuse it",
        UnownedMove.Lead => "Name who leads",
        UnownedMove.Release => "Release the lead",
        UnownedMove.Join => "Add a unit",
        UnownedMove.Accept => "Accept it as cleared",
        UnownedMove.SetOwner => "Set the standing owner",
        _ => throw new ArgumentOutOfRangeException(nameof(move), move, "a move a person makes on the place's page was expected"),
    };

    public static PillKind PillOf(UnownedState state) => state switch
    {
        UnownedState.Open => PillKind.Warning,
        UnownedState.Owned => PillKind.Done,
        _ => PillKind.UnderWay,
    };

    /// <summary>The topic of the outbox: "unowned.set-owner".</summary>
    public static string TopicOf(UnownedMove move) => Topics[move];

    /// <param name="lead">Who leads; null: nobody.</param>
    public static Answer.Refused Refusal(UnownedNo no, string number, UnownedState state, UnownedMove move, Unit? lead)
    {
        var (stands, wanted, zh, en) = (Of(state), Of(move), lead?.NameZh ?? "", lead?.NameEn ?? lead?.NameZh ?? "");
        return no switch
        {
            UnownedNo.NotNow => new("unowned.not-now", $"地段 {number} 现在是“{stands.Chinese}”，不能{wanted.Chinese}；请刷新看看最新情况。", $"Place {number} is “{stands.English}” now; it cannot be {wanted.English}. Open it again to see how it stands."),
            UnownedNo.FirstReceiverLeads => new("unowned.first-receiver-leads", $"首接负责：确定长效责任单位以前，地段 {number} 由{zh}牵头；要换牵头单位，先在地段页上解除牵头。不认领可以在地段页上写明，牵头不能退。", $"The first receiver leads: until place {number} has a standing owner, {en} leads. Release it on the place's page first to name another. A unit may refuse to own the place there; leading is not handed back."),
            UnownedNo.LeadsAlready => new("unowned.leads-already", $"{zh}已经在牵头。", $"{en} leads it already.", "unitId"),
            UnownedNo.TakesPartAlready => new("unowned.takes-part-already", "这个单位已经参与整治。", "This unit takes part already.", "unitId"),
            UnownedNo.TakesNoPart => new("unowned.takes-no-part", "这个单位没有参与这次整治，不用它验收。", "This unit takes no part in it, so its word is not asked for.", "unitId"),
            UnownedNo.NotCleared => new("unowned.not-cleared", "还没有核查结案，先整治、核查，再联合验收。", "No case there is checked and closed yet; clear it and have it checked before it is accepted."),
            UnownedNo.AcceptedAlready => new("unowned.accepted-already", "这个单位已经验收过。", "This unit has accepted it already.", "unitId"),
            UnownedNo.CaseIsOpen => new("unowned.case-is-open", "这里还有案卷没有办结，不能撤销；案卷标错了，先取消标记。", "A case there is not over, so the entry cannot be withdrawn; if the case was marked wrongly, unmark it first."),
            UnownedNo.OwnsAlready => new("unowned.owns-already", "它已经是这里的长效责任单位。", "It is the standing owner already.", "unitId"),
            _ => throw new ArgumentOutOfRangeException(nameof(no), no, null),
        };
    }

    private static readonly Dictionary<UnownedMove, string> Topics = Enum.GetValues<UnownedMove>()
        .ToDictionary(m => m, m => "unowned." + string.Concat(m.ToString().Select((c, i) => char.IsUpper(c) && i > 0 ? "-" + char.ToLowerInvariant(c) : char.ToLowerInvariant(c).ToString())));
}
