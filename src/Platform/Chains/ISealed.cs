namespace Wutong.Platform.Chains;

/// <summary>封存的记录: a row that is never changed once written, numbered and tied to the one before it after it was committed, so that nobody queues behind a chain's head while working.</summary>
public interface ISealed
{
    /// <summary>Ordered by time; waiting rows are sealed in this order.</summary>
    Guid Id { get; }

    /// <summary>SHA-256 of what the row says.</summary>
    byte[] ContentHash { get; }

    /// <summary>1, 2, 3 without a gap; null until sealed.</summary>
    long? Number { get; }

    /// <summary>SHA-256 of the link before, the number and the content hash; null until sealed.</summary>
    byte[]? Link { get; }
}
