namespace Wutong.Platform.Outside.Guard;

/// <summary>The guard lets no connection out to this address.</summary>
/// <param name="what">The address and its kind; never the whole URL, which may hold a key.</param>
internal sealed class RefusedAddressException(string what) : Exception($"{what} may not be connected to; the operator may name its network in Outside:AllowedNetworks")
{
    public string What => what;
}
