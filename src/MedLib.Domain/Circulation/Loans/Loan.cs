using System.Text.Json.Serialization;
using MedLib.Domain.Circulation.Borrowers;
using MedLib.Domain.Commands;
using MedLib.Domain.Holdings;
using MedLib.Domain.Holdings.Items;
using MedLib.Domain.Results;
using MedLib.Domain.Time;
using NodaTime;

namespace MedLib.Domain.Circulation.Loans;

/// <summary>One item lent to one borrower, from check-out to return.</summary>
public sealed partial record Loan : IAggregate<Loan>
{
    [JsonConstructor]
    internal Loan(LoanId id, ItemId item, BorrowerId borrower, Instant openedAt, LoanTerms terms, DueMoment due) =>
        (Id, Item, Borrower, OpenedAt, Terms, Due) = (id, item, borrower, openedAt, terms, due);

    static string IAggregate<Loan>.Kind => "loan";

    Guid IAggregate.Key => Id.Value;

    IEnumerable<UniqueKey> IAggregate.UniqueKeys => IsOpen ? [OpenLoanKey(Item)] : [];

    /// <summary>The loan's id.</summary>
    public LoanId Id { get; }

    /// <summary>What is lent.</summary>
    public ItemId Item { get; }

    /// <summary>To whom.</summary>
    public BorrowerId Borrower { get; }

    /// <summary>Since when.</summary>
    public Instant OpenedAt { get; }

    /// <summary>On what terms, as they were at check-out.</summary>
    public LoanTerms Terms { get; }

    /// <summary>When it is due.</summary>
    [JsonInclude]
    public DueMoment Due { get; internal init; }

    /// <summary>How often it was renewed.</summary>
    [JsonInclude]
    public int Renewals { get; internal init; }

    /// <summary>When the item came back, or null while it is out.</summary>
    [JsonInclude]
    public Instant? ReturnedAt { get; internal init; }

    /// <summary>Whether the item is out.</summary>
    [JsonIgnore]
    public bool IsOpen => ReturnedAt is null;

    /// <summary>The set invariant that an item has at most one open loan, whatever else goes wrong.</summary>
    /// <param name="item">The item.</param>
    public static UniqueKey OpenLoanKey(ItemId item) => new("open-loan-of-item", item.Value.ToString("D"), CirculationCodes.ItemOnLoan);

    /// <summary>The state after an event.</summary>
    /// <param name="state">The state before it.</param>
    /// <param name="e">The event.</param>
    /// <exception cref="ArgumentException">The event cannot follow the state: the history is broken.</exception>
    public static Loan Evolve(Loan? state, LoanEvent e) => (state, e) switch
    {
        (null, LoanEvent.Opened opened) => new Loan(opened.Loan, opened.Item, opened.Borrower, opened.At, opened.Terms, opened.Due),
        ({ } loan, LoanEvent.Renewed renewed) => loan with { Due = renewed.Due, Renewals = loan.Renewals + 1 },
        ({ } loan, LoanEvent.Returned returned) => loan with { ReturnedAt = returned.At },
        ({ } loan, LoanEvent.ReturnCorrected) => loan with { ReturnedAt = null },
        _ => throw new ArgumentException($"{e?.GetType().Name} cannot follow this state.", nameof(e)),
    };
}
