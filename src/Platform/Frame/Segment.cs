namespace Wutong.Platform.Frame;

/// <summary>One choice of <see cref="Segments"/>.</summary>
public sealed record Segment(string Text, string Href, bool IsCurrent);
