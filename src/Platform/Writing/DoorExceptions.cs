namespace Wutong.Platform.Writing;

/// <summary>The disk is full: nothing was changed; reading goes on, and writing will when there is room again. HTTP 507.</summary>
public sealed class StorageFullException(Exception cause) : Exception("the disk is full; nothing was changed. Writing goes on by itself when there is room", cause);

/// <summary>The writer could not be reached in time; nothing was changed. HTTP 503.</summary>
public sealed class DoorBusyException(Exception? cause = null) : Exception("too much is being written just now; nothing was changed. Send it again in a moment, with the same key", cause);

/// <summary>The commit was sent and its outcome was lost: only a repeat with the same key can tell. HTTP 503.</summary>
public sealed class OutcomeUnknownException(Exception cause) : Exception("the database did not say whether it was saved; send it again with the same key, it will not be done twice", cause);
