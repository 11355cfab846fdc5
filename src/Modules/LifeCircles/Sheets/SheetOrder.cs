using Wutong.LifeCircles.Study;
using Wutong.Platform.Language;

namespace Wutong.LifeCircles.Sheets;

/// <summary>What is the same on every sheet of a run.</summary>
/// <param name="Address">The site's public address, which the QR codes lead to; no slash at the end.</param>
/// <param name="Producer">制作; null: the community's subdistrict.</param>
internal sealed record SheetOrder(Pace Pace, Lang Lang, string Address, string? Producer = null);
