using MedLib.Domain.Circulation.Borrowers;
using MedLib.Domain.Circulation.Loans;
using MedLib.Domain.Circulation.Requests;
using MedLib.Domain.Holdings;
using MedLib.Domain.Holdings.Items;
using MedLib.Domain.Results;
using MedLib.Domain.Time;
using NodaTime;

namespace MedLib.Domain.Circulation.Planning;

/// <summary>An open loan as the worklist sees it; one that is lost or claimed to be returned is none.</summary>
/// <param name="Loan">The loan.</param>
/// <param name="Item">The item.</param>
/// <param name="Borrower">Who has it.</param>
/// <param name="Due">When it is due.</param>
public sealed record WorkLoan(LoanId Loan, ItemId Item, BorrowerId Borrower, DueMoment Due);

/// <summary>An item on the pickup shelf as the worklist sees it.</summary>
/// <param name="Request">The request that it waits for.</param>
/// <param name="Item">The item.</param>
/// <param name="Until">By when it must be picked up.</param>
public sealed record WorkPickup(RequestId Request, ItemId Item, DueMoment Until);

/// <summary>A request whose item is to be fetched, as the worklist sees it.</summary>
/// <param name="Request">The request.</param>
/// <param name="Item">The item.</param>
/// <param name="Location">Where it stands.</param>
/// <param name="ShelfKey">By what it is sorted there.</param>
/// <param name="Since">Since when.</param>
public sealed record WorkFetch(RequestId Request, ItemId Item, LocationCode Location, string ShelfKey, Instant Since);

/// <summary>A claim that an item was returned, as the worklist sees it.</summary>
/// <param name="Loan">The loan.</param>
/// <param name="Item">The item.</param>
/// <param name="Since">Since when.</param>
public sealed record WorkClaim(LoanId Loan, ItemId Item, Instant Since);

/// <summary>Something of a borrower that ends: a registration, a block, the time in which a provisional borrower must be identified.</summary>
/// <param name="Borrower">The borrower.</param>
/// <param name="LastDay">The last day on which it holds.</param>
public sealed record WorkEnding(BorrowerId Borrower, LocalDate LastDay);

/// <summary>All that a day's worklist is made from, as it is now.</summary>
public sealed record WorkFacts
{
    /// <summary>The open loans; those that are not due yet are left out of the list.</summary>
    public ValueList<WorkLoan> Loans { get; init; } = [];

    /// <summary>The items on the pickup shelves; those that may still be picked up are left out of the list.</summary>
    public ValueList<WorkPickup> Pickups { get; init; } = [];

    /// <summary>The requests whose items are to be fetched.</summary>
    public ValueList<WorkFetch> Fetches { get; init; } = [];

    /// <summary>The claims that are open.</summary>
    public ValueList<WorkClaim> Claims { get; init; } = [];

    /// <summary>The notices that are to be sent.</summary>
    public ValueList<PlannedNotice> Notices { get; init; } = [];

    /// <summary>The provisional borrowers, with the day by which each must be identified.</summary>
    public ValueList<WorkEnding> Provisional { get; init; } = [];

    /// <summary>The registrations that end; those that end later are left out of the list.</summary>
    public ValueList<WorkEnding> Registrations { get; init; } = [];

    /// <summary>The blocks that end; those that end later are left out of the list.</summary>
    public ValueList<WorkEnding> Blocks { get; init; } = [];
}

/// <summary>From when on something stands on the worklist.</summary>
public sealed record WorkTerms
{
    /// <summary>After how many days an overdue item is called for by a person: four weeks, when notices have done what they can.</summary>
    public int LongOverdueDays { get; init; } = 28;

    /// <summary>How many days before a registration or a block ends it stands on the list.</summary>
    public int EndsWithinDays { get; init; } = 14;
}
