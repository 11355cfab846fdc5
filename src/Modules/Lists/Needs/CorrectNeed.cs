using Wutong.Lists.Records;
using Wutong.Platform.Access;
using Wutong.Platform.Errors;
using Wutong.Platform.Writing;

namespace Wutong.Lists.Needs;

/// <summary>更正详情: by staff, while nobody has answered it; what stood there before stays in the event.</summary>
/// <param name="Text">Null: nothing is said any more.</param>
internal sealed record CorrectNeed(Guid Need, string? Text = null) : IAbout<NeedRow>
{
    public Guid About() => Need;
}

internal sealed class CorrectNeedHandler : ListHandler<CorrectNeed, NeedRow>
{
    public override Permission Needs => FourListsPermissions.Answer;

    protected override Answer Run(NeedRow row, CorrectNeed command, IWrite write)
    {
        var (before, text) = (row.Text, Input.Optional("text", command.Text, FourListsModel.LongestText));
        if (row.State != NeedState.Open) return ListRegister.NotNow(row, ListWords.Of(row.State), ListMove.Correct);
        if (text == before) throw new BadInputException("text", "和原来写的一样，没有要更正的。", "It is what stands there already; there is nothing to correct.");
        row.Text = text;
        ListRegister.Write(row, ListMove.Correct, write, new(before));
        return Done(row);
    }
}
