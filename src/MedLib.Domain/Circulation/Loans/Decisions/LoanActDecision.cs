using MedLib.Domain.Circulation.Borrowers;
using MedLib.Domain.Circulation.Fees;
using MedLib.Domain.Circulation.Possessions;
using MedLib.Domain.Circulation.Profiles;
using MedLib.Domain.Circulation.Terms;
using MedLib.Domain.Commands;
using MedLib.Domain.Results;

namespace MedLib.Domain.Circulation.Loans.Decisions;

/// <summary>Decides every act on a loan that has no decision of its own: the loan, and with it the item, the account and the ledger.</summary>
internal static class LoanActDecision
{
    /// <returns>The loan; or every reason of the loan and the item why not.</returns>
    public static Result<Plan<Loan>> Decide(LoanCommand command, Versioned<Loan> loan, Situation state, CompiledCirculation lending)
    {
        var openings = Situation.OpeningsOf(loan.State.Terms, lending);
        var decided = Loan.Decide(loan.State, command, new LoanContext
        {
            Openings = openings,
            Item = state.Item,
            Terms = command is LoanCommand.ReTerm ? TermsToday(command, loan.State, state, lending) : null,
            UndoWithin = lending.Profile.Habits.UndoWithin,
        });
        var (posting, billed) = PostingOf(command, loan.State, decided, state, lending);
        var change = billed
            ? decided.AndThen(lost => Loan.Decide(lost, new LoanCommand.BillLoss(loan.State.Id, command.Stamp), new LoanContext { Openings = openings }))
            : decided;
        var item = MoveOf(command, state, lending, out var queue, out var told);
        ValueList<Finding> reasons = [.. change.Succeeded ? [] : change.Findings, .. change.Succeeded && item is { Succeeded: false } ? item.Findings : []];
        return reasons.IsEmpty
            ? Result.Of(
                new Plan<Loan>(
                    change.Value!.State,
                    [
                        StagedChange.Of(loan, change.Value),
                        .. item.StagedOver(state.Circulation),
                        .. queue,
                        .. AccountOf(command, loan.State, state).StagedOver(state.Account),
                        .. posting.Changes,
                    ]),
                [.. change.Findings, .. told, .. posting.Advisories])
            : Result<Plan<Loan>>.Refused(reasons);
    }

    private static Result<Change<ItemCirculation, ItemCirculationEvent>>? MoveOf(
        LoanCommand command, Situation state, CompiledCirculation lending, out ValueList<StagedChange> queue, out ValueList<Finding> told)
    {
        (queue, told) = ([], []);
        if (command is LoanCommand.Undo undo)
        {
            var route = ReturnRoute.Of(undo.ServicePoint, undo.Stamp, state, lending);
            (queue, told) = ([.. route.Queue.StagedOver(state.Queue), .. route.LetGo(undo.Stamp, state, lending)], route.Advisories);
            return ItemCirculation.Decide(state.Circulation?.State, new ItemCirculationCommand.TakeBack(state.Item.Id, route.Possession, undo.Stamp));
        }

        ItemCirculationCommand? move = command switch
        {
            LoanCommand.ClaimReturned claim => new ItemCirculationCommand.ClaimReturned(state.Item.Id, claim.Loan, claim.Stamp),
            LoanCommand.AcceptMissing accept => new ItemCirculationCommand.MarkMissing(state.Item.Id, accept.Stamp),
            LoanCommand.DeclareLost lost => new ItemCirculationCommand.DeclareLost(state.Item.Id, lost.Loan, lost.Stamp),
            LoanCommand.KeepLending keep => new ItemCirculationCommand.KeepLending(state.Item.Id, keep.Loan, keep.Stamp),
            _ => null,
        };
        return move is null ? null : ItemCirculation.Decide(state.Circulation?.State, move);
    }

    private static Result<Change<BorrowerAccount, BorrowerAccountEvent>>? AccountOf(LoanCommand command, Loan loan, Situation state) => command switch
    {
        LoanCommand.ClaimReturned => BorrowerAccount.Decide(state.Account?.State, new BorrowerAccountCommand.CountClaim(loan.Borrower, loan.Id, command.Stamp)),
        LoanCommand.Undo or LoanCommand.AcceptMissing or LoanCommand.SettleLoss or LoanCommand.WriteOff =>
            BorrowerAccount.Decide(state.Account?.State, new BorrowerAccountCommand.RemoveLoan(loan.Borrower, loan.Id, command.Stamp)),
        _ => null,
    };

