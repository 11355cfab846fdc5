using CsCheck;
using Wutong.People.Passwords;
using Wutong.Platform.Errors;

namespace Wutong.Tests.People;

public sealed class PasswordRulesTests
{
    [Theory]
    [InlineData("plane trees by the river", true, false)] // one policy's good password is the other's bad one
    [InlineData("Zx7!qmpt", false, true)]
    [InlineData("short", false, false), InlineData("", false, false), InlineData(null, false, false)]
    [InlineData("qwertyuiop123", false, false), InlineData("Password123!", false, false), InlineData("Passw0rd!Passw0rd!", true, true)]
    [InlineData("aaaaaaaaaaaaaa", false, false), InlineData("1234123412341234", false, false), InlineData("abcdefghijklmnop", false, false)]
    [InlineData("My-lina-Pass9!x", false, false)]
    [InlineData("梧桐树下的老街坊们早上好啊", true, false), InlineData("梧桐Aa树下的老街坊", false, true)]
    public void Two_policies_judge_differently(string? password, bool byAsvs, bool byDengbao)
    {
        Assert.Equal(byAsvs, Allowed(password, PasswordPolicy.Asvs));
        Assert.Equal(byDengbao, Allowed(password, PasswordPolicy.Dengbao));
    }

    [Fact]
    public void Any_long_random_password_is_good_and_any_judgement_names_the_field() =>
        Gen.String[Gen.Char['!', '~'], 0, 140].Sample(text =>
        {
            foreach (var policy in Enum.GetValues<PasswordPolicy>())
            {
                try { PasswordRules.Check("password", text, "lina", policy); Assert.True(text.Length >= 8); }
                catch (BadInputException bad) { Assert.Equal("password", bad.Field); }
            }
        }, iter: 2000);

    [Fact]
    public void A_password_of_ninety_days_is_too_old_for_one_policy_only()
    {
        var set = new DateTime(2022, 6, 1, 0, 0, 0, DateTimeKind.Utc);
        Assert.False(PasswordRules.IsTooOld(set, set.AddDays(90).AddSeconds(-1), PasswordPolicy.Dengbao));
        Assert.True(PasswordRules.IsTooOld(set, set.AddDays(90), PasswordPolicy.Dengbao));
        Assert.False(PasswordRules.IsTooOld(set, set.AddYears(9), PasswordPolicy.Asvs));
        Assert.False(PasswordRules.IsTooOld(null, set, PasswordPolicy.Dengbao));
    }

    [Fact]
    public void No_hour_of_guessing_gets_a_hundred_tries()
    {
        foreach (var policy in Enum.GetValues<PasswordPolicy>())
        {
            var (count, tries) = (0, 0);
            DateTime? locked = null;
            var start = new DateTime(2022, 9, 23, 0, 0, 0, DateTimeKind.Utc);
            for (var now = start; now < start.AddHours(1); now = now.AddSeconds(1))
            {
                if (TryRules.After(count, locked, now, policy) is not { } after) continue;
                (count, locked) = after;
                tries++;
            }
            Assert.InRange(tries, policy == PasswordPolicy.Dengbao ? 20 : 60, policy == PasswordPolicy.Dengbao ? 20 : 65);
        }
    }

    private static bool Allowed(string? password, PasswordPolicy policy)
    {
        try { PasswordRules.Check("password", password, "lina", policy); return true; }
        catch (BadInputException) { return false; }
    }
}
