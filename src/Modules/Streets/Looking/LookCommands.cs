using System.Text.Json.Serialization;
using Wutong.Platform.Access;
using Wutong.Platform.Errors;
using Wutong.Platform.Files;
using Wutong.Platform.Scoring;
using Wutong.Platform.Time;
using Wutong.Platform.Writing;
using Wutong.Streets.Shops;

namespace Wutong.Streets.Looking;

/// <summary>记走访.</summary>
internal sealed record RecordVisit(string Shop, DateOnly Day, string Said, string? Wish = null) : ICommand
{
    /// <summary>Photographs that came along with it; never by JSON, for they name content by its hash.</summary>
    [JsonIgnore] public IReadOnlyList<ReceivedFile> Taken { get; init; } = [];
}

/// <summary>记检查, by the items the shop signed.</summary>
/// <param name="Marks">By item code.</param>
internal sealed record RecordInspection(string Shop, DateOnly Day, IReadOnlyDictionary<string, int> Marks, string? Note = null) : ICommand
{
    /// <summary>As <see cref="RecordVisit.Taken"/>.</summary>
    [JsonIgnore] public IReadOnlyList<ReceivedFile> Taken { get; init; } = [];
}

internal sealed class RecordVisitHandler(ShopPhotos photos) : Handler<RecordVisit>
{
    public override Permission Needs => StreetsPermissions.Look;
    public override Target? TargetOf(RecordVisit command, IWrite write) => ShopRegister.Find(command.Shop, write) is { } shop ? Target.Of(shop) : null;

    public override Answer Run(RecordVisit command, IWrite write)
    {
        var shop = ShopRegister.Find(command.Shop, write)!;
        if (!shop.IsOpen) return ShopRegister.Closed(shop);
        Input.PastDay("visitDay", command.Day, write.Now);
        var visit = new VisitRow
        {
            Id = write.NewId(), ShopId = shop.Id, RecordedById = write.Actor.Id, Said = Input.Text("said", command.Said, 2, 1000), Wish = Input.Optional("wish", command.Wish, 500),
            ShopCode = shop.Code, ShopName = shop.Name, Place = shop.Place, HappenedAtUtc = ChinaDay.Utc(command.Day), RecordedAtUtc = write.Now,
        };
        write.Db.Add(visit);
        photos.Keep(visit.Id, command.Taken, write);
        return new Answer.Done("shop-visit", visit.Id);
    }
}

internal sealed class RecordInspectionHandler(IScoreBook book, ShopPhotos photos) : Handler<RecordInspection>
{
    public const string Subject = "shop-inspection";

    public override Permission Needs => StreetsPermissions.Look;
    public override Target? TargetOf(RecordInspection command, IWrite write) => ShopRegister.Find(command.Shop, write) is { } shop ? Target.Of(shop) : null;

    public override Answer Run(RecordInspection command, IWrite write)
    {
        var shop = ShopRegister.Find(command.Shop, write)!;
        if (!shop.IsOpen) return ShopRegister.Closed(shop);
        if (shop is not { AgreementId: { } agreement, AgreedVersionId: { } version }) return No("streets.nothing-signed", "这家还没有签门前五包，先签再检查。", "This shop has signed no agreement; sign one first.");
        Input.PastDay("inspectDay", command.Day, write.Now);
        var happened = ChinaDay.Utc(command.Day);
        var seen = new InspectionRow
        {
            Id = write.NewId(), ShopId = shop.Id, AgreementId = agreement, VersionId = version, RecordedById = write.Actor.Id, Note = Input.Optional("note", command.Note, 500),
            ShopCode = shop.Code, ShopName = shop.Name, Place = shop.Place, HappenedAtUtc = happened, RecordedAtUtc = write.Now,
        };
        write.Db.Add(seen);
        photos.Keep(seen.Id, command.Taken, write);
        return book.Give(new(Subject, seen.Id.ToString()), write.Actor.Id, version, command.Marks, shop.Place, happened, write) is Answer.Done ? new Answer.Done("shop-inspection", seen.Id)
            : No("streets.not-a-checklist", "这一版门前五包不是评分表（没有权重和满分），不能打分。", "This version of the items is no checklist (it has no weights and scales) and cannot be scored.");
    }
}
