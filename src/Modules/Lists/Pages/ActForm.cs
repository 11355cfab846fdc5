namespace Wutong.Lists.Pages;

/// <summary>What the small forms of a record's page bring back; one shape for all of them.</summary>
internal sealed class ActForm
{
    public string? Key { get; set; }
    public string? Note { get; set; }
    public string? Reason { get; set; }
    public string? Told { get; set; }
    public string? Result { get; set; }
    public string? Why { get; set; }
    public string? UnitId { get; set; }
    public string? Text { get; set; }
    public string? Title { get; set; }
    public string? Standard { get; set; }
    public string? Person { get; set; }
    public string? Evidence { get; set; } = nameof(Tasks.EvidenceKind.Visit);
    public string? LimitAmount { get; set; } = "5";
    public string? LimitUnit { get; set; } = nameof(Platform.Time.WorkUnit.WorkingDays);
    public List<string> Needs { get; set; } = [];
    public List<string> Resources { get; set; } = [];
    public string? Meeting { get; set; }
    public string? Off { get; set; }

    /// <summary>What was written in one of its text fields, called as the command calls it.</summary>
    public string? In(string field) => field switch { "note" => Note, "told" => Told, "result" => Result, "why" => Why, _ => Reason };
}
