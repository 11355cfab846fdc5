using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using Wutong.Open311.Answering;
using Wutong.Open311.Asking;
using Wutong.Platform.Errors;
using Wutong.Platform.Writing;

namespace Wutong.Open311.Serving;

/// <summary>open311/v2/…: every method and address under it is answered here, so that even what is wrong has the shape of the specification.</summary>
internal sealed partial class Open311Endpoint(IServiceProvider services, Open311Settings settings, SiteAddress site, Jurisdictions jurisdictions, ILogger<Open311Endpoint> log)
{
    private const string Methods = "GET, HEAD, POST, OPTIONS";

    public static void Map(IEndpointRouteBuilder routes) =>
        routes.Map(SiteAddress.Path + "/{**path}", context => context.RequestServices.GetRequiredService<Open311Endpoint>().AnswerAsync(context)).DisableAntiforgery().ExcludeFromDescription();

    public async Task AnswerAsync(HttpContext context)
    {
        var (request, headers) = (context.Request, context.Response.Headers);
        (headers.AccessControlAllowOrigin, headers.AccessControlExposeHeaders) = ("*", "Retry-After");
        if (HttpMethods.IsOptions(request.Method))
        {
            (headers.Allow, headers.AccessControlAllowMethods, headers.AccessControlAllowHeaders, headers.AccessControlMaxAge) = (Methods, Methods, "Content-Type, Idempotency-Key", "86400");
            context.Response.StatusCode = StatusCodes.Status204NoContent;
            return;
        }
        var (name, isJson, isKnown) = NameOf(request);
        await (await ReplyAsync(context, name, isKnown)).SendAsync(context, isJson);
    }

    /// <summary>"services/lamp.json" is "services/lamp" in JSON. Only discovery may go without a format.</summary>
    private static (string Name, bool IsJson, bool IsKnown) NameOf(HttpRequest request)
    {
        var path = request.RouteValues["path"] as string ?? "";
        if (path.EndsWith(".xml", StringComparison.Ordinal)) return (path[..^4], false, true);
        if (path.EndsWith(".json", StringComparison.Ordinal)) return (path[..^5], true, true);
        var wantsJson = request.Headers.Accept.ToString().Contains("json", StringComparison.OrdinalIgnoreCase);
        return (path, wantsJson, path == "discovery");
    }

    private async Task<Reply> ReplyAsync(HttpContext context, string name, bool isKnown)
    {
        try { return isKnown ? await ReplyAsync(context, name) : throw Fault.None("The format is told by the address: .xml or .json"); }
        catch (Fault fault) { return fault.ToReply(); }
        catch (BadInputException bad) { return Told.Of(bad).ToReply(); }
        catch (BadHttpRequestException) { return Fault.Bad("The request cannot be read.").ToReply(); }
        catch (Exception e) when (e is StorageFullException or DoorBusyException or OutcomeUnknownException)
        {
            context.Response.Headers.RetryAfter = "60";
            return new Fault(StatusCodes.Status503ServiceUnavailable, 503, "Too busy to say whether it was saved; send it again with the same Idempotency-Key.").ToReply();
        }
        catch (OperationCanceledException) when (context.RequestAborted.IsCancellationRequested) { throw; }
#pragma warning disable CA1031 // whatever broke is logged; the other system is answered in the shape it reads
        catch (Exception e)
#pragma warning restore CA1031
        {
            Broke(log, name, e);
            return new Fault(StatusCodes.Status500InternalServerError, 500, "Something broke here; it was noted.").ToReply();
        }
    }

    private async Task<Reply> ReplyAsync(HttpContext context, string name)
    {
        var (request, ct) = (context.Request, context.RequestAborted);
        var (parts, isPost) = (name.Split('/'), HttpMethods.IsPost(request.Method));
        if (!isPost && !HttpMethods.IsGet(request.Method) && !HttpMethods.IsHead(request.Method)) throw Wrong(context, request.Method);
        var asked = await Asked.ReadAsync(request, ct);
        switch (parts)
        {
            case ["requests"] when isPost: return await Get<PostRequest>().RunAsync(asked, ct);
            case ["servicerequestupdates"] when isPost: return await Get<PostUpdate>().RunAsync(asked, ct);
            case ["discovery"] or ["services"] or ["services", _] or ["requests"] or ["requests", _] or ["tokens", _] or ["servicerequestupdates"]: break;
            default: throw Fault.None($"There is nothing under {name}.");
        }
        if (isPost) throw Wrong(context, request.Method);
        if (parts is ["discovery"]) return Discovery.Of(request, site, settings);
        var jurisdiction = await jurisdictions.OfAsync(asked, ct);
        return parts switch
        {
            ["services"] => await Get<Services>().ListAsync(asked, jurisdiction, ct),
            ["services", var code] => Get<Services>().Definition(code),
            ["requests"] => await Get<Requests>().ListAsync(asked, jurisdiction, ct),
            ["requests", var id] => await Get<Requests>().OneAsync(asked, id, jurisdiction, ct),
            ["tokens", var token] => await Get<Tokens>().OneAsync(token, ct),
            _ => await Get<Updates>().ListAsync(asked, jurisdiction, ct),
        };
    }

    private T Get<T>() where T : notnull => services.GetRequiredService<T>();

    private static Fault Wrong(HttpContext context, string method)
    {
        context.Response.Headers.Allow = Methods;
        return Fault.Bad($"{method} is no method of this address.");
    }

    [LoggerMessage(EventId = 2601, Level = LogLevel.Error, Message = "An Open311 request for {Name} broke")]
    private static partial void Broke(ILogger log, string name, Exception exception);
}
