using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Wutong.Lists.Records;
using Wutong.Platform.Access;
using Wutong.Platform.Data;
using Wutong.Platform.Figures;

namespace Wutong.Lists;

internal sealed class FourListsModel : IModelPart
{
    internal const int LongestTitle = 100, LongestText = 1000, LongestWords = 200, LongestUnit = 10;
    private const int NumberLength = 16, CodeLength = 15, KindLength = 32, IdLength = 64, LongText = 4000;

    public void Build(ModelBuilder model)
    {
        model.Entity<NeedRow>(row =>
        {
            Listed(row, "need");
            row.Property(n => n.Text).HasMaxLength(LongestText);
            row.Property(n => n.Spot).HasMaxLength(LongestWords);
            row.Property(n => n.OriginKind).HasMaxLength(KindLength);
            row.Property(n => n.OriginId).HasMaxLength(IdLength);
            row.Property(n => n.OriginText).HasMaxLength(LongestWords);
            row.Property(n => n.Told).HasMaxLength(LongestText);
            row.HasIndex(n => new { n.PersonId, n.Number });
            row.HasIndex(n => new { n.OriginKind, n.OriginId });
            row.HasIndex(n => new { n.State, n.Number });
        });
        model.Entity<ResourceRow>(row =>
        {
            Listed(row, "resource");
            row.Ignore(r => r.Serves);
            row.Property(r => r.Text).HasMaxLength(LongestText);
            row.Property(r => r.Spot).HasMaxLength(LongestWords);
            row.Property(r => r.Times).HasMaxLength(LongestWords);
            row.Property(r => r.CapacityUnit).HasMaxLength(LongestUnit);
            row.HasIndex(r => new { r.UnitId, r.Number });
            row.HasIndex(r => new { r.State, r.Number });
        });
        model.Entity<ProjectRow>(row =>
        {
            Listed(row, "project");
            row.Ignore(p => p.IsOver);
            row.Property(p => p.Text).HasMaxLength(LongestText);
            row.Property(p => p.Result).HasMaxLength(LongestText);
            row.HasIndex(p => new { p.UnitId, p.Number });
            row.HasIndex(p => new { p.State, p.Number });
            row.HasIndex(p => p.MeetingId);
        });
        model.Entity<ProjectNeedRow>(row =>
        {
            Link(row, "project_need");
            row.HasIndex(l => new { l.ProjectId, l.NeedId }).IsUnique().HasFilter("ended_at_utc IS NULL");
            row.HasIndex(l => l.NeedId);
        });
        model.Entity<ProjectResourceRow>(row =>
        {
            Link(row, "project_resource");
            row.HasIndex(l => new { l.ProjectId, l.ResourceId }).IsUnique().HasFilter("ended_at_utc IS NULL");
            row.HasIndex(l => l.ResourceId);
        });
        model.Entity<MeetingRow>(row =>
        {
            Listed(row, "joint_meeting");
            row.Property(m => m.Spot).HasMaxLength(LongestWords);
            row.Property(m => m.Chair).HasMaxLength(LongestTitle);
            row.Property(m => m.Agenda).HasMaxLength(LongestText);
            row.Property(m => m.Said).HasMaxLength(LongText);
            row.Property(m => m.Office).HasMaxLength(CodeLength);
            row.HasIndex(m => new { m.Office, m.DocumentYear, m.DocumentOrdinal }).IsUnique().HasFilter("document_ordinal IS NOT NULL");
        });
        model.Entity<MeetingUnitRow>(row =>
        {
            row.ToTable("joint_meeting_unit");
            row.HasKey(u => new { u.MeetingId, u.UnitId });
            row.Property(u => u.UnitName).HasMaxLength(LongestTitle);
            row.Property(u => u.Who).HasMaxLength(LongestTitle);
            row.HasIndex(u => u.UnitId);
        });
        model.Entity<ListEventRow>(row =>
        {
            row.ToTable("four_list_event");
            row.HasFacts();
            row.Property(e => e.Text).HasMaxLength(LongText);
            row.Property(e => e.Number).HasMaxLength(NumberLength);
            row.Property(e => e.Title).HasMaxLength(LongestTitle);
            row.HasIndex(e => new { e.RecordId, e.Ordinal }).IsUnique();
            row.HasIndex(e => new { e.List, e.Move, e.HappenedAtUtc });
            row.HasIndex(e => e.TaskId).HasFilter("task_id IS NOT NULL");
        });
    }

    private static void Listed<T>(EntityTypeBuilder<T> row, string table) where T : ListedRow
    {
        row.ToTable(table);
        row.HasKey(r => r.Id);
        row.HasPlace();
        row.Ignore(r => r.List);
        row.Ignore(r => r.StateNumber);
        row.Property(r => r.Number).HasMaxLength(NumberLength);
        row.Property(r => r.Title).HasMaxLength(LongestTitle);
        row.HasIndex(r => r.Number).IsUnique();
        row.HasIndex("DistrictCode", "Number");
        row.HasIndex("StreetCode", "Number");
        row.HasIndex("CommunityCode", "Number");
        row.HasIndex("GridCode", "Number");
    }

    private static void Link<T>(EntityTypeBuilder<T> row, string table) where T : ProjectLinkRow
    {
        row.ToTable(table);
        row.HasKey(l => l.Id);
        row.Property(l => l.Why).HasMaxLength(LongestText);
        row.HasIndex(l => l.MeetingId);
    }
}
