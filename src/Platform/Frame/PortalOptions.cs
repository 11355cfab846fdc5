namespace Wutong.Platform.Frame;

/// <summary>What a public site in China must say of itself; the configuration section "Portal". An empty one reads 待填 on the page.</summary>
public sealed class PortalOptions
{
    /// <summary>主办单位.</summary>
    public string? Organiser { get; set; }
    public string? OrganiserEnglish { get; set; }

    /// <summary>政府网站标识码, ten characters.</summary>
    public string? SiteCode { get; set; }

    /// <summary>ICP备案号.</summary>
    public string? Icp { get; set; }

    /// <summary>公安备案号.</summary>
    public string? Police { get; set; }
}
