namespace Wutong.Platform.Checks;

/// <summary>设置检查中模块自己的部分: what a module needs to have looked at before it serves.</summary>
public interface ICheckPart
{
    IAsyncEnumerable<CheckLine> RunAsync();
}
