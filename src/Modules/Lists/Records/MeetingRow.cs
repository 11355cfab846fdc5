namespace Wutong.Lists.Records;

/// <summary>联席会议: what was on the agenda, who came; what was linked stands with the links.</summary>
internal sealed class MeetingRow : ListedRow
{
    public required MeetingState State { get; set; }

    /// <summary>A day in Beijing.</summary>
    public required DateOnly Day { get; set; }
    public TimeOnly? At { get; set; }
    public required string Spot { get; set; }

    /// <summary>主持.</summary>
    public required string Chair { get; set; }

    /// <summary>议程, one item a line.</summary>
    public required string Agenda { get; set; }

    /// <summary>会议情况: what was said, in words.</summary>
    public string? Said { get; set; }

    /// <summary>Whose minutes they are: the code its numbers count in.</summary>
    public required string Office { get; init; }

    /// <summary>文号 〔2022〕第 1 号: given once, with the issue; counted from 1 within an office and year.</summary>
    public int? DocumentYear { get; set; }
    public int? DocumentOrdinal { get; set; }
    public DateTime? IssuedAtUtc { get; set; }
    public override ListKind List => ListKind.Meeting;
    public override int StateNumber => (int)State;
}

/// <summary>到会单位.</summary>
internal sealed class MeetingUnitRow
{
    public required Guid MeetingId { get; init; }
    public required Guid UnitId { get; init; }

    /// <summary>As it was called then.</summary>
    public required string UnitName { get; init; }

    /// <summary>Who came for it, in words.</summary>
    public string? Who { get; init; }
    public required int Position { get; init; }
}
