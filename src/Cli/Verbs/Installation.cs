using System.CommandLine;
using Wutong.Platform.Errors;
using Wutong.Web;

namespace Wutong.Cli.Verbs;

/// <summary>The whole program put together for a verb that works on an installation without serving it.</summary>
internal static class Installation
{
    public static Option<string> Data { get; } = new("--data") { Description = "Data folder of the installation (default ./data)" };

    /// <summary>Whose static files the program has, also where a verb runs inside another program (a test).</summary>
    public const string ProgramName = "--applicationName=wutong";

    /// <summary>A verb that also takes settings such as --ConnectionStrings:Wutong=...</summary>
    public static Command Verb(string name, string description, params Option[] options)
    {
        var verb = new Command(name, description);
        foreach (var option in (Option[])[Data, .. options]) verb.Add(option);
        verb.TreatUnmatchedTokensAsErrors = false;
        return verb;
    }

    /// <exception cref="InputException">A setting or a word cannot be used.</exception>
    public static WebApplication Open(ParseResult parse, params string[] settings)
    {
        if (parse.UnmatchedTokens.FirstOrDefault(s => !s.StartsWith("--", StringComparison.Ordinal)) is { } word) throw new InputException($"'{word}' was not expected; see wutong {parse.CommandResult.Command.Name} --help");
        try { return WutongApp.Build([.. parse.UnmatchedTokens, .. settings, $"--Data={parse.GetValue(Data) ?? "data"}", "--Logging:LogLevel:Default=Warning", ProgramName]); }
        catch (BadInputException bad) { throw new InputException(bad.Message, bad); }
    }
}
