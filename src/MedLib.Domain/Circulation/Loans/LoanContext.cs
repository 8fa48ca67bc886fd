using MedLib.Domain.Circulation.DueDates;
using MedLib.Domain.Circulation.Rules;
using MedLib.Domain.Commands;
using MedLib.Domain.Finance;
using MedLib.Domain.Holdings.Items;
using MedLib.Domain.Results;
using MedLib.Domain.Time;
using NodaTime;

namespace MedLib.Domain.Circulation.Loans;

/// <summary>What a decision about a loan needs to know beside the loan. What a command does not look at may stay as it is.</summary>
public sealed record LoanContext
{
    private static readonly LoanFacts NoFacts = new();

    /// <summary>The openings by which it is reckoned: of the terms' calendar and layer.</summary>
    public required Openings Openings { get; init; }

    /// <summary>The item that is lent; null where the command lends nothing.</summary>
    public Item? Item { get; init; }

    /// <summary>Whether the item is lent, by the rules.</summary>
    public LendingMode Lend { get; init; }

    /// <summary>The terms that a new loan gets, or that a running one is given anew.</summary>
    public LoanTerms? Terms { get; init; }

    /// <summary>What a new loan is, as far as it is counted.</summary>
    public LoanFacts Facts { get; init; } = NoFacts;

    /// <summary>What the loan may not outlast, such as the borrower's registration.</summary>
    public ValueList<DueLimit> Limits { get; init; } = [];

    /// <summary>How many requests wait that this item could serve.</summary>
    public int Waiting { get; init; }

    /// <summary>How many other copies could serve those who wait.</summary>
    public int OtherCopies { get; init; }

    /// <summary>Whether one of those who wait does so urgently.</summary>
    public bool UrgentWaiting { get; init; }

    /// <summary>Whether the borrower wants nothing to be renewed without being asked.</summary>
    public bool HasOptedOut { get; init; }

    /// <summary>The last day on which the borrower's registration holds; null without an end.</summary>
    public LocalDate? ValidUntil { get; init; }

    /// <summary>What the borrower owes; none where nothing is.</summary>
    public Money Owed { get; init; }

    /// <summary>How long after check-out it may be undone.</summary>
    public Duration UndoWithin { get; init; } = Duration.FromMinutes(30);

    /// <summary>What was overridden for the item's and the borrower's sake: it is recorded with the loan.</summary>
    public ValueList<OverrideGrant> Overridden { get; init; } = [];
}
