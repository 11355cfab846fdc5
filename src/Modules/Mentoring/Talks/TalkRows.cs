using Wutong.Platform.Figures;

namespace Wutong.Mentoring.Talks;

/// <summary>授课、任前廉政谈话、参观警示教育基地 of a programme: what everybody named in it took part in.</summary>
internal sealed class TalkRow : FactRow
{
    public required Guid ProgrammeId { get; init; }
    public required TalkKind Kind { get; init; }
    public required string Topic { get; init; }

    /// <summary>Who spoke, by office; where, for a visit.</summary>
    public required string By { get; init; }

    /// <summary>授课人 of a lecture.</summary>
    public Lecturer? Lecturer { get; init; }
    public required int Minutes { get; init; }
}

/// <summary>One of those who took part.</summary>
internal sealed class TalkPartnerRow : Platform.Data.IAppendOnly
{
    public required Guid TalkId { get; init; }
    public required Guid PartnerId { get; init; }
}

/// <summary>The numbers are stored.</summary>
internal enum TalkKind
{
    /// <summary>授课.</summary>
    Lecture = 1,
    /// <summary>任前廉政谈话.</summary>
    Integrity = 2,
    /// <summary>参观廉政教育基地.</summary>
    Visit = 3,
}

/// <summary>The numbers are stored.</summary>
internal enum Lecturer
{
    /// <summary>村社党支部书记.</summary>
    Secretary = 1,
    /// <summary>基层老党员.</summary>
    Veteran = 2,
    /// <summary>业务骨干.</summary>
    Expert = 3,
    /// <summary>典型代表.</summary>
    Model = 4,
}
