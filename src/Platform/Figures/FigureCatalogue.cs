using Microsoft.Extensions.DependencyInjection;
using Wutong.Platform.Frame;
using Wutong.Platform.Hosting;
using Wutong.Platform.Laws;

namespace Wutong.Platform.Figures;

/// <summary>指标目录: every figure of every module.</summary>
public sealed class FigureCatalogue
{
    private readonly Dictionary<string, Figure> _byCode = new(StringComparer.Ordinal);

    public FigureCatalogue(IEnumerable<Figure> figures)
    {
        foreach (var figure in figures)
            if (!_byCode.TryAdd(figure.Code, figure)) throw new InvalidOperationException($"the figure {figure.Code} is declared twice");
    }

    public IEnumerable<Figure> All => _byCode.Values.OrderBy(f => f.Code, StringComparer.Ordinal);

    /// <returns>Null when no figure has this code.</returns>
    public Figure? Find(string code) => _byCode.GetValueOrDefault(code);
}

public static class FigureServices
{
    /// <summary>The catalogue, its reader, and the book of laws.</summary>
    public static IServiceCollection AddFigures(this IServiceCollection services) => services.AddSingleton<FigureCatalogue>().AddScoped<FigureReader>().AddScoped<FigureAddress>().AddScoped<LawBook>()
        .AddPagesOf<FigureCatalogue>().AddEndpoints(FigureEndpoints.Map).AddNav(new("数字", "Figures", "chart", "figures", 80, OnPhone: false));

    public static IServiceCollection AddFigure(this IServiceCollection services, Figure figure) => services.AddSingleton(figure);
}
