using Wutong.Cases.Life;
using Wutong.Platform.Access;
using Wutong.Platform.Errors;

namespace Wutong.Cases.Records;

/// <summary>案卷: a problem found, from report to checked closure. What is here beyond the report itself is a projection of its events, kept by the same command.</summary>
internal sealed class CaseRow : PlacedRow, IOfUnit, IOfPerson
{
    /// <summary>Made by whoever reports, so that what was caught without a network is sent once.</summary>
    public required Guid Id { get; init; }

    /// <summary>编号 "20220919-K7QM2".</summary>
    public required string Number { get; init; }
    public required string KindCode { get; set; }
    public required int KindVersion { get; set; }
    public required string Text { get; init; }

    /// <summary>WGS-84; null: no position yet, the case waits in the unplaced queue.</summary>
    public int? LonE7 { get; set; }
    public int? LatE7 { get; set; }
    public string? Address { get; set; }

    /// <summary>Answers to the kind's questions, by code.</summary>
    public required string AnswersJson { get; init; }
    public required CaseSource Source { get; init; }

    /// <summary>外部编号: of the hotline's order, of the letter; one case for each.</summary>
    public string? OutsideNumber { get; init; }

    /// <summary>起因: the kind of the record it was found on, and which one; null: none. Both or neither, and for ever.</summary>
    public string? OriginKind { get; init; }
    public string? OriginId { get; init; }

    /// <summary>The account that reported; null: anonymous, or erased.</summary>
    public Guid? PersonId { get; set; }

    /// <summary>Seen by whoever works on it and whoever reported it, and by nobody else.</summary>
    public required bool IsPrivate { get; set; }

    public required CaseStage Stage { get; set; }

    /// <summary>该谁办; null: nobody.</summary>
    public CaseSide? WaitsFor { get; set; }

    /// <summary>What lists of what waits are ordered by: supervised ones first, then the most urgent, then the next due.</summary>
    public required string DueKey { get; set; }
    public required DateTime ReportedAtUtc { get; init; }
    public required DateTime StageAtUtc { get; set; }

    /// <summary>When the stage's time is used up; null: nothing runs.</summary>
    public DateTime? DueAtUtc { get; set; }
    public DateTime? SuspendedAtUtc { get; set; }

    /// <summary>挂账 is looked at again then.</summary>
    public DateTime? SuspendedUntilUtc { get; set; }
    public int Extensions { get; set; }

    /// <summary>牵头单位, that works on it now.</summary>
    public Guid? UnitId { get; set; }
    public DateTime? DoneAtUtc { get; set; }

    /// <summary>Who found it and mended it on the spot: may not check it.</summary>
    public Guid? SettledById { get; set; }
    public DateTime? ClosedAtUtc { get; set; }
    public CaseOutcome? Outcome { get; set; }
    public int ReworkCount { get; set; }
    public int ReopenCount { get; set; }
    public int ReturnCount { get; set; }
    public DateTime? SupervisedUntilUtc { get; set; }

    /// <summary>缓急.</summary>
    public CasePriority Priority { get; set; }
    public DateTime? EscalatedAtUtc { get; set; }

    /// <summary>A unit asks to put it on the waiting list, or a joint unit returned its part: for who dispatches.</summary>
    public bool NeedsCommand { get; set; }

    /// <summary>How many events it has; the ordinal of the last.</summary>
    public int Steps { get; set; }

    /// <summary>重复于.</summary>
    public Guid? DuplicateOfId { get; set; }

    /// <summary>也是我的: how many others said so.</summary>
    public int AlsoCount { get; set; }

    /// <summary>公开: anybody reads it from then on, in <see cref="PublicText"/>'s words; null: not public.</summary>
    public DateTime? PublishedAtUtc { get; set; }

    /// <summary>The report without what is nobody's business; null while not public.</summary>
    public string? PublicText { get; set; }

    /// <summary>Where, in words that name no home; null: none is shown.</summary>
    public string? PublicAddress { get; set; }

    /// <summary>Public, but not where exactly: the point is somebody's home.</summary>
    public bool HidesPoint { get; set; }

    /// <summary>When it last moved; of one that is over, when it ended.</summary>
    public DateTime ChangedAtUtc { get; set; }

    /// <summary>Nothing of it is public any more.</summary>
    public void Withdraw() => (PublishedAtUtc, PublicText, PublicAddress, HidesPoint) = (null, null, null, false);

    /// <returns>Null: none was given, or it is the one it has.</returns>
    /// <exception cref="BadInputException">There is no such urgency.</exception>
    public CasePriority? AnotherPriority(CasePriority? given) => given is { } priority && priority != Priority ? Input.OneOf("priority", priority) : null;

    public CaseClock Clock => new(StageAtUtc, DueAtUtc, SuspendedAtUtc, Extensions);

    /// <summary>Makes the stage and all that follows from it agree.</summary>
    public void Stand(CaseStage stage, CaseClock clock)
    {
        (Stage, WaitsFor) = (stage, CaseMoves.WaitsFor(stage));
        (StageAtUtc, DueAtUtc, SuspendedAtUtc, Extensions) = (clock.StartUtc, clock.DueUtc, clock.SuspendedUtc, clock.Extensions);
        DueKey = KeyOf(SupervisedUntilUtc is not null, Priority, clock.DueUtc);
    }

    /// <summary>Without a deadline comes last.</summary>
    public static string KeyOf(bool isSupervised, CasePriority priority, DateTime? dueAtUtc) => $"{(isSupervised ? 0 : 1 + CasePriority.Critical - priority)}{(dueAtUtc is { } due ? due.ToString("yyyyMMddHHmmss", System.Globalization.CultureInfo.InvariantCulture) : "99999999999999")}";
}

/// <summary>来源. The numbers are stored.</summary>
public enum CaseSource
{
    /// <summary>群众反映, on this site.</summary>
    Resident = 1,
    /// <summary>巡查发现.</summary>
    Patrol = 2,
    /// <summary>12345 热线.</summary>
    Hotline = 3,
    /// <summary>上级交办.</summary>
    Higher = 4,
    /// <summary>媒体曝光.</summary>
    Media = 5,
    /// <summary>其他系统, by Open311.</summary>
    Open311 = 6,
}

/// <summary>缓急. The numbers are stored.</summary>
public enum CasePriority
{
    /// <summary>一般.</summary>
    Normal = 0,
    /// <summary>紧急.</summary>
    Urgent = 1,
    /// <summary>特急: somebody may come to harm.</summary>
    Critical = 2,
}

/// <summary>处置结果. The numbers are stored.</summary>
public enum CaseOutcome
{
    /// <summary>劝离、劝导.</summary>
    Persuaded = 1,
    /// <summary>清理、修复.</summary>
    Cleared = 2,
    /// <summary>责令整改.</summary>
    OrderedToMend = 3,
    /// <summary>立案处罚, by the competent unit; only its number is kept.</summary>
    Penalty = 4,
}
