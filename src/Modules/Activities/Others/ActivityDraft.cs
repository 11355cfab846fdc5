namespace Wutong.Activities;

/// <summary>An activity as somebody fills it in.</summary>
/// <param name="Kind">A code of the list of kinds.</param>
/// <param name="Host">谁办, in words.</param>
/// <param name="Day">In Beijing, as are the times.</param>
/// <param name="Places">0: nobody has to sign up.</param>
/// <param name="Helpers">How many volunteers are wanted.</param>
/// <param name="Rule">Code of the rule of points they count by.</param>
/// <param name="HasCode">Whoever comes can say so by a code on a screen there.</param>
/// <param name="Series">Number of the series it belongs to.</param>
public sealed record ActivityDraft(string Area, string Kind, string Name, string Text, string Host, string Spot, DateOnly Day, TimeOnly From, TimeOnly Until, int Places = 0, int Helpers = 0, string? Rule = null, bool HasCode = false, string? Series = null);
