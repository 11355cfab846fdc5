namespace Wutong.Platform.Checks;

/// <summary>How one thing was found.</summary>
public enum CheckState
{
    Good,
    /// <summary>Works, and should be looked at.</summary>
    Notice,
    /// <summary>Does not work; the text says what to do.</summary>
    Bad,
}

/// <summary>设置检查的一行.</summary>
public sealed record CheckLine(CheckState State, string Subject, string Text);
