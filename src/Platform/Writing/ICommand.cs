namespace Wutong.Platform.Writing;

/// <summary>命令: what somebody wants changed. A record; its JSON is what an idempotency key stands for.</summary>
public interface ICommand;
