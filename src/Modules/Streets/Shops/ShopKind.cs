namespace Wutong.Streets.Shops;

/// <summary>商户类别. The numbers are stored.</summary>
internal enum ShopKind { Other = 0, Catering = 1, Retail = 2, Services = 3, Repair = 4, Lodging = 5, Leisure = 6, Office = 7 }

internal static class ShopKinds
{
    public static IReadOnlyList<ShopKind> All { get; } = [ShopKind.Catering, ShopKind.Retail, ShopKind.Services, ShopKind.Repair, ShopKind.Lodging, ShopKind.Leisure, ShopKind.Office, ShopKind.Other];

    public static (string Chinese, string English) Words(this ShopKind kind) => kind switch
    {
        ShopKind.Catering => ("餐饮", "Food and drink"),
        ShopKind.Retail => ("零售", "Retail"),
        ShopKind.Services => ("生活服务", "Services"),
        ShopKind.Repair => ("维修", "Repair"),
        ShopKind.Lodging => ("住宿", "Lodging"),
        ShopKind.Leisure => ("文化娱乐", "Leisure"),
        ShopKind.Office => ("单位", "Office"),
        _ => ("其他", "Other"),
    };

    /// <returns>Null when the word names none; Chinese, English or the code's own.</returns>
    public static ShopKind? Find(string? word) => All.Select(k => (ShopKind?)k).FirstOrDefault(k => k!.Value.Words() is var (zh, en) && (word == zh || string.Equals(word, en, StringComparison.OrdinalIgnoreCase) || string.Equals(word, k.ToString(), StringComparison.OrdinalIgnoreCase)));
}
