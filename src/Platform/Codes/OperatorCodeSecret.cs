using Wutong.Platform.Secrets;

namespace Wutong.Platform.Codes;

/// <summary>由运维密钥推导: derived when the first code is asked for, not when something that makes codes is put together: that alone makes no operator key.</summary>
internal sealed class OperatorCodeSecret(OperatorKey key) : ICodeSecret
{
    private readonly Lazy<byte[]> _secret = new(() => key.For("codes", mayMake: true), LazyThreadSafetyMode.PublicationOnly);

    public ReadOnlySpan<byte> Secret => _secret.Value;
}
