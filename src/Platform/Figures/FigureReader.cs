using Microsoft.AspNetCore.Http;
using Wutong.Platform.Access;
using Wutong.Platform.Data;
using Wutong.Platform.Language;

namespace Wutong.Platform.Figures;

/// <summary>What one reader may see of a figure: its value, and its records as far as they go.</summary>
public sealed class FigureReader(FigureCatalogue catalogue, AppDb db, ICurrentActor current, Rights rights)
{
    /// <summary>The figures this reader may see somewhere, in order of code.</summary>
    public IEnumerable<Figure> Visible => catalogue.All.Where(f => f.IsPublic || current.Actor.May(f.See, rights));

    /// <returns>Null when there is no such figure, or not for this reader and this area: both look alike from outside.</returns>
    public Figure? Find(string code, FigureAsk ask) => catalogue.Find(code) is { } figure && (figure.IsPublic || Covers(figure, ask)) ? figure : null;

    /// <summary>What this reader may ask of a figure without naming an area: everything, or the first area of theirs.</summary>
    /// <returns>Null when they reach no area.</returns>
    internal FigureAsk? AskFor(Figure figure, FigureAsk everything)
    {
        if (figure.IsPublic || current.Actor.ReachOf(figure.See, rights) is { IsEverything: true }) return everything;
        return current.Actor.ReachOf(figure.See, rights).Areas.Select(a => everything with { Area = PlaceAt(a) }).FirstOrDefault();
    }

    private static Place PlaceAt((AreaLevel Level, string Code) area) => area.Level switch
    {
        AreaLevel.District => new(area.Code),
        AreaLevel.Subdistrict => new(null, area.Code),
        AreaLevel.Community => new(null, null, area.Code),
        _ => new(null, null, null, area.Code),
    };

    public Task<FigureValue> ValueAsync(Figure figure, FigureAsk ask, CancellationToken ct) => figure.ValueAsync(db, ask, ct);

    /// <summary>True when the reader may open the records themselves, not only their public columns.</summary>
    public bool MayLookInside(Figure figure) => current.Actor.May(figure.See, rights);

    internal Task<FigureRecords> RecordsAsync(CountedFigure figure, FigureAsk ask, bool isPublicView, PageKey? page, int size, Lang lang, CancellationToken ct) =>
        figure.RecordsAsync(db, ask, ReachInto(figure, isPublicView), page, size, lang, ct);

    internal IResult File(CountedFigure figure, FigureAsk ask, bool isPublicView, string format, Lang lang) => figure.File(db, ask, ReachInto(figure, isPublicView), format, lang);

    /// <summary>A figure that is not public is told for areas within its reader's reach; without an area it covers everything.</summary>
    private bool Covers(Figure figure, FigureAsk ask)
    {
        var reach = current.Actor.ReachOf(figure.See, rights);
        return reach.IsEverything || (ask.Area is { } area && reach.Covers(new Target(area)));
    }

    /// <summary>Who holds the figure's permission sees all columns of the rows in reach; anybody sees the public columns of all rows of a public figure.</summary>
    private FigureReach ReachInto(Figure figure, bool isPublicView)
    {
        var reach = current.Actor.ReachOf(figure.See, rights);
        if (!reach.IsNothing && !isPublicView) return new(reach, IsPublicOnly: false);
        return figure.IsPublic ? new(Reach.Everything(Guid.Empty), IsPublicOnly: true) : new(Reach.Nothing, IsPublicOnly: true);
    }
}
