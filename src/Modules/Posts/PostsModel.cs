using Microsoft.EntityFrameworkCore;
using Wutong.Platform.Access;
using Wutong.Platform.Data;
using Wutong.Platform.Figures;
using Wutong.Posts.Claims;
using Wutong.Posts.Register;
using Wutong.Posts.Shifts;

namespace Wutong.Posts;

/// <remarks>No foreign key from a fact to its record: laws watch that, as elsewhere (ADR 0005).</remarks>
internal sealed class PostsModel : IModelPart
{
    public void Build(ModelBuilder model)
    {
        model.Entity<PostRow>(post =>
        {
            post.ToTable("post");
            post.HasKey(p => p.Id);
            post.HasPlace();
            post.Property(p => p.Number).HasMaxLength(24);
            post.Property(p => p.Name).HasMaxLength(PostBook.LongestName);
            post.Property(p => p.Duty).HasMaxLength(PostBook.LongestDuty);
            post.Property(p => p.Spot).HasMaxLength(PostBook.LongestSpot);
            post.Property(p => p.Rule).HasMaxLength(32);
            post.HasIndex(p => p.Number).IsUnique();
            post.HasIndex(p => new { p.StreetCode, p.IsOpen, p.Id });
            post.HasIndex(p => p.StationId);
        });
        model.Entity<ShiftRow>(shift =>
        {
            shift.ToTable("post_shift", t => t.HasCheckConstraint("ck_post_shift_taken", "taken >= 0 AND taken <= places"));
            shift.HasKey(s => s.Id);
            shift.HasPlace();
            shift.Ignore(s => s.Minutes);
            shift.Property(s => s.Why).HasMaxLength(200);
            shift.HasIndex(s => new { s.PostId, s.BeginsAtUtc });
            shift.HasIndex(s => new { s.State, s.BeginsAtUtc, s.Id });
        });
        model.Entity<ClaimRow>(claim =>
        {
            claim.ToTable("post_claim");
            claim.HasKey(c => c.Id);
            claim.HasPlace();
            claim.HasIndex(c => new { c.ShiftId, c.MemberId }).IsUnique();
            claim.HasIndex(c => new { c.MemberId, c.EndsAtUtc });
            claim.HasIndex(c => new { c.State, c.EndsAtUtc });
            claim.HasIndex(c => c.TransferId).HasFilter("transfer_id IS NOT NULL");
        });
        model.Entity<ClaimEventRow>(row =>
        {
            row.ToTable("post_claim_event");
            row.HasFacts();
            row.Property(e => e.Why).HasMaxLength(200);
            row.Property(e => e.PostNumber).HasMaxLength(24);
            row.Property(e => e.PostName).HasMaxLength(PostBook.LongestName);
            row.HasIndex(e => new { e.ClaimId, e.Ordinal });
            row.HasIndex(e => new { e.PostId, e.HappenedAtUtc });
            row.HasIndex(e => new { e.Move, e.HappenedAtUtc });
        });
    }
}
