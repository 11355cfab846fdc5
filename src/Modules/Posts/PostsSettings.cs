using Microsoft.Extensions.Configuration;

namespace Wutong.Posts;

/// <summary>爽约规则, settings <c>Posts:*</c>: who did not come so many times within so many days claims nothing for some days.</summary>
/// <param name="Misses">How many times; 0: no such rule.</param>
/// <param name="WithinDays">Of the last so many days.</param>
/// <param name="PauseDays">Counted from the end of the last shift missed.</param>
internal sealed record PostsSettings(int Misses = 3, int WithinDays = 90, int PauseDays = 14)
{
    private const int Most = 366;

    /// <exception cref="InvalidOperationException">A setting is out of range.</exception>
    public static PostsSettings From(IConfiguration? configuration)
    {
        var usual = new PostsSettings();
        return new(Read("Misses", usual.Misses, 0), Read("WithinDays", usual.WithinDays, 1), Read("PauseDays", usual.PauseDays, 1));

        int Read(string name, int otherwise, int least) => configuration?.GetValue<int?>("Posts:" + name) switch
        {
            null => otherwise,
            int given when given >= least && given <= Most => given,
            var given => throw new InvalidOperationException($"Posts:{name} is {given}; {least} to {Most} was expected"),
        };
    }
}
