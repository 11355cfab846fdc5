using System.Text.RegularExpressions;
using Wutong.Platform.Errors;

namespace Wutong.Streets.Chiefs;

/// <summary>办公电话: a number that is public by nature.</summary>
internal static partial class DutyPhone
{
    /// <exception cref="BadInputException">It is no telephone number, or a mobile one, which is somebody's own.</exception>
    public static string Checked(string field, string? typed)
    {
        var number = Input.Text(field, typed, 1, 24);
        if (Mobile.IsMatch(string.Concat(number.Where(char.IsAsciiDigit))))
            throw new BadInputException(field, "这是手机号。公示牌上只写办公或值班电话，例如 0352-5012345。", "This is a mobile number. The board shows an office or duty telephone only, such as 0352-5012345.");
        return Shape.IsMatch(number) ? number : throw new BadInputException(field, "请写办公电话：数字，可以带区号和分机，例如 0352-5012345 或 12345。", "An office telephone is wanted: digits, with area code and extension if any, such as 0352-5012345 or 12345.");
    }

    [GeneratedRegex(@"^(86)?1[3-9]\d{9}\z")] private static partial Regex Mobile { get; }
    [GeneratedRegex(@"^\+?\d[\d -]{1,20}\d\z")] private static partial Regex Shape { get; }
}
