using MedLib.Domain.Holdings;
using MedLib.Domain.Testing.Conformance;
using Microsoft.Extensions.DependencyInjection;

namespace MedLib.Domain.Tests.Testing;

/// <summary>The kit finds what a store gets wrong: a check that passes every store would check nothing.</summary>
public sealed class ConformanceKitTests
{
    private static readonly (string Check, Fault Fault)[] Found =
    [
        ("A change over a version", Fault.IgnoresVersions),
        ("A commit with one stale change", Fault.WritesUpToTheStaleChange),
        ("A commit that breaks a set invariant", Fault.IgnoresUniqueKeys),
        ("A commit that breaks a set invariant", Fault.NamesOneReasonOnly),
        ("No two changes of one commit", Fault.IgnoresUniqueKeys),
        ("Keys pass from one aggregate", Fault.TakesKeysOneByOne),
        ("A key that was given up", Fault.KeepsOldKeys),
        ("An item is chosen for one request", Fault.IgnoresUniqueKeys),
        ("An item is chosen for one request", Fault.TakesKeysOneByOne),
        ("An item is chosen for one request", Fault.KeepsOldKeys),
        ("A repeated commit", Fault.ForgetsCommands),
        ("A repeated commit", Fault.ForgetsOutcomes),
        ("A repeated command", Fault.ForgetsCommands),
        ("A command id used for another content", Fault.ForgetsHashes),
        ("A refused command", Fault.RemembersRefusals),
        ("Of many who check out", Fault.IgnoresVersions | Fault.IgnoresUniqueKeys),
        ("Of many who check out", Fault.ChecksBeforeItLocks),
        ("Many who lend to one borrower", Fault.ChecksBeforeItLocks),
        ("One command sent by many", Fault.ChecksBeforeItLocks),
        ("No update is lost", Fault.IgnoresVersions | Fault.ChecksBeforeItLocks),
        ("No update is lost", Fault.ChecksBeforeItLocks),
        ("Of many who take one key", Fault.ChecksBeforeItLocks),
        ("Many clients who do everything", Fault.ChecksBeforeItLocks),
        ("Many clients who do everything", Fault.IgnoresVersions | Fault.IgnoresUniqueKeys),
        ("Many clients who do everything", Fault.LosesEvents),
        ("What many clients are answered", Fault.ChecksBeforeItLocks),
        ("What many clients are answered", Fault.IgnoresVersions | Fault.ChecksBeforeItLocks),
        ("A commit that is given up writes", Fault.NeverGivesUp),
        ("Questions can be given up", Fault.NeverGivesUp),
        ("Every kind of state", Fault.LosesRevisions),
        ("Every kind of state", Fault.StreamsOutOfOrder),
        ("Aggregates are found by the keys", Fault.KeepsOldKeys),
        ("Aggregates are found by the keys", Fault.KeepsOldLookupKeys),
        ("Aggregates are found by the keys", Fault.StreamsOutOfOrder),
        ("A fee ledger is found by its payer", Fault.LosesRevisions),
        ("A request queue is found by", Fault.LosesRevisions),
        ("A request queue is found by", Fault.KeepsOldLookupKeys),
        ("A request queue is found by", Fault.StreamsOutOfOrder),
        ("The outbox keeps every event", Fault.LosesEvents),
        ("The catalog is the same", Fault.IgnoresFilters),
        ("The catalog is the same", Fault.CountsAll),
        ("The catalog is the same", Fault.SkipsARow),
        ("The catalog is the same", Fault.NeverEnds),
        ("The shelf list is the same", Fault.StreamsOneRowLess),
        ("The shelf list is the same", Fault.SortsByUnit),
        ("The shelf list is the same", Fault.IgnoresFilters),
        ("The shelf list is the same", Fault.IgnoresShelving),
        ("The open loans are the same", Fault.IgnoresFilters),
        ("The open loans are the same", Fault.SkipsARow),
        ("The loan history is the same", Fault.IgnoresFilters),
        ("The loan history is the same", Fault.ReturnedLoansStay),
        ("The loan history is the same", Fault.CountsAll),
        ("The requests are the same", Fault.IgnoresFilters),
        ("The requests are the same", Fault.SkipsARow),
        ("The requests are the same", Fault.CountsAll),
        ("The charges are the same", Fault.IgnoresFilters),
        ("The charges are the same", Fault.NeverEnds),
        ("The charges are the same", Fault.StreamsOneRowLess),
        ("The orders are the same", Fault.IgnoresFilters),
        ("The orders are the same", Fault.StreamsOneRowLess),
        ("The funds are the same", Fault.SortsByUnit),
        ("The funds are the same", Fault.IgnoresFilters),
        ("The library shelves by the practice", Fault.IgnoresShelving),
        ("Rows follow every change", Fault.RowsOfRecordsStandStill),
        ("Rows follow every change", Fault.ReturnedLoansStay),
        ("Rows follow every change", Fault.RowsOfRequestsStandStill),
        ("Rows follow every change", Fault.RowsOfChargesStandStill),
        ("A cursor stays right", Fault.SkipsARow),
        ("A page holds one row", Fault.IgnoresPageSizes),
        ("Loans that lose their borrower", Fault.KeepsBorrowersInEvents),
        ("Loans that lose their borrower", Fault.KeepsBorrowersInCommands),
        ("Loans that lose their borrower", Fault.KeepsLoansOfLedgers),
        ("Only closed loans lose", Fault.AnonymizesForPersons),
    ];

