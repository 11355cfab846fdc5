using Microsoft.Extensions.Configuration;
using Wutong.People.OutsideIdentity;
using Wutong.People.Passwords;
using Wutong.Platform.Errors;

namespace Wutong.People;

/// <summary>人员模块设置: "People" in the settings.</summary>
internal sealed record PeopleSettings
{
    public PasswordPolicy PasswordPolicy { get; init; } = PasswordPolicy.Asvs;

    /// <summary>Rounds of PBKDF2-HMAC-SHA512; OWASP's figure of 2023.</summary>
    public int PasswordRounds { get; init; } = 210_000;

    /// <summary>The three administrators have to sign in with a second factor.</summary>
    public bool AdministratorsNeedTotp { get; init; } = true;

    /// <summary>An installation without any account shows /start; false where accounts are made on the command line.</summary>
    public bool StartPage { get; init; } = true;
    public bool Demonstration { get; init; } = true;
    public TimeSpan StaffSession { get; init; } = TimeSpan.FromHours(12);

    /// <summary>A staff session not used for so long has ended.</summary>
    public TimeSpan StaffIdle { get; init; } = TimeSpan.FromHours(2);
    public TimeSpan ResidentSession { get; init; } = TimeSpan.FromDays(30);

    /// <summary>Codes by SMS one network address may ask for in an hour.</summary>
    public int SmsAsksPerAddressAnHour { get; init; } = 60;

    /// <summary>Sign-in by an outside provider; null: there is none.</summary>
    public OidcSettings? Oidc { get; init; }

    public static PeopleSettings Read(IConfiguration? configuration)
    {
        if (configuration is null) return new();
        var section = configuration.GetSection("People");
        var demonstration = configuration.GetValue("Demonstration", true);
        return new()
        {
            PasswordPolicy = Choice(section, "PasswordPolicy", ("asvs", PasswordPolicy.Asvs), ("dengbao", PasswordPolicy.Dengbao)),
            PasswordRounds = Whole(section, "PasswordRounds", 210_000, 1_000, 10_000_000),
            AdministratorsNeedTotp = section.GetValue("AdministratorsNeedTotp", !demonstration),
            StartPage = section.GetValue("StartPage", true),
            Demonstration = demonstration,
            StaffSession = TimeSpan.FromHours(Whole(section, "StaffSessionHours", 12, 1, 24 * 30)),
            StaffIdle = TimeSpan.FromMinutes(Whole(section, "StaffIdleMinutes", 120, 10, 24 * 60)),
            ResidentSession = TimeSpan.FromDays(Whole(section, "ResidentSessionDays", 30, 1, 365)),
            SmsAsksPerAddressAnHour = Whole(section, "SmsAsksPerAddressAnHour", 60, 1, 100_000),
            Oidc = OidcSettings.Read(configuration),
        };
    }

    private static T Choice<T>(IConfigurationSection section, string name, params ReadOnlySpan<(string Word, T Value)> choices)
    {
        var word = section[name];
        if (string.IsNullOrEmpty(word)) return choices[0].Value;
        foreach (var (known, value) in choices) if (word.Equals(known, StringComparison.OrdinalIgnoreCase)) return value;
        var words = string.Join(", ", choices.ToArray().Select(c => c.Word));
        throw new BadInputException($"People:{name}", $"请设为其中之一：{words}。", $"One of {words} was expected.");
    }

    private static int Whole(IConfigurationSection section, string name, int usual, int least, int most)
    {
        var text = section[name];
        if (string.IsNullOrEmpty(text)) return usual;
        return int.TryParse(text, out var value) && value >= least && value <= most ? value
            : throw new BadInputException($"People:{name}", $"请设为 {least} 到 {most} 的整数。", $"A whole number from {least} to {most} was expected.");
    }
}
