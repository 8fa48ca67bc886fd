namespace MedLib.Domain.Acquisitions;

/// <summary>Codes of acquisitions: why a fund, an order or an invoice refuses, and what a desk should be told.</summary>
public static class AcquisitionsCodes
{
    /// <summary>The fund has not enough available. May be overridden.</summary>
    public const string FundExceeded = "ACQ-001";

    /// <summary>A set invariant: another fund has this code.</summary>
    public const string FundCodeTaken = "ACQ-002";

    /// <summary>An amount is not in the currency of the fund, order or invoice.</summary>
    public const string CurrencyDiffers = "ACQ-003";

    /// <summary>An amount is not more than nothing: the sign lies in what is done with it.</summary>
    public const string AmountNotPositive = "ACQ-004";

    /// <summary>A posting would take a total of the fund below nothing: it undoes what never was.</summary>
    public const string TotalBelowZero = "ACQ-005";

    /// <summary>A correction has no reason.</summary>
    public const string ReasonMissing = "ACQ-006";

    /// <summary>A posting of a payment names no invoice, or the kind of a posting is unknown.</summary>
    public const string PostingIncomplete = "ACQ-007";

    /// <summary>The order has no such line.</summary>
    public const string LineUnknown = "ACQ-010";

    /// <summary>The line is cancelled: reinstate it first.</summary>
    public const string LineCancelled = "ACQ-011";

    /// <summary>More is received than was ordered. May be overridden.</summary>
    public const string OverReceipt = "ACQ-012";

    /// <summary>A receipt, or its correction, names no item.</summary>
    public const string NothingReceived = "ACQ-013";

    /// <summary>The item was not received on this line.</summary>
    public const string ItemNotReceivedHere = "ACQ-014";

    /// <summary>The line is received and paid in full: nothing is left to cancel.</summary>
    public const string LineFulfilled = "ACQ-015";

    /// <summary>The line is not cancelled: there is nothing to reinstate.</summary>
    public const string LineNotCancelled = "ACQ-016";

    /// <summary>An item is named twice.</summary>
    public const string ItemTwice = "ACQ-017";

    /// <summary>The invoice is paid.</summary>
    public const string InvoicePaid = "ACQ-020";

    /// <summary>The invoice is cancelled.</summary>
    public const string InvoiceCancelled = "ACQ-021";

    /// <summary>Warning: the vendor has another invoice with this number.</summary>
    public const string DuplicateInvoiceSuspected = "ACQ-022";

    /// <summary>Warning: the invoice bills a line that is cancelled.</summary>
    public const string BilledLineCancelled = "ACQ-023";

    /// <summary>Warning: the invoice comes from another vendor than the order went to.</summary>
    public const string VendorDiffers = "ACQ-024";

    /// <summary>The payment does not fit the line: it is recorded already, or there is none to take back.</summary>
    public const string PaymentMismatch = "ACQ-025";

    /// <summary>A fund's code is missing, longer than 20 characters, or has blanks at its ends or control characters.</summary>
    public const string FundCodeMalformed = "ACQ-030";

    /// <summary>A fund has no name.</summary>
    public const string FundNameMissing = "ACQ-031";

    /// <summary>A fund, order or invoice has no currency.</summary>
    public const string CurrencyMissing = "ACQ-032";

    /// <summary>An order has no number.</summary>
    public const string OrderNumberMissing = "ACQ-033";

    /// <summary>An order or invoice has no vendor.</summary>
    public const string VendorMissing = "ACQ-034";

    /// <summary>An order or invoice has no line.</summary>
    public const string LinesMissing = "ACQ-035";

    /// <summary>An order line says neither by title nor by record what is ordered.</summary>
    public const string TitleMissing = "ACQ-036";

    /// <summary>A quantity is not 1 to 9,999.</summary>
    public const string QuantityOutOfRange = "ACQ-037";

    /// <summary>A price is less than nothing.</summary>
    public const string PriceNegative = "ACQ-038";

    /// <summary>Two lines of an order have the same id.</summary>
    public const string LineTwice = "ACQ-039";

    /// <summary>An invoice has no number.</summary>
    public const string InvoiceNumberMissing = "ACQ-040";

    /// <summary>An invoice line has no amount.</summary>
    public const string AmountMissing = "ACQ-041";
}
