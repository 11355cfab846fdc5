using Microsoft.Extensions.DependencyInjection;
using Wutong.Platform.Access;
using Wutong.Platform.Data;
using Wutong.Platform.Desk;
using Wutong.Platform.Forms;
using Wutong.Platform.Frame;
using Wutong.Platform.Hosting;
using Wutong.Platform.Laws;
using Wutong.Platform.Search;
using Wutong.Platform.Writing;
using Wutong.Territory.Entries;
using Wutong.Territory.Import;
using Wutong.Territory.Lookup;
using Wutong.Territory.Measures;
using Wutong.Territory.Pages;
using Wutong.Territory.Registers;

namespace Wutong.Territory;

/// <summary>辖区: everything the host and the other modules may touch.</summary>
public static class TerritoryModule
{
    public static IServiceCollection AddTerritory(this IServiceCollection services)
    {
        services.AddSingleton<IModelPart, TerritoryModel>()
            .AddDeskSource<AreasDesk>()
            .AddNav(new("辖区台账", "Areas", "road", "territory", 50, OnPhone: false, Needs: TerritoryPermissions.See))
            .AddPermission(TerritoryPermissions.See, Roles.System, Roles.District, Roles.Subdistrict, Roles.Community, Roles.GridWorker, Roles.Checker, Roles.Handler, Roles.UnitLead, Roles.Editor)
            .AddPermission(TerritoryPermissions.Keep, Roles.System, Roles.District)
            .AddPermission(TerritoryPermissions.Import, Roles.System)
            .AddCommand<ReplaceAreas, ReplaceAreasHandler>("territory.replace-areas", isOnApi: false)
            .AddSingleton<AreaMemory>().AddSingleton<IAreaLookup>(s => s.GetRequiredService<AreaMemory>())
            .AddScoped<IAreas, AreaQueries>().AddScoped<IPlaces, AreaQueries>().AddScoped<AreaQueries>()
            .AddScoped<IEntries<Zone>, ZoneQueries>().AddScoped<IEntries<Estate>, EstateQueries>().AddScoped<IEntries<Road>, RoadQueries>().AddScoped<IEntries<RoadSection>, SectionQueries>()
            .AddSingleton<IRoadRegister, RoadStretches>().AddSingleton<IZoneRegister, ZoneFinder>().AddScoped<IRoadSections, SectionsByRoad>()
            .AddSingleton<ITerritoryRegister, FirstFill>().AddSingleton<AreaRegister>().AddSingleton<IAreaRegister>(s => s.GetRequiredService<AreaRegister>());
        services.AddCommand<ReplaceRoads, ReplaceRoadsHandler>("territory.replace-road-net", isOnApi: false).AddScoped<EntryDesk>().AddScoped<RegisterImport>().AddScoped<ImportUploads>().AddSingleton<ImportWorks>().AddScoped<ITerritoryImport, TerritoryImport>();
        AddKind<AreaDraft, AreaRegistrar>(services, "area");
        AddKind<ZoneDraft, ZoneRegistrar>(services, "zone");
        AddKind<EstateDraft, EstateRegistrar>(services, "estate");
        AddKind<RoadDraft, RoadRegistrar>(services, "road");
        AddKind<SectionDraft, SectionRegistrar>(services, "section");
        foreach (var kind in EntryKind.All) services.AddRecordKind(kind.Word, kind.Chinese, char.ToUpperInvariant(kind.English[0]) + kind.English[1..], kind.Link);
        services.AddScoped<ISearchSource, AreaSearch>()
            .AddScoped<ISearchSource>(s => new EntrySearch<ZoneRow>(EntryKind.Zone, s.GetRequiredService<AppDb>()))
            .AddScoped<ISearchSource>(s => new EntrySearch<EstateRow>(EntryKind.Estate, s.GetRequiredService<AppDb>()))
            .AddScoped<ISearchSource>(s => new EntrySearch<RoadRow>(EntryKind.Road, s.GetRequiredService<AppDb>()));
        services.AddPagesOf(typeof(TerritoryModule)).AddEndpoints(RegisterEndpoints.Map);
        foreach (var law in TerritoryLaws.All) services.AddLaw(law);
        return services;
    }

    /// <summary>Every code an area has or had, for the laws of modules that keep codes of their own.</summary>
    public static IQueryable<string> AreaCodes(AppDb db) => db.Set<AreaRow>().Select(a => a.Code);

    /// <summary>areas, zones, estates or roads.</summary>
    /// <returns>Null when the word names no kind.</returns>
    public static ImportKind? ImportKindNamed(string word) => ImportWords.Kind(word);

    private static void AddKind<TDraft, TRegistrar>(IServiceCollection services, string kind) where TDraft : class, IDraft where TRegistrar : class, IRegistrar<TDraft> => services
        .AddSingleton<TRegistrar>().AddSingleton<IRegistrar<TDraft>>(s => s.GetRequiredService<TRegistrar>())
        .AddCommand<AddEntry<TDraft>, AddEntryHandler<TDraft>>($"territory.add-{kind}")
        .AddCommand<ChangeEntry<TDraft>, ChangeEntryHandler<TDraft>>($"territory.change-{kind}")
        .AddCommand<RetireEntry<TDraft>, RetireEntryHandler<TDraft>>($"territory.retire-{kind}")
        .AddCommand<ReplaceEntries<TDraft>, ReplaceEntriesHandler<TDraft>>($"territory.replace-{kind}s", isOnApi: false);
}
