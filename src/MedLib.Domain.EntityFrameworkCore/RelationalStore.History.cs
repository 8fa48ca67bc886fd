using System.Data;
using MedLib.Domain.Circulation.Borrowers;
using MedLib.Domain.Circulation.Fees.Ledgers;
using MedLib.Domain.Circulation.Loans;
using MedLib.Domain.Circulation.Planning;
using MedLib.Domain.Commands;
using MedLib.Domain.EntityFrameworkCore.Rows;
using MedLib.Domain.Results;
using Microsoft.EntityFrameworkCore;

namespace MedLib.Domain.EntityFrameworkCore;

internal sealed partial class RelationalStore
{
    public async ValueTask<AnonymizedHistory> AnonymizeAsync(ValueList<LoanId> loans, BorrowerId replacement, CancellationToken cancellationToken)
    {
        if (!AnonymousBorrower.Is(replacement))
        {
            throw new ArgumentException("The replacement is no id of nobody.", nameof(replacement));
        }

        await using var db = await database.OpenAsync(cancellationToken).ConfigureAwait(false);
        await using var transaction = await db.Database.BeginTransactionAsync(IsolationLevel.Serializable, cancellationToken).ConfigureAwait(false);
        var history = new HistoryRows(db, database.Shelving, replacement);
        var keys = loans.Select(static loan => loan.Value).Distinct().ToList();
        var closed = (await StateReading.FindManyAsync<Loan>(db, keys, cancellationToken).ConfigureAwait(false)).Values
            .Where(static loan => !loan.IsOpen && !AnonymousBorrower.Is(loan.Borrower));
        foreach (var group in closed.GroupBy(static loan => loan.Borrower))
        {
            await history.RewriteAsync(group.Key, [.. group.Select(static loan => loan.Id)], cancellationToken).ConfigureAwait(false);
        }

        await transaction.CommitAsync(cancellationToken).ConfigureAwait(false);
        return history.Rewritten;
    }
}
