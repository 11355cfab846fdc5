using Wutong.Cases.Unowned.Answering;
using Wutong.Cases.Unowned.Life;
using Wutong.Platform.Forms;
using Wutong.Platform.Language;
using Wutong.Platform.Writing;

namespace Wutong.Cases.Unowned.Pages;

/// <summary>What the forms of a place's page bring back; one shape for every move.</summary>
internal sealed class PlaceActForm
{
    public string? Key { get; set; }
    public string? UnitId { get; set; }
    public string? Reason { get; set; }
    public string? Note { get; set; }
    public string? Basis { get; set; }

    /// <summary>A day in Beijing.</summary>
    public string? Since { get; set; }
    public string? Name { get; set; }
    public string? Spot { get; set; }
    public string? Outline { get; set; }

    /// <returns>Null when something cannot be read; the form says what, beside its field.</returns>
    public ICommand? ToCommand(Guid place, UnownedMove move, FormState state, Lang lang)
    {
        ICommand command = move switch
        {
            UnownedMove.Claim => new ClaimUnowned(place, state.Unit(UnitId, lang), Reason ?? ""),
            UnownedMove.Refuse => new RefuseUnowned(place, state.Unit(UnitId, lang), Reason ?? ""),
            UnownedMove.Accept => new AcceptUnowned(place, state.Unit(UnitId, lang), Note),
            UnownedMove.Lead => new LeadUnowned(place, state.Unit(UnitId, lang), Note),
            UnownedMove.Join => new JoinUnowned(place, state.Unit(UnitId, lang), Note),
            UnownedMove.Release => new ReleaseUnowned(place, Reason ?? ""),
            UnownedMove.SetOwner => new SetUnownedOwner(place, state.Unit(UnitId, lang), SinceOf(state, lang), Basis ?? ""),
            UnownedMove.Correct => new CorrectUnowned(place, Name ?? "", Spot ?? "", Reason ?? "", Outline),
            UnownedMove.Withdraw => new WithdrawUnowned(place, Reason ?? ""),
            _ => throw new ArgumentOutOfRangeException(nameof(move), move, "a move a person makes on the place's page was expected"),
        };
        return state.HasErrors ? null : command;
    }

    private DateOnly SinceOf(FormState state, Lang lang)
    {
        var day = state.Day(Since, "since", lang);
        return day;
    }
}
