using Microsoft.EntityFrameworkCore;
using Wutong.Cases.Records;
using Wutong.Platform.Data;

namespace Wutong.Cases.Views;

/// <summary>公开案卷: what anybody may read; who reads for the public asks here and nowhere else.</summary>
internal static class PublicCases
{
    public static IQueryable<CaseRow> Of(AppDb db) => db.Set<CaseRow>().AsNoTracking().Where(c => c.PublishedAtUtc != null);
}
