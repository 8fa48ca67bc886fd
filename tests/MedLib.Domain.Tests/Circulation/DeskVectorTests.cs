using MedLib.Domain.Circulation;
using MedLib.Domain.Circulation.Borrowers.Blocks;
using MedLib.Domain.Circulation.Loans;
using MedLib.Domain.Circulation.Possessions;
using MedLib.Domain.Circulation.Profiles;
using MedLib.Domain.Circulation.Requests;
using MedLib.Domain.Circulation.Rules;
using MedLib.Domain.Circulation.Terms;
using MedLib.Domain.Commands;
using MedLib.Domain.Finance;
using MedLib.Domain.Holdings.Items;
using MedLib.Domain.Results;
using NodaTime;
using static MedLib.Domain.Tests.Circulation.Lending;

namespace MedLib.Domain.Tests.Circulation;

/// <summary>The vectors that only a desk can answer: what tests and sources of Koha, Evergreen, FOLIO and Invenio say of acts that touch several things, restated.</summary>
public class DeskVectorTests
{
    private static readonly CirculationProfile Recalling = Profile with
    {
        Rules = Lending.Rules("default: lend 14 days, renew 2 times, at most 5 loans, recall guaranteed 7 days return within 3 days", "item reference: in library only"),
    };

    [Fact]
    public void REN_031_what_is_recalled_is_not_renewed()
    {
        var library = TwoCopiesLent();
        library.Do(ACopy(1, RequestKind.Recall, copy: 1));

        Assert.Contains("CIR-060", Codes(library.Ask(Renew(day: 3, loan: 1))), StringComparison.Ordinal);
    }

    [Fact]
    public void REN_033_a_recall_of_another_copy_keeps_nobody_from_renewing()
    {
        var library = TwoCopiesLent();
        library.Do(ACopy(1, RequestKind.Recall, copy: 2));

        Assert.Equal("yes ", Codes(library.Ask(Renew(day: 3, loan: 1))));
    }

    [Fact]
    public void REN_034_a_recall_that_another_copy_satisfies_keeps_nobody_from_renewing()
    {
        var library = TwoCopiesLent();
        library.Do(Hold(1, borrower: 3, kind: RequestKind.Recall, title: true, day: 1));
        Assert.Equal(Wish(1), library.Loan(1).State.WantedBack?.Request);

        library.Do(Return(item: 2, day: 2));

        Assert.IsType<RequestState.Ready>(library.Queue(title: true).Requests[0].State);
        Assert.Equal((null, DueOn(3, 16)), (library.Loan(1).State.WantedBack, library.Loan(1).Due));
        Assert.Equal("yes ", Codes(library.Ask(Renew(day: 3, loan: 1))));
    }

    [Theory]
    [InlineData("REN-038", BlockedAct.Borrow | BlockedAct.Request, "yes ")]
    [InlineData("REN-039", BlockedAct.All, "no CIR-073")]
    public void Debt_keeps_from_renewing_where_the_library_says_so(string id, BlockedAct acts, string expected)
    {
        var library = LendingLibrary.With(items: 2, profile: Profile with
        {
            Rules = Lending.Rules("default: lend 14 days, renew 2 times, fine EUR 5 per day"),
            Blocks = [new BlockRule.Debt(Money.Of(10, Currency.Eur).Value, Comparison.MoreThan, acts)],
        });
        library.Do(CheckOut(1, 1));
        library.Do(Return(1, day: 17));
        library.Under(Profile).Do(CheckOut(2, 2, stamp: Stamp(18)));

        Assert.Equal((id, expected), (id, Codes(library.Ask(Renew(day: 21, loan: 2)))));
    }

    [Fact]
    public void REN_040_a_registration_that_ended_keeps_from_renewing_whoever_asks()
    {
        var library = LendingLibrary.With();
        library.Do(CheckOut());
        library.Do(Revise(Person() with { ValidUntil = Monday }));

        Assert.Equal("no CIR-006", Codes(library.Ask(new LoanCommand.Renew(Loan(), Stamp(1).Overriding(CheckOutTests.Everything)))));
    }

