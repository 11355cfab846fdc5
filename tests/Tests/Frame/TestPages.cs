using Microsoft.AspNetCore.Components;
using Microsoft.Extensions.DependencyInjection;
using Wutong.Platform.Errors;
using Wutong.Platform.Frame;
using Wutong.Platform.Hosting;
using Wutong.Platform.Startup;

namespace Wutong.Tests.Frame;

/// <summary>Pages and works that exist only for tests; they join the site the way a module does.</summary>
public static class TestPages
{
    public const string Secret = "the insides";

    public static void Add(IServiceCollection services) => services.AddPagesOf(typeof(TestPages)).AddSingleton<IStartupWork>(new GatedWork());

    public static void MadeUp(IServiceCollection services) => services.AddSingleton<IDemonstrationNotice, Yes>();

    private sealed class Yes : IDemonstrationNotice
    {
        public ValueTask<bool> IsDemonstrationAsync(CancellationToken ct) => new(true);
    }

    /// <summary>A work that stops half-way until the test lets it go on.</summary>
    public sealed class GatedWork : IStartupWork
    {
        public const string WorkName = "test-work";
        public TaskCompletionSource Gate { get; } = new(TaskCreationOptions.RunContinuationsAsynchronously);
        public string Name => WorkName;

        /// <summary>As if the disk were full.</summary>
        public bool Full { get; set; }

        public async Task RunAsync(IServiceProvider services, IStartupProgress progress, CancellationToken ct)
        {
            progress.Report(0.42, "正在算第 88 个社区", "Community 88 of 206");
            await Gate.Task.WaitAsync(ct);
            if (Full) throw new Wutong.Platform.Writing.StorageFullException(new IOException("no room"));
        }
    }

    [Route("/test/breaks")]
    public sealed class BreakingPage : ComponentBase
    {
        protected override void OnInitialized() => throw new InvalidOperationException(Secret);
    }

    [Route("/test/nonsense"), Route("/api/test/nonsense")]
    public sealed class NonsensePage : ComponentBase
    {
        protected override void OnInitialized() => throw new BadInputException("page", "要一个数字", "a number is wanted");
    }

    [Route("/test/needs-work"), NeedsStartup(GatedWork.WorkName)]
    public sealed class WaitingPage : ComponentBase
    {
        protected override void BuildRenderTree(Microsoft.AspNetCore.Components.Rendering.RenderTreeBuilder builder) => builder.AddContent(0, "made it");
    }
}
