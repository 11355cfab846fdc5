using Microsoft.Extensions.DependencyInjection;
using Wutong.Cases.Campaigns.Keeping;
using Wutong.Cases.Campaigns.Measures;
using Wutong.Cases.Campaigns.Views;
using Wutong.Platform.Access;
using Wutong.Platform.Data;
using Wutong.Platform.Figures;
using Wutong.Platform.Forms;
using Wutong.Platform.Frame;
using Wutong.Platform.Hosting;
using Wutong.Platform.Laws;
using Wutong.Platform.Writing;

namespace Wutong.Cases.Campaigns;

/// <summary>专项活动, a part of the cases because it counts them; its pages stand with the streets'.</summary>
internal static class CampaignServices
{
    public static IServiceCollection AddCampaigns(this IServiceCollection services)
    {
        foreach (var figure in CampaignFigures.All) services.AddFigure(figure);
        foreach (var law in CampaignLaws.All) services.AddLaw(law);
        return services.AddSingleton<IModelPart, CampaignModel>().AddSingleton<KeepCampaign>().AddScoped<CampaignReading>().AddScoped<CampaignViews>().AddScoped<CampaignWall>().AddEndpoints(CampaignExports.Map)
            .AddNav(new("专项活动", "Campaigns", "flag", "streets/campaigns", 34, OnPhone: false))
            .AddRecordKind("campaign", "专项活动", "Campaign", id => "streets/campaigns/" + id)
            .AddPublicPermission(CampaignPermissions.See)
            .AddPermission(CampaignPermissions.Keep, Roles.District, Roles.Subdistrict)
            .AddPermission(CampaignPermissions.Record, Roles.District, Roles.Subdistrict, Roles.Community, Roles.GridWorker)
            .AddCommand<AddCampaign, AddCampaignHandler>("campaigns.add")
            .AddCommand<ChangeCampaign, ChangeCampaignHandler>("campaigns.change")
            .AddCommand<RecordShift, RecordShiftHandler>("campaigns.record-shift");
    }
}