    [Fact]
    public void BLK_026_use_in_the_library_is_lent_though_the_limit_of_loans_is_reached()
    {
        var library = LendingLibrary.With(items: 2, profile: Profile with { Rules = Lending.Rules("default: lend 14 days, at most 1 loans", "item reference: in library only") });
        library.Do(new ItemCommand.Revise(Item(2), Book(2, category: ItemCategory.Reference), Stamp()));
        library.Do(CheckOut(1, 1));

        Assert.Equal("yes CMD-006", Codes(library.Ask(CheckOut(2, 2, stamp: Stamp().Overriding(CirculationPermissions.LendLibraryUseOnly)))));
    }

    // Evergreen takes the date for today's without a word; here it is a refusal that says so.
    [Fact]
    public void CHK_004_nothing_comes_back_in_the_future()
    {
        var library = LendingLibrary.With();
        library.Do(CheckOut());

        var answer = library.Ask(new LoanCommand.Return(Label(), Desk, StampAt(Instant.FromUtc(3001, 1, 23, 0, 0))));

        Assert.Equal("no CIR-290", Codes(answer));
        Assert.True(library.Loan().IsOpen);
    }

    [Theory]
    [InlineData("")]
    [InlineData(" ")]
    [InlineData(null)]
    public void CLM_002_somebody_resolves_a_claim(string? nobody)
    {
        var library = LendingLibrary.With();
        library.Do(CheckOut());
        library.Do(new LoanCommand.ClaimReturned(Loan(), Stamp(1)));

        Assert.Equal("no CMD-007", Codes(library.Ask(new LoanCommand.AcceptMissing(Loan(), Stamp(2) with { By = new Actor(nobody!) }))));
    }

    [Fact]
    public void CLM_003_a_claim_that_was_found_true_makes_nothing_lost()
    {
        var library = LendingLibrary.With();
        library.Do(CheckOut());
        library.Do(new LoanCommand.ClaimReturned(Loan(), Stamp(1)));

        library.Do(Return(day: 2) with { Evidence = ReturnEvidence.FoundInLibrary });

        Assert.Equal(new Possession.OnShelf(), library.PossessionOf());
        Assert.DoesNotContain(library.Events, static e => e is LoanEvent.DeclaredLost);
    }

    [Theory]
    [InlineData("REQ-011")] // an intellectual item: a title without a copy
    [InlineData("REQ-020")] // unknown: no such thing here
    public void What_is_not_here_is_not_requested(string id)
    {
        var library = LendingLibrary.With();

        Assert.All(Enum.GetValues<RequestKind>(), kind => Assert.Equal(
            (id, true), (id, Codes(library.Ask(Hold(1, borrower: 1, kind: kind, title: true))).Contains("CIR-081", StringComparison.Ordinal))));
    }

    [Theory]
    [InlineData("REQ-015", "weeded")] // withdrawn
    [InlineData("REQ-018", "lost")] // long missing: given up
    public void What_left_the_collection_is_not_requested(string id, string reason)
    {
        var library = LendingLibrary.With();
        library.Do(new ItemCommand.Withdraw(Item(), new WithdrawalReason(reason), Stamp()));

        Assert.All(Enum.GetValues<RequestKind>(), kind => Assert.Equal(
            (id, true), (id, Codes(library.Ask(Hold(1, borrower: 1, kind: kind))).Contains("CIR-081", StringComparison.Ordinal))));
    }

    [Fact]
    public void REQ_012_what_the_rules_keep_from_requests_is_not_requested_in_process_or_not()
    {
        var library = LendingLibrary.With(profile: Profile with { Rules = Lending.Rules("default: lend 14 days, request nothing") });
        library.Do(new ItemCirculationCommand.SetAside(Item(), new Possession.InCataloging(), Stamp()));

        Assert.All(Enum.GetValues<RequestKind>(), kind =>
            Assert.Contains("CIR-080", Codes(library.Ask(Hold(1, borrower: 1, kind: kind))), StringComparison.Ordinal));
    }

    [Fact]
    public void STA_002_009_what_is_lent_is_on_loan_and_then_returned()
    {
        var library = LendingLibrary.With();

        Assert.Equal(new Possession.OnLoan(Loan()), Possession(library, () => library.Do(CheckOut())));
        Assert.Equal(new Possession.OnShelf(), Possession(library, () => library.Do(Return())));
        Assert.IsType<LoanState.Returned>(library.Loan().State);
    }

    [Fact]
    public void STA_003_what_was_never_placed_is_not_cancelled() => Assert.Equal(
        "no CMD-004", Codes(LendingLibrary.With().Ask(new RequestCommand.Cancel(ItemQueue, Wish(1), CancelCause.Borrower, Stamp()))));

