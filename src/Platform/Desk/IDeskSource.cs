using Microsoft.Extensions.DependencyInjection;
using Wutong.Platform.Frame;

namespace Wutong.Platform.Desk;

/// <summary>工作台来源: what of a module waits for whoever asks. Registered per scope; says nothing to somebody it is not for.</summary>
public interface IDeskSource
{
    /// <summary>Lowest first.</summary>
    int Order { get; }

    Task<IReadOnlyList<DeskLine>> LinesAsync(CancellationToken ct);
}

/// <summary>工作台一行: one thing that waits, and where it is done.</summary>
/// <param name="Kind">How pressing.</param>
/// <param name="Standing">The same in words: "超期 2 天".</param>
/// <param name="Title">What is to be done.</param>
/// <param name="Note">Where, or why.</param>
/// <param name="Href">Relative to the base.</param>
/// <param name="IsTyped">The title is what somebody typed, in Chinese.</param>
public sealed record DeskLine(PillKind Kind, string Standing, string Title, string? Note, string Href, bool IsTyped = false);

public static class DeskSources
{
    public static IServiceCollection AddDeskSource<TSource>(this IServiceCollection services) where TSource : class, IDeskSource => services.AddScoped<IDeskSource, TSource>();
}
