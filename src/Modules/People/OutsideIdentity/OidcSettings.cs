using Microsoft.Extensions.Configuration;
using Wutong.Platform.Errors;
using Wutong.Platform.Language;

namespace Wutong.People.OutsideIdentity;

/// <summary>统一身份认证设置: "People:Oidc"; without an authority there is no such sign-in.</summary>
/// <param name="PrivateHosts">Hosts of the provider that may lie on a private network.</param>
internal sealed record OidcSettings(Uri Authority, string ClientId, string ClientSecret, string LabelZh, string LabelEn, IReadOnlyList<string> Scopes, IReadOnlyList<string> PrivateHosts)
{
    public const string Section = "People:Oidc";
    private const string UsualZh = "统一身份认证", UsualEn = "single sign-on";
    private static readonly string[] Known = ["Authority", "ClientId", "ClientSecret", "LabelZh", "LabelEn", "Scopes", "PrivateHosts"];

    /// <returns>Null when it is not set up.</returns>
    /// <exception cref="BadInputException">A setting cannot be used; the field is its name.</exception>
    public static OidcSettings? Read(IConfiguration configuration)
    {
        var section = configuration.GetSection(Section);
        foreach (var child in section.GetChildren())
            if (!Known.Contains(child.Key, StringComparer.OrdinalIgnoreCase)) throw new BadInputException(child.Path, $"没有这一项；有 {string.Join("、", Known)}", $"is not known; there are {string.Join(", ", Known)}");
        if (string.IsNullOrEmpty(section["Authority"]))
            return section.GetChildren().Any(c => !string.IsNullOrEmpty(c.Value)) ? throw new BadInputException(Section + ":Authority", "请填认证中心的地址", "enter the provider's address") : null;
        return new(AuthorityOf(section["Authority"]!), Needed(section, "ClientId"), Needed(section, "ClientSecret"), Label(section, "LabelZh", UsualZh), Label(section, "LabelEn", UsualEn),
            ScopesOf(section["Scopes"]), [.. section.GetSection("PrivateHosts").GetChildren().Select(Host)]);
    }

    /// <summary>What people call the provider, also when it is no longer set up.</summary>
    public static string LabelOf(OidcSettings? settings, Lang lang) => lang[settings?.LabelZh ?? UsualZh, settings?.LabelEn ?? UsualEn];

    /// <summary>https; plain http never leaves this machine.</summary>
    public static bool IsSafe(Uri address) => address.Scheme == Uri.UriSchemeHttps || (address.Scheme == Uri.UriSchemeHttp && address.IsLoopback);

    private static Uri AuthorityOf(string text) => Uri.TryCreate(text, UriKind.Absolute, out var uri) && IsSafe(uri) && uri is { UserInfo: "", Query: "", Fragment: "" } ? uri
        : throw new BadInputException(Section + ":Authority", $"“{text}”不能用：要写成 https://主机/路径（http 只能是本机）", $"'{text}' cannot be used: https://host/path is expected (http only on this machine)");

    private static string Needed(IConfigurationSection section, string name) => section[name] is { Length: > 0 } value ? value
        : throw new BadInputException($"{Section}:{name}", "请填认证中心登记的值", "enter what the provider registered");

    private static string Label(IConfigurationSection section, string name, string usual)
    {
        var label = section[name]?.Trim();
        if (string.IsNullOrEmpty(label)) return usual;
        return label.Length <= 30 && !label.Any(char.IsControl) ? label : throw new BadInputException($"{Section}:{name}", "最多 30 个字", "30 characters at most");
    }

    private static IReadOnlyList<string> ScopesOf(string? text)
    {
        var scopes = (text ?? "").Split(' ', StringSplitOptions.RemoveEmptyEntries);
        if (scopes.Contains("offline_access", StringComparer.Ordinal)) throw new BadInputException(Section + ":Scopes", "不要 offline_access：这里不留令牌", "leave offline_access out: no token is kept here");
        return [.. scopes.Prepend("openid").Distinct(StringComparer.Ordinal)];
    }

    private static string Host(IConfigurationSection setting) => Uri.CheckHostName(setting.Value) != UriHostNameType.Unknown ? setting.Value!
        : throw new BadInputException(setting.Path, $"“{setting.Value}”不是主机名", $"'{setting.Value}' is no host name");
}
