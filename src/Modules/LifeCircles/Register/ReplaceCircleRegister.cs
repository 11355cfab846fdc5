using System.Globalization;
using System.Text.Json.Serialization;
using Microsoft.EntityFrameworkCore;
using Wutong.Platform.Access;
using Wutong.Platform.Writing;
using Wutong.Territory;

namespace Wutong.LifeCircles.Register;

/// <summary>Puts these areas, facilities and homes in place of all there are and adds the edition: all of it, or nothing.</summary>
internal sealed record ReplaceCircleRegister(EditionRow Edition, IReadOnlyList<AreaShape> Areas, IReadOnlyList<FacilityRow> Facilities, IReadOnlyList<HomeRow> Homes) : ICommand
{
    /// <summary>Told the share of facilities and homes put in.</summary>
    [JsonIgnore] public Action<double>? Progress { get; init; }

    /// <summary>Zones, estates and roads to begin with; null leaves those registers alone.</summary>
    public TerritoryBook? Book { get; init; }

    /// <summary>Looked at between batches; after the last it is carried through.</summary>
    [JsonIgnore] public CancellationToken Cancel { get; init; }
}

internal sealed class ReplaceCircleRegisterHandler(IAreaRegister areas, ITerritoryRegister registers) : Handler<ReplaceCircleRegister>
{
    private const int BatchSize = 2000;

    public override Permission Needs => CirclePermissions.Import;
    public override bool RunsAlone => true;
    public override Target TargetOf(ReplaceCircleRegister command, IWrite write) => Target.Installation;

    public override Answer Run(ReplaceCircleRegister command, IWrite write)
    {
        var (db, edition) = (write.Db, command.Edition);
        if (db.Set<EditionRow>().Any(e => e.Number >= edition.Number))
            return No("circles.edition-taken", "别的程序刚导入了一版，请再导入一次。", "Another program has just imported an edition; import once more.");
        areas.Replace(command.Areas, write);
        if (command.Book is { } book) registers.Fill(book, write);
        db.Set<FacilityRow>().ExecuteDelete();
        db.Set<HomeRow>().ExecuteDelete();
        write.Note("facility", "all", "replaced");
        write.Note("home", "all", "replaced");
        db.ChangeTracker.AutoDetectChangesEnabled = false;
        try { AddAll(command, write); }
        finally { db.ChangeTracker.AutoDetectChangesEnabled = true; }
        db.Add(edition);
        return new Answer.Done("circle-edition", edition.Number.ToString(CultureInfo.InvariantCulture));
    }

    private static void AddAll(ReplaceCircleRegister command, IWrite write)
    {
        int done = 0, all = command.Facilities.Count + command.Homes.Count;
        foreach (object[] batch in command.Facilities.Cast<object>().Concat(command.Homes).Chunk(BatchSize))
        {
            command.Cancel.ThrowIfCancellationRequested();
            write.Db.AddRange(batch);
            write.Save();
            write.Db.ChangeTracker.Clear();
            command.Progress?.Invoke((done += batch.Length) / (double)all);
        }
        command.Cancel.ThrowIfCancellationRequested();
    }
}
