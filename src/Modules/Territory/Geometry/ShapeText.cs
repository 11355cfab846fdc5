using Wutong.Territory.Registers;

namespace Wutong.Territory.Geometry;

/// <summary>Reads a draft's shape and says what is wrong with it.</summary>
internal static class ShapeText
{
    /// <param name="kinds">What may come.</param>
    /// <returns>The shape (null: none came), or what is wrong.</returns>
    public static (Shape? Shape, Fault? Fault) Of(IDraft draft, params ReadOnlySpan<ShapeKind> kinds)
    {
        if (string.IsNullOrWhiteSpace(draft.Geometry)) return (null, null);
        if (draft.System is not { } system || !Enum.IsDefined(system)) return (null, new(0, "system", "有坐标就要说明坐标系", "coordinates came without their system"));
        try
        {
            var shape = Wkt.Read(draft.Geometry, system);
            return kinds.Contains(shape.Kind) ? (shape, null) : (null, new(0, "geometry", $"这里不能是{Word(shape.Kind)}", $"a {shape.Kind} cannot stand here"));
        }
        catch (WktException e) { return (null, new(0, "geometry", e.Chinese, e.Message)); }
    }

    private static string Word(ShapeKind kind) => kind switch { ShapeKind.Point => "点", ShapeKind.Line => "线", _ => "面" };
}
