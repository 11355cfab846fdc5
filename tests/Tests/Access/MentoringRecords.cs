using Microsoft.EntityFrameworkCore;
using Wutong.Mentoring.Attachments;
using Wutong.Mentoring.Pairs;
using Wutong.Mentoring.Partners;
using Wutong.Mentoring.Programmes;
using Wutong.Platform.Data;
using Wutong.Platform.Writing;
using Wutong.Tests.World;

namespace Wutong.Tests.Access;

/// <summary>A programme of the subdistrict with two pairs, by the words that stand for its records in the access table.</summary>
internal static class MentoringRecords
{
    public static async Task<IReadOnlyDictionary<string, string>> MakeAsync(Func<ICommand, Task<Answer.Done>> run, Site site)
    {
        var day = new DateOnly(2022, 9, 1);
        var words = new Dictionary<string, string>(StringComparer.Ordinal);
        async Task<Guid> MakeOneAsync(string word, ICommand command)
        {
            var id = (await run(command)).RecordId;
            words["{" + word + "}"] = id.ToString();
            return id;
        }
        var programme = await MakeOneAsync("programme", new OpenProgramme(AccessWorld.Street, "师带徒", "老带新", day, day.AddYears(1)));
        await MakeOneAsync("closing-programme", new OpenProgramme(AccessWorld.Street, "要结束的计划", "老带新", day, day.AddYears(1)));
        var mentor = await MakeOneAsync("mentor", new AddPartner(programme, PartnerSide.Mentor, "老王", "书记", null, 3));
        var trainee = await MakeOneAsync("trainee", new AddPartner(programme, PartnerSide.Trainee, "小李", "委员"));
        var other = (await run(new AddPartner(programme, PartnerSide.Trainee, "小张", "委员"))).RecordId;
        var pair = await MakeOneAsync("pair", new SignPair(mentor, trainee, "独立走访", day));
        await MakeOneAsync("ending-pair", new SignPair(mentor, other, "学会调解", day));
        await MakeOneAsync("meeting", new RecordMeeting(pair, day, 60, "一起入户"));
        await MakeOneAsync("attachment", new Attach(trainee, AttachmentKind.Up, "区信访局", day, day.AddDays(90)));
        words["{programme-number}"] = await site.AskAsync<AppDb, string>(db => db.Set<ProgrammeRow>().Where(p => p.Id == programme).Select(p => p.Number).SingleAsync());
        words["{pair-code}"] = await site.AskAsync<AppDb, string>(db => db.Set<PairRow>().Where(p => p.Id == pair).Select(p => p.Code).SingleAsync());
        return words;
    }
}
