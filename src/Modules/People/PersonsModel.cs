using Microsoft.EntityFrameworkCore;
using Wutong.People.Consents;
using Wutong.People.Persons;
using Wutong.Platform.Access;
using Wutong.Platform.Data;

namespace Wutong.People;

/// <summary>Tables of persons, contacts and consents.</summary>
internal sealed class PersonsModel : IModelPart
{
    public void Build(ModelBuilder model)
    {
        model.Entity<PersonRow>(person =>
        {
            person.ToTable("person");
            person.HasKey(p => p.Id);
            person.HasPlace();
            person.Property(p => p.Name).HasMaxLength(50);
            person.Property(p => p.SortKey).HasMaxLength(64);
            person.HasIndex(p => new { p.UnitId, p.SortKey });
            person.HasIndex(p => new { p.StreetCode, p.SortKey });
            person.HasIndex(p => new { p.DistrictCode, p.SortKey });
        });
        model.Entity<PersonGroupRow>(group =>
        {
            group.ToTable("person_group");
            group.HasKey(g => new { g.PersonId, g.Group });
            group.Property(g => g.Group).HasMaxLength(32);
            group.HasOne<PersonRow>().WithMany().HasForeignKey(g => g.PersonId).OnDelete(DeleteBehavior.Restrict);
        });
        model.Entity<ContactRow>(contact =>
        {
            contact.ToTable("contact");
            contact.HasKey(c => c.Id);
            contact.HasOne<PersonRow>().WithMany().HasForeignKey(c => c.PersonId).OnDelete(DeleteBehavior.Restrict);
            contact.HasIndex(c => c.PersonId).IsUnique();
            contact.HasIndex(c => c.Hash);
            contact.HasIndex(c => c.LastFourHash);
        });
        model.Entity<ContactViewRow>(view =>
        {
            view.ToTable("contact_view");
            view.HasKey(v => v.Id);
            view.Property(v => v.Reason).HasMaxLength(200);
            view.HasIndex(v => new { v.ContactId, v.Id });
        });
        model.Entity<ConsentRow>(consent =>
        {
            consent.ToTable("consent");
            consent.HasKey(c => c.Id);
            consent.Property(c => c.Purpose).HasMaxLength(32);
            consent.HasIndex(c => new { c.AccountId, c.Purpose, c.AtUtc });
        });
    }
}
