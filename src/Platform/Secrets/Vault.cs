using System.Security.Cryptography;
using System.Text;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Wutong.Platform.Access;
using Wutong.Platform.Data;
using Wutong.Platform.Writing;

namespace Wutong.Platform.Secrets;

/// <summary>保险柜: seals and opens what is secret, and makes keyed hashes. Works outside the write door; commands carry only what it has sealed.</summary>
public sealed class Vault(SecretSettings settings, OperatorKey operatorKey, WriteDoor door, IServiceScopeFactory scopes) : IDisposable
{
    private static readonly byte[] AboutTheKey = Encoding.ASCII.GetBytes("wutong data key");
    private readonly SemaphoreSlim _gate = new(1);
    private byte[]? _key;

    /// <param name="purpose">What sort of secret, "totp": each has a key of its own.</param>
    /// <param name="about">Whose it is: sealed for one, it cannot be opened as another's.</param>
    public async Task<byte[]> SealAsync(string purpose, Guid about, byte[] text, CancellationToken ct) =>
        SealedBytes.Make(settings.Cipher, await KeyForAsync(purpose, ct), text, about.ToByteArray());

    /// <exception cref="CryptographicException">It was altered or sealed for something else.</exception>
    public async Task<byte[]> OpenAsync(string purpose, Guid about, byte[] made, CancellationToken ct) =>
        SealedBytes.Open(await KeyForAsync(purpose, ct), made, about.ToByteArray());

    /// <summary>HMAC-SHA256: the same text gives the same 32 bytes, and without the key nobody can try texts out.</summary>
    public async Task<byte[]> HashAsync(string purpose, string text, CancellationToken ct) => HMACSHA256.HashData(await KeyForAsync(purpose, ct), Encoding.UTF8.GetBytes(text));

    public void Dispose() => _gate.Dispose();

    private async Task<byte[]> KeyForAsync(string purpose, CancellationToken ct) =>
        HKDF.DeriveKey(HashAlgorithmName.SHA256, await KeyAsync(ct), OperatorKey.Bytes, info: Encoding.UTF8.GetBytes("wutong " + purpose));

    private async Task<byte[]> KeyAsync(CancellationToken ct)
    {
        if (_key is { } known) return known;
        await _gate.WaitAsync(ct);
        try { return _key ??= await FindAsync(ct) ?? await MakeAsync(ct); }
        finally { _gate.Release(); }
    }

    private async Task<byte[]?> FindAsync(CancellationToken ct)
    {
        await using var scope = scopes.CreateAsyncScope();
        var wrapped = await scope.ServiceProvider.GetRequiredService<AppDb>().Set<DataKeyRow>().TagWith("secrets.data-key").Where(k => k.Id == DataKeyRow.TheOne).Select(k => k.Wrapped).SingleOrDefaultAsync(ct);
        if (wrapped is null) return null;
        try { return SealedBytes.Open(operatorKey.For("wrap", mayMake: false), wrapped, AboutTheKey); }
        catch (CryptographicException e) { throw new OperatorKeyException($"the operator key in {operatorKey.Path ?? "WUTONG_OPERATOR_KEY"} is not the one this database was sealed with: put the right one there", e); }
    }

    private async Task<byte[]> MakeAsync(CancellationToken ct)
    {
        var wrapped = SealedBytes.Make(CipherKind.Aes, operatorKey.For("wrap", mayMake: true), RandomNumberGenerator.GetBytes(OperatorKey.Bytes), AboutTheKey);
        await door.RunAsync(new KeepDataKey(wrapped), Actor.Program("secrets"), null, ct);
        return await FindAsync(ct) ?? throw new InvalidOperationException("the data key was kept and is not there"); // another node's may have come first
    }
}
