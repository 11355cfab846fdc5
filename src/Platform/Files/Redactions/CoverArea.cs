namespace Wutong.Platform.Files.Redactions;

/// <summary>遮盖框: a part of a photograph to be covered, in fractions of its width and height, counted from the upper left corner (0 to 1).</summary>
public readonly record struct CoverArea(double Left, double Top, double Right, double Bottom);
