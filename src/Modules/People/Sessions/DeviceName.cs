namespace Wutong.People.Sessions;

/// <summary>设备: the browser and the system a device says it has, and nothing finer, so that its owner can tell sessions apart.</summary>
internal static class DeviceName
{
    private static readonly (string Sign, string Name)[]
        Browsers = [("MicroMessenger", "WeChat 微信"), ("DingTalk", "DingTalk 钉钉"), ("Edg", "Edge"), ("HuaweiBrowser", "Huawei Browser"), ("Firefox", "Firefox"), ("Chrome", "Chrome"), ("Safari", "Safari")],
        Systems = [("HarmonyOS", "HarmonyOS"), ("Android", "Android"), ("iPhone", "iPhone"), ("iPad", "iPad"), ("Windows", "Windows"), ("Mac OS", "macOS"), ("Linux", "Linux")];

    public static string Of(string? userAgent) => $"{Find(Browsers, userAgent)} · {Find(Systems, userAgent)}";

    private static string Find((string Sign, string Name)[] known, string? text) =>
        Array.Find(known, k => text?.Contains(k.Sign, StringComparison.Ordinal) == true).Name ?? "?";
}
