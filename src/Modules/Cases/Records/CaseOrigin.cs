namespace Wutong.Cases.Records;

/// <summary>起因: the record a case was found on.</summary>
/// <param name="Kind">As in <see cref="Platform.Forms.RecordLinks"/>: "walk".</param>
internal sealed record CaseOrigin(string Kind, string Id);
