using Microsoft.Extensions.DependencyInjection;
using Wutong.Platform.Access;

namespace Wutong.Platform.Frame;

/// <summary>A place in the navigation. A module registers one for each of its places.</summary>
public interface INavPart
{
    string Chinese { get; }
    string English { get; }

    /// <summary>A name from <see cref="Icons"/>.</summary>
    string Icon { get; }

    /// <summary>Relative to the base, without a leading slash; "./" is home.</summary>
    string Href { get; }

    /// <summary>Lowest first; home is 0.</summary>
    int Order { get; }

    /// <summary>May stand in the phone's bottom bar, which takes the first three of these; every place stands on the page "more" 更多.</summary>
    bool OnPhone { get; }

    /// <summary>Shown to whoever may do this somewhere; null: to everybody.</summary>
    Permission? Needs { get; }
}

/// <inheritdoc cref="INavPart"/>
public sealed record NavPart(string Chinese, string English, string Icon, string Href, int Order, bool OnPhone = true, Permission? Needs = null) : INavPart;

/// <summary>How many things wait at a place of the navigation, for whoever asks; registered per scope.</summary>
public interface INavCount
{
    /// <summary>The place's <see cref="INavPart.Href"/>.</summary>
    string Href { get; }

    /// <summary>Counted up to a hundred: "99+" says enough.</summary>
    Task<int> CountAsync(CancellationToken ct);
}

public static class NavParts
{
    /// <summary>The places somebody may open, in order.</summary>
    public static IEnumerable<INavPart> For(this IEnumerable<INavPart> parts, Actor actor, Rights rights) => parts.Where(p => p.Needs is null || actor.May(p.Needs, rights)).OrderBy(p => p.Order);

    public static IServiceCollection AddNav(this IServiceCollection services, NavPart part) => services.AddSingleton<INavPart>(part);
}
