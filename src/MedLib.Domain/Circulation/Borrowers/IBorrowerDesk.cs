using MedLib.Domain.Results;

namespace MedLib.Domain.Circulation.Borrowers;

/// <summary>Registers borrowers and keeps what is known of them.</summary>
/// <remarks>Any command may also be refused with <c>CMD-001</c> (id used for another command) or <c>CMD-002</c> (kept being changed).</remarks>
public interface IBorrowerDesk
{
    /// <summary>Registers a borrower.</summary>
    /// <param name="command">Who.</param>
    /// <param name="cancellationToken">Gives up; nothing is written then.</param>
    /// <returns>
    /// The borrower; or <c>CIR-014</c> card taken, <c>CIR-030</c> to <c>CIR-032</c>, <c>CIR-215</c> to <c>CIR-224</c>, <c>CMD-005</c> id taken.
    /// </returns>
    ValueTask<Result<Borrower>> RegisterBorrowerAsync(BorrowerCommand.Register command, CancellationToken cancellationToken = default);

    /// <summary>Replaces what is known of a borrower.</summary>
    /// <param name="command">What is known now.</param>
    /// <param name="cancellationToken">Gives up; nothing is written then.</param>
    /// <returns>
    /// The borrower; or <c>CIR-014</c> card taken, <c>CIR-030</c> to <c>CIR-032</c>, <c>CIR-215</c> to <c>CIR-224</c>, <c>CMD-004</c> unknown.
    /// </returns>
    ValueTask<Result<Borrower>> ReviseBorrowerAsync(BorrowerCommand.Revise command, CancellationToken cancellationToken = default);
}
