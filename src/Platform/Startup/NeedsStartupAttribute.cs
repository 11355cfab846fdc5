namespace Wutong.Platform.Startup;

/// <summary>On a page (<c>@attribute [NeedsStartup("...")]</c>) or as endpoint metadata: answer with the progress page until this work is done.</summary>
[AttributeUsage(AttributeTargets.Class | AttributeTargets.Method, AllowMultiple = true)]
public sealed class NeedsStartupAttribute(string work) : Attribute
{
    public string Work => work;
}
