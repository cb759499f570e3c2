using System.Data.Common;
using Microsoft.AspNetCore.DataProtection.EntityFrameworkCore;
using Microsoft.AspNetCore.Identity;
using Microsoft.AspNetCore.Identity.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Storage;
using PartyWorkflow.Domain.Audit;
using PartyWorkflow.Domain.Calendar;
using PartyWorkflow.Domain.FollowUps;
using PartyWorkflow.Domain.Forms;
using PartyWorkflow.Domain.Notices;
using PartyWorkflow.Domain.Obligations;
using PartyWorkflow.Domain.People;
using PartyWorkflow.Domain.Processes;
using PartyWorkflow.Domain.Submissions;
using PartyWorkflow.Domain.Units;
using PartyWorkflow.Persistence.Identity;
using PartyWorkflow.Persistence.Locks;
using PartyWorkflow.Persistence.Office;

namespace PartyWorkflow.Persistence;

/// <summary>The one model. A sealed derived type for each store owns its migrations.</summary>
public abstract class PartyWorkflowDbContext(DbContextOptions options) : IdentityUserContext<Account, int>(options), IDataProtectionKeyContext
{
    private readonly List<AuditEntry> _audited = [];

    public DbSet<UnitKind> UnitKinds => Set<UnitKind>();

    public DbSet<ReportingUnit> Units => Set<ReportingUnit>();

    public DbSet<Person> People => Set<Person>();

    public DbSet<Invitation> Invitations => Set<Invitation>();

    public DbSet<CycleSetting> Cycles => Set<CycleSetting>();

    public DbSet<FormVersion> FormVersions => Set<FormVersion>();

    public DbSet<CalendarDay> CalendarDays => Set<CalendarDay>();

    public DbSet<FixedHoliday> FixedHolidays => Set<FixedHoliday>();

    public DbSet<YearDeclaration> YearDeclarations => Set<YearDeclaration>();

    public DbSet<Installation> Installations => Set<Installation>();

    public DbSet<InstalledPart> InstalledParts => Set<InstalledPart>();

    public DbSet<Obligation> Obligations => Set<Obligation>();

    public DbSet<HistoryEntry> History => Set<HistoryEntry>();

    public DbSet<Escalation> Escalations => Set<Escalation>();

    public DbSet<BoardItem> BoardItems => Set<BoardItem>();

    public DbSet<FollowUp> FollowUps => Set<FollowUp>();

    public DbSet<Assignment> Assignments => Set<Assignment>();

    public DbSet<RunningProcess> Processes => Set<RunningProcess>();

    /// <summary>Written only where a second runtime is chosen.</summary>
    public DbSet<RuntimeCommand> RuntimeCommands => Set<RuntimeCommand>();

    public DbSet<Draft> Drafts => Set<Draft>();

    public DbSet<DraftVersion> DraftVersions => Set<DraftVersion>();

    public DbSet<Submission> Submissions => Set<Submission>();

    public DbSet<SubmittedFigure> SubmittedFigures => Set<SubmittedFigure>();

    public DbSet<Attachment> Attachments => Set<Attachment>();

    public DbSet<AttachmentContent> AttachmentContents => Set<AttachmentContent>();

    public DbSet<ReviewComment> ReviewComments => Set<ReviewComment>();

    public DbSet<Notice> Notices => Set<Notice>();

    public DbSet<HeldLock> Locks => Set<HeldLock>();

    public DbSet<MailPause> MailPauses => Set<MailPause>();

    public DbSet<RefusedAddress> RefusedAddresses => Set<RefusedAddress>();

    public DbSet<IncomingMail> IncomingMails => Set<IncomingMail>();

    public DbSet<AuditEntry> Audit => Set<AuditEntry>();

    public DbSet<OfficeStamp> OfficeStamps => Set<OfficeStamp>();

    /// <summary>With what cookies and forms are sealed: every node that shares the database reads what another sealed.</summary>
    public DbSet<DataProtectionKey> DataProtectionKeys => Set<DataProtectionKey>();

    /// <summary>The office as this unit of work sees it.</summary>
    internal OfficeBook? Office { get; set; }

    /// <summary>A row of the log, to be linked into the chain by the save that commits what it tells of. Its place is not known before.</summary>
    public void AppendAudit(AuditEntry entry) => _audited.Add(entry);

    /// <summary>Drops everything that is not saved, audit rows included.</summary>
    public void Forget()
    {
        ChangeTracker.Clear();
        _audited.Clear();
        Office = null;
    }

