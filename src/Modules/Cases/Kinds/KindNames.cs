using Wutong.Platform.Language;

namespace Wutong.Cases.Kinds;

internal static class KindNames
{
    /// <summary>类别名称; a code nobody knows any more stands for itself.</summary>
    public static string NameOf(this IReadOnlyDictionary<string, CaseKind> kinds, string code, Lang l) => kinds.TryGetValue(code, out var kind) ? l[kind.NameZh, kind.NameEn] : code;
}
