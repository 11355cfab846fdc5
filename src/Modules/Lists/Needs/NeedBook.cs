using System.Linq.Expressions;
using Microsoft.EntityFrameworkCore;
using Wutong.Lists.Records;
using Wutong.Platform.Errors;
using Wutong.Platform.Time;
using Wutong.Platform.Writing;

namespace Wutong.Lists.Needs;

internal sealed class NeedBook : INeeds
{
    public const int MostPeople = 100_000;
    private const int MostDaysAhead = 3 * 366;

    public Guid Raise(NeedDraft draft, NeedSource source, NeedOrigin? origin, Guid? author, IWrite write)
    {
        var id = write.NewId();
        var row = new NeedRow
        {
            Id = id, Number = RecordNumbers.Of(id, write.Now), Place = draft.Place, Kind = Input.OneOf("kind", draft.Kind), Source = Input.OneOf("source", source), State = NeedState.Open,
            Title = Input.Text("title", draft.Title, 2, FourListsModel.LongestTitle), Text = Input.Optional("text", draft.Text, FourListsModel.LongestText), Spot = Input.Optional("spot", draft.Spot, FourListsModel.LongestWords),
            People = Input.Whole("people", draft.People, 1, MostPeople), WantedBy = Wanted(draft.WantedBy, write.Now), PersonId = author ?? write.Actor.Id, RaisedAtUtc = write.Now,
            OriginKind = origin is { Kind.Length: > 0 } ? origin.Kind : null, OriginId = origin is { Kind.Length: > 0 } ? origin.Id : null, OriginText = Input.Optional("originText", origin?.Words, FourListsModel.LongestWords),
        };
        write.Db.Add(row);
        ListRegister.Write(row, ListMove.Raise, write);
        return id;
    }

    public NeedStanding? Find(Guid need, IWrite write) => Standings(n => n.Id == need, write).SingleOrDefault();

    public IReadOnlyList<NeedStanding> OfOrigin(string kind, string id, IWrite write) => Standings(n => n.OriginKind == kind && n.OriginId == id, write);

    private static List<NeedStanding> Standings(Expression<Func<NeedRow, bool>> which, IWrite write)
    {
        write.Save(); // what this command has changed counts
        return [.. write.Db.Set<NeedRow>().AsNoTracking().TagWith("four-lists.need-standings").Where(which).OrderBy(n => n.Id).Select(n => new NeedStanding(n.Id, n.Number, n.Title, n.State, n.Told))];
    }

    /// <summary>A day that can still come.</summary>
    private static DateOnly? Wanted(DateOnly? day, DateTime nowUtc)
    {
        var today = ChinaDay.Of(nowUtc);
        return day is { } on && (on < today || on > today.AddDays(MostDaysAhead)) ? throw new BadInputException("wantedBy", "请填今天以后、三年以内的日期。", "A day from today on, within three years, is wanted.") : day;
    }
}
