using System.Diagnostics.CodeAnalysis;

namespace Wutong.Platform.Outside.Http;

/// <summary>外发地址: which URLs may be sent to at all; the guard judges where they lead.</summary>
internal sealed class OutsideAddress(bool allowHttp)
{
    private static readonly OutsideReason
        NoAddress = new("bad-address", "地址不是完整的 https 网址", "The address is no whole https URL"),
        HasUser = new("bad-address", "地址中不能带用户名和密码", "The address may not hold a user name or password"),
        PlainHttp = new("plain-http", "地址是 http；请改用 https，或由运维人员打开 Outside:AllowHttp", "The address is http; use https, or let the operator set Outside:AllowHttp");

    /// <returns>Null when it may be used.</returns>
    public OutsideReason? Parse(string address, [NotNull] out Uri? uri)
    {
        if (!Uri.TryCreate(address.Trim(), UriKind.Absolute, out uri)) uri = Nowhere;
        if (uri.Scheme is not ("http" or "https") || uri.IdnHost.Length == 0) return NoAddress;
        if (uri.UserInfo.Length > 0) return HasUser;
        return uri.Scheme == "http" && !allowHttp ? PlainHttp : null;
    }

    private static readonly Uri Nowhere = new("none:");
}
