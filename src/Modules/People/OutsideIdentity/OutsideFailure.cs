using System.Text.RegularExpressions;
using Microsoft.Extensions.Logging;
using Microsoft.IdentityModel.Protocols.OpenIdConnect;
using Microsoft.IdentityModel.Tokens;

namespace Wutong.People.OutsideIdentity;

/// <summary>没有登成: why, as a word in the address of the page that says it; and for the log the kind of failure, never what a token or an answer holds.</summary>
internal static partial class OutsideFailure
{
    public const string Cancelled = "cancelled", Over = "over", Refused = "refused", Unreachable = "unreachable", Unknown = "unknown", Shut = "shut", Wait = "wait";

    public static string Place(string @base, string why) => $"{@base}sign-in/outside/answer?why={why}";

    public static string WhyOf(Exception? failure)
    {
        for (var e = failure; e is not null; e = e.InnerException)
        {
            if (e is HttpRequestException or IOException or TaskCanceledException) return Unreachable;
            if (e is SecurityTokenException or OpenIdConnectProtocolException) return Refused;
        }
        return Over; // the state or its cookie is missing, used or not ours
    }

    public static void Log(ILogger log, Exception? failure)
    {
        var cause = failure;
        while (cause?.InnerException is { } inner) cause = inner;
        var code = failure?.Data["error"] is string error && Word.IsMatch(error) ? error : Idx.Match(failure?.Message ?? "").Value;
        NotAccepted(log, failure?.GetType().Name ?? "", cause?.GetType().Name ?? "", code);
    }

    [LoggerMessage(EventId = 1401, Level = LogLevel.Warning, Message = "signing in by the outside provider did not come about: {Failure} {Cause} {Code}")]
    private static partial void NotAccepted(ILogger log, string failure, string cause, string code);

    [GeneratedRegex("^[a-z_]{1,40}$")] private static partial Regex Word { get; }
    [GeneratedRegex("IDX[0-9]{5}")] private static partial Regex Idx { get; }
}
