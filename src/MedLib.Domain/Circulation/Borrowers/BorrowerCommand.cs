using System.Text.Json.Serialization;
using MedLib.Domain.Circulation.Borrowers.Blocks;
using MedLib.Domain.Circulation.Borrowers.Delegation;
using MedLib.Domain.Circulation.Borrowers.Personnel;
using MedLib.Domain.Circulation.Borrowers.Provisionals;
using MedLib.Domain.Commands;
using NodaTime;

namespace MedLib.Domain.Circulation.Borrowers;

/// <summary>What can be asked about a borrower's registration.</summary>
[JsonPolymorphic(TypeDiscriminatorPropertyName = "type")]
[JsonDerivedType(typeof(Register), "borrower.register")]
[JsonDerivedType(typeof(Revise), "borrower.revise")]
[JsonDerivedType(typeof(Refresh), "borrower.refresh")]
[JsonDerivedType(typeof(RegisterProvisional), "borrower.register-provisional")]
[JsonDerivedType(typeof(Identify), "borrower.identify")]
[JsonDerivedType(typeof(ImposeBlock), "borrower.impose-block")]
[JsonDerivedType(typeof(LiftBlock), "borrower.lift-block")]
[JsonDerivedType(typeof(GrantProxy), "borrower.grant-proxy")]
[JsonDerivedType(typeof(RevokeProxy), "borrower.revoke-proxy")]
[JsonDerivedType(typeof(Leave), "borrower.leave")]
[JsonDerivedType(typeof(Rejoin), "borrower.rejoin")]
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

    /// <summary>Replaces what is known of a borrower: a new card, a new end.</summary>
    /// <param name="Borrower">The borrower.</param>
    /// <param name="Details">What is known now.</param>
    /// <param name="Stamp">Under which id, by whom and when.</param>
    public sealed record Revise(BorrowerId Borrower, BorrowerDetails Details, CommandStamp Stamp) : BorrowerCommand(Borrower, Stamp);

    /// <summary>Takes over what the personnel system says, and leaves the rest as it is in that moment.</summary>
    /// <param name="Borrower">The borrower.</param>
    /// <param name="Data">What it says.</param>
    /// <param name="Stamp">Under which id, by whom and when.</param>
    public sealed record Refresh(BorrowerId Borrower, PersonnelData Data, CommandStamp Stamp) : BorrowerCommand(Borrower, Stamp);

    /// <summary>Registers somebody who borrowed while nobody was there and is still to be identified.</summary>
    /// <param name="Borrower">The id the borrower gets.</param>
    /// <param name="Registration">What there is to go by.</param>
    /// <param name="Stamp">Under which id, by whom and when.</param>
    public sealed record RegisterProvisional(BorrowerId Borrower, ProvisionalRegistration Registration, CommandStamp Stamp) : BorrowerCommand(Borrower, Stamp);

    /// <summary>Says who a provisional borrower is.</summary>
    /// <param name="Borrower">The provisional borrower.</param>
    /// <param name="As">Who it is.</param>
    /// <param name="Stamp">Under which id, by whom and when.</param>
    public sealed record Identify(BorrowerId Borrower, Identification As, CommandStamp Stamp) : BorrowerCommand(Borrower, Stamp);

    /// <summary>Imposes a block.</summary>
    /// <param name="Borrower">The borrower.</param>
    /// <param name="Block">The block.</param>
    /// <param name="Stamp">Under which id, by whom and when.</param>
    public sealed record ImposeBlock(BorrowerId Borrower, ManualBlock Block, CommandStamp Stamp) : BorrowerCommand(Borrower, Stamp);

    /// <summary>Lifts every block of a reason.</summary>
    /// <param name="Borrower">The borrower.</param>
    /// <param name="Reason">The reason.</param>
    /// <param name="Stamp">Under which id, by whom and when.</param>
    public sealed record LiftBlock(BorrowerId Borrower, BlockReason Reason, CommandStamp Stamp) : BorrowerCommand(Borrower, Stamp);

    /// <summary>Lets somebody act for the borrower; what was allowed to them before is replaced.</summary>
    /// <param name="Borrower">The borrower.</param>
    /// <param name="Authorization">Who, and what.</param>
    /// <param name="Stamp">Under which id, by whom and when.</param>
    public sealed record GrantProxy(BorrowerId Borrower, ProxyAuthorization Authorization, CommandStamp Stamp) : BorrowerCommand(Borrower, Stamp);

    /// <summary>No longer lets somebody act for the borrower.</summary>
    /// <param name="Borrower">The borrower.</param>
    /// <param name="Proxy">Who.</param>
    /// <param name="Stamp">Under which id, by whom and when.</param>
    public sealed record RevokeProxy(BorrowerId Borrower, BorrowerId Proxy, CommandStamp Stamp) : BorrowerCommand(Borrower, Stamp);

    /// <summary>Lets a borrower go who has nothing open any more.</summary>
    /// <param name="Borrower">The borrower.</param>
    /// <param name="On">The last day in the house.</param>
    /// <param name="Stamp">Under which id, by whom and when; with the override where something stays open.</param>
    public sealed record Leave(BorrowerId Borrower, LocalDate On, CommandStamp Stamp) : BorrowerCommand(Borrower, Stamp);

    /// <summary>Registers a borrower again who had left.</summary>
    /// <param name="Borrower">The borrower.</param>
    /// <param name="Details">What is known now; blocks that still stand are kept beside it.</param>
    /// <param name="Stamp">Under which id, by whom and when.</param>
    public sealed record Rejoin(BorrowerId Borrower, BorrowerDetails Details, CommandStamp Stamp) : BorrowerCommand(Borrower, Stamp);
}
