using MedLib.Domain.Circulation.Borrowers;
using MedLib.Domain.Circulation.Fees.Ledgers;
using MedLib.Domain.Circulation.Loans;
using MedLib.Domain.Circulation.Requests;

namespace MedLib.Domain.Circulation;

/// <summary>The circulation desk: borrowers, loans, requests and fees. A host may ask for one of its parts alone.</summary>
public interface ICirculationDesk : IBorrowerDesk, ILoanDesk, IRequestDesk, IFeeDesk
{
    /// <summary>The same desk, which decides and commits nothing: what would happen.</summary>
    ICirculationDesk DryRun { get; }
}
