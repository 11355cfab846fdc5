using System.Linq.Expressions;

namespace Wutong.Platform.Data;

public static class Paging
{
    /// <summary>The rows of a page by key, in the key's direction: order, and where to begin. Take one more than the page's size, then <see cref="PageKey.Page"/>.</summary>
    /// <param name="sort">The sort key column, byte order.</param>
    /// <param name="id">A unique text column that ends ties.</param>
    public static IQueryable<T> PageBy<T>(this IQueryable<T> rows, Expression<Func<T, string>> sort, Expression<Func<T, string>> id, PageKey? at, bool isDescending = false)
    {
        if (at is not null) rows = rows.Where(Beyond(sort, id, at, at.IsBackward != isDescending));
        return at is { IsBackward: true } != isDescending ? rows.OrderByDescending(sort).ThenByDescending(id) : rows.OrderBy(sort).ThenBy(id);
    }

    /// <summary>The same for rows whose ids are ordered by time, newest first.</summary>
    public static IQueryable<T> PageNewest<T>(this IQueryable<T> rows, Expression<Func<T, Guid>> id, PageKey? at) => ByTime(rows, id, at, isRising: at is { IsBackward: true });

    /// <summary>The same, oldest first: what waits longest.</summary>
    public static IQueryable<T> PageOldest<T>(this IQueryable<T> rows, Expression<Func<T, Guid>> id, PageKey? at) => ByTime(rows, id, at, isRising: at is not { IsBackward: true });

    private static IQueryable<T> ByTime<T>(IQueryable<T> rows, Expression<Func<T, Guid>> id, PageKey? at, bool isRising)
    {
        if (at is not null && Guid.TryParse(at.Id, out var key))
        {
            Expression<Func<Guid>> last = () => key;
            rows = rows.Where(Expression.Lambda<Func<T, bool>>(isRising ? Expression.GreaterThan(id.Body, last.Body) : Expression.LessThan(id.Body, last.Body), id.Parameters));
        }
        return isRising ? rows.OrderBy(id) : rows.OrderByDescending(id);
    }

    /// <summary>Rows after (or before) the key: sort &gt; s or (sort = s and id &gt; i).</summary>
    private static Expression<Func<T, bool>> Beyond<T>(Expression<Func<T, string>> sort, Expression<Func<T, string>> id, PageKey at, bool isBelow)
    {
        var row = sort.Parameters[0];
        var idOfRow = new Swap(id.Parameters[0], row).Visit(id.Body);
        var (from, last) = (Value(at.Sort), Value(at.Id));
        var beyond = Expression.OrElse(Compare(sort.Body, from, isBelow), Expression.AndAlso(Expression.Equal(sort.Body, from), Compare(idOfRow, last, isBelow)));
        return Expression.Lambda<Func<T, bool>>(beyond, row);
    }

    private static BinaryExpression Compare(Expression left, Expression right, bool isBelow)
    {
        var compared = Expression.Call(typeof(string), nameof(string.Compare), null, left, right);
        return isBelow ? Expression.LessThan(compared, Expression.Constant(0)) : Expression.GreaterThan(compared, Expression.Constant(0));
    }

    private static MemberExpression Value(string text) => Expression.Property(Expression.Constant(new Held(text)), nameof(Held.Text));

    private sealed record Held(string Text);

    private sealed class Swap(ParameterExpression from, ParameterExpression to) : ExpressionVisitor
    {
        protected override Expression VisitParameter(ParameterExpression node) => node == from ? to : node;
    }
}
