using Wutong.Platform.Errors;
using Wutong.Platform.Language;
using Wutong.Platform.Writing;

namespace Wutong.Platform.Forms;

/// <summary>一张表单: what went wrong with it, beside which field, and the key that keeps it from being sent twice.</summary>
public sealed class FormState
{
    private readonly Dictionary<string, string> _errors = new(StringComparer.OrdinalIgnoreCase);

    /// <param name="postedKey">What the form brought back; a new one is made when it is shown first.</param>
    public FormState(string? postedKey) => Key = postedKey is { Length: >= 8 and <= 64 } ? postedKey : Guid.NewGuid().ToString("N");

    /// <summary>Idempotency key, the form's hidden field.</summary>
    public string Key { get; private set; }

    /// <summary>What stands in the way of the whole form.</summary>
    public string? Problem { get; private set; }

    /// <summary>The same form was sent before, with something else in it: what it became.</summary>
    public (string Kind, string Id)? SentBefore { get; private set; }

    public bool HasErrors => Problem is not null || _errors.Count > 0 || SentBefore is not null;

    /// <summary>What is wrong with one field; null: nothing.</summary>
    public string? ErrorOf(string field) => _errors.GetValueOrDefault(field);

    /// <summary>Fields with an error, in the order they were found.</summary>
    public IReadOnlyCollection<KeyValuePair<string, string>> Errors => _errors;

    public void Add(string field, string message) => _errors.TryAdd(field, message);

    /// <summary>Runs the command with this form's key.</summary>
    /// <returns>Null when it was not done: the form then says why, and shows what was typed.</returns>
    public async Task<Answer.Done?> SendAsync(Door door, ICommand command, Lang lang, CancellationToken ct)
    {
        if (HasErrors) return null;
        try { return Told(await door.RunAsync(command, Key, ct), lang); }
        catch (BadInputException bad)
        {
            Add(bad.Field, lang[bad.Chinese, bad.English]);
            return null;
        }
        catch (StorageFullException)
        {
            Problem = lang["服务器的磁盘满了，没有保存；请告诉系统管理员，稍后用这张表再发一次。", "The server's disk is full and nothing was saved; tell the system administrator and send this form again later."];
            return null;
        }
        catch (Exception e) when (e is DoorBusyException or OutcomeUnknownException)
        {
            Problem = lang["这会儿太忙，不知道有没有保存；请再发一次，不会做两遍。", "Too busy just now to know whether it was saved; send it again, it will not be done twice."];
            return null;
        }
    }

    private Answer.Done? Told(Answer answer, Lang lang)
    {
        switch (answer)
        {
            case Answer.Done done: return done;
            case Answer.Refused { Field: { } field } no: Add(field, lang[no.Chinese, no.English]); break;
            case Answer.Refused no: Problem = lang[no.Chinese, no.English]; break;
            case Answer.Denied { IsVisitor: true }: Problem = lang["请先登录，再发这张表。", "Please sign in, then send this form."]; break;
            case Answer.Denied: Problem = lang["您没有做这件事的权限，或者它不在您的范围内。", "You may not do this, or it lies outside your area or unit."]; break;
            case Answer.Missing: Problem = lang["这条记录已经不在了，请回到列表看看。", "This record is no longer there; go back to the list."]; break;
            case Answer.KeyUsed used:
                SentBefore = (used.Kind, used.Id);
                Key = Guid.NewGuid().ToString("N"); // sent once more, it is another
                break;
            default: throw new InvalidOperationException($"an answer the form knows was expected and {answer} came");
        }
        return null;
    }
}
