namespace Wutong.Posts.Demonstration;

/// <param name="IsAtStation">At a station; otherwise only at <paramref name="Spot"/>.</param>
/// <param name="InDays">The first shift, from today.</param>
/// <param name="From">The hour it begins, or half past it.</param>
/// <param name="Claims">How many claim the first shift.</param>
internal sealed record SamplePost(string Name, string Duty, string Spot, int InDays, int From, int Hours, int Places, int Claims, int Weeks = 1, bool Half = false, bool IsAtStation = false);

/// <summary>What couriers of a subdistrict could do beside their work; all made up.</summary>
internal static class SamplePosts
{
    public static readonly SamplePost[] All =
    [
        new("大西街文明劝导", "早高峰在路口引导电动车停到线后，劝导不闯红灯。", "大西街东口", 1, 7, 1, 3, 2, Weeks: 4, Half: true),
        new("给老人送餐上楼", "从社区食堂取餐，送到登记的老人家门口，看一眼人好不好。", "社区食堂", 1, 11, 1, 2, 1, Weeks: 4, Half: true),
        new("共享单车归位", "把占了盲道和店门口的单车挪回停放区。", "华林商场周边", 2, 15, 1, 3, 3, Weeks: 2),
        new("夜间老小区巡看", "绕一圈看路灯、井盖、消防通道，发现问题随手报。", "第一片区老小区", 2, 20, 1, 2, 4),
        new("驿站带教", "带新入行的小哥认路、讲接单和交通安全。", "驿站内", 3, 14, 2, 2, 1, Weeks: 2, IsAtStation: true),
        new("驿站值守", "看着热水和微波炉，收拾桌面，登记缺什么。", "驿站内", 1, 13, 1, 1, 1, Weeks: 4, IsAtStation: true),
        new("学校门口护学", "放学时段在斑马线两头帮着看车。", "学校北门", 1, 16, 1, 4, 2, Weeks: 2),
        new("小广告清理", "沿街铲小广告、拍前后对比照片。", "大西街中段", 4, 9, 2, 4, 2),
        new("消防通道巡看", "看楼道和消防通道有没有堵，和楼长说一声。", "第二片区", 3, 19, 1, 2, 1),
        new("独居老人代买", "按清单代买药和菜，当面交清。", "社区居委会", 2, 10, 1, 2, 2),
        new("骑行安全宣讲", "结合自己跑单的经历，讲头盔、逆行和路口让行。", "驿站内", 5, 15, 1, 2, 1, IsAtStation: true),
        new("流浪犬情况上报", "跑单路上看见的记下地点和时间，不要靠近。", "辖区内", 6, 18, 2, 6, 1),
        new("雨后积水巡查", "下过雨看低洼路段，拍照报位置和深浅。", "大西街和两条支路", 4, 7, 1, 3, 1),
        new("垃圾分类桶边指导", "早晚投放高峰在桶边帮着分，不翻别人的袋子。", "第三片区投放点", 3, 7, 1, 2, 1, Half: true),
        new("反诈宣传", "在驿站和取餐点发提示卡，说几个身边的例子。", "百盛商场取餐口", 7, 17, 1, 3, 1),
        new("广场舞音量提醒", "晚上八点后提醒一声，和气说话。", "社区小广场", 5, 19, 1, 2, 0),
    ];
}
