using System.Text.Json;
using MedLib.Domain.Circulation.Borrowers;
using MedLib.Domain.Circulation.Fees.Ledgers;
using MedLib.Domain.Circulation.Loans;
using MedLib.Domain.Circulation.Planning;
using MedLib.Domain.Commands;
using MedLib.Domain.Json;
using MedLib.Domain.Results;

namespace MedLib.Domain.Testing.InMemory;

public sealed partial class InMemoryStore
{
    /// <inheritdoc/>
    public ValueTask<AnonymizedHistory> AnonymizeAsync(ValueList<LoanId> loans, BorrowerId replacement, CancellationToken cancellationToken)
    {
        if (!AnonymousBorrower.Is(replacement))
        {
            throw new ArgumentException("The replacement is no id of nobody.", nameof(replacement));
        }

        cancellationToken.ThrowIfCancellationRequested();
        lock (_lock)
        {
            return ValueTask.FromResult(AnonymizeLocked(loans, replacement));
        }
    }

    private AnonymizedHistory AnonymizeLocked(ValueList<LoanId> loans, BorrowerId replacement)
    {
        var (done, events, commands) = (new List<LoanId>(), 0, 0);
        var closed = loans.Distinct().Select(loan => Find<Loan>(loan.Value)?.State).OfType<Loan>().Where(static loan => !loan.IsOpen && !AnonymousBorrower.Is(loan.Borrower));
        foreach (var group in closed.GroupBy(static loan => loan.Borrower).ToList())
        {
            var ids = group.Select(static loan => loan.Id).ToList();
            var ledgers = RewriteStates(group.Key, ids, replacement);
            events += RewriteEvents(group.Key, ids, ledgers, replacement);
            commands += RewriteCommands(group.Key, ids, replacement);
            done.AddRange(ids);
        }

        return new AnonymizedHistory([.. done.OrderBy(static loan => loan.Value)], events, commands);
    }

    // A loan gets another borrower; what is the borrower's own, and what else names both, loses the loan.
    private HashSet<FeeLedgerId> RewriteStates(BorrowerId borrower, List<LoanId> loans, BorrowerId replacement)
    {
        var ledgers = new HashSet<FeeLedgerId>();
        foreach (var state in _states.Values.SelectMany(static kind => kind.Values).ToList())
        {
            var json = JsonSerializer.Serialize(state.State, MedLibJson.Options.GetTypeInfo(state.State.GetType()));
            if (!HistoryText.Names(json, borrower))
            {
                continue;
            }

            if (state.State is FeeLedger ledger)
            {
                ledgers.Add(ledger.Id);
            }

            if (HistoryText.SpeaksOf(json, loans))
            {
                var text = state.State is Loan ? HistoryText.Replace(json, borrower, replacement) : HistoryText.WithoutLoans(json, loans);
                Rewrite(state, (IAggregate)JsonSerializer.Deserialize(text, MedLibJson.Options.GetTypeInfo(state.State.GetType()))!);
            }
        }

        return ledgers;
    }

    private void Rewrite(Versioned<IAggregate> before, IAggregate after)
    {
        var kind = _states.Single(kind => kind.Value.TryGetValue(before.State.Key, out var found) && ReferenceEquals(found, before)).Key;
        GiveUpKeys(new Row(kind, before.State.Key));
        Apply(new StagedChange(kind, after.Key, before.Version, after, []));
    }

    private int RewriteEvents(BorrowerId borrower, List<LoanId> loans, HashSet<FeeLedgerId> ledgers, BorrowerId replacement)
    {
        var rewritten = 0;
        for (var i = 0; i < _outbox.Count; i++)
        {
            var contract = MedLibJson.Options.GetTypeInfo(_outbox[i].GetType().BaseType!);
            var json = JsonSerializer.Serialize(_outbox[i], contract);
            if (!HistoryText.SpeaksOf(json, loans))
            {
                continue;
            }

            var text = _outbox[i] is FeeEvent e
                ? ledgers.Contains(e.Ledger) ? HistoryText.WithoutLoans(json, loans) : json
                : HistoryText.Replace(json, borrower, replacement);
            if (!string.Equals(text, json, StringComparison.Ordinal))
            {
                _outbox[i] = (IEvent)JsonSerializer.Deserialize(text, contract)!;
                rewritten++;
            }
        }

        return rewritten;
    }

    private int RewriteCommands(BorrowerId borrower, List<LoanId> loans, BorrowerId replacement)
    {
        var spoken = _commands.Where(command => HistoryText.SpeaksOf(command.Value.Outcome, loans)).ToList();
        foreach (var (id, command) in spoken)
        {
            _commands[id] = new RememberedCommand(HistoryText.NoHash, HistoryText.Replace(command.Outcome, borrower, replacement));
        }

        return spoken.Count;
    }
}
