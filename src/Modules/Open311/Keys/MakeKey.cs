using Microsoft.EntityFrameworkCore;
using Wutong.Platform.Access;
using Wutong.Platform.Errors;
using Wutong.Platform.Writing;

namespace Wutong.Open311.Keys;

/// <summary>发放密钥. Only its hash comes through the door.</summary>
internal sealed record MakeKey(string Name, string Hash, string Shown, string? Jurisdiction = null) : ICommand;

internal sealed class MakeKeyHandler(Open311Settings settings) : Handler<MakeKey>
{
    public override Permission Needs => Open311Permissions.Manage;
    public override Target TargetOf(MakeKey command, IWrite write) => Target.Installation;

    public override Answer Run(MakeKey command, IWrite write)
    {
        var (name, jurisdiction) = (Input.Text("name", command.Name, 2, 50), Input.Optional("jurisdiction", command.Jurisdiction, 100));
        if (jurisdiction is not null && !settings.Jurisdictions.ContainsKey(jurisdiction)) throw new BadInputException("jurisdiction", "没有这个辖区标识。", "There is no such jurisdiction.");
        var row = new KeyRow { Id = write.NewId(), Name = name, Hash = Input.Text("hash", command.Hash, 64, 64), Shown = Input.Text("shown", command.Shown, 1, 8), Jurisdiction = jurisdiction, MadeAtUtc = write.Now };
        write.Db.Add(row);
        return new Answer.Done("open311_key", row.Id);
    }
}

/// <summary>收回密钥: from then on it opens nothing; what came by it stays.</summary>
internal sealed record RevokeKey(Guid Key) : ICommand;

internal sealed class RevokeKeyHandler : Handler<RevokeKey>
{
    public override Permission Needs => Open311Permissions.Manage;
    public override Target? TargetOf(RevokeKey command, IWrite write) => write.Db.Set<KeyRow>().Any(k => k.Id == command.Key) ? Target.Installation : null;

    public override Answer Run(RevokeKey command, IWrite write)
    {
        var row = write.Db.Set<KeyRow>().AsTracking().Single(k => k.Id == command.Key);
        row.RevokedAtUtc ??= write.Now;
        return new Answer.Done("open311_key", row.Id);
    }
}
