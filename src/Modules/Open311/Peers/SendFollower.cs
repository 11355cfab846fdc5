using Microsoft.EntityFrameworkCore;
using Wutong.Cases;
using Wutong.Cases.Records;
using Wutong.Open311.States;
using Wutong.Platform.Writing;

namespace Wutong.Open311.Peers;

/// <summary>该转送的案卷: public, not over, of a kind the connection names, and with the unit it stands for. What came from another system is not sent on.</summary>
internal sealed class SendFollower(ICaseDesk desk) : IFollower
{
    public string Kind => "case";

    public Answer.Refused? Follow(string topic, string id, IWrite write)
    {
        if (topic is not ("case.publish" or "case.register" or "case.dispatch" or "case.reopen")) return null;
        var peers = write.Db.Set<PeerRow>().AsNoTracking().TagWith("open311.peers-to-send").Where(p => p.IsActive && p.Sends).ToList();
        if (peers.Count == 0 || desk.Find(Guid.Parse(id), write) is not { IsPublic: true, IsPrivate: false } standing || standing.Source == CaseSource.Open311 || StateMap.Of(standing.Stage).IsClosed) return null;
        foreach (var peer in peers.Where(p => p.CodeMap.ContainsKey(standing.KindCode) && (p.UnitId is null || p.UnitId == standing.UnitId)))
        {
            if (write.Db.Set<SendingRow>().Any(s => s.PeerId == peer.Id && s.CaseId == standing.Id)) continue;
            write.Db.Add(new SendingRow { Id = write.NewId(), PeerId = peer.Id, CaseId = standing.Id, CaseNumber = standing.Number, State = SendingState.Waiting, FirstUtc = write.Now, NextUtc = write.Now });
        }
        return null;
    }
}
