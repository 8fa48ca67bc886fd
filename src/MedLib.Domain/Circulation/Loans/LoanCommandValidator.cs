using FluentValidation;
using MedLib.Domain.Commands;
using MedLib.Domain.Holdings.Items;
using MedLib.Domain.Results;
using MedLib.Domain.Time;

namespace MedLib.Domain.Circulation.Loans;

/// <summary>Checks a command about loans before it is sent, without looking at the library: what it finds the desk would refuse too, or could not answer.</summary>
/// <remarks>
/// <c>CMD-007</c> to <c>CMD-009</c> of the stamp and of ids; <c>CIR-015</c> no reason for a correction, <c>CIR-170</c> a price that is not more than nothing, <c>TIM-005</c> a due moment
/// in a zone that is not known, <c>CIR-314</c> a return that names no item, and those of <see cref="ItemDetailsValidator"/> for a fast-add.
/// </remarks>
public sealed class LoanCommandValidator : AbstractValidator<LoanCommand>
{
    private static readonly ItemDetailsValidator Items = new();

    /// <summary>A validator; stateless, so one serves all.</summary>
    public LoanCommandValidator() =>
        RuleFor(static command => command).Custom(static (command, context) => context.AddFindings(CommandShape.Of(command.Stamp).And(Ids(command)).And(Parts(command))));

    /// <summary>The ids that are missing: no desk makes or looks for something that has none.</summary>
    internal static ValueList<Finding> Ids(LoanCommand command) => command switch
    {
        LoanCommand.CheckOut lend => CommandShape.Ids((lend.Loan.Value, nameof(lend.Loan)), (lend.Item.Value, nameof(lend.Item)), (lend.Borrower.Value, nameof(lend.Borrower))),
        LoanCommand.Recall recall => CommandShape.Ids((recall.Loan.Value, nameof(recall.Loan)), (recall.Request.Value, nameof(recall.Request))),
        LoanCommand.WithdrawRecall withdraw => CommandShape.Ids((withdraw.Loan.Value, nameof(withdraw.Loan)), (withdraw.Request.Value, nameof(withdraw.Request))),
        LoanCommand.CorrectBorrower correct => CommandShape.Ids((correct.Loan.Value, nameof(correct.Loan)), (correct.Borrower.Value, nameof(correct.Borrower))),
        { Named: { } loan } => CommandShape.Ids((loan.Value, "Loan")),
        _ => [],
    };

    private static ValueList<Finding> Parts(LoanCommand command) => command switch
    {
        LoanCommand.CheckOut lend => Zone(lend.Due, nameof(lend.Due)).And(lend.FastAdd is { } details ? CommandShape.Of(Items, details, nameof(lend.FastAdd)) : []),
        LoanCommand.Renew renew => Zone(renew.Due, nameof(renew.Due)),
        LoanCommand.ChangeDue change => Zone(change.Due, nameof(change.Due)),
        LoanCommand.Return back => CommandShape.Unless(!back.Barcode.IsNone || back.Item is not null, CirculationCodes.NothingReturned, nameof(back.Barcode)),
        LoanCommand.CorrectReturn correct => CommandShape.Unless(!string.IsNullOrWhiteSpace(correct.Reason), CirculationCodes.ReasonMissing, nameof(correct.Reason)),
        LoanCommand.CorrectBorrower correct => CommandShape.Unless(!string.IsNullOrWhiteSpace(correct.Reason), CirculationCodes.ReasonMissing, nameof(correct.Reason)),
        LoanCommand.DeclareLost lost => CommandShape.Unless(lost.Price is not { IsPositive: false }, CirculationCodes.FeeNotPositive, nameof(lost.Price)),
        LoanCommand.BillLoss bill => CommandShape.Unless(bill.Price is not { IsPositive: false }, CirculationCodes.FeeNotPositive, nameof(bill.Price)),
        _ => [],
    };

    private static ValueList<Finding> Zone(DueMoment? due, string path) => due is { ZoneIsKnown: false }
        ? [Finding.Error(TimeCodes.ZoneUnknown, new FindingArg.Text("zone", due.ZoneName ?? "")) with { Path = path }]
        : [];
}

/// <summary>Checks a batch of returns: <c>CMD-007</c> nobody takes it in, <c>CMD-008</c> a return without an id, <c>CMD-001</c> one id for two, <c>CIR-314</c> one without a barcode.</summary>
public sealed class ReturnBatchValidator : AbstractValidator<ReturnBatch>
{
    /// <summary>A validator; stateless, so one serves all.</summary>
    public ReturnBatchValidator()
    {
        RuleFor(static batch => batch.By).Must(static by => !string.IsNullOrWhiteSpace(by?.Id)).WithErrorCode(CommandCodes.ActorMissing);
        RuleFor(static batch => batch.Returns)
            .Must(static returns => returns.DistinctBy(static back => back.Id).Count() == returns.Count).WithErrorCode(CommandCodes.IdReused);
        RuleForEach(static batch => batch.Returns).Custom(static (back, context) => context.AddFindings(
            CommandShape.Ids((back.Id.Value, nameof(back.Id))).And(CommandShape.Unless(!back.Barcode.IsNone, CirculationCodes.NothingReturned, nameof(back.Barcode)))));
    }
}
