using MedLib.Domain.Circulation.Fees;
using MedLib.Domain.Circulation.Planning;
using MedLib.Domain.Results;

namespace MedLib.Domain.Circulation.Loans;

/// <content>Returns and losses, and their corrections.</content>
public sealed partial record Loan
{
    private static Result<Change<Loan, LoanEvent>> Return(Loan loan, LoanCommand.Return command)
    {
        var closed = Record(loan, new LoanEvent.Returned(loan.Id, command.Evidence, command.Stamp.At));
        if (command.Stamp.At < loan.OpenedAt)
        {
            return closed.With(
            [
                Finding.Warning(
                    CirculationCodes.ReturnedBeforeLent,
                    new FindingArg.Moment("returned", command.Stamp.At),
                    new FindingArg.Moment("opened", loan.OpenedAt)),
            ]);
        }

        var late = loan.Due.DaysOverdue(command.Stamp.At);
        return loan.Due.IsOverdue(command.Stamp.At)
            ? closed.With([Finding.Information(CirculationCodes.ReturnedLate, new FindingArg.Number("days", late))])
            : closed;
    }

    private static Result<Change<Loan, LoanEvent>> CorrectReturn(Loan loan, LoanCommand.CorrectReturn command)
    {
        ValueList<Finding> reasons =
        [
            .. loan.IsOpen ? [Finding.Error(CirculationCodes.LoanOpen)]
                : loan.State is LoanState.Returned ? Array.Empty<Finding>()
                : [Finding.Error(CirculationCodes.LoanNotAsItStands, new FindingArg.Text("state", loan.State.Word))],
            .. AnonymousBorrower.Is(loan.Borrower) ? [Finding.Error(CirculationCodes.BorrowerForgotten)] : Array.Empty<Finding>(),
            .. NoReason(command.Reason),
        ];
        return reasons.IsEmpty
            ? Record(loan, new LoanEvent.ReturnCorrected(loan.Id, command.Reason, command.Stamp.At))
            : Result<Change<Loan, LoanEvent>>.Refused(reasons);
    }

    private static Result<Change<Loan, LoanEvent>> CorrectBorrower(Loan loan, LoanCommand.CorrectBorrower command, LoanContext context)
    {
        ValueList<Finding> reasons =
        [
            .. command.Borrower == loan.Borrower ? [Finding.Error(CirculationCodes.ThatBorrowersAlready)] : Array.Empty<Finding>(),
            .. NoReason(command.Reason),
        ];
        return reasons.IsEmpty
            ? Record(loan, new LoanEvent.BorrowerCorrected(loan.Id, command.Borrower, command.Reason, command.Stamp.At)
            {
                Facts = context.Terms is null ? null : context.Facts,
                PaidBy = context.Terms?.PaidBy,
            })
            : Result<Change<Loan, LoanEvent>>.Refused(reasons);
    }

    // A loan is lost once by one command, so the loss has the command's id: nothing is found again by guessing from times.
    private static Result<Change<Loan, LoanEvent>> DeclareLost(Loan loan, LoanCommand.DeclareLost command) =>
        Record(loan, new LoanEvent.DeclaredLost(
            loan.Id,
            new LossEpisode(LossEpisodeId.From(command.Stamp.Id.Value), command.Cause, command.Stamp.At),
            command.Stamp.At));

    private static ValueList<Finding> NoReason(string? reason) => string.IsNullOrWhiteSpace(reason) ? [Finding.Error(CirculationCodes.ReasonMissing)] : [];
}
