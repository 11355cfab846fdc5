using Microsoft.Extensions.DependencyInjection;
using Wutong.Cases.Unowned.Answering;
using Wutong.Cases.Unowned.Marking;
using Wutong.Cases.Unowned.Measures;
using Wutong.Cases.Unowned.Records;
using Wutong.Cases.Unowned.Views;
using Wutong.Platform.Access;
using Wutong.Platform.Data;
using Wutong.Platform.Figures;
using Wutong.Platform.Forms;
using Wutong.Platform.Hosting;
using Wutong.Platform.Laws;
using Wutong.Platform.Writing;

namespace Wutong.Cases.Unowned;

/// <summary>三不管地段台账, a part of the cases.</summary>
internal static class UnownedServices
{
    public static IServiceCollection AddUnowned(this IServiceCollection services)
    {
        foreach (var figure in UnownedFigures.All) services.AddFigure(figure);
        foreach (var law in UnownedLaws.All) services.AddLaw(law);
        return services.AddSingleton<IModelPart, UnownedModel>().AddSingleton<UnownedRegister>().AddSingleton<CaseMarks>().AddSingleton<IFollower, CasePlaceFollower>()
            .AddScoped<UnownedList>().AddScoped<UnownedReading>().AddEndpoints(UnownedExports.Map)
            .AddRecordKind("unowned", "三不管地段", "Place nobody owns", id => "cases/places/" + id)
            .AddPermission(UnownedPermissions.See, Roles.District, Roles.Subdistrict, Roles.Community, Roles.GridWorker, Roles.Checker, Roles.Handler, Roles.UnitLead)
            .AddPermission(UnownedPermissions.Register, Roles.District, Roles.Subdistrict, Roles.Community, Roles.GridWorker, Roles.Checker)
            .AddPermission(UnownedPermissions.Keep, Roles.District, Roles.Subdistrict)
            .AddPermission(UnownedPermissions.Mark, Roles.District, Roles.Subdistrict, Roles.Checker)
            .AddPermission(UnownedPermissions.Answer, Roles.District, Roles.Subdistrict, Roles.Handler, Roles.UnitLead)
            .AddPermission(UnownedPermissions.Accept, Roles.Handler, Roles.UnitLead)
            .AddCommand<RegisterUnowned, RegisterUnownedHandler>("unowned.register")
            .AddCommand<CorrectUnowned, CorrectUnownedHandler>("unowned.correct")
            .AddCommand<WithdrawUnowned, WithdrawUnownedHandler>("unowned.withdraw")
            .AddCommand<ClaimUnowned, ClaimUnownedHandler>("unowned.claim")
            .AddCommand<RefuseUnowned, RefuseUnownedHandler>("unowned.refuse")
            .AddCommand<LeadUnowned, LeadUnownedHandler>("unowned.lead")
            .AddCommand<ReleaseUnowned, ReleaseUnownedHandler>("unowned.release")
            .AddCommand<JoinUnowned, JoinUnownedHandler>("unowned.join")
            .AddCommand<AcceptUnowned, AcceptUnownedHandler>("unowned.accept")
            .AddCommand<SetUnownedOwner, SetUnownedOwnerHandler>("unowned.set-owner")
            .AddCommand<MarkCase, MarkCaseHandler>("unowned.mark-case")
            .AddCommand<UnmarkCase, UnmarkCaseHandler>("unowned.unmark-case");
    }
}
