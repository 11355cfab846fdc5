using System.Globalization;
using Wutong.Platform.Access;
using Wutong.Platform.Writing;

namespace Wutong.Platform.Chains;

/// <summary>封存: numbers committed rows of one chain and ties each to the one before.</summary>
internal sealed record SealChain(string Table) : ICommand;

internal sealed class SealChainHandler(IEnumerable<Chain> chains) : Handler<SealChain>
{
    /// <summary>Rows sealed at a time: some 50 ms of the writer.</summary>
    public const int MostAtOnce = 2000;

    public static Permission Permission { get; } = new("chain.seal", "封存记录", "Seal records");
    public override Permission Needs => Permission;
    protected internal override bool IsHousekeeping => true;
    public override IEnumerable<HotKey> Locks(SealChain command, Actor actor) => [HotKey.Of("chain-seal", command.Table)];
    public override Target? TargetOf(SealChain command, IWrite write) => Find(command) is null ? null : Target.Installation;

    public override Answer Run(SealChain command, IWrite write)
    {
        var chain = Find(command)!;
        var (number, link) = chain.Head(write.Db);
        var waiting = chain.Waiting(write.Db, MostAtOnce);
        foreach (var (id, contentHash) in waiting)
        {
            link = ChainHash.Link(link, ++number, contentHash);
            write.Sql(chain.SealOne).With(number, link, id).Run();
        }
        return new Answer.Done("chain", waiting.Count.ToString(CultureInfo.InvariantCulture));
    }

    private Chain? Find(SealChain command) => chains.FirstOrDefault(c => c.Table == command.Table);
}
