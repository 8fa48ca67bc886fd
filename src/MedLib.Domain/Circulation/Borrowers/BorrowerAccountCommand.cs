using System.Text.Json.Serialization;
using MedLib.Domain.Circulation.Loans;
using MedLib.Domain.Circulation.Rules;
using MedLib.Domain.Commands;
using NodaTime;

namespace MedLib.Domain.Circulation.Borrowers;

/// <summary>What can be asked of a borrower's account.</summary>
[JsonPolymorphic(TypeDiscriminatorPropertyName = "type")]
[JsonDerivedType(typeof(AddLoan), "borrower-account.add-loan")]
[JsonDerivedType(typeof(RemoveLoan), "borrower-account.remove-loan")]
[JsonDerivedType(typeof(RestoreLoan), "borrower-account.restore-loan")]
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
    /// <param name="Details">What is known of the borrower.</param>
    /// <param name="Policy">The policy of the loan.</param>
    /// <param name="Today">The library's day.</param>
    /// <param name="Stamp">Under which id, by whom and when.</param>
    public sealed record AddLoan(BorrowerId Borrower, LoanId Loan, BorrowerDetails Details, LoanPolicy Policy, LocalDate Today, CommandStamp Stamp)
        : BorrowerAccountCommand(Borrower, Loan, Stamp);

    /// <summary>Takes a returned loan off.</summary>
    /// <param name="Borrower">Whose account.</param>
    /// <param name="Loan">The loan.</param>
    /// <param name="Stamp">Under which id, by whom and when.</param>
    public sealed record RemoveLoan(BorrowerId Borrower, LoanId Loan, CommandStamp Stamp) : BorrowerAccountCommand(Borrower, Loan, Stamp);

    /// <summary>Puts a loan back whose return was wrong. No limit applies: the borrower has the item.</summary>
    /// <param name="Borrower">Whose account.</param>
    /// <param name="Loan">The loan.</param>
    /// <param name="Stamp">Under which id, by whom and when.</param>
    public sealed record RestoreLoan(BorrowerId Borrower, LoanId Loan, CommandStamp Stamp) : BorrowerAccountCommand(Borrower, Loan, Stamp);
}