    // A loss is billed with the act that declares it, unless its terms delay that.
    private static (Posting Posting, bool Billed) PostingOf(
        LoanCommand command, Loan loan, Result<Change<Loan, LoanEvent>> decided, Situation state, CompiledCirculation lending)
    {
        if (!decided.Succeeded)
        {
            return (Posting.None, false);
        }

        return (command, decided.Value.State.State, loan.State) switch
        {
            (LoanCommand.DeclareLost declared, LoanState.Lost lost, _) when IsBilledAtOnce(loan) =>
                (LateCharges.ForLoss(loan, lost.Episode, declared.Price, command.Stamp, state, lending), true),
            (LoanCommand.BillLoss bill, LoanState.Lost lost, _) =>
                (LateCharges.ForLoss(loan, lost.Episode, bill.Price, command.Stamp, state, lending), false),
            (LoanCommand.KeepLending, _, LoanState.Lost { Episode: { BilledAt: not null } episode }) =>
                (LateCharges.ForFound(loan, episode, Refunded(loan, episode, command, lending), command.Stamp.At, command.Stamp, state, lending), false),
            _ => (Posting.None, false),
        };
    }

    private static bool IsBilledAtOnce(Loan loan) =>
        loan.Terms.Loss is { } terms && (loan.State.WantedBack is null ? terms.BilledAfter : terms.BilledAfterWhenRecalled ?? terms.BilledAfter) is not { Count: > 0 };

    // The loan goes on and so does its lateness: that is charged when it ends.
    private static LostItemReturn Refunded(Loan loan, LossEpisode episode, LoanCommand command, CompiledCirculation lending) =>
        Loss.OutcomeOf(loan.Terms.Loss!, episode.At, command.Stamp.At, Situation.OpeningsOf(loan.Terms, lending)) switch
        {
            LostItemReturn.RefundAndFine or LostItemReturn.RefundAndRestoreFine => LostItemReturn.Refund,
            var outcome => outcome,
        };

    private static LoanTerms? TermsToday(LoanCommand command, Loan loan, Situation state, CompiledCirculation lending)
    {
        var calendar = lending.CalendarOf(loan.Facts.ServicePoint);
        var openings = lending.OpeningsOf(loan.Facts.ServicePoint);
        var asLent = new LoanCommand.CheckOut(loan.Id, loan.Item, loan.Borrower, command.Stamp)
        {
            ServicePoint = loan.Facts.ServicePoint,
            Purpose = loan.Facts.Purpose,
            IsUnattended = loan.Facts.IsUnattended,
        };
        return lending.RulesOn(openings.DayOf(command.Stamp.At)) is { } rules
            ? LoanTerms.Of(rules.Match(CheckOutDecision.CaseOf(asLent, state, command.Stamp.At, openings, lending)), calendar, loan.Terms.PaidBy)
            : null;
    }
}

/// <summary>Gives a loan to the borrower whose it is.</summary>
internal static class CorrectBorrowerDecision
{
    /// <returns>The loan; or every reason why not. No limit applies: the borrower has the item.</returns>
    public static Result<Plan<Loan>> Decide(
        LoanCommand.CorrectBorrower command, Versioned<Loan> loan, Situation state, Borrower whose, Versioned<BorrowerAccount>? to, CompiledCirculation lending)
    {
        var corrected = Loan.Decide(loan.State, command, new LoanContext
        {
            Openings = Situation.OpeningsOf(loan.State.Terms, lending),
            Facts = loan.State.Facts with { Borrower = whose.Details.Category, Unit = whose.Details.Unit },
            Terms = loan.State.Terms with { PaidBy = lending.PayerOf(whose.Details.Unit) },
        });
        if (!corrected.Succeeded)
        {
            return Result<Plan<Loan>>.Refused(corrected.Findings);
        }

        var off = BorrowerAccount.Decide(state.Account?.State, new BorrowerAccountCommand.RemoveLoan(loan.State.Borrower, loan.State.Id, command.Stamp));
        var on = BorrowerAccount.Decide(to?.State, new BorrowerAccountCommand.RestoreLoan(command.Borrower, loan.State.Id, loan.State.Facts.Item, command.Stamp));
        return Result.Of(
            new Plan<Loan>(
                corrected.Value.State,
                [StagedChange.Of(loan, corrected.Value), .. off.StagedOver(state.Account), .. on.StagedOver(to)]),
            corrected.Findings);
    }
}
