using Microsoft.AspNetCore.Http;
using Wutong.Platform.Startup;
using Wutong.Web.Errors;

namespace Wutong.Web.Waiting;

/// <summary>What a person sees while a page's data is still being made.</summary>
internal static class ProgressPages
{
    public static IResult Show(StartupStatus work) => PageErrors.InFrame(builder =>
    {
        builder.OpenComponent<ProgressPage>(0);
        builder.AddComponentParameter(1, nameof(ProgressPage.Work), work);
        builder.CloseComponent();
    }, StatusCodes.Status503ServiceUnavailable);
}
