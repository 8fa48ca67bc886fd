using MedLib.Domain.Circulation.Borrowers;
using MedLib.Domain.Circulation.Fees.Ledgers;
using MedLib.Domain.Circulation.Possessions;
using MedLib.Domain.Circulation.Profiles;
using MedLib.Domain.Circulation.Requests;
using MedLib.Domain.Circulation.Requests.Decisions;
using MedLib.Domain.Commands;
using MedLib.Domain.Holdings.Items;
using MedLib.Domain.Results;
using MedLib.Domain.Time;
using NodaTime;

namespace MedLib.Domain.Circulation.Loans.Decisions;

/// <summary>Everything that a decision about a loan looks at, as the stores hold it. What a command does not concern may be missing.</summary>
internal sealed record Situation
{
    /// <summary>The item.</summary>
    public required Item Item { get; init; }

    /// <summary>The borrower: who asks for the loan, or who has it.</summary>
    public Borrower? Borrower { get; init; }

    /// <summary>The loan; for a check-out the one that has the new one's id, which there should not be.</summary>
    public Versioned<Loan>? Loan { get; init; }

    /// <summary>Who has the item.</summary>
    public Versioned<ItemCirculation>? Circulation { get; init; }

    /// <summary>The borrower's account. It is read before the open loans, so that a loan made between the two makes it stale.</summary>
    public Versioned<BorrowerAccount>? Account { get; init; }

    /// <summary>The borrower's open loans; asked for only where block rules look at them.</summary>
    public ValueList<Loan> OpenLoans { get; init; } = [];

    /// <summary>Who waits for the item or its title.</summary>
    public Versioned<RequestQueue>? Queue { get; init; }

    /// <summary>How many other copies could serve those who wait; counted only where the loan's terms look at it.</summary>
    public int OtherCopies { get; init; }

    /// <summary>Where the item is that was chosen for the borrower's own request, where that is another one.</summary>
    public Versioned<ItemCirculation>? ChosenInstead { get; init; }

    /// <summary>The loan that the request had recalled which this item serves instead; null where there is none.</summary>
    public RecalledLoan? Recalled { get; init; }

    /// <summary>The borrower's ledger.</summary>
    public Versioned<FeeLedger>? Ledger { get; init; }

    /// <summary>The ledger of the department that pays for the loan, wholly or in part; asked for only where one does.</summary>
    public Versioned<FeeLedger>? CenterLedger { get; init; }

    /// <summary>Where the item is; what never circulated is on its shelf.</summary>
    public Possession Possession => Circulation?.State.Possession ?? Shelf;

    private static readonly Possession Shelf = new Possession.OnShelf();

    /// <summary>The item as the queue sees it at a service point.</summary>
    public RequestCandidate CandidateAt(ServicePointCode point, CompiledCirculation lending) => new()
    {
        Item = Item.Id,
        Category = Item.Category,
        Volume = Item.Details.Enumeration ?? "",
        Home = lending.HomeOf(Item.Location),
        At = point,
    };

    /// <summary>The openings by which a running loan is reckoned: those its terms froze.</summary>
    public static Openings OpeningsOf(LoanTerms terms, CompiledCirculation lending) =>
        lending.OpeningsOf(terms.Calendar.Code, terms.Calendar.Version, terms.Due.Layer);
}

/// <summary>Several decisions about one aggregate in one commit.</summary>
internal static class Changes
{
    /// <summary>The next decision, on the state that the first one leaves; refused where either is.</summary>
    public static Result<Change<TState, TEvent>> AndThen<TState, TEvent>(
        this Result<Change<TState, TEvent>> first, Func<TState, Result<Change<TState, TEvent>>> next)
        where TState : notnull =>
        first.Then(change => next(change.State).Then(second =>
            Result.Of(new Change<TState, TEvent>(second.State, [.. change.Events, .. second.Events]))));

    /// <summary>The change, staged; nothing where it was refused.</summary>
    public static ValueList<StagedChange> StagedOver<TState, TEvent>(this Result<Change<TState, TEvent>>? change, Versioned<TState>? before)
        where TState : class, IAggregate<TState>
        where TEvent : class, IEvent => change is { Succeeded: true } ? [StagedChange.Of(before, change.Value)] : [];
}
