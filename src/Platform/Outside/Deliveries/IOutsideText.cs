using Wutong.Platform.Access;

namespace Wutong.Platform.Outside;

/// <summary>外发文字: what may be said outside about records of one kind. Only kinds that have one are told outside; it says no name, number or address of a person.</summary>
/// <remarks>Registered per scope: <c>AddScoped&lt;IOutsideText, TaskTexts&gt;()</c>.</remarks>
public interface IOutsideText
{
    /// <summary>As in the outbox: "task".</summary>
    string Kind { get; }

    /// <summary>Who may see such records on the site.</summary>
    Permission See { get; }

    /// <summary>What people call a topic: 任务交办.</summary>
    (string Chinese, string English) LabelOf(string topic);

    /// <returns>Those that exist, by the id as it was asked for.</returns>
    Task<IReadOnlyDictionary<string, OutsideText>> LoadAsync(IReadOnlyCollection<string> ids, CancellationToken ct);
}

/// <param name="Title">One line.</param>
/// <param name="Place">Where it lies, for subscriptions of one area.</param>
/// <param name="PersonId">Whose own it is; null: nobody's.</param>
public sealed record OutsideText(string Title, IReadOnlyList<string> Lines, Place Place, Guid? UnitId, Guid? PersonId = null);
