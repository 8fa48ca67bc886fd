using System.Text.Json.Serialization;
using MedLib.Domain.Circulation.Borrowers;
using MedLib.Domain.Commands;
using MedLib.Domain.Holdings;
using MedLib.Domain.Holdings.Items;
using MedLib.Domain.Results;
using MedLib.Domain.Time;
using NodaTime;

namespace MedLib.Domain.Circulation.Loans;

/// <summary>One item lent to one borrower, from check-out to the day it is over.</summary>
public sealed partial record Loan : IAggregate<Loan>
{
    private LoanState _state;

    // What an older release did not store is as in a new loan.
    [JsonConstructor]
    internal Loan(
        LoanId id, ItemId item, BorrowerId borrower, Instant openedAt, LoanFacts? facts, LoanTerms terms, DueMoment due, LoanState? state = null, DueOrigin? dueBy = null) =>
        (Id, Item, Borrower, OpenedAt, Facts, Terms, Due, _state, DueBy) = (id, item, borrower, openedAt, facts ?? new LoanFacts(), terms, due, state ?? new LoanState.Active(), dueBy ?? new DueOrigin(DueCause.CheckOut, openedAt, []));

    static string IAggregate<Loan>.Kind => "loan";

    Guid IAggregate.Key => Id.Value;

    IEnumerable<UniqueKey> IAggregate.UniqueKeys => IsOpen ? [OpenLoanKey(Item)] : [];

    IEnumerable<LookupKey> IAggregate.LookupKeys => IsOpen ? [OpenLoansOf(Borrower)] : [];

    /// <summary>The loan's id.</summary>
    public LoanId Id { get; }

    /// <summary>What is lent.</summary>
    public ItemId Item { get; }

    /// <summary>To whom; once the loan is anonymised, nobody that is known.</summary>
    [JsonInclude]
    public BorrowerId Borrower { get; internal init; }

    /// <summary>Who took it in the borrower's name; null for the borrower.</summary>
    [JsonInclude]
    public BorrowerId? Proxy { get; internal init; }

    /// <summary>Since when.</summary>
    public Instant OpenedAt { get; }

    /// <summary>What it was when it was made, as far as it is counted.</summary>
    [JsonInclude]
    public LoanFacts Facts { get; internal init; }

    /// <summary>On what terms, as they were at check-out.</summary>
    [JsonInclude]
    public LoanTerms Terms { get; internal init; }

    /// <summary>When it is due.</summary>
    [JsonInclude]
    public DueMoment Due { get; internal init; }

    /// <summary>How it came to be due then.</summary>
    [JsonInclude]
    public DueOrigin DueBy { get; internal init; }

    /// <summary>What became of it.</summary>
    [JsonInclude]
    public LoanState State
    {
        get => _state;
        internal init => _state = value;
    }

    /// <summary>How often it was renewed.</summary>
    [JsonInclude]
    public int Renewals { get; internal init; }

    /// <summary>How often in a row it was renewed without anybody having seen the item.</summary>
    [JsonInclude]
    public int UnseenRenewals { get; internal init; }

    /// <summary>When the item came back, or null where it did not.</summary>
    [JsonIgnore]
    public Instant? ReturnedAt => (State as LoanState.Returned)?.At;

    // When it came back, as older releases said it: read, never written.
    [JsonInclude]
    [JsonPropertyName("returnedAt")]
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    internal Instant? OlderReturn
    {
        get => null;
        set => _state = value is { } at ? new LoanState.Returned(at, ReturnEvidence.Desk, _state) : _state;
    }

    /// <summary>Whether the loan still stands between the library and the borrower, lost or claimed included.</summary>
    [JsonIgnore]
    public bool IsOpen => State.IsOpen;

    /// <summary>The set invariant that an item has at most one open loan, whatever else goes wrong.</summary>
    /// <param name="item">The item.</param>
    public static UniqueKey OpenLoanKey(ItemId item) => new("open-loan-of-item", item.Value.ToString("D"), CirculationCodes.ItemOnLoan);

    /// <summary>The value by which a borrower's open loans are found.</summary>
    /// <param name="borrower">The borrower.</param>
    public static LookupKey OpenLoansOf(BorrowerId borrower) => new("open-loans-of-borrower", borrower.Value.ToString("D"));

    /// <summary>The same loan of nobody that is known: what is counted stays.</summary>
    /// <param name="tag">What stands in the borrower's place: a random one, never made from the borrower's id.</param>
    /// <returns>The loan; unchanged while it is open, for the library must know who has the item.</returns>
    public Loan Anonymised(BorrowerId tag) => IsOpen ? this : this with { Borrower = tag, Proxy = null };

