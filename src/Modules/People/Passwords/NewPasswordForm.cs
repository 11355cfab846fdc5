using Wutong.Platform.Errors;

namespace Wutong.People.Passwords;

/// <summary>A new password, typed twice.</summary>
internal sealed class NewPasswordForm
{
    public string? Old { get; set; }
    public string? Password { get; set; }
    public string? Again { get; set; }

    /// <exception cref="BadInputException">They differ.</exception>
    public void CheckAgain()
    {
        if (Password != Again) throw new BadInputException("again", "两次输入的不一样。", "The two are not the same.");
    }
}
