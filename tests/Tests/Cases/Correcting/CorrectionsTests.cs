using Wutong.Cases.Correcting;
using Wutong.Cases.Life;

namespace Wutong.Tests.Cases.Correcting;

public sealed class CorrectionsTests
{
    /// <summary>Written by hand, apart from the rules in src.</summary>
    private const string
        Neither = "Report Escalate",
        OnlyVoid = "Publish Withhold",
        OnlyTime = "Verify Register Reject MarkDuplicate Separate Grade Dispatch Recall AddJoint Accept Return Finish SettleOnSpot ReturnJoint Pass SendBack Reopen Suspend Resume Extend",
        Both = "ConfirmSatisfied AskSuspension RefuseSuspension Urge Supervise Instruct Tell";

    [Fact]
    public void Each_move_can_be_corrected_as_the_table_written_by_hand_says()
    {
        foreach (var move in Enum.GetValues<CaseMove>())
        {
            var expected = (Has(OnlyTime, move) || Has(Both, move), Has(OnlyVoid, move) || Has(Both, move));
            Assert.Equal((move, expected), (move, (Corrections.CanBeRetimed(move), Corrections.CanBeVoid(move))));
            Assert.Equal(expected, (Corrections.NotRetimed(move) is null, Corrections.NotVoid(move) is null));
            Assert.True(!Has(Neither, move) || !Corrections.CanBeCorrected(move));
        }
        Assert.Equal(Enum.GetValues<CaseMove>().Length, string.Join(' ', Neither, OnlyVoid, OnlyTime, Both).Split(' ').Distinct().Count());
    }

    [Fact]
    public void What_cannot_be_corrected_says_why_in_both_languages()
    {
        foreach (var no in Enum.GetValues<CaseMove>().SelectMany(m => new[] { Corrections.NotRetimed(m), Corrections.NotVoid(m) }).Where(n => n is not null)) Assert.True(no!.Chinese.Length > 10 && no.English.Length > 20, no.Rule);
    }

    private static bool Has(string moves, CaseMove move) => moves.Split(' ').Contains(move.ToString());
}
