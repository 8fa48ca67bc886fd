using MedLib.Domain.Circulation;
using MedLib.Domain.Circulation.Borrowers;
using MedLib.Domain.Circulation.Fees;
using MedLib.Domain.Circulation.Fees.Ledgers;
using MedLib.Domain.Circulation.Lists;
using MedLib.Domain.Circulation.Loans;
using MedLib.Domain.Circulation.Requests;
using MedLib.Domain.Circulation.Terms;
using MedLib.Domain.Commands;
using MedLib.Domain.Finance;
using MedLib.Domain.Holdings;
using MedLib.Domain.Holdings.Items;
using MedLib.Domain.Identifiers;
using MedLib.Domain.Queries;
using MedLib.Domain.Results;
using Microsoft.Extensions.DependencyInjection;
using NodaTime;

namespace MedLib.Domain.EntityFrameworkCore.Tests;

/// <summary>A file of an older release has the lists of circulation as this one shows them.</summary>
public sealed class CirculationListRenewalTests : IDisposable
{
    private const string Made = "SELECT group_concat(Rules, ', ') FROM (SELECT Rules FROM lists WHERE Name <> 'shelf' ORDER BY Rules)";
    private static readonly ItemDetails Book = new() { Label = "Gray's anatomy", Barcode = Barcode.Parse("3000001"), Category = ItemCategory.Book, Location = new LocationCode("MAIN") };
    private static readonly BorrowerDetails Reader = new() { Name = "Ada Reader", Cards = [Barcode.Parse("2123456")], Category = BorrowerCategory.Staff };
    private static readonly RequestContext Context = new() { Terms = new RequestTerms(), Openings = CirculationProfile.SoloHospital().Calendar.Openings() };
    private readonly TemporaryLibrary _library = new();

    [Fact]
    public async Task An_upgraded_file_has_the_tables_of_a_new_one()
    {
        await ListsAsync();
        var made = Tables();
        MakeOld();

        await ListsAsync();

        Assert.Equal(made, Tables());
        Assert.Equal(3L, _library.Read("PRAGMA user_version"));
    }

    [Fact]
    public async Task The_lists_of_an_older_file_are_made_of_its_states()
    {
        await FillAsync();
        var shown = await ListsAsync();
        MakeOld();

        Assert.Equal(shown, await ListsAsync());
        Assert.Equal((1, 1, 2, 2), (shown.Open.Count, shown.Closed.Count, shown.Requests.Count, shown.Charges.Count));
        Assert.Equal("charges 1, loans 1, requests 1", _library.Read(Made));
    }

    [Fact]
    public async Task Loans_as_an_older_release_wrote_them_are_read_listed_and_found_by_their_borrower()
    {
        await FillAsync();
        var reader = (string)_library.Read("SELECT json_extract(Json, '$.borrower') FROM states WHERE Kind = 'loan' LIMIT 1")!;
        _library.Run("""
            UPDATE states SET Json = json_object(
                'id', json_extract(Json, '$.id'), 'item', json_extract(Json, '$.item'), 'borrower', json_extract(Json, '$.borrower'),
                'openedAt', json_extract(Json, '$.openedAt'), 'terms', json('{"policy":"two weeks","days":14,"maxRenewals":2}'),
                'due', json_extract(Json, '$.due'), 'renewals', json_extract(Json, '$.renewals'),
                'returnedAt', CASE json_extract(Json, '$.state.type') WHEN 'active' THEN NULL ELSE json_extract(Json, '$.state.at') END)
            WHERE Kind = 'loan';
            DELETE FROM lookup_keys WHERE Kind = 'loan'
            """);
        MakeOld();

        var shown = await ListsAsync();

        Assert.Equal((1, 1), (shown.Open.Count, shown.Closed.Count));
        await using var host = _library.Open();
        await using var scope = host.CreateAsyncScope();
        var open = Assert.Single(await scope.ServiceProvider.GetRequiredService<ILoans>().OpenOfAsync(new BorrowerId(Guid.Parse(reader)), TestContext.Current.CancellationToken));
        Assert.Equal((LoanPeriod.Days(14), 2, new LoanState.Active()), (open.Terms.Due.Period, open.Terms.Renewal.Most, open.State));
    }

    [Fact]
    public async Task Rows_of_another_form_are_made_anew_and_once()
    {
        await FillAsync();
        var shown = await ListsAsync();
        _library.Run("UPDATE lists SET Rules = 'loans 0' WHERE Name = 'loans'; UPDATE open_loans SET Json = '{}'; UPDATE loan_history SET Id = 'gone'; UPDATE requests SET Stage = 'Kept'");

        Assert.Equal(shown, await ListsAsync());
        Assert.Equal(0L, _library.Read("SELECT count(*) FROM loan_history WHERE Id = 'gone'"));
        Assert.Equal(2L, _library.Read("SELECT count(*) FROM requests WHERE Stage = 'Kept'"));
    }

    [Fact]
    public async Task A_thousand_queues_are_all_there_afterwards()
    {
        await using (var host = _library.Open())
        {
            await CommitAsync(host, [.. Enumerable.Range(1, 1001).Select(i => StagedChange.Of(null, Decided(null, Place(host, new RequestQueueId(Key(i)), i))))]);
        }

        MakeOld();

        Assert.Equal(1001, (await ListsAsync()).Requests.Count);
    }

    public void Dispose() => _library.Dispose();

    private static Guid Key(int number) => new(number, 0, 0, new byte[8]);

