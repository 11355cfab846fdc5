using System.Text.Json;

namespace Wutong.Geo.Osm;

/// <summary>Reads rule lists out of JSON and says, with its path, what is wrong with one.</summary>
/// <remarks>Two rounds: <see cref="Names"/> numbers every key and value, then <see cref="Read{T}"/> makes rules of numbers.</remarks>
internal sealed class RulesJson(JsonElement root)
{
    private AtomTable? _atoms;

    /// <summary>Numbers all keys and values of the given lists; <paramref name="more"/> are keys the program itself asks for.</summary>
    public AtomTable Names(IEnumerable<string> lists, IEnumerable<string> more, IEnumerable<string> moreValues)
    {
        var tests = lists.SelectMany(Rules).SelectMany(r => Tests(r.At, r.Rule, "when").Concat(Tests(r.At, r.Rule, "unless"))).ToList();
        return _atoms = new([.. more.Concat(tests.Select(t => t.Key)).Distinct()], tests.SelectMany(t => t.Values).Concat(moreValues));
    }

    public RuleList<T> Read<T>(string list, Func<RuleFields, T> meaning) =>
        new([.. Rules(list).Select(r => (Rule(r.At, r.Rule), meaning(new(r.At, r.Rule))))]);

    private TagRule Rule(string at, JsonElement rule)
    {
        var when = Conditions(Tests(at, rule, "when"));
        if (when.Length == 0) throw new FormatException($"{at}: \"when\" is missing or empty");
        return new(when.Aggregate(0UL, (bits, c) => bits | 1UL << c.Slot), when, Conditions(Tests(at, rule, "unless")));
    }

    private TagCondition[] Conditions(IEnumerable<(string Key, string[] Values)> tests) => [.. tests.Select(Condition)];

    private TagCondition Condition((string Key, string[] Values) test)
    {
        var slot = _atoms!.Slot(_atoms.Atom(test.Key));
        if (test.Values.Contains("*")) return new(slot, null);
        var accepts = new bool[_atoms.Count];
        foreach (var value in test.Values) accepts[_atoms.Atom(value)] = true;
        return new(slot, accepts);
    }

    private IEnumerable<(string At, JsonElement Rule)> Rules(string list)
    {
        if (root.ValueKind != JsonValueKind.Object || !root.TryGetProperty(list, out var rules) || rules.ValueKind != JsonValueKind.Array)
            throw new FormatException($"{list}: a list of rules is expected");
        return rules.EnumerateArray().Select((rule, i) => rule.ValueKind == JsonValueKind.Object
            ? ($"{list}[{i}]", rule) : throw new FormatException($"{list}[{i}]: an object is expected"));
    }

    private static IEnumerable<(string Key, string[] Values)> Tests(string at, JsonElement rule, string part)
    {
        if (!rule.TryGetProperty(part, out var tests)) return [];
        if (tests.ValueKind != JsonValueKind.Object) throw new FormatException($"{at}.{part}: an object of key and values is expected");
        return tests.EnumerateObject().Select(t => (t.Name, Values($"{at}.{part}.{t.Name}", t.Value)));
    }

    private static string[] Values(string at, JsonElement values)
    {
        if (values.ValueKind != JsonValueKind.Array || values.GetArrayLength() == 0 || values.EnumerateArray().Any(v => v.ValueKind != JsonValueKind.String || v.GetString() == ""))
            throw new FormatException($"{at}: a list of values is expected, such as [\"yes\"]; * is any");
        return [.. values.EnumerateArray().Select(v => v.GetString()!)];
    }
}

/// <summary>The fields of one rule besides its conditions.</summary>
internal readonly record struct RuleFields(string At, JsonElement Rule)
{
    public string Text(string field) =>
        Rule.TryGetProperty(field, out var value) && value.ValueKind == JsonValueKind.String && value.GetString() is { Length: > 0 } text
            ? text : throw new FormatException($"{At}.{field}: a text is expected");

    public bool Flag(string field) =>
        Rule.TryGetProperty(field, out var value) && value.ValueKind is JsonValueKind.True or JsonValueKind.False
            ? value.GetBoolean() : throw new FormatException($"{At}.{field}: true or false is expected");

    public int Whole(string field, int least, int most) =>
        Rule.TryGetProperty(field, out var value) && value.ValueKind == JsonValueKind.Number && value.TryGetInt32(out var number) && number >= least && number <= most
            ? number : throw new FormatException($"{At}.{field}: a whole number from {least} to {most} is expected");

    public T Choice<T>(string field) where T : struct, Enum =>
        Enum.TryParse<T>(Text(field), out var value) && Enum.IsDefined(value)
            ? value : throw new FormatException($"{At}.{field}: one of {string.Join(", ", Enum.GetNames<T>())} is expected");
}
