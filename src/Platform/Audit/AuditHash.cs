using Wutong.Platform.Chains;

namespace Wutong.Platform.Audit;

/// <summary>What an audit row's hash is made of.</summary>
internal static class AuditHash
{
    public static byte[] Of(Guid id, DateTime atUtc, Guid actorId, int actorKind, Guid? sessionId, string command, string permission, string kind, string recordId, string? areaCode, Guid? unitId, string changes) =>
        new ChainHash().Add(id).Add(atUtc).Add(actorId).Add(actorKind).Add(sessionId).Add(command).Add(permission).Add(kind).Add(recordId).Add(areaCode).Add(unitId).Add(changes).Sum();

    public static byte[] Of(AuditRow r) =>
        Of(r.Id, r.AtUtc, r.ActorId, r.ActorKind, r.SessionId, r.Command, r.Permission, r.Kind, r.RecordId, r.AreaCode, r.UnitId, r.Changes);
}
