using MedLib.Domain.Commands;
using MedLib.Domain.Finance;
using MedLib.Domain.Results;

namespace MedLib.Domain.Acquisitions.Funds;

/// <content>The fund's decisions.</content>
public sealed partial record Fund
{
    // Up to here every sum and difference of totals is exact to the last decimal.
    private const decimal MaxTotal = 100_000_000_000_000_000_000m;

    private static readonly FundDetailsValidator Rules = new();

    /// <summary>Answers a command about this fund.</summary>
    /// <param name="state">The fund, or null where there is none.</param>
    /// <param name="command">What is asked.</param>
    /// <returns>
    /// The change, with <c>CMD-006</c> for an override; or every one of <c>ACQ-001</c> not enough available, <c>ACQ-003</c> another
    /// currency, <c>ACQ-004</c> nothing or less, <c>ACQ-005</c> undoes what never was, <c>ACQ-006</c> no reason, <c>ACQ-030</c> to
    /// <c>ACQ-032</c>, <c>ACQ-007</c> posting incomplete, <c>FIN-004</c> too large, <c>CMD-004</c> no such fund, <c>CMD-005</c> id taken.
    /// </returns>
    public static Result<Change<Fund, FundEvent>> Decide(Fund? state, FundCommand command)
    {
        ArgumentNullException.ThrowIfNull(command);
        return (state, command) switch
        {
            (null, FundCommand.Open open) => Rules.Check(open.Details) is { IsEmpty: false } reasons
                ? Result<Change<Fund, FundEvent>>.Refused(reasons)
                : Record(null, [new FundEvent.Opened(open.Fund, open.Details, open.Stamp.At)]),
            (not null, FundCommand.Open open) => Finding.Error(CommandCodes.IdTaken, new FindingArg.Identifier("id", open.Fund.Value)),
            ({ } fund, FundCommand.Allocate give) when fund.Id == give.Fund =>
                Settle(fund, give.Stamp, [.. Flaws(fund, give.Amount)], [new FundEvent.Allocated(fund.Id, give.Amount, give.Stamp.At)]),
            ({ } fund, FundCommand.ReduceAllocation take) when fund.Id == take.Fund => Settle(
                fund,
                take.Stamp,
                [.. Flaws(fund, take.Amount), .. Reasons.Missing(take.Reason)],
                [new FundEvent.AllocationReduced(fund.Id, take.Amount, take.Reason, take.Stamp.Overrides, take.Stamp.At)]),
            ({ } fund, FundCommand.Post post) when fund.Id == post.Fund => Settle(
                fund,
                post.Stamp,
                [.. post.Postings.SelectMany(posting => Flaws(fund, posting))],
                [.. post.Postings.Select(posting => EventOf(fund.Id, posting, post.Stamp)).OfType<FundEvent>()]),
            _ => Finding.Error(CommandCodes.NotFound, new FindingArg.Identifier("id", command.Fund.Value)),
        };
    }

    // The limit is that of the end of all postings, so that paying what was set aside for it never trips it.
    private static Result<Change<Fund, FundEvent>> Settle(Fund fund, CommandStamp stamp, ValueList<Finding> flaws, ValueList<FundEvent> events)
    {
        if (!flaws.IsEmpty)
        {
            return Result<Change<Fund, FundEvent>>.Refused(flaws);
        }

        var change = Record(fund, events);
        var settled = stamp.Settle([.. OutOfRange(change.State.Totals), .. Exceeded(fund, change.State)]);
        return settled.Standing.IsEmpty
            ? Result.Of(change, settled.Advisories)
            : Result<Change<Fund, FundEvent>>.Refused(settled.Standing);
    }

    private static IEnumerable<Finding> Flaws(Fund fund, FundPosting posting)
    {
        foreach (var flaw in Flaws(fund, posting.Amount))
        {
            yield return flaw;
        }

        if (!Enum.IsDefined(posting.Kind) || (posting.Kind >= FundPostingKind.Expend && posting.Invoice is null))
        {
            yield return Finding.Error(AcquisitionsCodes.PostingIncomplete);
        }
    }

    private static IEnumerable<Finding> Flaws(Fund fund, Money amount)
    {
        if (amount.Currency != fund.Currency)
        {
            yield return Reasons.CurrencyDiffers(fund.Currency, amount.Currency);
        }

        if (!amount.IsPositive)
        {
            yield return Finding.Error(AcquisitionsCodes.AmountNotPositive);
        }

        if (amount.Amount > Money.MaxAmount)
        {
            yield return Finding.Error(FinanceCodes.TooLarge);
        }
    }

    private static IEnumerable<Finding> OutOfRange(FundTotals totals)
    {
        if (totals.Allocated.Amount > MaxTotal || totals.Encumbered.Amount > MaxTotal || totals.Expended.Amount > MaxTotal || totals.Credited.Amount > MaxTotal)
        {
            yield return Finding.Error(FinanceCodes.TooLarge);
        }

        if (totals.Encumbered.IsNegative || totals.Expended.IsNegative || totals.Credited.IsNegative)
        {
            yield return Finding.Error(AcquisitionsCodes.TotalBelowZero);
        }
    }

    private static IEnumerable<Finding> Exceeded(Fund before, Fund after)
    {
        var room = after.Totals.Allocated - after.Totals.Unavailable;
        if (room.IsNegative && room < before.Totals.Allocated - before.Totals.Unavailable)
        {
            yield return Finding.Error(
                AcquisitionsCodes.FundExceeded, new FindingArg.Text("fund", after.Code.Code), room.Abs.ToArg("shortfall"))
                with
            { Override = AcquisitionsPermissions.ExceedFund };
        }
    }

    private static FundEvent? EventOf(FundId fund, FundPosting posting, CommandStamp stamp) => (posting.Kind, posting.Invoice) switch
    {
        (FundPostingKind.Encumber, _) =>
            new FundEvent.Encumbered(fund, posting.Order, posting.Line, posting.Amount, stamp.Overrides, stamp.At),
        (FundPostingKind.Release, _) => new FundEvent.EncumbranceReleased(fund, posting.Order, posting.Line, posting.Amount, stamp.At),
        (FundPostingKind.Expend, { } invoice) =>
            new FundEvent.Expended(fund, invoice, posting.Line, posting.Amount, stamp.Overrides, stamp.At),
        (FundPostingKind.ReverseExpenditure, { } invoice) => new FundEvent.ExpenditureReversed(fund, invoice, posting.Line, posting.Amount, stamp.At),
        (FundPostingKind.Credit, { } invoice) => new FundEvent.Credited(fund, invoice, posting.Line, posting.Amount, stamp.At),
        (FundPostingKind.ReverseCredit, { } invoice) =>
            new FundEvent.CreditReversed(fund, invoice, posting.Line, posting.Amount, stamp.Overrides, stamp.At),
        _ => null,
    };

    private static Change<Fund, FundEvent> Record(Fund? state, ValueList<FundEvent> events) => new(events.Aggregate(state, Evolve)!, events);
}