    public static TheoryData<string, string> Faults =>
        [.. Found.Select(static row => new TheoryDataRow<string, string>(row.Check, row.Fault.ToString()))];

    public static TheoryData<string> Checks => [.. StoreConformance.Names];

    [Theory]
    [MemberData(nameof(Faults))]
    public async Task Finds_a_fault(string check, string fault)
    {
        var broken = await Assert.ThrowsAsync<ConformanceException>(() => RunAsync(FullName(check), Enum.Parse<Fault>(fault)));

        Assert.Equal(FullName(check), broken.Check);
        Assert.StartsWith(broken.Check!, broken.Message, StringComparison.Ordinal);
        Assert.NotEmpty(broken.Clause);
    }

    [Theory]
    [MemberData(nameof(Checks))]
    public async Task Finds_nothing_where_nothing_is_wrong(string check) => await RunAsync(check, Fault.None);

    [Fact]
    public void Every_check_and_every_fault_is_put_to_the_test()
    {
        // Giving up at any moment needs a store that is slow to write, which SQLite is.
        Assert.Equal(
            StoreConformance.Names.Where(static name => !name.StartsWith("A commit that is given up at any moment", StringComparison.Ordinal)).Order(StringComparer.Ordinal),
            Found.Select(static row => FullName(row.Check)).Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal));
        Assert.All(Enum.GetValues<Fault>(), static fault => Assert.Contains(Found, row => row.Fault.HasFlag(fault)));
    }

    [Fact]
    public void Names_are_unique() => Assert.Distinct(StoreConformance.Names, StringComparer.Ordinal);

    [Fact]
    public async Task Wants_a_store_to_be_chosen() => await Assert.ThrowsAsync<ArgumentException>(async () =>
        await StoreConformance.Checks[0].RunAsync(new StoreUnderTest(static _ => { }, static (_, _) => default), TestContext.Current.CancellationToken));

    [Fact]
    public async Task Wants_the_name_of_a_check() => await Assert.ThrowsAsync<ArgumentException>(() => RunAsync("No such check", Fault.None));

    private static string FullName(string beginning) =>
        StoreConformance.Names.Single(name => name.StartsWith(beginning, StringComparison.Ordinal));

    private static Task RunAsync(string check, Fault fault)
    {
        var store = new StoreUnderTest(
            library =>
            {
                library.Services.AddSingleton(provider => new FaultyStore(fault, provider.GetRequiredService<ShelvingPractices>()));
                library.UseStore<FaultyStore>();
            },
            static (services, _) => ValueTask.FromResult(services.GetRequiredService<FaultyStore>().Outbox));
        return StoreConformance.RunAsync(check, store, TestContext.Current.CancellationToken).AsTask();
    }
}
