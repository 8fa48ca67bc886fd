using MedLib.Domain.Circulation.Fees.Ledgers;
using MedLib.Domain.Circulation.Lists;
using MedLib.Domain.Circulation.Loans;
using MedLib.Domain.Circulation.Requests;
using MedLib.Domain.Commands;
using MedLib.Domain.EntityFrameworkCore.Rows;
using Microsoft.EntityFrameworkCore;

namespace MedLib.Domain.EntityFrameworkCore;

/// <content>The lists of circulation, whose rows are made of one aggregate alone.</content>
internal static partial class ListWriter
{
    /// <summary>The rows that lists of circulation have of an aggregate; none where it is of another kind.</summary>
    public static IEnumerable<ListRow> RowsOf(IAggregate state) => state switch
    {
        Loan { IsOpen: true } loan => [RowOf(LoanEntry.From(loan))],
        Loan loan => [RowOf(LoanHistoryEntry.From(loan))],
        RequestQueue queue => RequestEntry.From(queue).Select(RowOf),
        FeeLedger ledger => ChargeEntry.From(ledger).Select(RowOf),
        _ => [],
    };

    // A loan passes from one list to the other and back.
    private static async Task RemoveCirculationAsync(MedLibDbContext db, StagedChange change, CancellationToken cancellationToken)
    {
        switch (change.State)
        {
            case Loan:
                await db.OpenLoans.Where(row => row.Id == change.Key).ExecuteDeleteAsync(cancellationToken).ConfigureAwait(false);
                await db.LoanHistory.Where(row => row.Id == change.Key).ExecuteDeleteAsync(cancellationToken).ConfigureAwait(false);
                break;
            case RequestQueue:
                await db.Requests.Where(row => row.Owner == change.Key).ExecuteDeleteAsync(cancellationToken).ConfigureAwait(false);
                break;
            default:
                await db.Charges.Where(row => row.Owner == change.Key).ExecuteDeleteAsync(cancellationToken).ConfigureAwait(false);
                break;
        }
    }

    private static LoanRow RowOf(LoanEntry entry) => new()
    {
        Id = entry.Loan.Value,
        Borrower = entry.Borrower.Value,
        Item = entry.Item.Value,
        DueKey = entry.SortKey(LoanSort.Due),
        OpenedKey = entry.SortKey(LoanSort.Opened),
        Json = StateText.WriteRow(entry),
    };

    private static LoanHistoryRow RowOf(LoanHistoryEntry entry) => new()
    {
        Id = entry.Loan.Value,
        Borrower = entry.Borrower.Value,
        Item = entry.Item.Value,
        ClosedKey = entry.SortKey(LoanHistorySort.Closed),
        OpenedKey = entry.SortKey(LoanHistorySort.Opened),
        Json = StateText.WriteRow(entry),
    };

    private static RequestRow RowOf(RequestEntry entry) => new()
    {
        Id = entry.Request.Value,
        Owner = entry.Queue.Value,
        Borrower = entry.Borrower.Value,
        Pickup = entry.Pickup.Code ?? "",
        Stage = entry.Stage.ToString(),
        Kind = entry.Kind.ToString(),
        Item = entry.Item?.Value,
        PlacedKey = entry.SortKey(RequestSort.Placed),
        PositionKey = entry.SortKey(RequestSort.Position),
        ReadyKey = entry.SortKey(RequestSort.ReadyUntil),
        Json = StateText.WriteRow(entry),
    };

    private static ChargeRow RowOf(ChargeEntry entry) => new()
    {
        Id = entry.Charge.Value,
        Owner = entry.Ledger.Value,
        Payer = FeePayer.LedgerKey(entry.Payer).Value,
        Kind = entry.Kind.Code ?? "",
        Loan = entry.Loan?.Value,
        IsOpen = entry.IsOpen,
        ChargedKey = entry.SortKey(ChargeSort.Charged),
        OwedKey = entry.SortKey(ChargeSort.Owed),
        Json = StateText.WriteRow(entry),
    };
}
