using System.Runtime.CompilerServices;
using Microsoft.AspNetCore.Http;
using Wutong.People.Accounts;
using Wutong.People.Consents;
using Wutong.People.Persons;
using Wutong.Platform.Access;
using Wutong.Platform.Language;
using Wutong.Platform.Listing;

namespace Wutong.People.Me;

/// <summary>导出我的资料: everything every module keeps about the reader, as JSON or XLSX.</summary>
internal static class MyExport
{
    private static readonly ListColumn<PersonalDatum>[] Columns =
    [
        new("part", "部分", "Part", (d, l) => l[d.PartZh, d.PartEn]), new("name", "项目", "Item", (d, l) => l[d.NameZh, d.NameEn], 24),
        new("value", "内容", "Value", (d, _) => d.Value, 40), new("at", "时间", "When", (d, _) => d.AtUtc, 20),
    ];

    public static IResult Answer(string format, ICurrentActor current, IEnumerable<IPersonalData> parts, Lang lang, CancellationToken ct) =>
        ListFile.Answer(format, lang["我的资料", "my-data"], Columns, AllAsync(current.Actor.Id, parts, ct), lang);

    private static async IAsyncEnumerable<PersonalDatum> AllAsync(Guid account, IEnumerable<IPersonalData> parts, [EnumeratorCancellation] CancellationToken ct)
    {
        foreach (var part in parts)
            await foreach (var datum in part.OfAsync(account, ct)) yield return datum;
    }
}

/// <summary>What this module keeps about somebody.</summary>
internal sealed class OwnData(MeQuery me, AccountQueries accounts, ConsentQueries consents, PersonQueries persons) : IPersonalData
{
    public async IAsyncEnumerable<PersonalDatum> OfAsync(Guid account, [EnumeratorCancellation] CancellationToken ct)
    {
        var mine = await me.FindAsync(account, ct);
        yield return new("账号", "Account", "登录名", "Sign-in name", mine.SignInName, mine.CreatedAtUtc);
        yield return new("账号", "Account", "姓名", "Name", mine.DisplayName);
        if (mine.PasswordSetAtUtc is { } set) yield return new("账号", "Account", "密码设定", "Password set", null, set);
        if (mine.IsLinked) yield return new("账号", "Account", "关联的统一身份", "Linked outside identity", "✓");
        if (mine.PersonId is { } person && await persons.WholeAsync(person, ct) is { } phone) yield return new("联系方式", "Contact", "手机号", "Phone", phone);
        foreach (var grant in await accounts.GrantsOfAsync(account, ct)) yield return new("角色", "Roles", grant.Role?.Chinese ?? grant.RoleCode, grant.Role?.English ?? grant.RoleCode, grant.AreaCode ?? grant.UnitId?.ToString(), grant.FromUtc);
        foreach (var session in mine.Sessions) yield return new("登录", "Sessions", "设备", "Device", session.Device, session.CreatedAtUtc);
        foreach (var consent in await consents.AllAsync(account, ct))
        {
            var purpose = ConsentPurpose.Find(consent.Purpose);
            yield return new("同意", "Consents", purpose?.Chinese ?? consent.Purpose, purpose?.English ?? consent.Purpose, $"{(consent.IsGiven ? "+" : "-")}{consent.Version}", consent.AtUtc);
        }
    }
}
