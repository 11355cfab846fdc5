using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Wutong.Cases.Pages;
using Wutong.Platform.Codes;
using Wutong.Platform.Files;
using Wutong.Platform.Files.Register;

namespace Wutong.Cases.Views;

/// <summary>GET report/{number}-{code}/photos/{ordinal}: for whoever follows a report by its code, as it now stands: covered, once it was covered.</summary>
internal static class PhotoEndpoints
{
    public static void Map(IEndpointRouteBuilder routes)
    {
        routes.MapGet("/report/{reference}/photos/{ordinal:int}", async (string reference, int ordinal, CaseReading reading, DerivedCodes codes, FileShelf shelf, CancellationToken ct) =>
            await OfAsync(reference, ordinal, reading, codes, shelf, ct) is { } file ? FileAnswers.Of(file) : Results.NotFound()).WithTags("cases");
        routes.MapGet("/report/{reference}/photos/{ordinal:int}/thumb", async (string reference, int ordinal, CaseReading reading, DerivedCodes codes, FileShelf shelf, CancellationToken ct) =>
            await OfAsync(reference, ordinal, reading, codes, shelf, ct) is { } file ? FileAnswers.ThumbnailOf(file) : Results.NotFound()).WithTags("cases");
    }

    private static async Task<StoredFile?> OfAsync(string reference, int ordinal, CaseReading reading, DerivedCodes codes, FileShelf shelf, CancellationToken ct) =>
        await FollowPage.DetailOfAsync(reference, reading, codes, ct) is { } detail && FollowPage.Shown(detail).FirstOrDefault(p => p.Ordinal == ordinal) is { } photo ? await shelf.FindShownAsync(photo.FileId, ct) : null;
}
