using MedLib.Domain.Circulation.Lists;
using MedLib.Domain.Circulation.Loans;
using MedLib.Domain.Holdings.Items;
using MedLib.Domain.Queries;

namespace MedLib.Cli.Verbs.Lending;

/// <summary>Finds the item of a barcode, and the loan that it is on.</summary>
internal static class ItemOnLoan
{
    /// <returns>The item; null, and it was told, where no item here has the barcode.</returns>
    public static async Task<Item?> FindItemAsync(Shell shell, Library library, string text, CancellationToken cancellationToken)
    {
        if (!Barcodes.TryRead(shell, text, out var barcode))
        {
            return null;
        }

        var item = await library.Items.FindByBarcodeAsync(barcode, cancellationToken);
        if (item is null)
        {
            ErrorLines.Write(shell, ToolCodes.NotFound, "No item here has this barcode.");
        }

        return item?.State;
    }

    /// <returns>The open loan; null, and it was told, where there is none.</returns>
    public static async Task<Loan?> FindLoanAsync(Shell shell, Library library, Item item, CancellationToken cancellationToken)
    {
        var rows = await library.LoanLists.OpenLoansAsync(new LoanFilter { Item = item.Id }, new LoanOrder(), new PageRequest(1), cancellationToken);
        if (rows.Rows.IsEmpty)
        {
            ErrorLines.Write(shell, ToolCodes.NotFound, "The item is not on loan.");
            return null;
        }

        return (await library.Loans.FindAsync(rows.Rows[0].Loan, cancellationToken))?.State;
    }
}
