using Wutong.Geo.Streets;
using Wutong.LifeCircles.Maps;
using Wutong.Platform.Drawing;
using Wutong.Platform.Frame;

namespace Wutong.LifeCircles.Sheets;

/// <summary>The sheet's map: rings, streets, marks with their minutes, and 您在此.</summary>
internal sealed class SheetMap
{
    private const double Radius = 6.3, Numeral = 12, Words = 9, StreetType = 6.4;
    private const int MostEstates = 4;
    private readonly Picture _picture;
    private readonly GuideSheet _sheet;
    private readonly SheetText _text;
    private readonly Box _box;
    private readonly MapFrame _frame;
    private readonly LabelPlacer _placer;

    public SheetMap(Picture picture, GuideSheet sheet, SheetText text, Box box)
    {
        (_picture, _sheet, _text, _box) = (picture, sheet, text, box);
        _frame = CommunityFrame.Of(sheet.Book, sheet.Around, box.Width, box.Height, 9);
        _placer = new(_frame.Paper.Wider(-2.5));
    }

    public void Draw()
    {
        _picture.Rectangle(_box, SheetInks.Land);
        _picture.Inside(_box, () =>
        {
            Ground(new CommunityScene(_sheet.Book, _sheet.Around.Rings, _sheet.Community, _frame, decimals: 2));
            Corners();
            Marks();
        });
        _picture.Rectangle(_box, SheetInks.Frame);
    }

    private void Ground(CommunityScene scene)
    {
        for (int ring = scene.Rings.Count - 1; ring >= 0; ring--) Path(scene.Rings[ring], SheetInks.Ring(ring));
        Path(scene.Parks, SheetInks.Park);
        Path(scene.Water, SheetInks.Water);
        Path(scene.Rivers, SheetInks.River);
        Path(scene.Houses(), SheetInks.House);
        Path(scene.Streets(StreetClass.Path, StreetClass.Service, StreetClass.Steps, StreetClass.Crossing), SheetInks.Path);
        Path(scene.Streets(StreetClass.Residential), SheetInks.Street);
        Path(scene.Streets(StreetClass.Secondary, StreetClass.Primary), SheetInks.Road);
        Path(scene.Railways, SheetInks.Rail);
        Path(scene.Walls, SheetInks.Wall);
        for (int ring = scene.Rings.Count - 1; ring >= 0; ring--) Path(scene.Rings[ring], SheetInks.RingLine(ring));
        Path(scene.Border, SheetInks.Border);
    }

    /// <summary>Scale, north, 示意数据.</summary>
    private void Corners()
    {
        var bar = ScaleBar.Of(_frame, 46);
        double bottom = _box.Height - 14, north = _box.Width - 11;
        Path($"M8 {Markup.Number(bottom - 2)}v2h{Markup.Number(bar.Units)}v-2M{Markup.Number(8 + bar.Units / 2)} {Markup.Number(bottom - 1)}v1", new(null, SheetInks.Ink, 0.6));
        Text("0", 8, bottom - 4, new(6.4, SheetInks.Ink, Halo: 1));
        Text(bar.Text(_sheet.Lang), 8 + bar.Units, bottom - 4, new(6.4, SheetInks.Ink, Anchor: TextAnchor.Middle, Halo: 1));
        Text(_sheet.Lang["北", "N"], north, 20, new(6.4, SheetInks.Ink, Anchor: TextAnchor.Middle, Halo: 1));
        Path($"M{Markup.Number(north)} 22l-3 8.4 3-2 3 2z", SheetInks.Solid);
        _placer.Keep(new(6, bottom - 11, 8 + bar.Units + 16, bottom + 2));
        _placer.Keep(new(north - 6, 12, north + 6, 33));
        if (!_sheet.IsDemonstration) return;
        string sample = _sheet.Lang["示意数据", "Sample data"];
        Text(sample, _box.Width - 6, bottom, new(6.4, SheetInks.Muted, Anchor: TextAnchor.End, Halo: 1));
        _placer.Keep(new(_box.Width - 8 - _text.Width(sample, 6.4), bottom - 7, _box.Width - 4, bottom + 3));
    }

    private void Marks()
    {
        var here = _frame.At(_sheet.Around.Point);
        _placer.Keep(new(here.X - 7, here.Y - 18, here.X + 7, here.Y + 1));
        var nearest = _sheet.Marked.DistinctBy(w => _sheet.Book.Data.Facilities[w.Facility].Kind).ToList();
        Here(here, Pins.Wanted(_sheet.Book, nearest, _frame, Radius + 0.6));
        var pins = Pins.Place(_sheet.Book, nearest, _frame, _placer, Radius + 0.6);
        foreach (var pin in pins) Minutes(pin);
        var others = Pins.Place(_sheet.Book, _sheet.Marked.Except(nearest), _frame, _placer, Radius + 0.6, mayMove: false);
        pins.AddRange(others.Where(Minutes)); // a second place without room for its minutes is left out
        Streets();
        Estates();
        foreach (var pin in pins.Where(p => p.IsMoved)) Path(new PathText(2).Line([pin.True, pin.At]).ToString(), SheetInks.Lead);
        foreach (var pin in pins) Draw(pin);
        const double Scale = 0.38;
        var at = Moved(here);
        _picture.Path("M0 0L-13-19A17 17 0 1 1 13-19z", new(SheetInks.Persimmon, SheetInks.White, 2.5), at, Scale);
        _picture.Circle(new(at.X, at.Y - 28 * Scale), 6 * Scale, new(SheetInks.White));
    }

