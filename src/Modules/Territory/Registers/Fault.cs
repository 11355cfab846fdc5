using Wutong.Platform.Errors;

namespace Wutong.Territory.Registers;

/// <summary>One thing wrong in a list that is to be written.</summary>
/// <param name="Index">In the list, from 0.</param>
/// <param name="Field">A field of the draft, as the API calls it.</param>
internal sealed record Fault(int Index, string Field, string Chinese, string English)
{
    /// <param name="isOneOfMany">The message then says which.</param>
    public BadInputException ToException(bool isOneOfMany) =>
        isOneOfMany ? new($"entries[{Index}].{Field}", $"第 {Index + 1} 条：{Chinese}。", $"entry {Index + 1}: {English}.") : new(Field, Chinese + "。", English + ".");
}
