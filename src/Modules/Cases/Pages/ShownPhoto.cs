using Microsoft.AspNetCore.Components;
using Wutong.Cases.Records;

namespace Wutong.Cases.Pages;

/// <summary>A photograph as a page shows it.</summary>
/// <param name="Href">Of the photograph; its thumbnail is at "/thumb" below.</param>
public sealed record ShownPhoto(string Href, PhotoTime Time, RenderFragment? Note = null);
