using Wutong.Platform.Figures;

namespace Wutong.Mentoring.Attachments;

/// <summary>挂职锻炼 of a trainee: where, from when until when.</summary>
internal sealed class AttachmentRow : FactRow
{
    public required Guid TraineeId { get; init; }
    public required AttachmentKind Kind { get; init; }

    /// <summary>Where: an office.</summary>
    public required string Host { get; init; }
    public required DateOnly UntilDay { get; init; }
}

/// <summary>接收单位的话 about one attachment.</summary>
internal sealed class HostWordRow : FactRow
{
    public required Guid AttachmentId { get; init; }
    public required string Text { get; init; }

    /// <summary>The office that says so.</summary>
    public required string SaidBy { get; init; }
}

/// <summary>The numbers are stored.</summary>
internal enum AttachmentKind
{
    /// <summary>上挂, with an office above.</summary>
    Up = 1,
    /// <summary>外挂, with another subdistrict or unit.</summary>
    Out = 2,
    /// <summary>参与中心工作, in a campaign of the subdistrict.</summary>
    Central = 3,
}
