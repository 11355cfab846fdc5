using Deque.AxeCore.Commons;
using Microsoft.Playwright;

namespace Wutong.Tests.Browser;

/// <summary>无障碍: what of a page bars somebody from it, by the rules of axe.</summary>
internal static class Barriers
{
    private static readonly string Rules = new BundledAxeScriptProvider().GetScript();

    /// <summary>Serious and critical violations.</summary>
    /// <remarks>Every rule runs, in the page itself, which has no frames; Deque's own <c>RunAxe</c> opens a second page for each look, loads the rules there once more and tells at length what is right as well.</remarks>
    public static async Task<string[]> OfAsync(IPage page)
    {
        if (!await page.EvaluateAsync<bool>("typeof axe === 'object'")) await page.EvaluateAsync(Rules);
        return await page.EvaluateAsync<string[]>("""
            async () => (await axe.run(document, { resultTypes: ['violations'] })).violations.filter(v => v.impact === 'serious' || v.impact === 'critical')
                .map(v => `${location.href} ${v.impact} ${v.id}: ${v.help}: ${v.nodes.map(n => n.html).join(' | ')}`)
            """);
    }
}
