namespace Wutong.Bench.Door.Soak;

/// <summary>One command sent under one key.</summary>
internal sealed class Attempt(int caller, string command, string key, object body)
{
    public int Caller => caller;
    public string Command => command;
    public string Key => key;
    public object Body => body;

    /// <summary>What was acknowledged; null: nobody said that it was done.</summary>
    public string? Acknowledged { get; set; }
}

/// <summary>What an answer said.</summary>
internal sealed record Receipt(string Kind, string Id, bool WasBefore);
