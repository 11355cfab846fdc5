using System.Text.RegularExpressions;
using Wutong.Platform.Errors;
using Wutong.Platform.Search;

namespace Wutong.People.Accounts;

/// <summary>登录名和称呼.</summary>
internal static partial class AccountNames
{
    /// <summary>A sign-in name as it is kept: lower case.</summary>
    public static string Fold(string? given) => (given ?? "").Trim().ToLowerInvariant();

    /// <exception cref="BadInputException">It is not 2 to 32 letters, digits, '.', '_' or '-'.</exception>
    public static string SignIn(string field, string? given)
    {
        var name = Fold(given);
        return Shape.IsMatch(name) ? name : throw new BadInputException(field, "登录名是 2 到 32 个字母、数字、点、横线或下划线，以字母或数字开头。", "A sign-in name is 2 to 32 letters, digits, dots, hyphens or underscores and begins with a letter or digit.");
    }

    public static (string Name, string SortKey) Display(string field, string? given)
    {
        var name = Input.Text(field, given, 1, 50);
        return (name, SortKey.Of(name));
    }

    [GeneratedRegex(@"\A[a-z0-9][a-z0-9._-]{1,31}\z")] private static partial Regex Shape { get; }
}
