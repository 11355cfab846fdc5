using System.Text.Json.Serialization;
using Wutong.Platform.Access;
using Wutong.Platform.Errors;
using Wutong.Platform.Files;
using Wutong.Platform.Files.Register;
using Wutong.Platform.Lists;
using Wutong.Platform.Scoring;
using Wutong.Platform.Writing;
using Wutong.Stations.Register;

namespace Wutong.Stations.Audits;

/// <summary>记达标检查, by the version of the standard valid on that day.</summary>
/// <param name="Code">The station's.</param>
/// <param name="Marks">By item code.</param>
internal sealed record RecordAudit(string Code, DateOnly Day, IReadOnlyDictionary<string, int> Marks, bool IsMet, int? Stars = null, string? Note = null) : ICommand
{
    /// <summary>Photographs that came along with it; never by JSON, for they name content by its hash.</summary>
    [JsonIgnore] public IReadOnlyList<ReceivedFile> Taken { get; init; } = [];
}

internal sealed class RecordAuditHandler(IScoreBook book, IListRegister lists, IFileRegister files) : StationHandler<RecordAudit>
{
    public const string Subject = "station-audit";
    private const int MostStars = 5;

    public override Permission Needs => StationsPermissions.Audit;
    protected override string CodeOf(RecordAudit command) => command.Code;

    protected override Answer Run(StationRow station, RecordAudit command, IWrite write)
    {
        if (!station.IsOpen) return StationRegister.Closed(station);
        var happened = Input.PastDay("auditDay", command.Day, write.Now);
        if (lists.ValidOn(StationLists.Standard, command.Day, write) is not { } version) return No("stations.no-standard-then", "那一天还没有生效的标准，请换一个日期。", "No version of the standard was valid on that day; choose another.", "auditDay");
        if (command.Taken.Count > PhotoIntake.Most) throw new BadInputException(PhotoIntake.Field, $"最多 {PhotoIntake.Most} 张照片。", $"At most {PhotoIntake.Most} photographs.");
        var audit = new StationAuditRow
        {
            Id = write.NewId(), StationId = station.Id, StationCode = station.Code, StationName = station.Name, VersionId = version.Id, VersionNumber = version.Number, IsMet = command.IsMet,
            Stars = command.Stars is { } stars ? Input.Whole("stars", stars, 1, MostStars) : null, RecordedById = write.Actor.Id, Note = Input.Optional("note", command.Note, 500),
            Place = station.Place, HappenedAtUtc = happened, RecordedAtUtc = write.Now,
        };
        write.Db.Add(audit);
        for (var i = 0; i < command.Taken.Count; i++) write.Db.Add(new AuditPhotoRow { AuditId = audit.Id, Ordinal = i + 1, FileId = files.Keep(command.Taken[i], keepsOrigin: false, write) });
        return book.Give(new(Subject, audit.Id.ToString()), write.Actor.Id, version.Id, command.Marks, station.Place, happened, write) is Answer.Done ? new Answer.Done("station-audit", audit.Id)
            : No("stations.not-a-checklist", "这一版标准不是评分表（没有权重和满分），不能打分。", "This version of the standard is no checklist (it has no weights and scales) and cannot be scored.");
    }
}