    /// <summary>
    /// A transaction that waits for its turn: what it reads is what every audited act before it has left, and none comes between until it ends.
    /// So two who act at once on things that hang together, as the last two children of an inspection do, both succeed.
    /// </summary>
    public async Task<IDbContextTransaction> BeginInTurnAsync(CancellationToken cancellationToken)
    {
        var transaction = await Database.BeginTransactionAsync(cancellationToken);
        try
        {
            await LockAuditAsync(cancellationToken);
            return transaction;
        }
        catch
        {
            await transaction.DisposeAsync();
            throw;
        }
    }

    /// <summary>
    /// Appends the new audit rows to the chain (I4) inside the transaction that saves everything else (I2). The chain is locked
    /// before its end is read, so two writers can't continue from the same row.
    /// </summary>
    public override async Task<int> SaveChangesAsync(bool acceptAllChangesOnSuccess, CancellationToken cancellationToken = default)
    {
        var officeChanged = OfficeChanges.AreIn(ChangeTracker);
        if (_audited.Count == 0 && !officeChanged)
        {
            return await base.SaveChangesAsync(acceptAllChangesOnSuccess, cancellationToken);
        }

        var own = Database.CurrentTransaction is null ? await Database.BeginTransactionAsync(cancellationToken) : null;
        await using (own)
        {
            if (_audited.Count > 0)
            {
                await LockAuditAsync(cancellationToken);
                await LinkAsync(cancellationToken);
            }

            if (officeChanged)
            {
                await OfficeChanges.StampAsync(this, cancellationToken);
                Office = null;
            }

            var rows = await base.SaveChangesAsync(acceptAllChangesOnSuccess, cancellationToken);
            if (own is not null)
            {
                await own.CommitAsync(cancellationToken);
            }

            return rows;
        }
    }

    /// <summary>Audit rows can only be saved asynchronously. The framework's key ring knows no other way than this one, and saves nothing but its keys.</summary>
    public override int SaveChanges(bool acceptAllChangesOnSuccess) =>
        _audited.Count == 0 && ChangeTracker.Entries().All(entry => entry.Entity is DataProtectionKey)
            ? base.SaveChanges(acceptAllChangesOnSuccess)
            : throw new NotSupportedException("Use SaveChangesAsync.");

    /// <summary>Another transaction was first: it wrote the same unique key, or this one was chosen to give way. Nothing of this one is kept.</summary>
    public bool IsLostRace(Exception fault)
    {
        // A provider may wrap what the store said, in what depends on the statement.
        for (var inner = fault; inner is not null; inner = inner.InnerException)
        {
            if (inner is DbUpdateConcurrencyException || (inner is DbException said && GaveWay(said)))
            {
                return true;
            }
        }

        return false;
    }

    internal abstract StoreDialect Dialect { get; }

    /// <summary>Keeps the chain's end to this transaction until it ends.</summary>
    protected abstract Task LockAuditAsync(CancellationToken cancellationToken);

    /// <summary>Whether the store says that another transaction was first.</summary>
    protected abstract bool GaveWay(DbException fault);

    protected override void OnModelCreating(ModelBuilder builder)
    {
        base.OnModelCreating(builder);
        builder.ApplyConfigurationsFromAssembly(typeof(PartyWorkflowDbContext).Assembly);
        builder.Entity<IdentityUserLogin<int>>(login =>
        {
            login.Property(row => row.LoginProvider).HasMaxLength(128);
            login.Property(row => row.ProviderKey).HasMaxLength(128);
            login.Property(row => row.ProviderDisplayName).HasMaxLength(200);
        });
        builder.Entity<IdentityUserToken<int>>(token =>
        {
            token.Property(row => row.LoginProvider).HasMaxLength(128);
            token.Property(row => row.Name).HasMaxLength(128);
            token.Property(row => row.Value).HasMaxLength(4000);
        });
        builder.Entity<IdentityUserClaim<int>>(claim =>
        {
            claim.Property(row => row.ClaimType).HasMaxLength(200);
            claim.Property(row => row.ClaimValue).HasMaxLength(2000);
        });
    }

    protected override void ConfigureConventions(ModelConfigurationBuilder configurationBuilder)
    {
        configurationBuilder.Properties<DateTimeOffset>().HaveConversion<UtcInstantConverter>();
        configurationBuilder.Properties<Enum>().HaveConversion<string>().HaveMaxLength(40);
    }

    private async Task LinkAsync(CancellationToken cancellationToken)
    {
        var last = await Audit.AsNoTracking().OrderByDescending(row => row.Sequence).Select(row => new { row.Sequence, row.Hash }).FirstOrDefaultAsync(cancellationToken);
        var (sequence, hash) = (last?.Sequence ?? 0, last?.Hash ?? AuditEntry.Genesis);
        foreach (var entry in _audited)
        {
            entry.Append(++sequence, hash);
            hash = entry.Hash;
        }

        Audit.AddRange(_audited);
        _audited.Clear();
    }
}
