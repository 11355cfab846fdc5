using System.Text;
using System.Xml.Linq;
using Microsoft.AspNetCore.DataProtection.Repositories;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Wutong.Platform.Access;
using Wutong.Platform.Data;
using Wutong.Platform.Writing;

namespace Wutong.Platform.Secrets;

/// <summary>表单密钥: ASP.NET Core's keys for forms and short tickets, shared by all nodes; sealed by the operator key.</summary>
internal sealed class ProtectionKeyRow
{
    public required Guid Id { get; init; }
    public required byte[] Sealed { get; init; }
    public required DateTime AddedAtUtc { get; init; }
}

internal sealed record KeepProtectionKey(Guid Id, byte[] Sealed) : ICommand;

internal sealed class KeepProtectionKeyHandler : Handler<KeepProtectionKey>
{
    public override Permission Needs => SecretServices.Keep;
    public override Target TargetOf(KeepProtectionKey command, IWrite write) => Target.Installation;

    public override Answer Run(KeepProtectionKey command, IWrite write)
    {
        write.Db.Add(new ProtectionKeyRow { Id = command.Id, Sealed = command.Sealed, AddedAtUtc = write.Now });
        return new Answer.Done("protection_key", command.Id);
    }
}

/// <summary>Keeps them in the database, where every node finds them. The framework calls it seldom and waits for it.</summary>
internal sealed class ProtectionKeys(OperatorKey operatorKey, WriteDoor door, IServiceScopeFactory scopes) : IXmlRepository
{
    private static readonly byte[] About = Encoding.ASCII.GetBytes("wutong protection key");

    public IReadOnlyCollection<XElement> GetAllElements()
    {
        using var scope = scopes.CreateScope();
        var rows = scope.ServiceProvider.GetRequiredService<AppDb>().Set<ProtectionKeyRow>().AsNoTracking().TagWith("secrets.protection-keys").OrderBy(k => k.AddedAtUtc).Select(k => k.Sealed).ToList();
        return rows.Count == 0 ? [] : Open(rows, operatorKey.For("protection", mayMake: false));
    }

    public void StoreElement(XElement element, string friendlyName)
    {
        var made = SealedBytes.Make(CipherKind.Aes, operatorKey.For("protection", mayMake: true), Encoding.UTF8.GetBytes(element.ToString(SaveOptions.DisableFormatting)), About);
        door.RunAsync(new KeepProtectionKey(Guid.NewGuid(), made), Actor.Program("secrets"), null, CancellationToken.None).GetAwaiter().GetResult();
    }

    private static List<XElement> Open(List<byte[]> rows, byte[] key) => [.. rows.Select(row => XElement.Parse(Encoding.UTF8.GetString(SealedBytes.Open(key, row, About))))];
}
