using Wutong.Cases.Unowned.Answering;
using Wutong.Geo;
using Wutong.Platform.Frame;

namespace Wutong.Cases.Demonstration;

/// <summary>天和城与恒大绿洲之间的通道: nobody owned it; it was reported, one unit leads, two help, and the work is under way.</summary>
internal sealed class DemonstrationPassage(DemonstrationLife life)
{
    private static readonly Matter Passage = new("litter", "", "绿化带没有植被，垃圾成堆，车辆随意停放，两个小区都说不归自己", Far.Handling);

    public async Task LiveAsync(NamedPlace corner, Guid lead)
    {
        var at = GeoPoint.FromDegrees(corner.Lon, corner.Lat);
        var id = await life.ReportAsync(Passage, at.LonE7, at.LatE7, "文兴路和开源街交汇处");
        await life.RegisterAsync(id, "no-owner");
        var place = await life.CommandAsync(new RegisterUnowned("天和城与恒大绿洲之间的通道", "文兴路和开源街交汇处", "", FormattableString.Invariant($"{at.Lon:F7},{at.Lat:F7}"), "两个小区都说不归自己", id));
        var police = await UnitAsync("sample-traffic-police", "交警大队 示例", "Traffic police (sample)");
        var company = await UnitAsync("sample-environment", "环境公司 示例", "Environment company (sample)");
        await life.CommandAsync(new RefuseUnowned(place, police, "不是市政道路"));
        await life.DispatchAsync(id, lead, [police, company]);
    }

    private Task<Guid> UnitAsync(string code, string nameZh, string nameEn) => life.CommandAsync("people.register-unit", new { code, nameZh, kind = "department", areaCode = "140213000000", nameEn });
}
