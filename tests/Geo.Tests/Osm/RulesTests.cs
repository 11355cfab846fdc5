using Wutong.Geo.Osm;

namespace Wutong.Geo.Tests.Osm;

public sealed class RulesTests
{
    private const string Empty = """{"streets":[STREET],"closed":[],"crossings":[CROSSING],"barriers":[],"facilities":[],"homes":[],"areas":[],"scenery":[]}""";

    [Fact]
    public void The_default_rules_find_the_five_kinds() =>
        Assert.Equal(["market", "medical", "culture", "service", "fitness"], OsmRules.Default.FacilityKinds);

    [Theory]
    [InlineData("nonsense", "", "the rules are not JSON")]
    [InlineData("""{"when":{"highway":["path"]},"class":"Alley","effortPercent":100}""", "", "streets[0].class: one of Path")]
    [InlineData("""{"when":{"highway":["path"]},"class":"Path","effortPercent":0}""", "", "streets[0].effortPercent: a whole number")]
    [InlineData("""{"when":{"highway":"path"},"class":"Path","effortPercent":100}""", "", "streets[0].when.highway: a list of values")]
    [InlineData("""{"class":"Path","effortPercent":100}""", "", "streets[0]: \"when\" is missing")]
    [InlineData("7", "", "streets[0]: an object")]
    [InlineData("", """{"when":{"highway":["crossing"]},"penaltyMillimetres":3}""", "crossings[0].penaltyMillimetres: an even number")]
    public void A_rule_not_understood_is_named(string street, string crossing, string complaint)
    {
        var json = Empty.Replace("STREET", street, StringComparison.Ordinal).Replace("CROSSING", crossing, StringComparison.Ordinal);
        Assert.StartsWith(complaint, Assert.Throws<FormatException>(() => OsmRules.Parse(json)).Message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_list_left_out_is_named() => Assert.StartsWith("streets: a list", Assert.Throws<FormatException>(() => OsmRules.Parse("{}")).Message, StringComparison.Ordinal);

    [Fact]
    public void The_first_rule_that_holds_wins()
    {
        const string rules = """{"when":{"highway":["*"]},"unless":{"surface":["ice"]},"class":"Path","effortPercent":100},{"when":{"highway":["path"]},"class":"Steps","effortPercent":300}""";
        var json = Empty.Replace("STREET", rules, StringComparison.Ordinal).Replace("CROSSING", "", StringComparison.Ordinal);
        var file = SmallMap.Row(2).Way(1, [1, 2], "highway=path").Way(2, [1, 2], "highway=path", "surface=ice").Write();
        Assert.Equal([100, 300], OsmExtract.Read(file, OsmRules.Parse(json)).Streets.EffortPercent);
    }
}
