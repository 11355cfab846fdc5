namespace Wutong.Platform.Notices;

/// <summary>通知来源: which accounts a message about records of one kind is for. Registered per scope.</summary>
public interface INoticeSource
{
    /// <summary>As in the outbox: "task". Its words are those of the kind's <see cref="Outside.IOutsideText"/>.</summary>
    string Kind { get; }

    Task<IReadOnlyList<(NoticeMessage Message, Guid Account)>> ReadersOfAsync(IReadOnlyList<NoticeMessage> messages, CancellationToken ct);
}

/// <summary>A message of the outbox.</summary>
public sealed record NoticeMessage(long Id, string Topic, string RecordId, DateTime AtUtc);
