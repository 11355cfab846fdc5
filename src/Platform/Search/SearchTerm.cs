namespace Wutong.Platform.Search;

/// <summary>查找词: a record is found when, for every term, one of its tokens matches.</summary>
/// <param name="IsPrefix">A token that begins so matches; otherwise it must be equal.</param>
public readonly record struct SearchTerm(string Token, bool IsPrefix)
{
    /// <summary>With <c>token &gt;= Token and token &lt; Below</c> an index finds every token that begins so, in byte order.</summary>
    public string Below => Token + "\U0010FFFF";

    public bool Matches(string token) => IsPrefix ? token.StartsWith(Token, StringComparison.Ordinal) : token == Token;
}
