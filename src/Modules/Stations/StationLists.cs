using Wutong.Platform.Lists;
using Wutong.Platform.Startup;

namespace Wutong.Stations;

/// <summary>出厂清单: what "4+4" and an audit are made of. The source names neither list's items, so both are defaults of this program, not checked against any printed text, and said so wherever they are shown.</summary>
internal sealed class StationLists : IStartupWork
{
    public const string Equipment = "station-equipment", Standard = "station-standard";

    private static readonly ShippedList[] Shipped =
    [
        new(Equipment, "小哥驿站“4+4”配置", "Equipment of courier stations, \"4+4\"",
        [
            new("hot-water", "饮水", "Drinking water", "热水和凉开水，备一次性杯子", "hot and cooled boiled water, cups at hand"),
            new("charging", "充电", "Charging", "手机充电线和充电宝，门口可换电瓶的写明在哪里", "for telephones; where batteries are changed is written at the door"),
            new("heating", "热饭", "Warming food", "微波炉", "a microwave oven"),
            new("first-aid", "应急药箱", "First aid", "创可贴、消毒用品、雨具，过期的及时换", "plasters, disinfectant, rain gear, kept in date"),
            new("seats", "休息座椅", "Seats", "能坐下来歇脚的桌椅", "a table and chairs to rest at"),
            new("reading", "图书报刊", "Reading", "看书看报的一角", "books and papers"),
            new("wifi", "无线网络", "Wireless network", "不用登记手机号也能用", "usable without giving a telephone number"),
            new("notices", "政策宣传栏", "Notice board", "工会、维权、交通安全和办事渠道", "the union, rights, road safety, and where to turn"),
        ]),
        new(Standard, "小哥驿站达标检查", "Audit of courier stations",
        [
            new("equipment", "配置", "Equipment", "写明有的都有、都能用", "what is said to be there is there and works", Weight: 3, MostMarks: 10),
            new("hours", "开放", "Hours", "按写明的时间开门", "open when it says so", Weight: 2, MostMarks: 10),
            new("cleanliness", "卫生", "Cleanliness", "地面、桌椅、杯具干净", "floor, seats and cups are clean", Weight: 2, MostMarks: 10),
            new("safety", "安全", "Safety", "用电、消防和应急物品没有隐患", "electricity, fire safety and first aid are in order", Weight: 2, MostMarks: 10),
            new("service", "服务", "Service", "标识看得见，有事找得到人", "the sign is seen, and somebody can be asked", Weight: 1, MostMarks: 10),
        ]),
    ];

    public string Name => "station-lists";
    public int Order => 50;

    public Task RunAsync(IServiceProvider services, IStartupProgress progress, CancellationToken ct) => services.ShipAsync("stations.lists", Shipped, ct);
}
