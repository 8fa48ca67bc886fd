using MedLib.Domain.Circulation.Borrowers;
using MedLib.Domain.Circulation.Loans;
using MedLib.Domain.Circulation.Requests;
using MedLib.Domain.Holdings;
using MedLib.Domain.Holdings.Items;
using NodaTime;

namespace MedLib.Domain.Circulation.Planning;

/// <summary>The kinds of task, in the order of the day: what others wait for comes first.</summary>
public enum WorkKind
{
    /// <summary>To fetch an item from its shelf for a request.</summary>
    Fetch = 0,

    /// <summary>To clear an item from the pickup shelf that was not picked up in time.</summary>
    ClearPickup = 1,

    /// <summary>To find out who a provisional borrower is.</summary>
    Identify = 2,

    /// <summary>To search for an item that is claimed to be returned.</summary>
    SearchClaim = 3,

    /// <summary>To send a notice.</summary>
    SendNotice = 4,

    /// <summary>To call for an item that is long overdue.</summary>
    CallIn = 5,

    /// <summary>To know of: an item that is overdue.</summary>
    Overdue = 6,

    /// <summary>To know of: an item that is due today.</summary>
    DueToday = 7,

    /// <summary>To see whether a registration that ends soon goes on.</summary>
    RegistrationEnds = 8,

    /// <summary>To see whether a block that ends soon goes on.</summary>
    BlockEnds = 9,
}

/// <summary>Something that somebody is to do today.</summary>
/// <remarks>It holds ids and no names: whoever prints a list for the desk looks them up.</remarks>
public abstract record WorkTask
{
    private WorkTask(WorkKind kind, LocalDate day) => (Kind, Day) = (kind, day);

    /// <summary>The kind.</summary>
    public WorkKind Kind { get; }

    /// <summary>The day that it hangs on: since when, or by when.</summary>
    public LocalDate Day { get; }

    /// <summary>The id that tells it from others of its kind.</summary>
    internal abstract Guid Key { get; }

    /// <summary>To fetch an item.</summary>
    /// <param name="Request">For which request.</param>
    /// <param name="Item">The item.</param>
    /// <param name="Location">Where it stands.</param>
    /// <param name="ShelfKey">By what it is sorted there.</param>
    /// <param name="Day">Since when it is to be fetched.</param>
    public sealed record Fetch(RequestId Request, ItemId Item, LocationCode Location, string ShelfKey, LocalDate Day) : WorkTask(WorkKind.Fetch, Day)
    {
        internal override Guid Key => Request.Value;
    }

    /// <summary>To clear the pickup shelf.</summary>
    /// <param name="Request">The request that was not picked up.</param>
    /// <param name="Item">The item.</param>
    /// <param name="Day">The last day on which it could be.</param>
    public sealed record ClearPickup(RequestId Request, ItemId Item, LocalDate Day) : WorkTask(WorkKind.ClearPickup, Day)
    {
        internal override Guid Key => Request.Value;
    }

    /// <summary>To find out who somebody is.</summary>
    /// <param name="Borrower">The provisional borrower.</param>
    /// <param name="Day">By when.</param>
    /// <param name="IsLate">Whether that is past.</param>
    public sealed record Identify(BorrowerId Borrower, LocalDate Day, bool IsLate) : WorkTask(WorkKind.Identify, Day)
    {
        internal override Guid Key => Borrower.Value;
    }

    /// <summary>To search for an item.</summary>
    /// <param name="Loan">The loan whose borrower says that it was returned.</param>
    /// <param name="Item">The item.</param>
    /// <param name="Day">Since when.</param>
    public sealed record SearchClaim(LoanId Loan, ItemId Item, LocalDate Day) : WorkTask(WorkKind.SearchClaim, Day)
    {
        internal override Guid Key => Loan.Value;
    }

    /// <summary>To send a notice.</summary>
    /// <param name="Notice">The notice.</param>
    /// <param name="Day">Since when it is to be sent.</param>
    public sealed record SendNotice(PlannedNotice Notice, LocalDate Day) : WorkTask(WorkKind.SendNotice, Day)
    {
        internal override Guid Key => Notice.Key.Loan.Value;
    }

    /// <summary>A loan that is due: today, past, or long past.</summary>
    /// <param name="Loan">The loan.</param>
    /// <param name="Item">The item.</param>
    /// <param name="Borrower">Who has it.</param>
    /// <param name="Day">The day on which it is due.</param>
    /// <param name="DaysLate">How many days late it is; 0 on the day itself.</param>
    /// <param name="Late">How it stands: <see cref="WorkKind.DueToday"/>, <see cref="WorkKind.Overdue"/> or <see cref="WorkKind.CallIn"/>.</param>
    public sealed record Due(LoanId Loan, ItemId Item, BorrowerId Borrower, LocalDate Day, int DaysLate, WorkKind Late) : WorkTask(Late, Day)
    {
        internal override Guid Key => Loan.Value;
    }

    /// <summary>A registration or a block that ends soon.</summary>
    /// <param name="Borrower">Whose.</param>
    /// <param name="Day">The last day on which it holds.</param>
    /// <param name="What">What ends: <see cref="WorkKind.RegistrationEnds"/> or <see cref="WorkKind.BlockEnds"/>.</param>
    public sealed record Ending(BorrowerId Borrower, LocalDate Day, WorkKind What) : WorkTask(What, Day)
    {
        internal override Guid Key => Borrower.Value;
    }
}
