using System.Globalization;
using Wutong.Stations.Enterprises;

namespace Wutong.Stations.Demonstration;

/// <summary>The 107 enterprises of 大西街, large and small, as the source states; none of them is real.</summary>
internal sealed class DemonstrationFirms(DemonstrationLife life, DemonstrationGround ground)
{
    private const int Number = 107, Large = 3, Medium = 15, Small = 63; // up to and with this many
    private static readonly string[] Trades = ["商贸", "餐饮管理", "文化传播", "家政服务", "装饰装修", "物业服务", "信息技术", "医药零售", "服装", "物流配送"];

    public async Task LiveAsync()
    {
        foreach (var ((_, community), i) in ground.Doors(Number).Select((door, i) => (door, i + 1)))
            await life.RunAsync(new RegisterEnterprise(new(string.Create(CultureInfo.InvariantCulture, $"示例{Trades[i % Trades.Length]}企业 {i:000}"), ground.Model.Code, $"{i} 号", SizeOf(i), community)));
    }

    private static EnterpriseSize SizeOf(int i) => i <= Large ? EnterpriseSize.Large : i <= Medium ? EnterpriseSize.Medium : i <= Small ? EnterpriseSize.Small : EnterpriseSize.Micro;
}
