using Microsoft.EntityFrameworkCore;
using Wutong.People.Accounts;
using Wutong.People.Granting;
using Wutong.People.Sessions;
using Wutong.People.SigningIn;
using Wutong.Platform.Data;

namespace Wutong.People;

/// <summary>Tables of accounts, sessions and grants.</summary>
internal sealed class AccountsModel : IModelPart
{
    public void Build(ModelBuilder model)
    {
        Accounts(model);
        model.Entity<SessionRow>(session =>
        {
            session.ToTable("session");
            session.HasKey(s => s.Id);
            session.Property(s => s.Device).HasMaxLength(64);
            session.HasOne<AccountRow>().WithMany().HasForeignKey(s => s.AccountId).OnDelete(DeleteBehavior.Restrict);
            session.HasIndex(s => s.TokenHash).IsUnique();
            session.HasIndex(s => new { s.AccountId, s.Id });
            session.HasIndex(s => s.ExpiresAtUtc);
        });
        model.Entity<RoleGrantRow>(grant =>
        {
            grant.ToTable("role_grant");
            grant.HasKey(g => g.Id);
            grant.Property(g => g.RoleCode).HasMaxLength(32);
            grant.Property(g => g.AreaCode).HasMaxLength(15);
            grant.HasOne<AccountRow>().WithMany().HasForeignKey(g => g.AccountId).OnDelete(DeleteBehavior.Restrict);
            grant.HasIndex(g => new { g.AccountId, g.Id });
            grant.HasIndex(g => new { g.RoleCode, g.AccountId });
            grant.HasIndex(g => g.UnitId);
        });
        model.Entity<SmsCodeRow>(code =>
        {
            code.ToTable("sms_code");
            code.HasKey(c => c.Id);
            code.HasIndex(c => new { c.PhoneHash, c.AskedAtUtc });
        });
    }

    private static void Accounts(ModelBuilder model)
    {
        model.Entity<AccountRow>(account =>
        {
            account.ToTable("account");
            account.HasKey(a => a.Id);
            account.Property(a => a.SignInName).HasMaxLength(64);
            account.Property(a => a.DisplayName).HasMaxLength(50);
            account.Property(a => a.SortKey).HasMaxLength(64);
            account.HasIndex(a => a.SignInName).IsUnique();
            account.HasIndex(a => a.InviteHash).IsUnique();
            account.HasIndex(a => a.OutsideHash).IsUnique();
            account.HasIndex(a => a.PersonId);
            account.HasIndex(a => new { a.Kind, a.SortKey, a.SignInName });
            account.HasIndex(a => new { a.DisplayName, a.Id });
        });
        model.Entity<OldPasswordRow>(old =>
        {
            old.ToTable("old_password");
            old.HasKey(o => o.Id);
            old.HasOne<AccountRow>().WithMany().HasForeignKey(o => o.AccountId).OnDelete(DeleteBehavior.Restrict);
            old.HasIndex(o => new { o.AccountId, o.Id });
        });
        model.Entity<RecoveryCodeRow>(code =>
        {
            code.ToTable("recovery_code");
            code.HasKey(c => c.Id);
            code.HasOne<AccountRow>().WithMany().HasForeignKey(c => c.AccountId).OnDelete(DeleteBehavior.Restrict);
            code.HasIndex(c => c.AccountId);
        });
    }
}
