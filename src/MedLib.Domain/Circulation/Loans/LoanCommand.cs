using System.Text.Json.Serialization;
using MedLib.Domain.Circulation.Borrowers;
using MedLib.Domain.Commands;
using MedLib.Domain.Holdings;
using MedLib.Domain.Holdings.Items;
using MedLib.Domain.Identifiers;

namespace MedLib.Domain.Circulation.Loans;

/// <summary>What can be asked about lending.</summary>
[JsonPolymorphic(TypeDiscriminatorPropertyName = "type")]
[JsonDerivedType(typeof(CheckOut), "loan.check-out")]
[JsonDerivedType(typeof(Renew), "loan.renew")]
[JsonDerivedType(typeof(Return), "loan.return")]
[JsonDerivedType(typeof(CorrectReturn), "loan.correct-return")]
public abstract record LoanCommand
{
    private LoanCommand(CommandStamp stamp) => Stamp = stamp;

    /// <summary>Under which id, by whom and when.</summary>
    public CommandStamp Stamp { get; }

    /// <summary>Lends an item to a borrower.</summary>
    /// <param name="Loan">The id the loan gets.</param>
    /// <param name="Item">What is lent.</param>
    /// <param name="Borrower">To whom.</param>
    /// <param name="Stamp">Under which id, by whom and when.</param>
    public sealed record CheckOut(LoanId Loan, ItemId Item, BorrowerId Borrower, CommandStamp Stamp) : LoanCommand(Stamp);

    /// <summary>Lengthens a loan: its days are counted anew from the day of the renewal.</summary>
    /// <param name="Loan">The loan.</param>
    /// <param name="Stamp">Under which id, by whom and when.</param>
    public sealed record Renew(LoanId Loan, CommandStamp Stamp) : LoanCommand(Stamp);

    /// <summary>Takes an item back. Never refused: the book is in the hand.</summary>
    /// <param name="Barcode">The barcode read, which may be nobody's; none where the item is told by its id.</param>
    /// <param name="ServicePoint">Where it came back.</param>
    /// <param name="Stamp">Under which id, by whom and when.</param>
    public sealed record Return(Barcode Barcode, ServicePointCode ServicePoint, CommandStamp Stamp) : LoanCommand(Stamp)
    {
        /// <summary>The item, where it was not found by a barcode: an item need not have one.</summary>
        public ItemId? Item { get; init; }

        /// <summary>Without the barcode: a borrower's card may have been read by mistake.</summary>
        public override string ToString() => $"{nameof(Return)} {Stamp.Id.Value}";
    }

    /// <summary>Corrects a return that did not happen, such as the wrong copy scanned: the loan goes on as it was.</summary>
    /// <param name="Loan">The loan that was closed by mistake.</param>
    /// <param name="Reason">Why, for the record; not empty.</param>
    /// <param name="Stamp">Under which id, by whom and when.</param>
    public sealed record CorrectReturn(LoanId Loan, string Reason, CommandStamp Stamp) : LoanCommand(Stamp);
}
