using System.Text.Json.Serialization;
using MedLib.Domain.Commands;

namespace MedLib.Domain.Circulation.Borrowers;

/// <summary>What can be asked about a borrower's registration.</summary>
[JsonPolymorphic(TypeDiscriminatorPropertyName = "type")]
[JsonDerivedType(typeof(Register), "borrower.register")]
[JsonDerivedType(typeof(Revise), "borrower.revise")]
public abstract record BorrowerCommand
{
    private BorrowerCommand(BorrowerId borrower, CommandStamp stamp) => (Borrower, Stamp) = (borrower, stamp);

    /// <summary>The borrower concerned.</summary>
    public BorrowerId Borrower { get; }

    /// <summary>Under which id, by whom and when.</summary>
    public CommandStamp Stamp { get; }

    /// <summary>Registers a borrower.</summary>
    /// <param name="Borrower">The id the borrower gets.</param>
    /// <param name="Details">What is known.</param>
    /// <param name="Stamp">Under which id, by whom and when.</param>
    public sealed record Register(BorrowerId Borrower, BorrowerDetails Details, CommandStamp Stamp) : BorrowerCommand(Borrower, Stamp);

    /// <summary>Replaces what is known of a borrower: a new card, a new end, a block.</summary>
    /// <param name="Borrower">The borrower.</param>
    /// <param name="Details">What is known now.</param>
    /// <param name="Stamp">Under which id, by whom and when.</param>
    public sealed record Revise(BorrowerId Borrower, BorrowerDetails Details, CommandStamp Stamp) : BorrowerCommand(Borrower, Stamp);
}
