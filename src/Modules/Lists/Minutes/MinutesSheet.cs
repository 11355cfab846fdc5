using System.Text;
using Wutong.Lists.Meetings;
using Wutong.Platform.Drawing;
using Wutong.Platform.Language;
using Wutong.Platform.Time;

namespace Wutong.Lists.Minutes;

/// <summary>会议纪要版式: the minutes on A4 pages, with the document number and room for the seal.</summary>
/// <remarks>Millimetres; margins after the common form of official papers 公文: 37 above, 35 below, 28 left, 26 right.</remarks>
internal sealed class MinutesSheet(PictureFonts fonts, Lang l, bool isDemonstration)
{
    private const double Width = 210, Height = 297, Left = 28, Right = Width - 26, Top = 37, Bottom = Height - 35;
    private const double Type = 5.2, Line = 9, Title = 7.2, Small = 4, SealRoom = 46;
    private const string Ink = "#1c1b19", Red = "#a6192e";
    private readonly List<Picture> _pages = [];
    private double _y;

    public IReadOnlyList<Picture> Draw(MeetingMinutes minutes)
    {
        var meeting = minutes.Meeting;
        var office = l.PlainName(minutes.OfficeZh, minutes.OfficeEn);
        Page(meeting.Title);
        Centred(l[$"{office}四清单联席会议纪要", $"{office}: minutes of the joint meeting on the four lists"], Title, bold: true, Red);
        Centred(MeetingRecord.DocumentNumber(meeting) ?? l["（未编号，未印发）", "(no number yet, not issued)"], Type);
        Rule();
        Words(l["会议：", "Meeting: "] + meeting.Title);
        Words(l["时间：", "When: "] + ChinaDay.Text(meeting.Day) + (meeting.At is { } at ? $" {at:HH\\:mm}" : ""));
        Words(l["地点：", "Where: "] + meeting.Spot);
        Words(l["主持：", "Chair: "] + meeting.Chair);
        Words(l["到会单位：", "Units that came: "] + string.Join(l["、", ", "], minutes.Units.Select(u => u.Who is null ? u.UnitName : l[$"{u.UnitName}（{u.Who}）", $"{u.UnitName} ({u.Who})"])));
        Heading(l["一、议程", "1. Agenda"]);
        foreach (var (i, item) in meeting.Agenda.Split('\n', StringSplitOptions.RemoveEmptyEntries).Index()) Words(l[$"（{i + 1}）{item}", $"({i + 1}) {item}"]);
        if (meeting.Said is { } said)
        {
            Heading(l["二、会议情况", "2. What was said"]);
            foreach (var part in said.Split('\n', StringSplitOptions.RemoveEmptyEntries)) Words(part);
        }
        Heading(meeting.Said is null ? l["二、议定事项", "2. Decisions"] : l["三、议定事项", "3. Decisions"]);
        if (minutes.Decisions.Count == 0) Words(l["没有议定对接事项。", "Nothing was linked."]);
        foreach (var (i, one) in minutes.Decisions.Index()) Decided(i + 1, one, i == minutes.Decisions.Count - 1);
        Seal(office, meeting.IssuedAtUtc);
        Foot(meeting.Number);
        return _pages;
    }

    /// <summary>A decision keeps its first lines together; the last one stays on the page of the seal, which never stands alone.</summary>
    private void Decided(int number, Decision one, bool isLast)
    {
        var parts = Parts(number, one).ToList();
        var height = parts.Sum(p => Wrapped(p.Words, Type, p.Bold).Count()) * Line;
        if (_y + (isLast ? height + SealRoom : 2 * Line) > Bottom && _y > Top && height + SealRoom <= Bottom - Top) Page(_pages[0].Title);
        foreach (var (words, bold) in parts) Words(words, bold);
    }

    private IEnumerable<(string Words, bool Bold)> Parts(int number, Decision one)
    {
        yield return (l[$"{number}. 立项“{one.Project.Title}”。", $"{number}. The project “{one.Project.Title}”."], true);
        if (one.Needs.Count > 0) yield return (l["对接需求：", "Needs: "] + string.Join(l["；", "; "], one.Needs) + l["。", "."], false);
        if (one.Resources.Count > 0) yield return (l["对接资源：", "Resources: "] + string.Join(l["；", "; "], one.Resources) + l["。", "."], false);
        yield return (l["理由：", "Why: "] + string.Join(l["；", "; "], one.Why), false);
    }

