using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Authentication.OpenIdConnect;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Options;
using Wutong.People.Accounts;
using Wutong.People.Consents;
using Wutong.People.Granting;
using Wutong.People.Me;
using Wutong.People.OutsideIdentity;
using Wutong.People.Passwords;
using Wutong.People.Persons;
using Wutong.People.Sessions;
using Wutong.People.SigningIn;
using Wutong.People.Starting;
using Wutong.People.Units;
using Wutong.Platform.Access;
using Wutong.Platform.Audit.Reading;
using Wutong.Platform.Checks;
using Wutong.Platform.Data;
using Wutong.Platform.Desk;
using Wutong.Platform.Forms;
using Wutong.Platform.Frame;
using Wutong.Platform.Hosting;
using Wutong.Platform.Laws;
using Wutong.Platform.Search;
using Wutong.Platform.Startup;
using Wutong.Platform.Writing;

namespace Wutong.People;

/// <summary>人员与单位: everything the host and the other modules may touch.</summary>
public static class PeopleModule
{
    public static IServiceCollection AddPeople(this IServiceCollection services) => services
        .AddSingleton(s => PeopleSettings.Read(s.GetService<IConfiguration>()))
        .AddUnits().AddAccounts().AddSigningIn().AddOutsideIdentity().AddGranting().AddStarting().AddPersons()
        .AddPagesOf(typeof(PeopleModule));

    /// <summary>Turns the session cookie into the request's actor, and takes who comes back from an outside provider. Must stand after <c>UseRouting</c> and before <c>UseAntiforgery</c>.</summary>
    /// <exception cref="Platform.Errors.BadInputException">A setting of "People" cannot be used; the field is its name.</exception>
    public static IApplicationBuilder UsePeople(this IApplicationBuilder app)
    {
        var settings = app.ApplicationServices.GetRequiredService<PeopleSettings>();
        if (settings.Oidc is null) app.ApplicationServices.GetRequiredService<IAuthenticationSchemeProvider>().RemoveScheme(OidcSetup.Scheme);
        return app.Use(SessionMiddleware.RunAsync).UseAuthentication(); // the framework would put it at the very front, before the proxy's word is heard
    }

    private static IServiceCollection AddUnits(this IServiceCollection services) => services
        .AddSingleton<IModelPart, PeopleModel>()
        .AddPermission(PeoplePermissions.RegisterUnits, Roles.System)
        .AddCommand<RegisterUnit, RegisterUnitHandler>("people.register-unit")
        .AddScoped<IUnits, UnitQueries>().AddScoped<IAccountNames, NamesOfAccounts>().AddScoped<IAuditNames, AuditNames>().AddScoped<IUnitPeople, UnitPeople>().AddScoped<IPosts, Posts>()
        .AddSingleton<IUnitRegister, UnitRegister>();

    private static IServiceCollection AddAccounts(this IServiceCollection services) => services
        .AddSingleton<IModelPart, AccountsModel>().AddDeskSource<AccountsDesk>()
        .AddNav(new("账号", "Accounts", "me", "people/accounts", 40, Needs: PeoplePermissions.SeeAccounts))
        .AddPermission(PeoplePermissions.SeeAccounts, Roles.System, Roles.Security)
        .AddPermission(PeoplePermissions.MakeAccounts, Roles.System)
        .AddPermission(PeoplePermissions.OwnAccount, Roles.Resident)
        .AddCommand<MakeAccount, MakeAccountHandler>("people.make-account", isOnApi: false)
        .AddCommand<InviteAccount, InviteAccountHandler>("people.invite-account", isOnApi: false)
        .AddCommand<LockAccount, LockAccountHandler>("people.lock-account");

    private static IServiceCollection AddSigningIn(this IServiceCollection services) => services
        .AddPermission(PeoplePermissions.SignIn)
        .AddCommand<TrySignIn, TrySignInHandler>("people.try-sign-in", isOnApi: false)
        .AddCommand<GiveTryBack, GiveTryBackHandler>("people.give-try-back", isOnApi: false)
        .AddCommand<StartSession, StartSessionHandler>("people.start-session", isOnApi: false)
        .AddCommand<TouchSession, TouchSessionHandler>("people.touch-session", isOnApi: false)
        .AddCommand<AskSmsCode, AskSmsCodeHandler>("people.ask-sms-code", isOnApi: false)
        .AddCommand<TrySmsCode, TrySmsCodeHandler>("people.try-sms-code", isOnApi: false)
        .AddCommand<EnterBySms, EnterBySmsHandler>("people.enter-by-sms", isOnApi: false)
        .AddCommand<EndSession, EndSessionHandler>("people.end-session")
        .AddCommand<AcceptInvite, AcceptInviteHandler>("people.accept-invite", isOnApi: false)
        .AddCommand<ChangePassword, ChangePasswordHandler>("people.change-password", isOnApi: false)
        .AddCommand<EnrolSecondFactor, EnrolSecondFactorHandler>("people.enrol-second-factor", isOnApi: false)
        .AddScoped<IAccountDesk, AccountDesk>().AddScoped<AccountQueries>().AddScoped<GrantPlaces>()
        .AddSingleton<PasswordHashes>().AddSingleton<SessionQuery>().AddSingleton<SessionCache>()
        .AddScoped<OwnPasswords>().AddScoped<SignInDesk>().AddSingleton<AddressLimit>().AddScoped<SmsDesk>().AddScoped<SecondFactorDesk>().AddScoped<MeQuery>();

