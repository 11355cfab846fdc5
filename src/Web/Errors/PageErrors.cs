using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Diagnostics;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Routing;
using Wutong.Platform.Errors;

namespace Wutong.Web.Errors;

/// <summary>Whatever goes wrong on a page is said in plain words inside the usual frame.</summary>
internal static class PageErrors
{
    private const string Address = "/errors/";

    public static void UsePageErrors(this IApplicationBuilder app) => app.UseWhen(context => !ApiErrors.IsApi(context), pages => pages
        .UseExceptionHandler(new ExceptionHandlerOptions { ExceptionHandlingPath = Address + "0", StatusCodeSelector = ApiErrors.StatusOf, SuppressDiagnosticsCallback = ApiErrors.IsCallersFault, AllowStatusCode404Response = true, CreateScopeForErrors = true })
        .UseStatusCodePagesWithReExecute(Address + "{0}", createScopeForStatusCodePages: true));

    /// <summary>An endpoint rather than a routed page: it answers a failed POST as well as a GET.</summary>
    public static void MapPageErrors(this IEndpointRouteBuilder routes) => routes.Map(Address + "{status:int}", (HttpContext context, int status) =>
    {
        var bad = context.Features.Get<IExceptionHandlerFeature>()?.Error as BadInputException;
        var shown = status is >= 400 and < 600 ? status : context.Response.StatusCode is >= 400 and var set ? set : 404;
        context.Response.StatusCode = shown;
        context.Response.Headers.CacheControl = "no-store";
        context.Response.Headers.Remove("blazor-enhanced-nav"); // set by a page that found nothing; the error page sets its own
        return InFrame(builder =>
        {
            builder.OpenComponent<ErrorPage>(0);
            builder.AddComponentParameter(1, nameof(ErrorPage.Status), shown);
            builder.AddComponentParameter(2, nameof(ErrorPage.Bad), bad);
            builder.CloseComponent();
        }, shown);
    }).DisableAntiforgery().ExcludeFromDescription();

    /// <summary>Something that is not a routed page, inside the frame.</summary>
    public static RazorComponentResult InFrame(RenderFragment body, int status) =>
        new RazorComponentResult<App>(new Dictionary<string, object?> { [nameof(App.Body)] = body }) { StatusCode = status, PreventStreamingRendering = true };
}
