using System.CommandLine;
using Wutong.Cli.Verbs;

namespace Wutong.Tests.Operating;

/// <summary>The command line, run in this process.</summary>
internal static class Terminal
{
    public static async Task<(int Code, string Output, string Error)> RunAsync(params string[] words)
    {
        await using var output = new StringWriter();
        await using var error = new StringWriter();
        var code = await Words.RunAsync(words, new InvocationConfiguration { Output = output, Error = error });
        return (code, output.ToString(), error.ToString());
    }
}