    [Fact]
    public void STA_005_006_what_waits_travels_to_its_pickup_and_is_lent_there()
    {
        var library = LendingLibrary.With();
        library.Do(Hold(1, borrower: 1, pickup: AnnexDesk));

        library.Do(Return());
        Assert.IsType<RequestState.InTransit>(library.Queue().Requests[0].State);
        library.Do(Return(day: 2, at: AnnexDesk));
        Assert.Equal("yes CIR-303", Codes(library.Ask(CheckOut(stamp: Stamp(3)) with { ServicePoint = AnnexDesk })));
    }

    [Fact]
    public void STA_010_011_what_comes_back_elsewhere_travels_home()
    {
        var library = LendingLibrary.With();
        library.Do(CheckOut());

        Assert.Equal(new Possession.InTransit(), Possession(library, () => library.Do(Return(at: AnnexDesk))));
        Assert.Equal(new Possession.OnShelf(), Possession(library, () => library.Do(Return(day: 2))));
    }

    [Fact]
    public void STA_013_what_was_cancelled_waits_no_more()
    {
        var library = LendingLibrary.With();
        library.Do(Hold(1, borrower: 1));
        library.Do(new RequestCommand.Cancel(ItemQueue, Wish(1), CancelCause.Borrower, Stamp()));

        Assert.Equal("no CMD-004", Codes(library.Ask(new RequestCommand.Resume(ItemQueue, Wish(1), Stamp()))));
    }

    // Invenio refuses the check-out; here it is lent, and the request for the other copy goes on.
    [Fact]
    public void STA_014_another_copy_than_the_one_asked_for_fills_no_request()
    {
        var library = LendingLibrary.With(items: 0);
        library.AddCopies(2);
        library.Do(ACopy(1, RequestKind.Hold, copy: 1, borrower: 1));

        Assert.Equal("yes ", Codes(library.Ask(CheckOut(1, item: 2))));
        Assert.Equal(Wish(1), Assert.Single(library.Queue(title: true).Requests).Id);
    }

    [Fact]
    public void Every_vector_of_these_areas_is_named_by_a_test()
    {
        var path = RepositoryFiles.SharedPath("vectors", "circ-vectors.json");
        var tests = SourcesOf("Circulation") + SourcesOf("Time");
        using var vectors = System.Text.Json.JsonDocument.Parse(File.ReadAllText(path));
        var list = vectors.RootElement.ValueKind is System.Text.Json.JsonValueKind.Array ? vectors.RootElement : vectors.RootElement.GetProperty("vectors");

        // Bookings and document delivery are another part of the library.
        var ids = list.EnumerateArray().Select(static vector => vector.GetProperty("id").GetString()!)
            .Where(static id => !id.StartsWith("BKG", StringComparison.Ordinal) && !id.StartsWith("DOC", StringComparison.Ordinal)).ToList();

        Assert.True(ids.Count > 300);
        Assert.DoesNotContain(ids, id => !tests.Contains(id, StringComparison.Ordinal)
            && !tests.Contains(id.Replace('-', '_'), StringComparison.Ordinal)
            && !NamedInARow(tests, id));
    }

    private static string SourcesOf(string room) => string.Concat(Directory
        .EnumerateFiles(RepositoryFiles.PathTo("tests", "MedLib.Domain.Tests", room), "*", SearchOption.AllDirectories)
        .Select(File.ReadAllText));

    // STA_002_009 names both.
    private static bool NamedInARow(string tests, string id) =>
        tests.Split('\n').Any(line => line.Contains($" {id[..3]}_", StringComparison.Ordinal) && line.Contains($"_{id[4..]}_", StringComparison.Ordinal));

    private static LendingLibrary TwoCopiesLent()
    {
        var library = LendingLibrary.With(items: 0, borrowers: 3, profile: Recalling);
        library.AddCopies(2);
        library.Do(CheckOut(1, item: 1));
        library.Do(CheckOut(2, item: 2, borrower: 2, stamp: Stamp(1)));
        return library;
    }

    private static RequestCommand.Place ACopy(int request, RequestKind kind, int copy, int borrower = 3) =>
        new(TitleQueue, Wish(request), Borrower(borrower), kind, new RequestScope.Copy(Item(copy)), Desk, Stamp(1));

    private static Possession? Possession(LendingLibrary library, Action act)
    {
        act();
        return library.PossessionOf();
    }
}
