using System.Text.RegularExpressions;
using Microsoft.Playwright;

namespace Wutong.Tests.Browser;

/// <summary>
/// Waiting for a page by asking where the browser is: the event of a loaded page has been seen to be missed when one page follows another quickly.
/// Asked by property, because a function polled in the page is text for <c>eval</c>, which our content security policy refuses from the second time on.
/// </summary>
internal static class Arriving
{
    public static Task ArrivesAsync(this IPage page, string end) => Assertions.Expect(page).ToHaveURLAsync(new Regex(Regex.Escape(end) + "$"), new() { Timeout = 15_000 });
    public static Task ArrivesAsync(this IPage page, Regex address) => Assertions.Expect(page).ToHaveURLAsync(address, new() { Timeout = 15_000 });
    public static Task LeavesAsync(this IPage page, string part) => Assertions.Expect(page).Not.ToHaveURLAsync(new Regex(Regex.Escape(part)), new() { Timeout = 15_000 });
    public static Task IsLoadedAsync(this IPage page) => Assertions.Expect(page.Locator("html")).ToHaveJSPropertyAsync("ownerDocument.readyState", "complete", new() { Timeout = 15_000 });
}