    private static IServiceCollection AddOutsideIdentity(this IServiceCollection services)
    {
        services.AddAuthentication(OidcSetup.Nobody).AddOpenIdConnect(OidcSetup.Scheme, _ => { });
        return services
            .AddSingleton<IConfigureOptions<OpenIdConnectOptions>, OidcSetup>().AddScoped<OidcEvents>().AddSingleton<OutsideSteps>().AddSingleton<ICheckPart, OidcCheck>()
            .AddCommand<LinkOutside, LinkOutsideHandler>("people.link-outside", isOnApi: false)
            .AddCommand<UnlinkOutside, UnlinkOutsideHandler>("people.unlink-outside", isOnApi: false)
            .AddCommand<ClearOutside, ClearOutsideHandler>("people.clear-outside")
            .AddEndpoints(routes =>
            {
                routes.MapGet("/sign-in/outside", OutsideDance.SignInAsync).ExcludeFromDescription();
                routes.MapGet("/me/outside/begin", OutsideDance.LinkAsync).WithMetadata(new NeedsSignInAttribute()).ExcludeFromDescription();
            });
    }

    private static IServiceCollection AddGranting(this IServiceCollection services)
    {
        foreach (var law in GrantLaws.All) services.AddLaw(law);
        return services
            .AddNav(new("角色", "Roles", "lock", "people/roles", 41, Needs: PeoplePermissions.GrantRoles))
            .AddPermission(PeoplePermissions.GrantRoles, Roles.Security)
            .AddAuditShortcut(new("people.grant-role", "授权", "Roles given"))
            .AddCommand<GrantRole, GrantRoleHandler>("people.grant-role")
            .AddCommand<RevokeRole, RevokeRoleHandler>("people.revoke-role")
            .AddCommand<EndSessionsOf, EndSessionsOfHandler>("people.end-sessions-of")
            .AddCommand<UnlockAccount, UnlockAccountHandler>("people.unlock-account")
            .AddCommand<ClearSecondFactor, ClearSecondFactorHandler>("people.clear-second-factor");
    }

    private static IServiceCollection AddPersons(this IServiceCollection services) => services
        .AddSingleton<IModelPart, PersonsModel>()
        .AddNav(new("人员", "Persons", "hand", "people/persons", 42, OnPhone: false, Needs: PeoplePermissions.SeePersons))
        .AddPermission(PeoplePermissions.SeePersons, Roles.District, Roles.Subdistrict, Roles.Community, Roles.UnitLead)
        .AddPermission(PeoplePermissions.WritePersons, Roles.District, Roles.Subdistrict, Roles.Community, Roles.UnitLead)
        .AddPermission(PeoplePermissions.UnmaskContacts, Roles.District, Roles.Subdistrict, Roles.Community, Roles.UnitLead)
        .AddCommand<RegisterPerson, RegisterPersonHandler>("people.register-person", isOnApi: false)
        .AddCommand<UnmaskContact, UnmaskContactHandler>("people.unmask-contact", isOnApi: false)
        .AddAuditShortcut(new("people.unmask-contact", "看过完整联系方式", "Whole contacts seen"))
        .AddCommand<SetOwnPhone, SetOwnPhoneHandler>("people.set-own-phone", isOnApi: false)
        .AddCommand<SetConsent, SetConsentHandler>("people.set-consent")
        .AddCommand<EraseMe, EraseMeHandler>("people.erase-me", isOnApi: false)
        .AddScoped<ISearchSource, PersonSearch>().AddRecordKind("person", "人员", "Person", id => "people/persons/" + id)
        .AddSingleton<Contacts>().AddScoped<PersonQueries>().AddScoped<ConsentQueries>().AddScoped<IConsents>(s => s.GetRequiredService<ConsentQueries>())
        .AddScoped<IPersonalData, OwnData>()
        .AddEndpoints(routes => routes.MapGet("/me/export.{format}", MyExport.Answer).WithMetadata(new NeedsSignInAttribute()).ExcludeFromDescription());

    private static IServiceCollection AddStarting(this IServiceCollection services) => services
        .AddPermission(PeoplePermissions.Start)
        .AddCommand<StartInstallation, StartInstallationHandler>("people.start", isOnApi: false)
        .AddSingleton<StartGate>().AddSingleton<SetupCode>().AddScoped<DemonstrationAccounts>()
        .AddSingleton<IStartupWork, AccountsAtStart>();
}
