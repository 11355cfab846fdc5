using Wutong.Lists;
using Wutong.Lists.Needs;
using Wutong.Lists.Records;
using Wutong.Platform.Access;
using Wutong.Platform.Data;
using Wutong.Platform.Writing;
using Wutong.Tests.Tasks;
using Wutong.Tests.Writing;

namespace Wutong.Tests.FourLists;

public sealed class FrontDoorTests
{
    /// <summary>As a module would in a handler of its own: a suggestion becomes a need, and later the module asks what became of it.</summary>
    internal sealed record FromElsewhere(Guid? Author = null) : ICommand;

    internal sealed class FromElsewhereHandler(INeeds needs) : Handler<FromElsewhere>
    {
        public override Permission Needs => DoorWorld.Note;
        public override Target TargetOf(FromElsewhere command, IWrite write) => new(new Place("140213000000", TaskWorld.Street, TaskWorld.Community));

        public override Answer Run(FromElsewhere command, IWrite write)
        {
            if (command.Author is { } author) return new Answer.Done("need", needs.Raise(new(NeedKind.Living, "换个地方放雨衣", new("140213000000", TaskWorld.Street), 5), NeedSource.Suggestion, new("suggestion", "S-7", "建议 S-7"), author, write));
            var became = needs.OfOrigin("suggestion", "S-7", write).Single();
            return new Answer.Refused("test.told", $"{became.State}：{became.Told}", needs.Find(became.Id, write)!.Number);
        }
    }

    [Fact]
    public async Task Another_module_raises_a_need_and_asks_what_became_of_it()
    {
        await using var door = await DoorWorld.NewAsync(DatabaseKind.Sqlite, services => services.AddCommand<FromElsewhere, FromElsewhereHandler>("test.need-from-elsewhere"));
        var author = Guid.NewGuid();
        var need = Assert.IsType<Answer.Done>(await door.RunAsync(new FromElsewhere(author))).RecordId;
        var row = await door.AskAsync(db => db.FindAsync<NeedRow>(need).AsTask());
        Assert.Equal(("suggestion", "S-7", "建议 S-7", author, NeedSource.Suggestion), (row!.OriginKind, row.OriginId, row.OriginText, row.PersonId, row.Source));
        Assert.IsType<Answer.Done>(await door.RunAsync(new MeetNeed(need, "门口加了一排挂钩"), Actor.Program("test")));
        var told = Assert.IsType<Answer.Refused>(await door.RunAsync(new FromElsewhere()));
        Assert.Equal(("Met：门口加了一排挂钩", row.Number), (told.Chinese, told.English));
    }
}
