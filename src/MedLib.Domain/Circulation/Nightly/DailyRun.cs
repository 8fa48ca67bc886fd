using MedLib.Domain.Circulation.Borrowers;
using MedLib.Domain.Circulation.Fees;
using MedLib.Domain.Circulation.Lists;
using MedLib.Domain.Circulation.Loans;
using MedLib.Domain.Circulation.Loans.Decisions;
using MedLib.Domain.Circulation.Planning;
using MedLib.Domain.Circulation.Profiles;
using MedLib.Domain.Circulation.Requests;
using MedLib.Domain.Commands;
using MedLib.Domain.Holdings.Items;
using MedLib.Domain.Results;
using NodaTime;

namespace MedLib.Domain.Circulation.Nightly;

/// <summary>The daily work over a host's ports: lists say what is due, the desk does it.</summary>
internal sealed class DailyRun(
    ICirculationDesk desk,
    ICirculationQueries lists,
    ILoans loans,
    IBorrowers borrowers,
    IItems items,
    IHistoryAnonymizer anonymizer,
    CompiledCirculation circulation,
    IIds ids) : IDailyRun
{
    // Loans that fall due within a week are looked at: terms that renew earlier than that do so then.
    private static readonly Duration RenewedAhead = Duration.FromDays(7);
    private const int Batch = 500;

    public async ValueTask<DailyReport> RunDailyAsync(DailyRequest request, IProgress<DailyProgress>? progress = null, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(request);
        var work = new DailyTally(request, progress);
        await EndRequestsAsync(work, cancellationToken).ConfigureAwait(false);
        await RunLoansAsync(work, cancellationToken).ConfigureAwait(false);
        await AnonymizeAsync(work, cancellationToken).ConfigureAwait(false);
        return await PlanAsync(work, cancellationToken).ConfigureAwait(false);
    }

    // What is to be done is read first and done then: no list is read while what it is made of changes.
    private async ValueTask EndRequestsAsync(DailyTally work, CancellationToken cancellationToken)
    {
        var due = new List<(RequestEntry Request, LocalDate Today)>();
        await foreach (var entry in lists.StreamRequestsAsync(new RequestFilter(), new RequestOrder(), cancellationToken).ConfigureAwait(false))
        {
            var today = circulation.OpeningsOf(entry.Pickup).DayOf(work.AsOf);
            if (entry.ClearFrom <= work.AsOf || (entry.Stage is RequestStage.Waiting or RequestStage.Suspended && entry.Expires < today))
            {
                due.Add((entry, today));
            }
        }

        foreach (var (entry, today) in due)
        {
            cancellationToken.ThrowIfCancellationRequested();
            var ended = await desk.ActAsync(
                new RequestCommand.Expire(entry.Queue, entry.Request, today, work.Stamp("expire", entry.Request.Value)), cancellationToken).ConfigureAwait(false);
            work.Count(DailyStep.Requests, ended, entry.Request.Value);
        }
    }

    private async ValueTask RunLoansAsync(DailyTally work, CancellationToken cancellationToken)
    {
        var due = new List<LoanId>();
        await foreach (var entry in lists.StreamOpenLoansAsync(new LoanFilter { OverdueAt = work.AsOf + RenewedAhead }, new LoanOrder(), cancellationToken).ConfigureAwait(false))
        {
            due.Add(entry.Loan);
        }

        foreach (var id in due)
        {
            cancellationToken.ThrowIfCancellationRequested();
            if (await loans.FindAsync(id, cancellationToken).ConfigureAwait(false) is { State: { IsOpen: true } loan })
            {
                await RunLoanAsync(loan, work, cancellationToken).ConfigureAwait(false);
            }
        }
    }

    // First the renewal: what can be renewed is not given up. A refusal of it is the usual answer, and no news.
    private async ValueTask RunLoanAsync(Loan loan, DailyTally work, CancellationToken cancellationToken)
    {
        var openings = Situation.OpeningsOf(loan.Terms, circulation);
        if (loan.State is LoanState.Active or LoanState.Recalled && loan.Terms.Renewal.Automatic is not null)
        {
            var renewed = await desk.RenewAsync(
                new LoanCommand.Renew(loan.Id, work.Stamp("renew", loan.Id.Value)) { IsAutomatic = true }, cancellationToken).ConfigureAwait(false);
            work.Count(DailyStep.Renewals, renewed, subject: null);
            loan = renewed.Succeeded ? renewed.Value : loan;
        }

        if (loan.State is LoanState.Active or LoanState.Recalled && loan.Terms.Loss is { } terms
            && Loss.Ages(terms, loan.Due, loan.State.WantedBack is not null, openings, work.AsOf))
        {
            var lost = await desk.ActAsync(
                new LoanCommand.DeclareLost(loan.Id, LossCause.Aged, work.Stamp("age", loan.Id.Value)), cancellationToken).ConfigureAwait(false);
            work.Count(DailyStep.Losses, lost, loan.Id.Value);
            loan = lost.Succeeded ? lost.Value : loan;
        }

        if (loan.State is LoanState.Lost { Episode.BilledAt: null } unbilled && loan.Terms.Loss is { } delayed
            && Loss.BilledFrom(delayed, unbilled.Episode.At, loan.State.WantedBack is not null, openings) <= work.AsOf)
        {
            var billed = await desk.ActAsync(new LoanCommand.BillLoss(loan.Id, work.Stamp("bill", loan.Id.Value)), cancellationToken).ConfigureAwait(false);
            work.Count(DailyStep.Bills, billed, loan.Id.Value);
        }
    }

    private async ValueTask AnonymizeAsync(DailyTally work, CancellationToken cancellationToken)
    {
        if (circulation.Profile.Retention.KeptFor is null)
        {
            return;
        }

        var closed = new List<HistoryLoan>();
        await foreach (var entry in lists.StreamLoanHistoryAsync(
            LoanHistoryFilter.Closed(Instant.MinValue, work.AsOf), new LoanHistoryOrder(), cancellationToken).ConfigureAwait(false))
        {
            if (!AnonymousBorrower.Is(entry.Borrower))
            {
                closed.Add(new HistoryLoan(entry.Loan, entry.Borrower, entry.ClosedAt));
            }
        }

        // What is owed is asked only for loans whose time is over.
        var over = PlanFor(closed).Loans.ToHashSet();
        var owed = new List<HistoryLoan>(over.Count);
        foreach (var loan in closed.Where(loan => over.Contains(loan.Loan)))
        {
            var charges = await lists.CountChargesAsync(new ChargeFilter { Loan = loan.Loan, OpenOnly = true }, cancellationToken).ConfigureAwait(false);
            owed.Add(loan with { IsOwed = charges > 0 });
        }

        foreach (var batch in PlanFor(owed).Loans.Chunk(Batch))
        {
            cancellationToken.ThrowIfCancellationRequested();
            var done = await anonymizer.AnonymizeAsync([.. batch], AnonymousBorrower.From(ids.Next()), cancellationToken).ConfigureAwait(false);
            work.Count(DailyStep.History, done.Loans.Count);
        }

        AnonymizationPlan PlanFor(List<HistoryLoan> loans) =>
            AnonymizationPlan.For(loans, _ => circulation.Profile.Retention, work.AsOf, circulation.OpeningsOf(default(ServicePointCode)));
    }

    private async ValueTask<DailyReport> PlanAsync(DailyTally work, CancellationToken cancellationToken)
    {
        var facts = await new DailyFacts(lists, loans, borrowers, items, circulation).ReadAsync(work.AsOf, cancellationToken).ConfigureAwait(false);
        var notices = NoticePlan.For(
            facts.NoticeLoans, circulation.Profile.Notices, work.AsOf, loan => facts.OpeningsOf(loan.Loan), work.Request.WasSent ?? (static _ => false));
        var planned = notices.Value;
        var worklist = Worklist.For(facts.Work with { Notices = planned }, work.AsOf, circulation.Calendar.Zone, work.Request.Terms);
        work.Count(DailyStep.Plans, planned.Count + worklist.Tasks.Count);
        return new DailyReport(work.AsOf, work.Counts(), planned, worklist, [.. work.Left, .. notices.Findings, .. worklist.Left]);
    }
}
