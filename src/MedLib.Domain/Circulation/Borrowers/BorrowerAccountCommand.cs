using System.Text.Json.Serialization;
using MedLib.Domain.Circulation.Loans;
using MedLib.Domain.Circulation.Rules;
using MedLib.Domain.Commands;
using MedLib.Domain.Holdings.Items;
using MedLib.Domain.Results;
using NodaTime;

namespace MedLib.Domain.Circulation.Borrowers;

/// <summary>What can be asked of a borrower's account.</summary>
[JsonPolymorphic(TypeDiscriminatorPropertyName = "type")]
[JsonDerivedType(typeof(AddLoan), "borrower-account.add-loan")]
[JsonDerivedType(typeof(RemoveLoan), "borrower-account.remove-loan")]
[JsonDerivedType(typeof(RestoreLoan), "borrower-account.restore-loan")]
[JsonDerivedType(typeof(CountClaim), "borrower-account.count-claim")]
[JsonDerivedType(typeof(Suspend), "borrower-account.suspend")]
[JsonDerivedType(typeof(LiftSuspension), "borrower-account.lift-suspension")]
public abstract record BorrowerAccountCommand
{
    private BorrowerAccountCommand(BorrowerId borrower, LoanId loan, CommandStamp stamp) =>
        (Borrower, Loan, Stamp) = (borrower, loan, stamp);

    /// <summary>Whose account.</summary>
    public BorrowerId Borrower { get; }

    /// <summary>Which loan.</summary>
    public LoanId Loan { get; }

    /// <summary>Under which id, by whom and when.</summary>
    public CommandStamp Stamp { get; }

    /// <summary>Adds a new loan, if the borrower may have one more.</summary>
    /// <param name="Borrower">Whose account.</param>
    /// <param name="Loan">The loan.</param>
    /// <param name="Category">The item's category.</param>
    /// <param name="Limits">How many loans of which sets the borrower may have, by the rules.</param>
    /// <param name="Sets">What the sets are.</param>
    /// <param name="Stamp">Under which id, by whom and when.</param>
    public sealed record AddLoan(
        BorrowerId Borrower, LoanId Loan, ItemCategory Category, ValueList<LoanLimit> Limits, ValueList<LimitSet> Sets, CommandStamp Stamp)
        : BorrowerAccountCommand(Borrower, Loan, Stamp);

    /// <summary>Takes a loan off that is over.</summary>
    /// <param name="Borrower">Whose account.</param>
    /// <param name="Loan">The loan.</param>
    /// <param name="Stamp">Under which id, by whom and when.</param>
    public sealed record RemoveLoan(BorrowerId Borrower, LoanId Loan, CommandStamp Stamp) : BorrowerAccountCommand(Borrower, Loan, Stamp);

    /// <summary>Puts a loan on whose return was wrong, or that was another's by mistake. No limit applies: the borrower has the item.</summary>
    /// <param name="Borrower">Whose account.</param>
    /// <param name="Loan">The loan.</param>
    /// <param name="Category">The item's category.</param>
    /// <param name="Stamp">Under which id, by whom and when.</param>
    public sealed record RestoreLoan(BorrowerId Borrower, LoanId Loan, ItemCategory Category, CommandStamp Stamp) : BorrowerAccountCommand(Borrower, Loan, Stamp);

    /// <summary>Counts that the borrower says something was returned.</summary>
    /// <param name="Borrower">Whose account.</param>
    /// <param name="Loan">The loan.</param>
    /// <param name="Stamp">Under which id, by whom and when.</param>
    public sealed record CountClaim(BorrowerId Borrower, LoanId Loan, CommandStamp Stamp) : BorrowerAccountCommand(Borrower, Loan, Stamp);

    /// <summary>Suspends the borrower for a late return.</summary>
    /// <param name="Borrower">Whose account.</param>
    /// <param name="Loan">The loan that came back late.</param>
    /// <param name="First">The first day without borrowing.</param>
    /// <param name="Last">The last day.</param>
    /// <param name="Stamp">Under which id, by whom and when.</param>
    public sealed record Suspend(BorrowerId Borrower, LoanId Loan, LocalDate First, LocalDate Last, CommandStamp Stamp) : BorrowerAccountCommand(Borrower, Loan, Stamp);

    /// <summary>Takes a suspension back: the return that had caused it was wrong, or staff so decide.</summary>
    /// <param name="Borrower">Whose account.</param>
    /// <param name="Loan">The loan that had caused it.</param>
    /// <param name="Stamp">Under which id, by whom and when.</param>
    public sealed record LiftSuspension(BorrowerId Borrower, LoanId Loan, CommandStamp Stamp) : BorrowerAccountCommand(Borrower, Loan, Stamp);
}
