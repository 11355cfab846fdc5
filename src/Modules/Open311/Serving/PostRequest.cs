using System.Security.Cryptography;
using System.Text;
using Microsoft.EntityFrameworkCore;
using Wutong.Open311.Answering;
using Wutong.Open311.Asking;
using Wutong.Open311.Keys;
using Wutong.Open311.Receiving;
using Wutong.Platform.Data;
using Wutong.Platform.Errors;
using Wutong.Platform.Files;
using Wutong.Platform.Writing;
using Wutong.Territory;

namespace Wutong.Open311.Serving;

/// <summary>POST requests. Names, telephone numbers and mail addresses are not kept: answers go back by the system that sent it.</summary>
internal sealed class PostRequest(KeyDesk keys, Jurisdictions jurisdictions, Services services, Open311Settings settings, IAreaLookup areas, IFileIntake intake, WriteDoor door, AppDb db)
{
    private const int MostPhotos = 10, MostText = 4000;
    private const string NotPinned = "#NOTPINPOINTED#";

    public async Task<Reply> RunAsync(Asked asked, CancellationToken ct)
    {
        var key = await keys.HolderAsync(asked, ct);
        var jurisdiction = await jurisdictions.OfAsync(asked, ct);
        key.MustFit(jurisdiction);
        var kind = services.Find(asked.One("service_code") ?? throw Fault.Bad("service_code is needed"));
        var (point, area, address) = (Position.Read(asked), AreaOf(asked), asked.One("address_string") ?? asked.One("address"));
        if (point is null && area is null && address is null) throw Fault.Bad("A location is needed: lat and long, address_string or address_id");
        if (point is { } at && !jurisdiction.Holds((await areas.NowAsync(ct)).At(at))) throw Fault.Bad("lat, long: the point lies outside the district", Fault.Outside);
        var (text, type) = (TextOf(asked, kind.NameZh), settings.TypeOf(kind.Code));
        var command = new TakeRequest(IdOf(key, asked), key.Id, type, kind.Code, text, point?.LonE7, point?.LatE7, address, point is null ? area : null, asked.Attributes(), await PhotosAsync(asked, ct), [.. asked.All("media_url").Where(IsLink).Take(MostPhotos)]);
        var done = Told.Done(await door.RunAsync(command, key.Actor, asked.RepeatKey, ct));
        var receipt = await db.Set<ReceiptRow>().AsNoTracking().TagWith("open311.receipt").Where(r => r.Id == done.RecordId).Select(r => new { r.CaseNumber, r.Token }).SingleAsync(ct);
        return Write(type == ServiceType.Blackbox ? null : receipt.Token is null ? receipt.CaseNumber : null, type == ServiceType.Blackbox ? null : receipt.Token);
    }

    private static Reply Write(string? number, string? token) => new(output =>
    {
        output.BeginList("service_requests", isOutermost: true);
        output.Begin("request");
        if (number is not null) output.Text("service_request_id", number);
        if (token is not null) output.Text("token", token);
        output.Text("service_notice", null);
        output.Text("account_id", null);
        output.End();
        output.EndList();
    });

    private static string? AreaOf(Asked asked) => asked.One("address_id") is { } id && id != NotPinned ? id.Length is 12 or 15 && id.All(char.IsAsciiDigit) ? id : throw Fault.Bad("address_id: a code of the register of areas was expected, of 12 or 15 digits") : null;

    private static string TextOf(Asked asked, string kind) => Input.Optional("description", asked.One("description"), MostText) switch
    {
        null => kind,
        { Length: < 2 } text => $"{kind}：{text}",
        var text => text,
    };

    private static bool IsLink(string text) => text.Length <= 500 && Uri.TryCreate(text, UriKind.Absolute, out var uri) && uri.Scheme is "http" or "https";

    /// <summary>The same key with the same header is the same request: one case.</summary>
    private static Guid IdOf(KeyHolder key, Asked asked) => asked.RepeatKey is { } repeat ? new(SHA256.HashData(Encoding.UTF8.GetBytes($"open311 {key.Id} {repeat}")).AsSpan(0, 16)) : Guid.CreateVersion7();

    private async Task<IReadOnlyList<ReceivedFile>> PhotosAsync(Asked asked, CancellationToken ct)
    {
        if (asked.Files is not { Count: > 0 } files) return [];
        if (files.Count > MostPhotos) throw Fault.Bad($"At most {MostPhotos} photographs");
        var taken = new List<ReceivedFile>();
        foreach (var file in files)
        {
            await using var content = file.OpenReadStream();
            var received = await intake.TakeAsync(content, file.FileName, file.Name, ct);
            taken.Add(received.File.Kind == FileKind.Photo ? received : throw Fault.Bad($"{file.Name}: a photograph was expected"));
        }
        return taken;
    }
}
