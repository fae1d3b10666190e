using Microsoft.AspNetCore.Identity;
using Microsoft.AspNetCore.Identity.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore;

namespace Plumbline.Store;

/// <summary>The tables, whichever database they stand in.</summary>
public abstract class PlumblineDb(DbContextOptions options) : IdentityDbContext<Account, IdentityRole, string>(options)
{
    /// <summary>What people told, sealed.</summary>
    internal DbSet<PersonRow> Persons => Set<PersonRow>();

    /// <summary>What people wrote into their diaries, each entry sealed.</summary>
    internal DbSet<DiaryRow> Diary => Set<DiaryRow>();

    /// <summary>The keys that protect cookies and forms, sealed.</summary>
    internal DbSet<ProtectionKeyRow> ProtectionKeys => Set<ProtectionKeyRow>();

    /// <summary>Invitations to make an account.</summary>
    internal DbSet<InvitationRow> Invitations => Set<InvitationRow>();

    /// <summary>The form of the tables of accounts: the newest, which has passkeys. The framework takes it from the services of the context.</summary>
    internal static void Choose(IdentityOptions options) => options.Stores.SchemaVersion = IdentitySchemaVersions.Version3;

    /// <inheritdoc />
    protected override void OnModelCreating(ModelBuilder builder)
    {
        ArgumentNullException.ThrowIfNull(builder);
        base.OnModelCreating(builder);
        builder.Entity<PersonRow>(row =>
        {
            row.ToTable(PersonSql.Table).HasKey(x => x.Key);
            row.Property(x => x.Key).HasColumnName("key").HasMaxLength(RecordKey.Length);
            row.Property(x => x.Version).HasColumnName("version");
            row.Property(x => x.Sealed).HasColumnName("sealed");
            row.Property(x => x.Kept).HasColumnName("kept");
            row.Property(x => x.UsedHour).HasColumnName("used_hour");
            row.Property(x => x.Owner).HasColumnName("owner").HasMaxLength(64);
            row.HasIndex(x => x.Owner).IsUnique();
            row.HasIndex(x => new { x.Kept, x.UsedHour });
            row.HasOne<Account>().WithMany().HasForeignKey(x => x.Owner).OnDelete(DeleteBehavior.Cascade);
        });
        builder.Entity<DiaryRow>(row =>
        {
            row.ToTable(PersonSql.DiaryTable).HasKey(x => new { x.Person, x.Id });
            row.Property(x => x.Person).HasColumnName("person").HasMaxLength(RecordKey.Length);
            row.Property(x => x.Id).HasColumnName("id").HasMaxLength(DiaryStore.IdLength);
            row.Property(x => x.Sealed).HasColumnName("sealed");

            // However a person's row goes (deleted, swept, with its account), the diary goes in the same transaction.
            row.HasOne<PersonRow>().WithMany().HasForeignKey(x => x.Person).OnDelete(DeleteBehavior.Cascade);
        });
        builder.Entity<ProtectionKeyRow>().ToTable("protection_keys");
        builder.Entity<InvitationRow>(row =>
        {
            row.ToTable("invitations").HasKey(x => x.TokenHash);
            row.Property(x => x.TokenHash).HasMaxLength(RecordKey.Length);
            row.Property(x => x.Role).HasMaxLength(32);
        });
    }
}

/// <summary>The tables in an SQLite file.</summary>
public sealed class SqliteDb(DbContextOptions<SqliteDb> options) : PlumblineDb(options);

/// <summary>The tables in PostgreSQL.</summary>
public sealed class PostgresDb(DbContextOptions<PostgresDb> options) : PlumblineDb(options);
