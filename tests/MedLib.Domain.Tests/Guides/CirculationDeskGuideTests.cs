using MedLib.Domain.Circulation;
using MedLib.Domain.Circulation.Borrowers;
using MedLib.Domain.Circulation.Fees.Ledgers;
using MedLib.Domain.Circulation.Loans;
using MedLib.Domain.Circulation.Offline;
using MedLib.Domain.Circulation.Profiles;
using MedLib.Domain.Circulation.Requests;
using MedLib.Domain.Circulation.Rules;
using MedLib.Domain.Circulation.Rules.Text;
using MedLib.Domain.Circulation.Terms;
using MedLib.Domain.Commands;
using MedLib.Domain.Holdings;
using MedLib.Domain.Holdings.Items;
using MedLib.Domain.Identifiers;
using MedLib.Domain.Results;
using MedLib.Domain.Testing;
using MedLib.Domain.Testing.InMemory;
using Microsoft.Extensions.DependencyInjection;
using NodaTime;

#pragma warning disable MA0084, CA1861, xUnit1051 // The examples are those of the guide, which go on with what earlier ones made.

namespace MedLib.Domain.Tests.Guides;

/// <summary>The examples of the desk in <c>docs/guides/circulation-desk.md</c>.</summary>
public sealed class CirculationDeskGuideTests : IAsyncDisposable
{
    private static readonly Guide Guide = new("circulation-desk");
    private static readonly ServicePointCode point = new("DESK");
    private static readonly Barcode label = Barcode.Parse("ITEM1");
    private static readonly Actor librarian = new("desk-1");
    private readonly ServiceProvider _provider;
    private readonly AsyncServiceScope _scope;
    private readonly GuideClock clock = new();
    private readonly SequentialIds ids = new();
    private readonly CompiledCirculation circulation = (CirculationProfile.SoloHospital(DateTimeZoneProviders.Tzdb["America/New_York"]) with
    {
        Rules = new RuleSets([RuleText.Parse("""
            default: lend 14 days, renew 2 times, at most 10 loans, fine EUR 0.50 per day grace 2 days, lost after 30 days price EUR 40
            """).Value!]),
        Currency = MedLib.Domain.Finance.Currency.Eur,
    }).Compile().Value!;

    private readonly ItemId atlas;
    private readonly BorrowerId ada;
    private readonly BorrowerId grace;
    private readonly BorrowerId leaver;

    public CirculationDeskGuideTests()
    {
        var services = new ServiceCollection();
        services.AddSingleton<IClock>(clock);
        services.AddMedLibDomain().UseCirculation(circulation).UseInMemory();
        _provider = services.BuildServiceProvider();
        _scope = _provider.CreateAsyncScope();
        var stamps = new CommandStamps(ids, clock);
        (atlas, ada, grace, leaver) = (ids.Next<ItemId>(), ids.Next<BorrowerId>(), ids.Next<BorrowerId>(), ids.Next<BorrowerId>());
        var holdings = _scope.ServiceProvider.GetRequiredService<IHoldingsDesk>();
        _ = holdings.AddItemAsync(new ItemCommand.Add(
            atlas, new ItemDetails { Category = ItemCategory.Book, Label = "Atlas of anatomy", Barcode = label, Location = new LocationCode("MAIN") }, stamps.Now(librarian))).AsTask().Result;
        foreach (var (id, card) in new[] { (ada, "CARD1"), (grace, "CARD2"), (leaver, "CARD3") })
        {
            var details = new BorrowerDetails
            {
                Name = "A reader",
                Cards = [Barcode.Parse(card)],
                Category = BorrowerCategory.Staff,
                ValidUntil = id == leaver ? new LocalDate(2026, 1, 31) : null,
            };
            _ = desk.RegisterBorrowerAsync(new BorrowerCommand.Register(id, details, stamps.Now(librarian))).AsTask().Result;
        }
    }

    private ICirculationDesk desk => _scope.ServiceProvider.GetRequiredService<ICirculationDesk>();

    private IOfflineUpload upload => _scope.ServiceProvider.GetRequiredService<IOfflineUpload>();

    private CommandStamps stamps => new(ids, clock);

    public async ValueTask DisposeAsync()
    {
        await _scope.DisposeAsync();
        await _provider.DisposeAsync();
    }

    [Fact]
    public void Every_example_is_run() => Assert.Equal(5, Guide.Examples().Count());

    [Fact]
    public Task A_loan_is_made_and_explained() => Guide.HoldsAsync("Lend, and be told every reason why not", async output =>
    {
        var stamps = new CommandStamps(ids, clock);
        var lent = await desk.CheckOutAsync(new LoanCommand.CheckOut(ids.Next<LoanId>(), atlas, ada, stamps.Now(librarian)));
        output.WriteLine($"due {lent.Value!.Due.Day:uuuu-MM-dd}");
        foreach (var step in Why.IsDueThen(lent.Value, circulation))
        {
            output.WriteLine($"  {MedLibMessages.Render(step)}");
        }

        var again = await desk.CheckOutAsync(new LoanCommand.CheckOut(ids.Next<LoanId>(), atlas, leaver, stamps.Now(librarian)));
        foreach (var reason in again.Findings)
        {
            output.WriteLine($"{reason.Code} {MedLibMessages.Render(reason)} {(reason.Override is { } permission ? $"Lifted by {permission}." : "Nobody lifts that.")}");
        }
    });

