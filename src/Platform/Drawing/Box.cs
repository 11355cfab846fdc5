namespace Wutong.Platform.Drawing;

/// <summary>A rectangle of a picture, edges included.</summary>
public readonly record struct Box(double Left, double Top, double Right, double Bottom)
{
    public double Width => Right - Left;
    public double Height => Bottom - Top;
    public Spot Middle => new((Left + Right) / 2, (Top + Bottom) / 2);

    public static Box Round(Spot middle, double width, double height) => new(middle.X - width / 2, middle.Y - height / 2, middle.X + width / 2, middle.Y + height / 2);

    public bool Touches(Box other) => Left < other.Right && other.Left < Right && Top < other.Bottom && other.Top < Bottom;

    public bool Holds(Spot p) => p.X >= Left && p.X <= Right && p.Y >= Top && p.Y <= Bottom;

    public bool Holds(Box other) => other.Left >= Left && other.Right <= Right && other.Top >= Top && other.Bottom <= Bottom;

    public Box Wider(double by) => new(Left - by, Top - by, Right + by, Bottom + by);
}
