using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Wutong.Platform.Outside.Guard;
using Wutong.Platform.Outside.Http;
using Wutong.Platform.Outside.Mail;
using Wutong.Platform.Outside.Robots;
using Wutong.Platform.Outside.Sms;
using Wutong.Platform.Outside.Webhooks;

namespace Wutong.Platform.Outside;

public static class OutsideServices
{
    /// <summary>Registers <see cref="Senders"/> and an <see cref="ISender"/> for every kind of destination.</summary>
    /// <exception cref="Errors.BadInputException">A setting of "Outside" cannot be used; the field is its name.</exception>
    public static IServiceCollection AddOutside(this IServiceCollection services, IConfiguration configuration)
    {
        var settings = OutsideSettings.Read(configuration);
        services.TryAddSingleton(TimeProvider.System);
        return services
            .AddSingleton(settings.Options.Mail).AddSingleton(settings.Options.Sms).AddSingleton(settings.Roots)
            .AddSingleton(new OutsideGuard(settings.Allowed)).AddSingleton(s => new GuardedWay(settings, s.GetRequiredService<OutsideGuard>()))
            .AddSingleton(s => new Calls.OutsideCalls(settings, s.GetRequiredService<OutsideGuard>(), s.GetRequiredService<TimeProvider>()))
            .AddSingleton(s => new OutsideHttp(s.GetRequiredService<OutsideGuard>(), new(settings.Options.AllowHttp), settings.Proxy, settings.Roots, s.GetRequiredService<TimeProvider>()))
            .AddSingleton<ISender, WebhookSender>().AddSingleton<ISender, DingTalkSender>().AddSingleton<ISender, WeComSender>()
            .AddSingleton<ISender, MailSender>().AddSingleton<ISender, SmsSender>()
            .AddSingleton<Senders>();
    }
}
