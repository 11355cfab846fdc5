namespace Wutong.Platform.Drawing;

/// <summary>A point of a picture, in the picture's own units; y grows downwards.</summary>
public readonly record struct Spot(double X, double Y)
{
    public double DistanceTo(Spot other) => Math.Sqrt((X - other.X) * (X - other.X) + (Y - other.Y) * (Y - other.Y));
}
