using Wutong.Cases.Life;

namespace Wutong.Tests.Cases;

public sealed class CaseMovesTests
{
    /// <summary>Written by hand from GB/T 30428's seven steps, and kept apart from the table in src: per stage, the moves that lead on, and where to. Everything else is refused.</summary>
    private static readonly Dictionary<CaseStage, string> Expected = new()
    {
        [CaseStage.Reported] = "Verify>Verifying Register>Registered Reject>Rejected MarkDuplicate>Duplicate SettleOnSpot>Done Supervise>Reported Instruct>Reported Tell>Reported Grade>Reported Escalate>Reported Publish>Reported Withhold>Reported",
        [CaseStage.Verifying] = "Register>Registered Reject>Rejected MarkDuplicate>Duplicate Supervise>Verifying Instruct>Verifying Tell>Verifying Grade>Verifying Escalate>Verifying Publish>Verifying Withhold>Verifying",
        [CaseStage.Registered] = "MarkDuplicate>Duplicate Dispatch>Dispatched Suspend>Suspended Supervise>Registered Instruct>Registered Tell>Registered Grade>Registered Escalate>Registered Publish>Registered Withhold>Registered",
        [CaseStage.Dispatched] = "Accept>Handling Return>Returned Recall>Registered Suspend>Suspended AddJoint>Dispatched ReturnJoint>Dispatched AskSuspension>Dispatched RefuseSuspension>Dispatched Extend>Dispatched Urge>Dispatched Supervise>Dispatched Instruct>Dispatched Tell>Dispatched Grade>Dispatched Escalate>Dispatched Publish>Dispatched Withhold>Dispatched",
        [CaseStage.Returned] = "Dispatch>Dispatched Suspend>Suspended Supervise>Returned Instruct>Returned Tell>Returned Grade>Returned Escalate>Returned Publish>Returned Withhold>Returned",
        [CaseStage.Handling] = "Finish>Done Return>Returned Recall>Registered Suspend>Suspended AddJoint>Handling ReturnJoint>Handling AskSuspension>Handling RefuseSuspension>Handling Extend>Handling Urge>Handling Supervise>Handling Instruct>Handling Tell>Handling Grade>Handling Escalate>Handling Publish>Handling Withhold>Handling",
        [CaseStage.Done] = "Pass>Closed SendBack>Rework Register>Registered Supervise>Done Instruct>Done Tell>Done Grade>Done Escalate>Done Publish>Done Withhold>Done",
        [CaseStage.Rework] = "Finish>Done Return>Returned Recall>Registered Suspend>Suspended AddJoint>Rework ReturnJoint>Rework AskSuspension>Rework RefuseSuspension>Rework Extend>Rework Urge>Rework Supervise>Rework Instruct>Rework Tell>Rework Grade>Rework Escalate>Rework Publish>Rework Withhold>Rework",
        [CaseStage.Suspended] = "Resume>Registered Supervise>Suspended Instruct>Suspended Tell>Suspended Grade>Suspended Publish>Suspended Withhold>Suspended",
        [CaseStage.Closed] = "Reopen>Reopened ConfirmSatisfied>Closed Register>Registered Publish>Closed Withhold>Closed",
        [CaseStage.Rejected] = "Reopen>Verifying Withhold>Rejected",
        [CaseStage.Duplicate] = "Separate>Verifying Withhold>Duplicate",
        [CaseStage.Reopened] = "Accept>Handling Return>Returned Recall>Registered Suspend>Suspended AddJoint>Reopened ReturnJoint>Reopened AskSuspension>Reopened RefuseSuspension>Reopened Extend>Reopened Urge>Reopened Supervise>Reopened Instruct>Reopened Tell>Reopened Grade>Reopened Escalate>Reopened Publish>Reopened Withhold>Reopened",
    };

    private static readonly Dictionary<CaseSide, string> Sides = new()
    {
        [CaseSide.Finder] = "Report SettleOnSpot",
        [CaseSide.Supervision] = "Verify Register Reject MarkDuplicate Separate Grade Pass SendBack Reopen ConfirmSatisfied Publish Withhold",
        [CaseSide.Command] = "Dispatch Recall AddJoint Suspend Resume Extend RefuseSuspension Urge Supervise Instruct Tell",
        [CaseSide.Unit] = "Accept Return Finish ReturnJoint AskSuspension",
        [CaseSide.Clock] = "Escalate",
    };

    [Fact]
    public void Every_stage_and_move_leads_where_the_table_written_by_hand_says_and_nowhere_else()
    {
        foreach (var stage in Enum.GetValues<CaseStage>())
        {
            var expected = Expected[stage].Split(' ').Select(e => e.Split('>')).ToDictionary(e => Enum.Parse<CaseMove>(e[0]), e => Enum.Parse<CaseStage>(e[1]));
            foreach (var move in Enum.GetValues<CaseMove>())
                Assert.Equal((stage, move, expected.TryGetValue(move, out var to) ? to : (CaseStage?)null), (stage, move, CaseMoves.After(stage, move)));
        }
    }

    [Fact]
    public void Every_move_is_one_sides_and_supervision_and_command_share_none()
    {
        foreach (var move in Enum.GetValues<CaseMove>()) Assert.Contains(move.ToString(), Sides[CaseMoves.SideOf(move)].Split(' '));
        Assert.Equal(Enum.GetValues<CaseMove>().Length, Sides.Values.Sum(s => s.Split(' ').Length));
    }

    [Fact]
    public void Every_case_that_is_not_over_waits_for_a_side_that_has_a_way_on()
    {
        foreach (var stage in Enum.GetValues<CaseStage>())
        {
            Assert.Equal(CaseMoves.IsOver(stage), CaseMoves.WaitsFor(stage) is null);
            if (CaseMoves.WaitsFor(stage) is { } side) Assert.Contains(Enum.GetValues<CaseMove>(), m => CaseMoves.SideOf(m) == side && CaseMoves.After(stage, m) is { } to && to != stage);
        }
    }
}
