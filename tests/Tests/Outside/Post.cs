using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using Wutong.Platform.Outside;

namespace Wutong.Tests.Outside;

/// <summary>The senders as the program registers them, with settings of the test's own.</summary>
internal sealed class Post : IAsyncDisposable
{
    private readonly ServiceProvider _services;

    /// <summary>What was logged, every level.</summary>
    public List<string> Log { get; } = [];

    public Post(params (string Name, string Value)[] settings)
    {
        var configuration = new ConfigurationBuilder().AddInMemoryCollection(settings.Select(s => KeyValuePair.Create($"Outside:{s.Name}", (string?)s.Value))).Build();
        _services = new ServiceCollection().AddLogging(l => l.SetMinimumLevel(LogLevel.Trace).AddProvider(new Pen(Log))).AddOutside(configuration).BuildServiceProvider();
    }

    /// <summary>May send by http to this machine.</summary>
    public static Post ToThisMachine(params (string Name, string Value)[] settings) => new([("AllowHttp", "true"), ("AllowedNetworks:0", "127.0.0.0/8"), .. settings]);

    public Task<SendOutcome> SendAsync(Destination destination, OutsideMessage? message = null, CancellationToken ct = default) =>
        _services.GetRequiredService<Senders>().SendAsync(destination, message ?? Message(), ct);

    public static OutsideMessage Message(string title = "井盖缺失，请尽快处理", params string[] lines) =>
        new("m-1", "case.assigned", "案卷派遣", new DateTime(2026, 11, 23, 1, 2, 3, DateTimeKind.Utc), title, lines, new("case", "42"));

    public ValueTask DisposeAsync() => _services.DisposeAsync();

    private sealed class Pen(List<string> lines) : ILoggerProvider, ILogger
    {
        public ILogger CreateLogger(string categoryName) => this;
        public IDisposable? BeginScope<TState>(TState state) where TState : notnull => null;
        public bool IsEnabled(LogLevel logLevel) => true;
        public void Dispose() { }

        public void Log<TState>(LogLevel logLevel, EventId eventId, TState state, Exception? exception, Func<TState, Exception?, string> formatter)
        {
            lock (lines) lines.Add($"{logLevel} {formatter(state, exception)} {exception}");
        }
    }
}
