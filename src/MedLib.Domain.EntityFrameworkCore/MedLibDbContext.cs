using MedLib.Domain.EntityFrameworkCore.Rows;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace MedLib.Domain.EntityFrameworkCore;

/// <summary>The tables: states, keys, outbox and command log; beside them the lists. One mapping for every relational database.</summary>
/// <remarks>
/// Hosts read through the contracts of the core, so the rows are not public. Texts that are compared need a binary collation,
/// which is SQLite's default.
/// </remarks>
internal sealed class MedLibDbContext(DbContextOptions<MedLibDbContext> options) : DbContext(options)
{
    public DbSet<StateRow> States => Set<StateRow>();

    public DbSet<UniqueKeyRow> UniqueKeys => Set<UniqueKeyRow>();

    public DbSet<LookupKeyRow> LookupKeys => Set<LookupKeyRow>();

    public DbSet<OutboxRow> Outbox => Set<OutboxRow>();

    public DbSet<CommandRow> Commands => Set<CommandRow>();

    public DbSet<ListRulesRow> Lists => Set<ListRulesRow>();

    public DbSet<CatalogRow> Catalog => Set<CatalogRow>();

    public DbSet<ShelfRow> Shelf => Set<ShelfRow>();

    public DbSet<LoanRow> OpenLoans => Set<LoanRow>();

    public DbSet<LoanHistoryRow> LoanHistory => Set<LoanHistoryRow>();

    public DbSet<RequestRow> Requests => Set<RequestRow>();

    public DbSet<ChargeRow> Charges => Set<ChargeRow>();

    public DbSet<OrderRow> Orders => Set<OrderRow>();

    public DbSet<FundRow> Funds => Set<FundRow>();

    // Ids as lower-case text: their order is then that of Guid.CompareTo, which cursors are compared by.
    protected override void ConfigureConventions(ModelConfigurationBuilder configurationBuilder) =>
        configurationBuilder.Properties<Guid>().HaveConversion<GuidText>();

    protected override void OnModelCreating(ModelBuilder modelBuilder)
    {
        modelBuilder.Entity<StateRow>(static table =>
        {
            table.ToTable("states").HasKey(static row => new { row.Kind, row.Id });
        });
        modelBuilder.Entity<UniqueKeyRow>(static table =>
        {
            table.ToTable("unique_keys").HasKey(static row => new { row.Index, row.Value });
            table.HasIndex(static row => new { row.Kind, row.Id });
        });
        modelBuilder.Entity<LookupKeyRow>(static table =>
        {
            table.ToTable("lookup_keys").HasKey(static row => new { row.Index, row.Value, row.Kind, row.Id });
            table.HasIndex(static row => new { row.Kind, row.Id });
        });
        modelBuilder.Entity<OutboxRow>(static table => table.ToTable("outbox").HasKey(static row => row.Sequence));
        modelBuilder.Entity<CommandRow>(static table => table.ToTable("commands").HasKey(static row => row.Id));
        modelBuilder.Entity<ListRulesRow>(static table => table.ToTable("lists").HasKey(static row => row.Name));
        MapLists(modelBuilder);
        MapCirculation(modelBuilder);
    }

    private static void MapLists(ModelBuilder modelBuilder)
    {
        modelBuilder.Entity<CatalogRow>(static table =>
        {
            MapList(table, "catalog");
            table.HasIndex(static row => new { row.TitleKey, row.Id });
            table.HasIndex(static row => new { row.NameKey, row.Id });
            table.HasIndex(static row => new { row.YearKey, row.Id });
            table.HasIndex(static row => new { row.AddedKey, row.Id });
        });
        modelBuilder.Entity<ShelfRow>(static table =>
        {
            MapList(table, "shelf");
            table.HasIndex(static row => new { row.SortKey, row.Id });
            table.HasIndex(static row => row.ShelfKey);
        });
        modelBuilder.Entity<OrderRow>(static table =>
        {
            MapList(table, "orders");
            table.HasIndex(static row => new { row.NumberKey, row.Id });
            table.HasIndex(static row => new { row.PlacedKey, row.Id });
        });
        modelBuilder.Entity<FundRow>(static table =>
        {
            MapList(table, "funds");
            table.HasIndex(static row => new { row.SortKey, row.Id });
        });
    }

    private static void MapCirculation(ModelBuilder modelBuilder)
    {
        modelBuilder.Entity<LoanRow>(static table =>
        {
            MapList(table, "open_loans");
            table.HasIndex(static row => new { row.DueKey, row.Id });
            table.HasIndex(static row => row.Borrower);
            table.HasIndex(static row => row.Item);
        });
        modelBuilder.Entity<LoanHistoryRow>(static table =>
        {
            MapList(table, "loan_history");
            table.HasIndex(static row => new { row.ClosedKey, row.Id });
            table.HasIndex(static row => new { row.OpenedKey, row.Id });
            table.HasIndex(static row => row.Borrower);
            table.HasIndex(static row => row.Item);
        });
        modelBuilder.Entity<RequestRow>(static table =>
        {
            MapParts(table, "requests");
            table.HasIndex(static row => new { row.PlacedKey, row.Id });
            table.HasIndex(static row => new { row.PositionKey, row.Id });
            table.HasIndex(static row => new { row.ReadyKey, row.Id });
            table.HasIndex(static row => row.Borrower);
            table.HasIndex(static row => row.Item);
        });
        modelBuilder.Entity<ChargeRow>(static table =>
        {
            MapParts(table, "charges");
            table.HasIndex(static row => new { row.ChargedKey, row.Id });
            table.HasIndex(static row => new { row.OwedKey, row.Id });
            table.HasIndex(static row => row.Payer);
            table.HasIndex(static row => row.Loan);
        });
    }

    private static void MapParts<T>(EntityTypeBuilder<T> table, string name)
        where T : PartRow
    {
        table.ToTable(name).HasKey(static row => new { row.Owner, row.Id });
        table.Property(static row => row.Owner).ValueGeneratedNever();
        table.Property(static row => row.Id).ValueGeneratedNever();
    }

    private static void MapList<T>(EntityTypeBuilder<T> table, string name)
        where T : ListRow
    {
        table.ToTable(name).HasKey(static row => row.Id);
        table.Property(static row => row.Id).ValueGeneratedNever();
    }
}
