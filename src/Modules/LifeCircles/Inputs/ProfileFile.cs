using System.Text.Json;
using System.Text.Json.Serialization;
using Wutong.LifeCircles.Register;
using Wutong.LifeCircles.Study;
using Wutong.Platform.Errors;

namespace Wutong.LifeCircles.Inputs;

/// <summary>口径文件: a shipped profile by its code, or one's own as JSON with the same fields as those in defaults.json.</summary>
internal static class ProfileFile
{
    /// <exception cref="InputException">No such profile, or a value outside its range.</exception>
    public static CircleProfile Find(string codeOrPath)
    {
        var shipped = CircleDefaults.Shipped.Profiles;
        if (shipped.Where(p => p.Code == codeOrPath).MaxBy(p => p.Version) is { } known) return known.ToProfile();
        if (!File.Exists(codeOrPath)) throw new InputException($"--profile {codeOrPath}: one of {string.Join(", ", shipped.Select(p => p.Code))}, or a JSON file, was expected");
        try
        {
            var row = JsonSerializer.Deserialize(File.ReadAllBytes(codeOrPath), ProfileJson.Default.ProfileRow) ?? throw new InputException($"--profile {codeOrPath}: is empty");
            return Checked(row, codeOrPath);
        }
        catch (Exception e) when (e is JsonException or IOException or UnauthorizedAccessException)
        {
            throw new InputException($"--profile {codeOrPath}: {e.Message.ReplaceLineEndings(" ")}", e);
        }
    }

    private static CircleProfile Checked(ProfileRow row, string path)
    {
        Within(row.ElderlyMetresPerMinute, 20, 200, "elderlyMetresPerMinute");
        Within(row.AdultMetresPerMinute, 20, 200, "adultMetresPerMinute");
        Within(row.SnapLimitMetres, 1, 2_000, "snapLimitMetres");
        Within(row.HorizonMetres, 100, 50_000, "horizonMetres");
        var minutes = row.Minutes.Split(',').Select(m => int.TryParse(m, out int value) && value is > 0 and <= 120 ? value : 0).ToArray();
        if (minutes.Contains(0) || minutes.Zip(minutes.Skip(1)).Any(p => p.First >= p.Second))
            throw new InputException($"--profile {path}, minutes: growing whole minutes such as \"5,10,15\" were expected, \"{row.Minutes}\" came");
        var profile = row.ToProfile();
        int farthest = Enum.GetValues<Pace>().Max(pace => profile.LimitMillimetres(pace, minutes.Length - 1)) / 1000;
        return farthest <= row.HorizonMetres ? profile : throw new InputException($"--profile {path}, horizonMetres: at least {farthest} was expected, what the last ring reaches; {row.HorizonMetres} came");

        void Within(int value, int least, int most, string field)
        {
            if (value < least || value > most) throw new InputException($"--profile {path}, {field}: {least} to {most} was expected, {value} came");
        }
    }
}

[JsonSourceGenerationOptions(PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase, ReadCommentHandling = JsonCommentHandling.Skip), JsonSerializable(typeof(ProfileRow))]
internal sealed partial class ProfileJson : JsonSerializerContext;
