using Wutong.Platform.Writing;

namespace Wutong.People.Sessions;

internal static class OpenSessions
{
    /// <summary>Ends every session of an account but one.</summary>
    public static int EndAll(Guid account, Guid? butFor, IWrite write)
    {
        var open = write.Db.Set<SessionRow>().Where(s => s.AccountId == account && s.RevokedAtUtc == null && s.Id != butFor).ToList();
        foreach (var session in open) session.RevokedAtUtc = write.Now;
        return open.Count;
    }
}
