using Microsoft.EntityFrameworkCore;
using Wutong.Open311.Answering;
using Wutong.Open311.Receiving;
using Wutong.Platform.Data;

namespace Wutong.Open311.Serving;

/// <summary>GET tokens/{token}: which request a token has become; the token alone while it waits.</summary>
internal sealed class Tokens(AppDb db)
{
    private const int Length = 32;

    /// <exception cref="Fault">404: there is none; 400: it became no request.</exception>
    public async Task<Reply> OneAsync(string token, CancellationToken ct)
    {
        var known = token.Length == Length && token.All(char.IsAsciiHexDigitLower)
            ? await db.Set<ReceiptRow>().AsNoTracking().TagWith("open311.token").Where(r => r.Token == token).Select(r => new { r.CaseNumber, r.Refusal }).SingleOrDefaultAsync(ct) : null;
        if (known is null) throw Fault.None("token: there is no such token");
        if (known.Refusal is { } refusal) throw Fault.Bad($"token: it became no request. {refusal}");
        return new(output =>
        {
            output.BeginList("service_requests", isOutermost: true);
            output.Begin("request");
            if (known.CaseNumber is { } number) output.Text("service_request_id", number);
            output.Text("token", token);
            output.End();
            output.EndList();
        });
    }
}
