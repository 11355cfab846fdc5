namespace Wutong.Greening.Register;

/// <summary>点位类别. The numbers are stored.</summary>
internal enum SiteKind
{
    /// <summary>桥.</summary>
    Bridge = 1,
    /// <summary>街.</summary>
    Street = 2,
    /// <summary>站场.</summary>
    Square = 3,
    /// <summary>路.</summary>
    Road = 4,
}

/// <summary>容器类别. The numbers are stored.</summary>
internal enum ContainerKind
{
    /// <summary>花箱.</summary>
    Box = 1,
    /// <summary>花柱.</summary>
    Column = 2,
    /// <summary>灯杆盆.</summary>
    LampPot = 3,
    /// <summary>桥栏盆.</summary>
    RailPot = 4,
}

internal static class Kinds
{
    public static IReadOnlyList<SiteKind> Sites { get; } = Enum.GetValues<SiteKind>();
    public static IReadOnlyList<ContainerKind> Containers { get; } = Enum.GetValues<ContainerKind>();

    public static (string Chinese, string English) Words(this SiteKind kind) => kind switch { SiteKind.Street => ("街", "Street"), SiteKind.Square => ("站场", "Square"), SiteKind.Road => ("路", "Road"), _ => ("桥", "Bridge") };

    public static (string Chinese, string English) Words(this ContainerKind kind) => kind switch { ContainerKind.Column => ("花柱", "Column"), ContainerKind.LampPot => ("灯杆盆", "Lamp-post pot"), ContainerKind.RailPot => ("桥栏盆", "Rail pot"), _ => ("花箱", "Box") };

    /// <summary>A name of the frame's icons.</summary>
    public static string Icon(this SiteKind kind) => kind switch { SiteKind.Square => "home", SiteKind.Bridge => "flag", _ => "road" };
}
