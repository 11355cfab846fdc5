namespace Wutong.Platform.Startup;

/// <summary>Long work a module does once when the program starts, while pages that need it show how far it has got.</summary>
public interface IStartupWork
{
    /// <summary>The name that <see cref="NeedsStartupAttribute"/> points to.</summary>
    string Name { get; }

    /// <summary>Works are run one after another, lowest first.</summary>
    int Order => 100;

    /// <summary>Runs in its own scope. May look whether there is anything to do and return at once.</summary>
    Task RunAsync(IServiceProvider services, IStartupProgress progress, CancellationToken ct);
}

/// <summary>How a work says how far it has got.</summary>
public interface IStartupProgress
{
    /// <param name="share">0 to 1.</param>
    void Report(double share, string chinese, string english);
}
