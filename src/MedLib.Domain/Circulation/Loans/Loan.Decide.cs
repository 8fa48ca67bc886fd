using MedLib.Domain.Commands;
using MedLib.Domain.Results;

namespace MedLib.Domain.Circulation.Loans;

/// <content>Which command may follow which state.</content>
public sealed partial record Loan
{
    /// <summary>Answers a command about this loan.</summary>
    /// <param name="state">The loan, or null where there is none yet.</param>
    /// <param name="command">What is asked.</param>
    /// <param name="context">The openings, the rules' terms, the item and whatever else plays a part.</param>
    /// <returns>
    /// The change. A new loan has <c>CIR-020</c> where closed days moved the due date and <c>CIR-026</c> where the item's condition is doubtful;
    /// a return has <c>CIR-021</c> where it is late and <c>CIR-027</c> where it is dated before the check-out. Or, for any command, <c>CIR-001</c> closed,
    /// <c>CIR-294</c> not as it stands, <c>CMD-003</c> no loan to return, <c>CMD-004</c> no such loan, <c>CMD-005</c> id taken. Or all of: for a
    /// check-out <c>CIR-005</c> in repair, <c>CIR-009</c> in the library only, <c>CIR-010</c> withdrawn, <c>CIR-295</c> due by hand, <c>CIR-313</c> not lent
    /// at all, and those of a due date (<c>CIR-011</c>, <c>CIR-040</c> to <c>CIR-042</c>, <c>TIM-005</c>); for a renewal those of
    /// <see cref="DueDates.Renewal"/>; for undoing <c>CIR-292</c> too late and <c>CIR-293</c> another place; for a recall <c>CIR-296</c> not by its terms,
    /// <c>CIR-297</c> recalled already; for its withdrawal <c>CIR-298</c> not recalled by that request; for corrections <c>CIR-012</c> still open,
    /// <c>CIR-015</c> no reason, <c>CIR-260</c> the borrower is no longer kept, <c>CIR-312</c> that borrower's already.
    /// </returns>
    public static Result<Change<Loan, LoanEvent>> Decide(Loan? state, LoanCommand command, LoanContext context)
    {
        ArgumentNullException.ThrowIfNull(command);
        ArgumentNullException.ThrowIfNull(context);
        return (state, command) switch
        {
            (null, LoanCommand.CheckOut checkOut) => Open(checkOut, context),
            (null, { Named: { } named }) => NotFound(named),
            (null, _) => Finding.Error(CommandCodes.NotInThisState, new FindingArg.Text("state", "no loan")),
            ({ } loan, LoanCommand.CheckOut) => Finding.Error(CommandCodes.IdTaken, new FindingArg.Identifier("id", loan.Id.Value)),
            ({ } loan, { Named: { } named }) when named != loan.Id => NotFound(named),
            ({ } loan, LoanCommand.CorrectReturn correct) => CorrectReturn(loan, correct),
            ({ IsOpen: false }, _) => Finding.Error(CirculationCodes.LoanClosed),
            ({ } loan, _) => OfOpen(loan, command, context),
        };
    }

    // Every pair that is not told here is refused: the loan stands otherwise.
    private static Result<Change<Loan, LoanEvent>> OfOpen(Loan loan, LoanCommand command, LoanContext context) => (loan.State, command) switch
    {
        (_, LoanCommand.Return back) => Return(loan, back),
        (_, LoanCommand.CorrectBorrower correct) => CorrectBorrower(loan, correct, context),
        (_, LoanCommand.WithdrawRecall withdraw) => WithdrawRecall(loan, withdraw),
        (LoanState.Active or LoanState.Recalled, LoanCommand.Undo undo) => Undo(loan, undo, context),
        (LoanState.Active or LoanState.Recalled, LoanCommand.Renew renew) => Renew(loan, renew, context),
        (LoanState.Active or LoanState.Recalled, LoanCommand.ChangeDue change) => ChangeDue(loan, change),
        (LoanState.Active or LoanState.Recalled, LoanCommand.Recall recall) => RecallFor(loan, recall, context),
        (LoanState.Active or LoanState.Recalled, LoanCommand.ReTerm reTerm) when context.Terms is { } terms =>
            Record(loan, new LoanEvent.TermsReplaced(loan.Id, terms, reTerm.Stamp.At)),
        (LoanState.Active or LoanState.Recalled or LoanState.Lost, LoanCommand.ClaimReturned claim) =>
            Record(loan, new LoanEvent.ClaimedReturned(loan.Id, claim.Stamp.At)),
        (LoanState.ClaimedReturned, LoanCommand.AcceptMissing accept) => Record(loan, new LoanEvent.MissingAccepted(loan.Id, accept.Stamp.At)),
        (LoanState.Active or LoanState.Recalled or LoanState.ClaimedReturned, LoanCommand.DeclareLost lost) => DeclareLost(loan, lost),
        (LoanState.Lost { Episode.BilledAt: null }, LoanCommand.BillLoss bill) => Record(loan, new LoanEvent.LossBilled(loan.Id, bill.Stamp.At)),
        (LoanState.Lost or LoanState.ClaimedReturned, LoanCommand.KeepLending keep) => Record(loan, new LoanEvent.LendingKept(loan.Id, keep.Stamp.At)),
        (LoanState.Lost, LoanCommand.SettleLoss settle) => Record(loan, new LoanEvent.LossClosed(loan.Id, IsWrittenOff: false, settle.Stamp.At)),
        (LoanState.Lost, LoanCommand.WriteOff write) => Record(loan, new LoanEvent.LossClosed(loan.Id, IsWrittenOff: true, write.Stamp.At)),
        _ => Finding.Error(CirculationCodes.LoanNotAsItStands, new FindingArg.Text("state", loan.State.Word)),
    };

    private static Finding NotFound(LoanId id) => Finding.Error(CommandCodes.NotFound, new FindingArg.Identifier("id", id.Value));

    private static Result<Change<Loan, LoanEvent>> Record(Loan? state, LoanEvent e) =>
        new Change<Loan, LoanEvent>(Evolve(state, e), [e]);
}
