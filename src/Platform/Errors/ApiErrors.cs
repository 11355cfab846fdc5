using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Diagnostics;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;
using Wutong.Platform.Writing;

namespace Wutong.Platform.Errors;

/// <summary>Whatever goes wrong under /api is answered as ProblemDetails, here and nowhere else.</summary>
public static class ApiErrors
{
    public static bool IsApi(HttpContext context) => context.Request.Path.StartsWithSegments("/api");

    public static IServiceCollection AddApiErrors(this IServiceCollection services) => services
        .AddProblemDetails(options => options.CustomizeProblemDetails = Fill);

    public static IApplicationBuilder UseApiErrors(this IApplicationBuilder app) => app.UseWhen(IsApi, api => api
        .UseExceptionHandler(new ExceptionHandlerOptions { StatusCodeSelector = StatusOf, SuppressDiagnosticsCallback = IsCallersFault })
        .UseStatusCodePages());

    /// <summary>The status an exception that reached the edge is answered with.</summary>
    public static int StatusOf(Exception exception) => exception switch
    {
        BadInputException => StatusCodes.Status400BadRequest,
        BadHttpRequestException bad => bad.StatusCode,
        StorageFullException => StatusCodes.Status507InsufficientStorage,
        DoorBusyException or OutcomeUnknownException => StatusCodes.Status503ServiceUnavailable,
        _ => StatusCodes.Status500InternalServerError,
    };

    /// <summary>What the caller did wrong is told to the caller; it is no error of the program's and does not fill its log.</summary>
    public static bool IsCallersFault(ExceptionHandlerSuppressDiagnosticsContext context) => StatusOf(context.Exception) < StatusCodes.Status500InternalServerError;

    private static void Fill(ProblemDetailsContext context)
    {
        var problem = context.ProblemDetails;
        problem.Extensions["traceId"] = context.HttpContext.TraceIdentifier;
        var error = context.HttpContext.Features.Get<IExceptionHandlerFeature>()?.Error;
        if (error is StorageFullException or DoorBusyException or OutcomeUnknownException) problem.Detail = error.Message;
        if (problem.Status == StatusCodes.Status503ServiceUnavailable) context.HttpContext.Response.Headers.RetryAfter = "2";
        if (error is not BadInputException bad) return;
        problem.Type = "urn:wutong:bad-input";
        problem.Title = "A value cannot be used";
        problem.Detail = bad.English;
        problem.Extensions["detailZh"] = bad.Chinese; // a program that shows it to people shows them theirs
        problem.Extensions["errors"] = new Dictionary<string, string[]> { [bad.Field] = [bad.English] };
    }
}
