using MedLib.Domain.Circulation.Borrowers;
using MedLib.Domain.Circulation.Fees.Ledgers;
using MedLib.Domain.Circulation.Loans;
using MedLib.Domain.Circulation.Planning;
using MedLib.Domain.Commands;
using MedLib.Domain.EntityFrameworkCore.Rows;
using MedLib.Domain.Holdings;
using Microsoft.EntityFrameworkCore;

namespace MedLib.Domain.EntityFrameworkCore;

/// <summary>Takes borrowers out of the rows about their closed loans, in a transaction of the caller's.</summary>
/// <param name="db">The tables.</param>
/// <param name="shelving">How the library shelves.</param>
/// <param name="replacement">Who stands for the borrowers.</param>
internal sealed class HistoryRows(MedLibDbContext db, ShelvingPractices shelving, BorrowerId replacement)
{
    private static readonly (string Loan, string Ledger) Kinds = (KindOf<Loan>(), KindOf<FeeLedger>());
    private readonly List<LoanId> _loans = [];
    private int _events;
    private int _commands;

    /// <summary>What was rewritten so far.</summary>
    public AnonymizedHistory Rewritten => new([.. _loans.OrderBy(static loan => loan.Value)], _events, _commands);

    /// <summary>Takes a borrower out of loans of theirs.</summary>
    public async Task RewriteAsync(BorrowerId borrower, List<LoanId> loans, CancellationToken cancellationToken)
    {
        var ledgers = await RewriteStatesAsync(borrower, loans, cancellationToken).ConfigureAwait(false);
        var commands = await RewriteEventsAsync(borrower, loans, ledgers, cancellationToken).ConfigureAwait(false);
        await RewriteCommandsAsync(borrower, loans, commands, cancellationToken).ConfigureAwait(false);
        _loans.AddRange(loans);
    }

    // A loan gets another borrower; what is the borrower's own, and what else names both, loses the loan.
    private async Task<List<Guid>> RewriteStatesAsync(BorrowerId borrower, List<LoanId> loans, CancellationToken cancellationToken)
    {
        var name = borrower.Value.ToString("D");
        var rows = await db.States.AsNoTracking().Where(row => row.Json.Contains(name)).ToListAsync(cancellationToken).ConfigureAwait(false);
        foreach (var row in rows.Where(row => HistoryText.SpeaksOf(row.Json, loans)))
        {
            if (string.Equals(row.Kind, Kinds.Loan, StringComparison.Ordinal))
            {
                await WriteAsync<Loan>(row, HistoryText.Replace(row.Json, borrower, replacement), cancellationToken).ConfigureAwait(false);
            }
            else if (string.Equals(row.Kind, Kinds.Ledger, StringComparison.Ordinal))
            {
                await WriteAsync<FeeLedger>(row, HistoryText.WithoutLoans(row.Json, loans), cancellationToken).ConfigureAwait(false);
            }
            else
            {
                var json = HistoryText.WithoutLoans(row.Json, loans);
                await db.States.Where(state => state.Kind == row.Kind && state.Id == row.Id).ExecuteUpdateAsync(
                    state => state.SetProperty(static found => found.Json, json).SetProperty(static found => found.Version, found => found.Version + 1),
                    cancellationToken).ConfigureAwait(false);
            }
        }

        return [.. rows.Where(static row => string.Equals(row.Kind, Kinds.Ledger, StringComparison.Ordinal)).Select(static row => row.Id)];
    }

    private async Task WriteAsync<T>(StateRow row, string json, CancellationToken cancellationToken)
        where T : class, IAggregate<T>
    {
        var change = new StagedChange(T.Kind, row.Id, row.Version, StateText.Read<T>(json), []);
        await RelationalStore.WriteStatesAsync(db, [change], cancellationToken).ConfigureAwait(false);
        await db.SaveChangesAsync(cancellationToken).ConfigureAwait(false);
        db.ChangeTracker.Clear();
        await ListWriter.RefreshAsync(db, [change], shelving, cancellationToken).ConfigureAwait(false);
        db.ChangeTracker.Clear();
    }

    // The events of an account have the borrower as their key too. Returns the commands that the loans were changed by.
    private async Task<HashSet<Guid>> RewriteEventsAsync(BorrowerId borrower, List<LoanId> loans, List<Guid> ledgers, CancellationToken cancellationToken)
    {
        var (name, keys) = (borrower.Value.ToString("D"), loans.Select(static loan => loan.Value).ToList());
        var rows = await db.Outbox
            .Where(row => row.Json.Contains(name) || (row.Kind == Kinds.Ledger && ledgers.Contains(row.Id)) || (row.Kind == Kinds.Loan && keys.Contains(row.Id)))
            .ToListAsync(cancellationToken).ConfigureAwait(false);
        var spoken = rows.Where(row => HistoryText.SpeaksOf(row.Json, loans)).ToList();
        foreach (var row in spoken)
        {
            row.Json = string.Equals(row.Kind, Kinds.Ledger, StringComparison.Ordinal)
                ? HistoryText.WithoutLoans(row.Json, loans)
                : HistoryText.Replace(row.Json, borrower, replacement);
            row.Id = row.Id == borrower.Value ? replacement.Value : row.Id;
        }

        _events += db.ChangeTracker.Entries<OutboxRow>().Count(static entry => entry.State is EntityState.Modified);
        await db.SaveChangesAsync(cancellationToken).ConfigureAwait(false);
        db.ChangeTracker.Clear();
        return [.. spoken.Where(static row => string.Equals(row.Kind, Kinds.Loan, StringComparison.Ordinal)).Select(static row => row.Command)];
    }

    private async Task RewriteCommandsAsync(BorrowerId borrower, List<LoanId> loans, HashSet<Guid> commands, CancellationToken cancellationToken)
    {
        var name = borrower.Value.ToString("D");
        var rows = await db.Commands.Where(row => row.Outcome.Contains(name) || commands.Contains(row.Id)).ToListAsync(cancellationToken).ConfigureAwait(false);
        foreach (var row in rows.Where(row => commands.Contains(row.Id) || HistoryText.SpeaksOf(row.Outcome, loans)))
        {
            row.Hash = HistoryText.NoHash;
            row.Outcome = HistoryText.Replace(row.Outcome, borrower, replacement);
            _commands++;
        }

        await db.SaveChangesAsync(cancellationToken).ConfigureAwait(false);
        db.ChangeTracker.Clear();
    }

    private static string KindOf<T>()
        where T : class, IAggregate<T> => T.Kind;
}
