using System.Globalization;
using Wutong.Platform.Access;
using Wutong.Platform.Writing;
using Wutong.Points;
using Wutong.Tests.Writing;

namespace Wutong.Tests.Points;

/// <summary>Many random sequences in one transaction.</summary>
/// <param name="Keeps">False: all of it is taken back again.</param>
internal sealed record PlayLedger(int Seed, int Sequences, bool Keeps) : ICommand;

internal sealed class PlayLedgerHandler(IServiceLedger services) : Handler<PlayLedger>
{
    public override Permission Needs => DoorWorld.Note;
    public override bool RunsAlone => true;
    public override Target TargetOf(PlayLedger command, IWrite write) => new(LedgerWorld.Qingyuan);

    /// <returns>"steps/refused".</returns>
    public override Answer Run(PlayLedger command, IWrite write)
    {
        var (steps, refused) = (0, 0);
        for (var i = 0; i < command.Sequences; i++)
        {
            var seed = unchecked(command.Seed * 1_000_003 + i);
            var (made, no) = Play(new(services, write, new Random(seed)), command.Seed, i);
            (steps, refused) = (steps + made, refused + no);
        }
        var said = string.Create(CultureInfo.InvariantCulture, $"{steps}/{refused}");
        return command.Keeps ? new Answer.Done("test", said) : No("test.taken-back", said, said);
    }

    private static (int, int) Play(LedgerPlay play, int seed, int index)
    {
        try { return play.Run(); }
        catch (InvalidOperationException e) { throw new InvalidOperationException($"seed {seed}, sequence {index}: {e.Message}", e); }
    }
}