    /// <summary>盖章处: a ring to set the seal on, with office and day beside it.</summary>
    private void Seal(string office, DateTime? issuedAtUtc)
    {
        if (_y + SealRoom > Bottom) Page(_pages[0].Title);
        var page = _pages[^1];
        var middle = new Spot(Right - 32, _y + SealRoom / 2 + 2);
        page.Circle(middle, 20, new(null, "#bdb7ab", 0.25, [1.2, 1.2]));
        page.Text(l["（盖章）", "(seal)"], middle.X, middle.Y - 8, new(Small, "#6b665d", Anchor: TextAnchor.Middle));
        page.Text(office, middle.X, middle.Y + 2, new(Type, Ink, Anchor: TextAnchor.Middle));
        page.Text(issuedAtUtc is { } at ? ChinaDay.Text(ChinaDay.Of(at)) : "", middle.X, middle.Y + 10, new(Type, Ink, Anchor: TextAnchor.Middle));
        _y += SealRoom;
    }

    /// <summary>Number, and page n of m, under each page; 示意数据 where it is made up.</summary>
    private void Foot(string number)
    {
        foreach (var (i, page) in _pages.Index())
        {
            page.Text(isDemonstration ? l[$"编号 {number} · 示意数据", $"No. {number} · sample data"] : l[$"编号 {number}", $"No. {number}"], Left, Height - 20, new(Small, Ink));
            page.Text(l[$"第 {i + 1} 页，共 {_pages.Count} 页", $"Page {i + 1} of {_pages.Count}"], Right, Height - 20, new(Small, Ink, Anchor: TextAnchor.End));
        }
    }

    private void Page(string title)
    {
        _pages.Add(new Picture(Width, Height, title, l.Tag));
        _y = Top;
    }

    private void Rule()
    {
        _pages[^1].Line(Left, _y, Right, _y, new(null, Red, 0.6));
        _y += Line;
    }

    private void Heading(string words) => Words(words, bold: true, before: 2);

    private void Centred(string words, double size, bool bold = false, string colour = Ink)
    {
        foreach (var line in Wrapped(words, size, bold))
        {
            _pages[^1].Text(line, (Left + Right) / 2, _y, new(size, colour, bold, TextAnchor.Middle));
            _y += size + 4;
        }
    }

    private void Words(string words, bool bold = false, double before = 0)
    {
        _y += before;
        foreach (var line in Wrapped(words, Type, bold))
        {
            if (_y > Bottom) Page(_pages[0].Title);
            _pages[^1].Text(line, Left, _y, new(Type, Ink, bold));
            _y += Line;
        }
    }

    /// <summary>Lines no wider than the page; Latin words stay whole where they can, and a closing mark does not begin a line.</summary>
    internal IEnumerable<string> Wrapped(string words, double size, bool bold)
    {
        var (line, room) = (new StringBuilder(), Right - Left);
        foreach (var piece in Pieces(words))
        {
            if (line.Length > 0 && !IsClosing(piece) && fonts.Width(line + piece, size, bold) > room)
            {
                yield return line.ToString().TrimEnd();
                line.Clear();
            }
            if (line.Length > 0 || piece != " ") line.Append(piece);
        }
        if (line.Length > 0) yield return line.ToString();
    }

    private const int LongestWord = 24;

    /// <summary>A Chinese character each, a Latin word whole (a very long one in parts).</summary>
    private static IEnumerable<string> Pieces(string words)
    {
        var word = new StringBuilder();
        foreach (var rune in words.EnumerateRunes())
        {
            if (rune.Value is > ' ' and < 0x2E80 && word.Length < LongestWord) { word.Append(rune.ToString()); continue; }
            if (word.Length > 0) { yield return word.ToString(); word.Clear(); }
            if (rune.Value is > ' ' and < 0x2E80) word.Append(rune.ToString()); else yield return rune.ToString();
        }
        if (word.Length > 0) yield return word.ToString();
    }

    private static bool IsClosing(string piece) => piece.Length > 0 && "，。；：、）”》！？".Contains(piece[0], StringComparison.Ordinal);
}
