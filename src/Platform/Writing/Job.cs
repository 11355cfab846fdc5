using Wutong.Platform.Access;

namespace Wutong.Platform.Writing;

/// <summary>A command on its way through the door.</summary>
/// <param name="Key">Null: nothing to remember.</param>
/// <param name="BodyHash">Of the command's JSON; null exactly when there is no key.</param>
internal sealed record Job(CommandRunner Runner, ICommand Command, Actor Actor, string? Key, byte[]? BodyHash)
{
    private readonly TaskCompletionSource<Answer> _told = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private Answer? _answer;
    private Exception? _error;

    public Task<Answer> Told => _told.Task;

    /// <summary>What it would be told; nobody hears before <see cref="Tell"/>.</summary>
    public void Set(Answer answer) => (_answer, _error) = (answer, null);

    public void Set(Exception error) => (_answer, _error) = (null, error);

    public void Tell()
    {
        if (_error is not null) _told.SetException(_error);
        else _told.SetResult(_answer ?? throw new InvalidOperationException("a command ended without an answer"));
    }
}
