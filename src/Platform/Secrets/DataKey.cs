using Wutong.Platform.Access;
using Wutong.Platform.Writing;

namespace Wutong.Platform.Secrets;

/// <summary>数据密钥: random, kept wrapped by the operator key. There is one.</summary>
internal sealed class DataKeyRow
{
    public const int TheOne = 1;
    public required int Id { get; init; }
    public required byte[] Wrapped { get; init; }
    public required DateTime MadeAtUtc { get; init; }
}

/// <summary>存入数据密钥, unless there is one.</summary>
internal sealed record KeepDataKey(byte[] Wrapped) : ICommand;

internal sealed class KeepDataKeyHandler : Handler<KeepDataKey>
{
    public override Permission Needs => SecretServices.Keep;
    public override Target TargetOf(KeepDataKey command, IWrite write) => Target.Installation;

    public override Answer Run(KeepDataKey command, IWrite write)
    {
        if (write.Db.Set<DataKeyRow>().Any()) return No("secrets.data-key-there", "已有数据密钥。", "There is a data key already.");
        write.Db.Add(new DataKeyRow { Id = DataKeyRow.TheOne, Wrapped = command.Wrapped, MadeAtUtc = write.Now });
        return new Answer.Done("data_key", "1");
    }
}