    private static CommandStamp Stamp(IServiceProvider host) => host.GetRequiredService<CommandStamps>().Now(new Actor("librarian"));

    private static RequestCommand.Place Place(IServiceProvider host, RequestQueueId queue, int number) => new(
        queue, new RequestId(Key(number)), new BorrowerId(Key(1)), RequestKind.Hold, new RequestScope.Copy(new ItemId(Key(number))), new ServicePointCode("DESK"), Stamp(host));

    private static Change<RequestQueue, RequestEvent> Decided(RequestQueue? before, RequestCommand command) => RequestQueue.Decide(before, command, Context).Value!;

    private static async Task CommitAsync(IServiceProvider host, ValueList<StagedChange> changes)
    {
        await using var scope = host.CreateAsyncScope();
        var stamp = Stamp(host);
        var commit = new Commit { Command = stamp.Id, Hash = "0123abcd", Outcome = "", By = stamp.By.Id, At = stamp.At, Changes = changes };
        Assert.IsType<CommitOutcome.Committed>(await scope.ServiceProvider.GetRequiredService<ILibraryStore>().CommitAsync(commit, TestContext.Current.CancellationToken));
    }

    // What the release before this one had.
    private void MakeOld() => _library.Run(
        "DROP TABLE loan_history; DROP TABLE requests; DROP TABLE charges; DELETE FROM lists WHERE Name <> 'shelf'; PRAGMA user_version = 2");

    // Line breaks and blanks are the writer's own.
    private string Tables()
    {
        var sql = (string)_library.Read("SELECT group_concat(sql, ';') FROM (SELECT sql FROM sqlite_master WHERE sql IS NOT NULL ORDER BY name)")!;
        return string.Concat(sql.Where(static c => !char.IsWhiteSpace(c)));
    }

    // A book lent, returned and lent again; one who waits and one who is served; a fine that was paid in part and a fee.
    private async Task FillAsync()
    {
        await using var host = _library.Open();
        await using var scope = host.CreateAsyncScope();
        var desk = scope.ServiceProvider.GetRequiredService<ICirculationDesk>();
        var token = TestContext.Current.CancellationToken;
        var (item, borrower) = (new ItemId(Key(1)), new BorrowerId(Key(1)));
        Assert.True((await scope.ServiceProvider.GetRequiredService<IHoldingsDesk>().AddItemAsync(new(item, Book, Stamp(host)), token)).Succeeded);
        Assert.True((await desk.RegisterBorrowerAsync(new(borrower, Reader, Stamp(host)), token)).Succeeded);
        Assert.True((await desk.CheckOutAsync(new(new LoanId(Key(1)), item, borrower, Stamp(host)), token)).Succeeded);
        Assert.True((await desk.ReturnAsync(new(Book.Barcode!.Value, new ServicePointCode("DESK"), Stamp(host)), token)).Succeeded);
        Assert.True((await desk.CheckOutAsync(new(new LoanId(Key(2)), item, borrower, Stamp(host)), token)).Succeeded);

        var queue = new RequestQueueId(Key(7));
        var placed = Decided(Decided(null, Place(host, queue, 1)).State, Place(host, queue, 2)).State;
        await CommitAsync(host, [StagedChange.Of(null, Decided(placed, new RequestCommand.Allocate(queue, new RequestId(Key(1)), item, Stamp(host))))]);

        var (ledger, fine, fee) = (new FeeLedgerId(Key(1)), new FeeChargeId(Key(1)), new FeeChargeId(Key(2)));
        var charged = FeeLedger.Decide(
            null,
            new FeeCommand.Charge(ledger, new FeePayer.Person(borrower), [new NewCharge(fine, FeeKind.OverdueFine, Usd(2.50m), FeeReason.Terms), new NewCharge(fee, FeeKind.Rental, Usd(1), FeeReason.Terms)], Stamp(host)),
            FeeContext.Strict).Value!.State;
        await CommitAsync(host, [StagedChange.Of(null, FeeLedger.Decide(charged, new FeeCommand.Pay(ledger, fine, Usd(1.25m), FeeReason.Received, Stamp(host)), FeeContext.Strict).Value!)]);
    }

    private async Task<Shown> ListsAsync()
    {
        await using var host = _library.Open();
        await using var scope = host.CreateAsyncScope();
        var queries = scope.ServiceProvider.GetRequiredService<ICirculationQueries>();
        var token = TestContext.Current.CancellationToken;
        return new Shown(
            await AllAsync(queries.StreamOpenLoansAsync(new LoanFilter(), new LoanOrder(), token)),
            await AllAsync(queries.StreamLoanHistoryAsync(LoanHistoryFilter.Closed(Instant.MinValue, Instant.MaxValue), new LoanHistoryOrder(), token)),
            await AllAsync(queries.StreamRequestsAsync(new RequestFilter(), new RequestOrder(RequestSort.Position), token)),
            await AllAsync(queries.StreamChargesAsync(new ChargeFilter(), new ChargeOrder(ChargeSort.Owed, SortDirection.Descending), token)));
    }

    private static async Task<ValueList<T>> AllAsync<T>(IAsyncEnumerable<T> rows)
    {
        var all = new List<T>();
        await foreach (var row in rows)
        {
            all.Add(row);
        }

        return [.. all];
    }

    private static Money Usd(decimal amount) => Money.Of(amount, Currency.Usd).Value;

    private sealed record Shown(ValueList<LoanEntry> Open, ValueList<LoanHistoryEntry> Closed, ValueList<RequestEntry> Requests, ValueList<ChargeEntry> Charges);
}
