using System.Globalization;
using Wutong.Cases.Checking;
using Wutong.Cases.Commanding;
using Wutong.Cases.Life;
using Wutong.Cases.Records;
using Wutong.Cases.Registering;
using Wutong.Cases.Reporting;
using Wutong.Platform.Forms;
using Wutong.Platform.Language;
using Wutong.Platform.Time;
using Wutong.Platform.Writing;

namespace Wutong.Cases.Pages;

/// <summary>What the forms of a case's page bring back; one shape for every move.</summary>
internal sealed class CaseActForm
{
    private static readonly TimeSpan EndOfWork = TimeSpan.FromHours(18);

    public string? Key { get; set; }
    public string? Text { get; set; }

    /// <summary>What the public reads.</summary>
    public string? PublicText { get; set; }
    public string? Kind { get; set; }

    /// <summary>Words to use where none are written.</summary>
    public string? Template { get; set; }

    /// <summary>Where, as the public reads it.</summary>
    public string? Address { get; set; }

    /// <summary>Photographs that anybody may see, by their number.</summary>
    public List<string>? Photos { get; set; }

    /// <summary>The number of the case this one is a duplicate of.</summary>
    public string? Of { get; set; }
    public string? UnitId { get; set; }
    public List<string>? Joint { get; set; }
    public string? LimitAmount { get; set; }
    public string? LimitUnit { get; set; } = nameof(WorkUnit.WorkingHours);
    public string? Outcome { get; set; }
    public string? OutcomeNumber { get; set; }

    /// <summary>A day in Beijing.</summary>
    public string? Until { get; set; }

    public static bool HasTemplate(CaseMove move) => move is CaseMove.Reject or CaseMove.Pass or CaseMove.Suspend or CaseMove.Tell;

    /// <summary>Puts a template's words where nothing was written.</summary>
    public void TakeTemplate(string? words, CaseMove move)
    {
        if (words is null || !HasTemplate(move)) return;
        if (move is CaseMove.Reject) Text = string.IsNullOrWhiteSpace(Text) ? words : Text;
        else PublicText = string.IsNullOrWhiteSpace(PublicText) ? words : PublicText;
    }

    /// <returns>Null when something cannot be read; the form says what, beside its field.</returns>
    public ICommand? ToCommand(CaseRow row, CaseMove move, FormState state, Lang lang)
    {
        ICommand command = move switch
        {
            CaseMove.Verify => new VerifyCase(row.Id, Text),
            CaseMove.Register => new RegisterCase(row.Id, Kind, Text),
            CaseMove.Reject => new RejectCase(row.Id, Text ?? ""),
            CaseMove.MarkDuplicate => new MarkDuplicate(row.Id, Of ?? ""),
            CaseMove.Separate => new SeparateCase(row.Id, Text ?? ""),
            CaseMove.SettleOnSpot => new SettleOnSpot(row.Id, OutcomeOf(state, lang), Text ?? ""),
            CaseMove.Dispatch => new DispatchCase(row.Id, UnitOf(state, lang), [.. (Joint ?? []).Where(j => Guid.TryParse(j, out _)).Select(Guid.Parse)], LimitOf(state, lang), Text),
            CaseMove.AddJoint => new AddJoint(row.Id, UnitOf(state, lang), Text),
            CaseMove.Recall => new RecallCase(row.Id, Text ?? ""),
            CaseMove.AskSuspension => new AskSuspension(row.Id, Text ?? ""),
            CaseMove.RefuseSuspension => new RefuseSuspension(row.Id, Text ?? ""),
            CaseMove.Suspend => new SuspendCase(row.Id, Text ?? "", UntilOf(state, lang), PublicText ?? ""),
            CaseMove.Resume => new ResumeCase(row.Id, Text),
            CaseMove.Pass => new PassCase(row.Id, OutcomeOf(state, lang), OutcomeNumber, Text, PublicText),
            CaseMove.SendBack => new SendBackCase(row.Id, Text ?? "", [.. (Joint ?? []).Where(j => Guid.TryParse(j, out _)).Select(Guid.Parse)]),
            CaseMove.ConfirmSatisfied => new VisitAgain(row.Id, true, Text ?? ""),
            CaseMove.Reopen => new ReopenCase(row.Id, Text ?? ""),
            CaseMove.Urge => new UrgeCase(row.Id, Text),
            CaseMove.Supervise => new SuperviseCase(row.Id, Text ?? "", UntilOf(state, lang)),
            CaseMove.Instruct => new InstructCase(row.Id, Text ?? ""),
            CaseMove.Publish => new PublishCase(row.Id, PublicText, Address, [.. (Photos ?? []).Where(p => int.TryParse(p, out _)).Select(int.Parse)]),
            CaseMove.Withhold => new WithholdCase(row.Id, Text ?? ""),
            CaseMove.Tell => new TellCase(row.Id, Text ?? PublicText ?? "", !string.IsNullOrWhiteSpace(PublicText)),
            _ => throw new ArgumentOutOfRangeException(nameof(move), move, "a move a person makes on the case was expected"),
        };
        return state.HasErrors ? null : command;
    }

    private Guid UnitOf(FormState state, Lang lang)
    {
        if (!Guid.TryParse(UnitId, out var unit)) state.Add("unitId", lang["请选一个单位。", "Please choose a unit."]);
        return unit;
    }

    private CaseOutcome OutcomeOf(FormState state, Lang lang)
    {
        if (!Enum.TryParse<CaseOutcome>(Outcome, out var outcome) || !Enum.IsDefined(outcome)) state.Add("outcome", lang["请选一项。", "Please choose one."]);
        return outcome;
    }

    /// <returns>Null: as the kind says.</returns>
    private WorkLimit? LimitOf(FormState state, Lang lang)
    {
        if (string.IsNullOrWhiteSpace(LimitAmount)) return null;
        if (!int.TryParse(LimitAmount, NumberStyles.None, CultureInfo.InvariantCulture, out var amount) || amount is < 1 or > 1000) state.Add("limitAmount", lang["请填 1 到 1000 的整数，或留空。", "A whole number from 1 to 1000, or leave it empty."]);
        if (!Enum.TryParse<WorkUnit>(LimitUnit, out var unit) || !Enum.IsDefined(unit)) state.Add("limitUnit", lang["请选一项。", "Please choose one."]);
        return new(unit, amount);
    }

    private DateTimeOffset UntilOf(FormState state, Lang lang)
    {
        if (DateOnly.TryParseExact(Until, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day)) return new(day.ToDateTime(TimeOnly.MinValue) + EndOfWork, Lang.ChinaTime);
        state.Add("until", lang["请选一个日期。", "Please choose a day."]);
        return default;
    }
}