    /// <summary>您在此 with You are here under it: the first label, for it is what one looks for.</summary>
    private void Here(Spot here, List<Box> pins)
    {
        string first = _sheet.Lang["您在此", "You are here"];
        string? second = _sheet.Lang.IsEnglish ? null : "You are here";
        double size = 10.5, small = 6, width = Math.Max(_text.Width(first, size, bold: true), second is null ? 0 : _text.Width(second, small, bold: true));
        double high = second is null ? size * 1.1 : size + small * 1.2;
        var spots = Beside.Of(new(here.X, here.Y - 10), 7.2, width, high).Sparing(pins);
        int found = _placer.Place([.. spots.Select(s => s.Box)]);
        var box = found < 0 ? spots[0].Box : spots[found].Box;
        Text(first, box.Left, box.Top + size * 0.92, new(size, SheetInks.Persimmon, Bold: true, Halo: 1.3));
        if (second is not null) Text(second, box.Left, box.Top + size + small * 0.85, new(small, SheetInks.Persimmon, Bold: true, Halo: 1.1));
    }

    private bool Minutes(Pin pin)
    {
        string number = pin.Walk.Minutes.ToString(System.Globalization.CultureInfo.InvariantCulture), unit = _sheet.Lang["分", "min"];
        double unitSize = _sheet.Lang.IsEnglish ? 6.5 : Words, first = _text.Width(number, Numeral, bold: true), width = first + 1.6 + _text.Width(unit, unitSize);
        var spots = Beside.Of(pin.At, Radius + 0.5, width, Numeral * 0.95);
        int found = _placer.Place([.. spots.Select(s => s.Box)]);
        if (found < 0) return false;
        var box = spots[found].Box;
        double baseline = box.Middle.Y + Numeral * 0.36;
        Text(number, box.Left, baseline, new(Numeral, SheetInks.Ink, Bold: true, Halo: 1.5));
        Text(unit, box.Left + first + 1.6, baseline, new(unitSize, SheetInks.Ink, Halo: 1.3));
        return true;
    }

    private void Streets()
    {
        var labels = StreetLabels.Place(_sheet.Book.Map.StreetsIn(_frame.Ground), _frame, _placer, name => _text.Width(name, StreetType), StreetType);
        foreach (var label in labels)
        {
            double turn = label.Degrees * Math.PI / 180, down = StreetType * 0.36; // from the middle of the letters to their baseline
            Text(label.Name, label.At.X - Math.Sin(turn) * down, label.At.Y + Math.Cos(turn) * down, new(StreetType, SheetInks.Muted, Anchor: TextAnchor.Middle, Halo: 1, Degrees: label.Degrees));
        }
    }

    /// <summary>The community's largest estates, by which people here find their way.</summary>
    private void Estates()
    {
        var homes = _sheet.Book.Study.HomesIn[_sheet.Community].Select(h => _sheet.Book.Data.Homes[h]);
        foreach (var estate in homes.GroupBy(h => h.EstateZh).OrderByDescending(g => g.Sum(h => h.People)).ThenBy(g => g.Key, StringComparer.Ordinal).Take(MostEstates))
        {
            string name = ShortNames.Estate(estate.Key, estate.First().EstateEn, _sheet.Lang);
            var spots = estate.Select(h => _frame.At(h.At)).ToList();
            var boxes = LabelSpots.Near(new(spots.Average(s => s.X), spots.Average(s => s.Y)), StreetType, 3)
                .Select(m => Box.Round(m, _text.Width(name, StreetType) + 1, StreetType * 1.2)).ToList();
            int found = _placer.Place(boxes);
            if (found >= 0) Text(name, boxes[found].Middle.X, boxes[found].Middle.Y + StreetType * 0.36, new(StreetType, SheetInks.Muted, Anchor: TextAnchor.Middle, Halo: 1));
        }
    }

    private void Draw(Pin pin)
    {
        var at = Moved(pin.At);
        _picture.Circle(at, Radius, new(SheetInks.Card, SheetInks.Green, 0.95));
        double scale = Radius * 2 * 0.64 / 24;
        _picture.Path(Icons.Path(_sheet.Book.Data.Kinds[_sheet.Book.Data.Facilities[pin.Walk.Facility].Kind].Icon), new(null, SheetInks.Green, 2.4), new(at.X - 12 * scale, at.Y - 12 * scale), scale);
    }

    private void Path(string data, Ink ink) => _picture.Path(data, ink, new(_box.Left, _box.Top));
    private void Text(string words, double x, double baseline, TextStyle style) => _picture.Text(words, _box.Left + x, _box.Top + baseline, style);
    private Spot Moved(Spot p) => new(_box.Left + p.X, _box.Top + p.Y);
}
