using MedLib.Domain.Results;

namespace MedLib.Domain.Circulation.Borrowers;

/// <summary>Registers borrowers, keeps what is known of them, and lets them go.</summary>
/// <remarks>
/// Any command may also be refused with <c>CMD-001</c> (id used for another command) or <c>CMD-002</c> (kept being changed), and any but the two
/// that register with <c>CMD-004</c> (unknown borrower) or <c>CIR-228</c> (not as the borrower stands).
/// </remarks>
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
    /// <returns>The borrower; or <c>CIR-014</c> card taken, <c>CIR-030</c> to <c>CIR-032</c>, <c>CIR-215</c> to <c>CIR-224</c>.</returns>
    ValueTask<Result<Borrower>> ReviseBorrowerAsync(BorrowerCommand.Revise command, CancellationToken cancellationToken = default);

    /// <summary>Takes over what the personnel system says of a borrower, and leaves the rest as it is.</summary>
    /// <param name="command">What it says.</param>
    /// <param name="cancellationToken">Gives up; nothing is written then.</param>
    /// <returns>The borrower; or as for a revision.</returns>
    ValueTask<Result<Borrower>> RefreshBorrowerAsync(BorrowerCommand.Refresh command, CancellationToken cancellationToken = default);

    /// <summary>Registers somebody who borrowed while nobody was there.</summary>
    /// <param name="command">What there is to go by.</param>
    /// <param name="cancellationToken">Gives up; nothing is written then.</param>
    /// <returns>
    /// The borrower; or <c>CIR-014</c> the card is somebody's (who is named: they are no stranger), <c>CIR-032</c> no category, <c>CIR-225</c> no
    /// label, <c>CIR-226</c> no evidence, <c>CIR-227</c> ends before it starts, <c>CMD-005</c> id taken.
    /// </returns>
    ValueTask<Result<Borrower>> RegisterProvisionalAsync(BorrowerCommand.RegisterProvisional command, CancellationToken cancellationToken = default);

    /// <summary>Says who a provisional borrower is.</summary>
    /// <param name="command">Who.</param>
    /// <param name="cancellationToken">Gives up; nothing is written then.</param>
    /// <returns>The borrower who was provisional; or as for a registration, or <c>CIR-232</c> themselves.</returns>
    ValueTask<Result<Borrower>> IdentifyAsync(BorrowerCommand.Identify command, CancellationToken cancellationToken = default);

    /// <summary>Imposes a block.</summary>
    /// <param name="command">Which.</param>
    /// <param name="cancellationToken">Gives up; nothing is written then.</param>
    /// <returns>The borrower; or <c>CIR-218</c> no reason, <c>CIR-219</c> blocks nothing, <c>CIR-229</c> blocked so already.</returns>
    ValueTask<Result<Borrower>> ImposeBlockAsync(BorrowerCommand.ImposeBlock command, CancellationToken cancellationToken = default);

    /// <summary>Lifts every block of a reason.</summary>
    /// <param name="command">Which.</param>
    /// <param name="cancellationToken">Gives up; nothing is written then.</param>
    /// <returns>The borrower; or <c>CIR-230</c> no such block.</returns>
    ValueTask<Result<Borrower>> LiftBlockAsync(BorrowerCommand.LiftBlock command, CancellationToken cancellationToken = default);

    /// <summary>Lets somebody act for a borrower.</summary>
    /// <param name="command">Who, and what.</param>
    /// <param name="cancellationToken">Gives up; nothing is written then.</param>
    /// <returns>The borrower; or <c>CIR-220</c> allowed nothing, <c>CIR-221</c> ends before it starts, <c>CIR-223</c> themselves.</returns>
    ValueTask<Result<Borrower>> GrantProxyAsync(BorrowerCommand.GrantProxy command, CancellationToken cancellationToken = default);

    /// <summary>No longer lets somebody act for a borrower.</summary>
    /// <param name="command">Who.</param>
    /// <param name="cancellationToken">Gives up; nothing is written then.</param>
    /// <returns>The borrower; or <c>CIR-231</c> no such proxy.</returns>
    ValueTask<Result<Borrower>> RevokeProxyAsync(BorrowerCommand.RevokeProxy command, CancellationToken cancellationToken = default);

    /// <summary>Lets a borrower go.</summary>
    /// <param name="command">Who, and their last day.</param>
    /// <param name="cancellationToken">Gives up; nothing is written then.</param>
    /// <returns>
    /// The borrower, with <c>CMD-006</c> for each thing overridden; or <c>CIR-233</c> to <c>CIR-237</c> for each that is open. What a provisional
    /// borrower borrowed who turned out to be this one is theirs too.
    /// </returns>
    ValueTask<Result<Borrower>> LeaveAsync(BorrowerCommand.Leave command, CancellationToken cancellationToken = default);

    /// <summary>Registers a borrower again who had left.</summary>
    /// <param name="command">What is known now.</param>
    /// <param name="cancellationToken">Gives up; nothing is written then.</param>
    /// <returns>The borrower; or as for a revision.</returns>
    ValueTask<Result<Borrower>> RejoinAsync(BorrowerCommand.Rejoin command, CancellationToken cancellationToken = default);
}
