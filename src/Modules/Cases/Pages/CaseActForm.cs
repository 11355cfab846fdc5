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
    public string? Key { get; set; }
    public string? Text { get; set; }

    /// <summary>What the public reads.</summary>
    public string? PublicText { get; set; }
    public string? Kind { get; set; }

    /// <summary>缓急, by its name.</summary>
    public string? Priority { get; set; }

    /// <summary>Words to use where none are written.</summary>
    public string? Template { get; set; }

    /// <summary>Where, as the public reads it.</summary>
    public string? Address { get; set; }

    /// <summary>The public is not shown where exactly.</summary>
    public bool HidePoint { get; set; }

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
            CaseMove.Register => new RegisterCase(row.Id, Kind, Text, PriorityOf(state, lang)),
            CaseMove.Reject => new RejectCase(row.Id, Text ?? ""),
            CaseMove.MarkDuplicate => new MarkDuplicate(row.Id, Of ?? ""),
            CaseMove.Separate => new SeparateCase(row.Id, Text ?? ""),
            CaseMove.Grade => new GradeCase(row.Id, Kind, PriorityOf(state, lang), Text),
            CaseMove.SettleOnSpot => new SettleOnSpot(row.Id, state.OneOf<CaseOutcome>(Outcome, "outcome", lang), Text ?? ""),
            CaseMove.Dispatch => new DispatchCase(row.Id, state.Unit(UnitId, lang), [.. (Joint ?? []).Where(j => Guid.TryParse(j, out _)).Select(Guid.Parse)], LimitOf(state, lang), Text),
            CaseMove.AddJoint => new AddJoint(row.Id, state.Unit(UnitId, lang), Text),
            CaseMove.Recall => new RecallCase(row.Id, Text ?? ""),
            CaseMove.AskSuspension => new AskSuspension(row.Id, Text ?? ""),
            CaseMove.RefuseSuspension => new RefuseSuspension(row.Id, Text ?? ""),
            CaseMove.Suspend => new SuspendCase(row.Id, Text ?? "", state.Until(Until, lang), PublicText ?? ""),
            CaseMove.Resume => new ResumeCase(row.Id, Text),
            CaseMove.Pass => new PassCase(row.Id, state.OneOf<CaseOutcome>(Outcome, "outcome", lang), OutcomeNumber, Text, PublicText),
            CaseMove.SendBack => new SendBackCase(row.Id, Text ?? "", [.. (Joint ?? []).Where(j => Guid.TryParse(j, out _)).Select(Guid.Parse)]),
            CaseMove.ConfirmSatisfied => new VisitAgain(row.Id, true, Text ?? ""),
            CaseMove.Reopen => new ReopenCase(row.Id, Text ?? ""),
            CaseMove.Urge => new UrgeCase(row.Id, Text),
            CaseMove.Supervise => new SuperviseCase(row.Id, Text ?? "", state.Until(Until, lang)),
            CaseMove.Instruct => new InstructCase(row.Id, Text ?? ""),
            CaseMove.Publish => new PublishCase(row.Id, PublicText, Address, [.. (Photos ?? []).Where(p => int.TryParse(p, out _)).Select(int.Parse)], HidePoint),
            CaseMove.Withhold => new WithholdCase(row.Id, Text ?? ""),
            CaseMove.Tell => new TellCase(row.Id, Text ?? PublicText ?? "", !string.IsNullOrWhiteSpace(PublicText)),
            _ => throw new ArgumentOutOfRangeException(nameof(move), move, "a move a person makes on the case was expected"),
        };
        return state.HasErrors ? null : command;
    }

    /// <returns>Null: as it is.</returns>
    private CasePriority? PriorityOf(FormState state, Lang lang) => string.IsNullOrEmpty(Priority) ? null : state.OneOf<CasePriority>(Priority, "priority", lang);

    /// <returns>Null: as the kind says.</returns>
    private WorkLimit? LimitOf(FormState state, Lang lang) => string.IsNullOrWhiteSpace(LimitAmount) ? null : state.Limit(LimitAmount, LimitUnit, lang);
}