    /// <summary>The state after an event.</summary>
    /// <param name="state">The state before it.</param>
    /// <param name="e">The event.</param>
    /// <exception cref="ArgumentException">The event cannot follow the state: the history is broken.</exception>
    public static Loan Evolve(Loan? state, LoanEvent e) => (state, e) switch
    {
        (null, LoanEvent.Opened opened) =>
            new Loan(
                opened.Loan, opened.Item, opened.Borrower, opened.At, opened.Facts, opened.Terms, opened.Due, new LoanState.Active(),
                new DueOrigin(opened.IsByHand ? DueCause.Hand : DueCause.CheckOut, opened.At, opened.Limits))
            {
                Proxy = opened.Proxy,
            },
        ({ State: LoanState.Returned returned } loan, LoanEvent.ReturnCorrected) => loan with { State = returned.Before },
        ({ IsOpen: true } loan, _) => Follow(loan, e),
        _ => throw Broken(e),
    };

    private static Loan Follow(Loan loan, LoanEvent e) => (loan.State, e) switch
    {
        (_, LoanEvent.Undone undone) => loan with { State = new LoanState.Undone(undone.At) },
        (_, LoanEvent.Renewed renewed) => loan with
        {
            Due = renewed.Due,
            DueBy = new DueOrigin(renewed.IsByHand ? DueCause.Hand : DueCause.Renewal, renewed.At, renewed.Limits),
            Renewals = loan.Renewals + 1,
            UnseenRenewals = renewed.IsSeen ? 0 : loan.UnseenRenewals + 1,
        },
        (_, LoanEvent.DueChanged changed) => loan with { Due = changed.Due, DueBy = new DueOrigin(DueCause.Hand, changed.At, []) },
        (LoanState.Active, LoanEvent.Recalled recalled) => loan with
        {
            Due = recalled.Due,
            DueBy = recalled.Due == loan.Due ? loan.DueBy : new DueOrigin(DueCause.Recall, recalled.At, []),
            State = new LoanState.Recalled(recalled.Recall),
        },
        (_, LoanEvent.RecallWithdrawn withdrawn) => loan with
        {
            Due = withdrawn.Due,
            DueBy = withdrawn.Due == loan.Due ? loan.DueBy : new DueOrigin(DueCause.RecallWithdrawn, withdrawn.At, []),
            State = loan.State.WithoutRecall,
        },
        (_, LoanEvent.Returned returned) => loan with { State = new LoanState.Returned(returned.At, returned.Evidence, loan.State) },
        (_, LoanEvent.BorrowerCorrected corrected) => loan with
        {
            Borrower = corrected.Borrower,
            Proxy = null,
            Facts = corrected.Facts ?? loan.Facts,
            Terms = corrected.Facts is null ? loan.Terms : loan.Terms with { PaidBy = corrected.PaidBy },
        },
        (_, LoanEvent.ClaimedReturned claimed) => loan with { State = new LoanState.ClaimedReturned(claimed.At, loan.State.WantedBack) },
        (LoanState.ClaimedReturned claimed, LoanEvent.MissingAccepted accepted) => loan with { State = new LoanState.MissingAccepted(accepted.At, claimed.At) },
        (_, LoanEvent.DeclaredLost lost) => loan with { State = new LoanState.Lost(lost.Episode, loan.State.WantedBack) },
        (LoanState.Lost lost, LoanEvent.LossBilled billed) => loan with { State = lost with { Episode = lost.Episode with { BilledAt = billed.At } } },
        (LoanState.Lost or LoanState.ClaimedReturned, LoanEvent.LendingKept) => loan with { State = InHand(loan.State.WantedBack) },
        (LoanState.Lost lost, LoanEvent.LossClosed { IsWrittenOff: true } closed) => loan with { State = new LoanState.WrittenOff(closed.At, lost.Episode) },
        (LoanState.Lost lost, LoanEvent.LossClosed closed) => loan with { State = new LoanState.Settled(closed.At, lost.Episode) },
        (_, LoanEvent.TermsReplaced replaced) => loan with { Terms = replaced.Terms },
        _ => throw Broken(e),
    };

    private static LoanState InHand(LoanRecall? recall) => recall is null ? new LoanState.Active() : new LoanState.Recalled(recall);

    private static ArgumentException Broken(LoanEvent e) => new($"{e?.GetType().Name} cannot follow this state.", nameof(e));
}
