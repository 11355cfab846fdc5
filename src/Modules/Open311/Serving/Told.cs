using Wutong.Open311.Answering;
using Wutong.Platform.Errors;
using Wutong.Platform.Writing;

namespace Wutong.Open311.Serving;

/// <summary>How what the door says is told to another system.</summary>
internal static class Told
{
    /// <exception cref="Fault">It was not done.</exception>
    public static Answer.Done Done(Answer answer) => answer switch
    {
        Answer.Done done => done,
        Answer.Refused no => throw Fault.Bad($"{no.English} {no.Chinese}"),
        Answer.Denied => throw Fault.NoKey("api_key: it may not do this"),
        Answer.Missing => throw Fault.None("service_request_id: there is no such request"),
        Answer.KeyUsed => throw Fault.Bad("Idempotency-Key: it was used before for something else"),
        _ => throw new ArgumentOutOfRangeException(nameof(answer), answer, "one of the five answers was expected"),
    };

    /// <summary>Our names of fields in the words of the specification.</summary>
    public static Fault Of(BadInputException bad) => Fault.Bad($"{NameOf(bad.Field)}: {bad.English} {bad.Chinese}");

    private static string NameOf(string field) => field switch
    {
        "text" => "description",
        "kind" => "service_code",
        "lonE7" => "long",
        "latE7" => "lat",
        "address" => "address_string",
        _ when field.StartsWith("answers.", StringComparison.Ordinal) => $"attribute[{field[8..]}]",
        _ => field,
    };
}
