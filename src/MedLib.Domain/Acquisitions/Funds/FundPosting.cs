using MedLib.Domain.Acquisitions.Invoices;
using MedLib.Domain.Acquisitions.Orders;
using MedLib.Domain.Finance;

namespace MedLib.Domain.Acquisitions.Funds;

/// <summary>What an order or an invoice does to a fund. Amounts are always positive: the sign lies in the kind.</summary>
/// <param name="Kind">What is done.</param>
/// <param name="Order">For which order.</param>
/// <param name="Line">For which line of it.</param>
/// <param name="Amount">How much.</param>
/// <param name="Invoice">By which invoice; null for what the order itself does.</param>
public sealed record FundPosting(FundPostingKind Kind, OrderId Order, OrderLineId Line, Money Amount, InvoiceId? Invoice = null);

/// <summary>The kinds of postings.</summary>
public enum FundPostingKind
{
    /// <summary>Sets money aside for what is ordered.</summary>
    Encumber = 0,

    /// <summary>Frees money that was set aside.</summary>
    Release = 1,

    /// <summary>Pays.</summary>
    Expend = 2,

    /// <summary>Takes a payment back, exactly.</summary>
    ReverseExpenditure = 3,

    /// <summary>Takes in what a vendor gives back.</summary>
    Credit = 4,

    /// <summary>Takes a credit back, exactly.</summary>
    ReverseCredit = 5,
}
