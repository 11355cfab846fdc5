using Wutong.Cases;
using Wutong.Open311.Answering;
using Wutong.Open311.Asking;
using Wutong.Open311.States;
using Wutong.Platform.Language;
using Wutong.Platform.Time;

namespace Wutong.Open311.Serving;

/// <summary>GET servicerequestupdates: the public timelines of public cases, oldest first.</summary>
internal sealed class Updates(IPublicCases cases, TimeProvider time, Lang lang)
{
    public async Task<Reply> ListAsync(Asked asked, Jurisdiction jurisdiction, CancellationToken ct)
    {
        var (window, slice) = (Times.WindowOf(asked, "start_date", "end_date", time.UtcNow), Slice.Of(asked));
        var steps = slice.IsBeyond ? [] : await cases.StepsAsync(new(window.FromUtc, window.UntilUtc, jurisdiction.Within, slice.Skip, slice.Take), ct);
        return new(output =>
        {
            output.BeginList("service_request_updates", isOutermost: true);
            foreach (var step in steps) Write(output, step);
            output.EndList();
        });
    }

    /// <summary>What a step is called for ever: answered to whoever caused it, and told in the feed.</summary>
    public static string IdOf(string number, int ordinal) => FormattableString.Invariant($"{number}-{ordinal}");

    private void Write(Out output, PublicStep step)
    {
        var state = StateMap.Of(step.Stage);
        output.Begin("request_update");
        output.Text("update_id", IdOf(step.Number, step.Ordinal));
        output.Text("service_request_id", step.Number);
        output.Text("status", state.Extended);
        output.Time("updated_datetime", step.AtUtc);
        output.Text("description", step.Text ?? lang[state.OursZh, state.OursEn]);
        output.Text("media_url", null);
        output.Text("external_status_code", state.Code);
        output.End();
    }
}
