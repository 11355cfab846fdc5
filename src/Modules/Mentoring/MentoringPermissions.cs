using Wutong.Platform.Access;

namespace Wutong.Mentoring;

internal static class MentoringPermissions
{
    /// <summary>Programmes, pairs, logs and assessments, by staff, within reach. Nothing of a person is public.</summary>
    public static Permission Keep { get; } = new("mentoring.keep", "管理师徒帮带", "Keep mentoring");

    /// <summary>Rules of stars.</summary>
    public static Permission Configure { get; } = new("mentoring.configure", "发布帮带评星条件", "Publish rules of mentoring stars");
}
