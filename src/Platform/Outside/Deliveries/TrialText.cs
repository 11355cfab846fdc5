using Wutong.Platform.Access;

namespace Wutong.Platform.Outside.Deliveries;

/// <summary>试发消息的文字.</summary>
internal sealed class TrialText : IOutsideText
{
    public const string RecordKind = "subscription", Topic = "outside.trial";

    public string Kind => RecordKind;
    public Permission See => OutsidePermissions.Manage;
    public (string Chinese, string English) LabelOf(string topic) => ("试发", "Trial");

    public Task<IReadOnlyDictionary<string, OutsideText>> LoadAsync(IReadOnlyCollection<string> ids, CancellationToken ct) =>
        Task.FromResult<IReadOnlyDictionary<string, OutsideText>>(ids.ToDictionary(id => id, _ => new OutsideText("梧桐：这是一条试发消息", ["收到它，说明订阅是通的。"], Place.Nowhere, null), StringComparer.Ordinal));
}
