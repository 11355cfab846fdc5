using Wutong.Open311.Answering;
using Wutong.Open311.Asking;
using Wutong.Open311.Keys;
using Wutong.Open311.Receiving;
using Wutong.Open311.States;
using Wutong.Platform.Writing;

namespace Wutong.Open311.Serving;

/// <summary>POST servicerequestupdates.</summary>
internal sealed class PostUpdate(KeyDesk keys, Jurisdictions jurisdictions, WriteDoor door)
{
    public async Task<Reply> RunAsync(Asked asked, CancellationToken ct)
    {
        var key = await keys.HolderAsync(asked, ct);
        key.MustFit(await jurisdictions.OfAsync(asked, ct));
        var (number, update, text) = (Needed(asked, "service_request_id"), Needed(asked, "update_id"), Needed(asked, "description"));
        var status = Needed(asked, "status").ToLowerInvariant().Replace(' ', '_');
        if (!StateMap.Words.Contains(status)) throw Fault.Bad($"status: one of {string.Join(", ", StateMap.Words.Select(w => w.ToUpperInvariant()))} was expected");
        if (Times.Read(asked, "updated_datetime") is null) throw Fault.Bad("updated_datetime is needed");
        if (!Requests.IsNumber(number)) throw Fault.None($"service_request_id: there is no request {number}");
        var done = Told.Done(await door.RunAsync(new TakeUpdate(key.Id, number.ToUpperInvariant(), update, status, text), key.Actor, null, ct));
        return new(output =>
        {
            output.BeginList("service_request_updates", isOutermost: true);
            output.Begin("request_update");
            output.Text("update_id", done.Id);
            output.End();
            output.EndList();
        });
    }

    private static string Needed(Asked asked, string name) => asked.One(name) ?? throw Fault.Bad($"{name} is needed");
}