    [Fact]
    public async Task A_return_goes_to_the_next_who_waits()
    {
        await desk.CheckOutAsync(new LoanCommand.CheckOut(ids.Next<LoanId>(), atlas, ada, stamps.Now(librarian)));
        await Guide.HoldsAsync("Take back, and let the next one have it", async output =>
        {
            var hold = new RequestCommand.Place(
                RequestQueueId.Of(atlas), ids.Next<RequestId>(), grace, RequestKind.Hold, new RequestScope.AnyCopy(), point, stamps.Now(librarian));
            await desk.PlaceAsync(hold);
            clock.Now += Duration.FromDays(20);
            var back = await desk.ReturnAsync(new LoanCommand.Return(label, point, stamps.Now(librarian)));
            output.WriteLine(back.Value!.Routing is Routing.ToPickupShelf shelf ? $"keep it until {shelf.Until.Day:uuuu-MM-dd}" : "to its shelf");
            foreach (var told in back.Findings)
            {
                output.WriteLine($"  {MedLibMessages.Render(told)}");
            }

            foreach (var step in Why.CostsThat(back.Value.Loan!, clock.Now, circulation))
            {
                output.WriteLine($"  {MedLibMessages.Render(step)}");
            }

            var fetched = await desk.CheckOutAsync(new LoanCommand.CheckOut(ids.Next<LoanId>(), atlas, grace, stamps.Now(librarian)));
            output.WriteLine(MedLibMessages.Render(fetched.Findings[^1]));
        });
    }

    [Fact]
    public void A_department_pays() => Guide.Holds("Let a department pay", output =>
    {
        var paying = new UnitPayer(new UnitCode("icu"), new CostCenterCode("4711"), Percent: 50);
        var agreed = (circulation.Profile with { Payers = [paying] }).Compile().Value!;
        var paid = agreed.PayerOf(new UnitCode("icu"))!;
        output.WriteLine($"{paid.Percent} % of what intensive care owes goes to {paid.Center}; the wards pay {(agreed.PayerOf(new UnitCode("ward-3")) is null ? "for themselves" : "together")}");
    });

    [Fact]
    public Task A_loan_is_claimed_found_and_corrected() => Guide.HoldsAsync("Correct what was wrong", async output =>
    {
        var loan = (await desk.CheckOutAsync(new LoanCommand.CheckOut(ids.Next<LoanId>(), atlas, ada, stamps.Now(librarian)))).Value!;
        var lost = await desk.DryRun.ActAsync(new LoanCommand.DeclareLost(loan.Id, LossCause.Declared, stamps.Now(librarian)));
        output.WriteLine($"a dry run: {lost.Value!.State.Word}; {string.Join(' ', lost.Findings.Select(MedLibMessages.Render))}");
        var claimed = await desk.ActAsync(new LoanCommand.ClaimReturned(loan.Id, stamps.Now(librarian)));
        output.WriteLine($"really: {claimed.Value!.State.Word}");
        var found = await desk.ReturnAsync(new LoanCommand.Return(label, point, stamps.Now(librarian)) { Evidence = ReturnEvidence.FoundInLibrary });
        output.WriteLine(string.Join(' ', found.Findings.Select(MedLibMessages.Render)));
        var wrong = await desk.CorrectReturnAsync(new LoanCommand.CorrectReturn(loan.Id, "it was the other copy", stamps.Now(librarian)));
        output.WriteLine($"after the correction: {wrong.Value!.State.Word}");
    });

    [Fact]
    public Task What_was_written_down_meanwhile_is_brought_in() => Guide.HoldsAsync("When the system was away", async output =>
    {
        OfflineStamp Noted(int sequence, int minute) =>
            new(ids.Next<CommandId>(), "laptop-1", sequence, clock.Now - Duration.FromHours(2) + Duration.FromMinutes(minute), clock.Now);
        var batch = new OfflineBatch(
            [new OfflineAct.CheckOut(label, Barcode.Parse("CARD2"), Noted(2, minute: 30)), new OfflineAct.CheckOut(label, Barcode.Parse("CARD1"), Noted(1, minute: 5))], point, librarian);
        foreach (var outcome in (await upload.UploadAsync(batch)).Outcomes)
        {
            output.WriteLine($"{outcome.Step.Act.GetType().Name}{(outcome.Step.IsImplied ? ", which must have been" : "")}: {(outcome.IsAccepted ? "done" : "refused")}");
        }

        output.WriteLine($"handed over again: {(await upload.UploadAsync(batch)).Dropped.Count} dropped");
    });

    private sealed class GuideClock : IClock
    {
        public Instant Now { get; set; } = Instant.FromUtc(2026, 3, 2, 15, 0);

        public Instant GetCurrentInstant() => Now;
    }
}
