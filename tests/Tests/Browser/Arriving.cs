using System.Text.RegularExpressions;
using Microsoft.Playwright;

namespace Wutong.Tests.Browser;

/// <summary>Waiting for a page by asking where the browser is: the event of a loaded page has been seen to be missed when one page follows another quickly.</summary>
internal static class Arriving
{
    public static Task ArrivesAsync(this IPage page, string end) => Assertions.Expect(page).ToHaveURLAsync(new Regex(Regex.Escape(end) + "$"), new() { Timeout = 15_000 });
    public static Task ArrivesAsync(this IPage page, Regex address) => Assertions.Expect(page).ToHaveURLAsync(address, new() { Timeout = 15_000 });
    public static Task LeavesAsync(this IPage page, string part) => Assertions.Expect(page).Not.ToHaveURLAsync(new Regex(Regex.Escape(part)), new() { Timeout = 15_000 });
    public static Task IsLoadedAsync(this IPage page) => page.WaitForFunctionAsync("document.readyState === 'complete'");
}
