using MedLib.Domain.Acquisitions.Orders;
using MedLib.Domain.Commands;
using MedLib.Domain.Finance;
using MedLib.Domain.Results;

namespace MedLib.Domain.Acquisitions.Funds;

/// <summary>Lets funds follow orders: every posting is the difference between an order before and after, so the two never drift apart.</summary>
internal static class FundFollowing
{
    /// <summary>The change of each fund that changed orders draw on.</summary>
    /// <param name="orders">The orders before and after.</param>
    /// <param name="funds">The funds by id.</param>
    /// <param name="stamp">Under which id, by whom and when.</param>
    public static IEnumerable<Result<StagedChange>> Follow(
        IEnumerable<(PurchaseOrder? Before, PurchaseOrder After)> orders, IReadOnlyDictionary<FundId, Versioned<Fund>> funds, CommandStamp stamp) =>
        orders
            .SelectMany(static order => order.After.Lines.SelectMany(line => Between(order.After.Id, order.Before?.FindLine(line.Id), line)))
            .GroupBy(static posting => posting.Fund, static posting => posting.Posting)
            .Select(postings => funds.TryGetValue(postings.Key, out var fund)
                ? Fund.Decide(fund.State, new FundCommand.Post(postings.Key, [.. postings], stamp)).Stage(fund)
                : Reasons.NotFound(postings.Key.Value));

    private static IEnumerable<(FundId Fund, FundPosting Posting)> Between(OrderId order, OrderLine? before, OrderLine after)
    {
        if (after.Fund is not { } fund)
        {
            yield break;
        }

        var freed = (before?.Encumbrance ?? Money.Zero(after.Total.Currency)) - after.Encumbrance;
        if (!freed.IsZero)
        {
            yield return (fund, new FundPosting(freed.IsPositive ? FundPostingKind.Release : FundPostingKind.Encumber, order, after.Id, freed.Abs));
        }

        var (had, has) = (before?.Payments ?? [], after.Payments);
        foreach (var payment in has.Where(payment => !Holds(had, payment)))
        {
            var kind = payment.Amount.IsPositive ? FundPostingKind.Expend : FundPostingKind.Credit;
            yield return (fund, new FundPosting(kind, order, after.Id, payment.Amount.Abs, payment.Invoice));
        }

        foreach (var payment in had.Where(payment => !Holds(has, payment)))
        {
            var kind = payment.Amount.IsPositive ? FundPostingKind.ReverseExpenditure : FundPostingKind.ReverseCredit;
            yield return (fund, new FundPosting(kind, order, after.Id, payment.Amount.Abs, payment.Invoice));
        }
    }

    // An invoice pays once and is taken back as a whole.
    private static bool Holds(ValueList<LinePayment> payments, LinePayment payment) => payments.Any(other => other.Invoice == payment.Invoice);
}
