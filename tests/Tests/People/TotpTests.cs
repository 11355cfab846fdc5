using System.Text;
using Wutong.People.SigningIn;

namespace Wutong.Tests.People;

public sealed class TotpTests
{
    /// <summary>RFC 6238 appendix B, SHA-1, its eight digits cut to six.</summary>
    [Theory, InlineData(59, "287082"), InlineData(1111111109, "081804"), InlineData(1111111111, "050471"), InlineData(1234567890, "005924"), InlineData(2000000000, "279037"), InlineData(20000000000, "353130")]
    public void The_rfcs_own_examples_hold(long second, string code)
    {
        var secret = Encoding.ASCII.GetBytes("12345678901234567890");
        var at = DateTime.UnixEpoch.AddSeconds(second);
        Assert.Equal(code, Totp.CodeOf(secret, Totp.StepAt(at)));
        Assert.Equal(Totp.StepAt(at), Totp.StepOf(secret, code, at));
        Assert.NotNull(Totp.StepOf(secret, code[..3] + " " + code[3..], at.AddSeconds(30)));
        Assert.Null(Totp.StepOf(secret, code, at.AddSeconds(90)));
    }

    /// <summary>RFC 4648 section 10.</summary>
    [Theory, InlineData("f", "MY"), InlineData("fo", "MZXQ"), InlineData("foo", "MZXW6"), InlineData("foob", "MZXW6YQ"), InlineData("fooba", "MZXW6YTB"), InlineData("foobar", "MZXW6YTBOI")]
    public void Base32_is_that_of_the_rfc(string text, string expected) => Assert.Equal(expected, Totp.Text(Encoding.ASCII.GetBytes(text)));

    [Fact]
    public void A_code_that_is_no_code_is_none()
    {
        var secret = Totp.NewSecret();
        foreach (var wrong in new[] { null, "", "12345", "1234567", "abcdef", "１２３４５６", new string('1', 5000) }) Assert.Null(Totp.StepOf(secret, wrong, DateTime.UnixEpoch.AddYears(50)));
    }
}
