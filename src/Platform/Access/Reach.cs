using System.Linq.Expressions;

namespace Wutong.Platform.Access;

/// <summary>What a command or a page touches.</summary>
/// <param name="PersonId">Whose own it is.</param>
public sealed record Target(Place? Place = null, Guid? UnitId = null, Guid? PersonId = null)
{
    /// <summary>Something of the whole installation: only roles given for the installation reach it.</summary>
    public static Target Installation { get; } = new();

    /// <summary>Anything the actor does only for themselves.</summary>
    public static Target Own(Actor actor) => new(PersonId: actor.Id);

    public static Target Of<T>(T row) where T : class =>
        new(row is IPlaced at ? new Place(at.DistrictCode, at.StreetCode, at.CommunityCode, at.GridCode) : null, (row as IOfUnit)?.UnitId, (row as IOfPerson)?.PersonId);
}

/// <summary>范围: how far one permission of one actor reaches. The one place where areas, units and one's own are decided, for a single record and for a list.</summary>
public sealed class Reach
{
    private readonly Guid _self;
    private readonly bool _everything, _own;
    private readonly List<Grant> _areas, _units;

    private Reach(Guid self, bool everything, bool own, List<Grant> areas, List<Grant> units) =>
        (_self, _everything, _own, _areas, _units) = (self, everything, own, areas, units);

    public static Reach Nothing { get; } = new(Guid.Empty, false, false, [], []);

    internal static Reach Everything(Guid self) => new(self, true, true, [], []);

    internal static Reach Of(Guid self, List<Grant> grants)
    {
        var (everything, own, areas, units) = (false, false, new List<Grant>(), new List<Grant>());
        foreach (var grant in grants)
        {
            if (grant.Role.Scope == RoleScope.Installation) everything = true;
            else if (grant.Role.Scope == RoleScope.Own) own = true;
            else if (grant is { Role.Scope: RoleScope.Area, Level: not null, AreaCode: not null }) areas.Add(grant);
            else if (grant is { Role.Scope: RoleScope.Unit, UnitId: not null }) units.Add(grant);
        }
        return new(self, everything, own, areas, units);
    }

    public bool IsNothing => !_everything && !_own && _areas.Count == 0 && _units.Count == 0;
    public bool IsEverything => _everything;

    /// <summary>The areas this permission was given for, widest first; empty when it reaches everything or no area.</summary>
    public IEnumerable<(AreaLevel Level, string Code)> Areas => _areas.Select(g => (g.Level!.Value, g.AreaCode!)).Distinct().OrderBy(a => a);

    public IEnumerable<Guid> Units => _units.Select(g => g.UnitId!.Value).Distinct();

    public bool Covers(Target target)
    {
        if (_everything) return true;
        if (_own && target.PersonId is { } person && person == _self && person != Guid.Empty) return true;
        if (target.UnitId is { } unit && _units.Exists(g => g.UnitId == unit)) return true;
        return target.Place is { } place && _areas.Exists(g => place.At(g.Level!.Value) == g.AreaCode);
    }

    /// <summary>The rows of a list this permission reaches, as one condition the database can answer from an index.</summary>
    public IQueryable<T> Cut<T>(IQueryable<T> rows) where T : class => _everything ? rows : rows.Where(Filter<T>());

    /// <summary>The same, and what a module adds for a reason of its own: a unit that only helps sees the whole record.</summary>
    public IQueryable<T> Cut<T>(IQueryable<T> rows, Expression<Func<T, bool>> orAlso) where T : class
    {
        if (_everything) return rows;
        var own = Filter<T>();
        return rows.Where(Expression.Lambda<Func<T, bool>>(Expression.OrElse(own.Body, Expression.Invoke(orAlso, own.Parameters)), own.Parameters));
    }

    private Expression<Func<T, bool>> Filter<T>()
    {
        var row = Expression.Parameter(typeof(T), "row");
        Expression? any = null;
        if (typeof(IPlaced).IsAssignableFrom(typeof(T)))
        {
            foreach (var (level, code) in Areas) Or(Expression.Equal(Expression.Property(row, ColumnOf(level)), Value<string?>(code)));
        }
        if (typeof(IOfUnit).IsAssignableFrom(typeof(T)))
        {
            foreach (var unit in Units) Or(Expression.Equal(Expression.Property(row, nameof(IOfUnit.UnitId)), Value<Guid?>(unit)));
        }
        if (_own && _self != Guid.Empty && typeof(IOfPerson).IsAssignableFrom(typeof(T)))
            Or(Expression.Equal(Expression.Property(row, nameof(IOfPerson.PersonId)), Value<Guid?>(_self)));
        return Expression.Lambda<Func<T, bool>>(any ?? Expression.Constant(false), row);

        void Or(Expression one) => any = any is null ? one : Expression.OrElse(any, one);
    }

    private static string ColumnOf(AreaLevel level) => level switch
    {
        AreaLevel.District => nameof(IPlaced.DistrictCode),
        AreaLevel.Subdistrict => nameof(IPlaced.StreetCode),
        AreaLevel.Community => nameof(IPlaced.CommunityCode),
        _ => nameof(IPlaced.GridCode),
    };

    /// <summary>A value the database gets as a parameter, so that one query plan serves every reader.</summary>
    private static MemberExpression Value<T>(T value) => Expression.Field(Expression.Constant(new Held<T> { Value = value }), nameof(Held<T>.Value));

    private sealed class Held<T>
    {
        public T Value = default!;
    }
}
