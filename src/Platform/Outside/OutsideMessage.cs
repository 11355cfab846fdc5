using System.Text.Json.Nodes;
using System.Text.RegularExpressions;

namespace Wutong.Platform.Outside;

/// <summary>对外消息: one thing to be told. It should say that something happened and where to look, not whose it is.</summary>
/// <param name="Id">The same in every try, so that a receiver can drop a repetition: 1 to 64 of A-Z a-z 0-9 . _ -</param>
/// <param name="Topic">For programs: <c>case.assigned</c>.</param>
/// <param name="Label">For people, what sort of message: 案卷派遣. Digests count by it.</param>
/// <param name="AtUtc">When it happened.</param>
/// <param name="Title">One line for people.</param>
/// <param name="Lines">What else people read; programs are not sent it.</param>
/// <param name="Record">What it is about; programs fetch the rest by the API.</param>
/// <param name="More">Further properties of the webhook's body.</param>
public sealed partial record OutsideMessage(string Id, string Topic, string Label, DateTime AtUtc, string Title, IReadOnlyList<string> Lines, RecordRef? Record = null, JsonObject? More = null)
{
    public string Id { get; } = IdShape.IsMatch(Id) ? Id : throw new ArgumentException($"a message id of 1 to 64 letters, digits, '.', '_' or '-' was expected and one of {Id.Length} characters came", nameof(Id));
    public DateTime AtUtc { get; } = AtUtc.Kind == DateTimeKind.Utc ? AtUtc : throw new ArgumentException($"a time in UTC was expected and {AtUtc.Kind} came", nameof(AtUtc));

    /// <summary>The topic and the id alone: what people read is not for logs.</summary>
    public override string ToString() => $"{Topic} {Id}";

    [GeneratedRegex(@"\A[A-Za-z0-9._-]{1,64}\z")] private static partial Regex IdShape { get; }
}

/// <summary>A record by its kind and id, as the API names them.</summary>
public sealed record RecordRef(string Kind, string Id);
