using MedLib.Domain.Circulation.Borrowers;
using MedLib.Domain.Circulation.Lists;
using MedLib.Domain.Circulation.Loans;
using MedLib.Domain.Circulation.Loans.Decisions;
using MedLib.Domain.Circulation.Planning;
using MedLib.Domain.Circulation.Profiles;
using MedLib.Domain.Circulation.Requests;
using MedLib.Domain.Holdings.Items;
using MedLib.Domain.Results;
using MedLib.Domain.Time;
using NodaTime;

namespace MedLib.Domain.Circulation.Nightly;

/// <summary>What the plans of a day are made from.</summary>
/// <param name="Work">The facts of the worklist.</param>
/// <param name="NoticeLoans">The loans that notices may speak of.</param>
/// <param name="Openings">The openings by which each of them counts.</param>
internal sealed record DayOfFacts(WorkFacts Work, IReadOnlyList<NoticeLoan> NoticeLoans, IReadOnlyDictionary<LoanId, Openings> Openings)
{
    public Openings OpeningsOf(LoanId loan) => Openings[loan];
}

/// <summary>Reads what the plans of a day are made from.</summary>
internal sealed class DailyFacts(ICirculationQueries lists, ILoans loans, IBorrowers borrowers, IItems items, CompiledCirculation circulation)
{
    private readonly List<WorkLoan> _loans = [];
    private readonly List<WorkClaim> _claims = [];
    private readonly List<WorkPickup> _pickups = [];
    private readonly List<WorkFetch> _fetches = [];
    private readonly List<WorkEnding> _provisional = [];
    private readonly List<WorkEnding> _registrations = [];
    private readonly List<WorkEnding> _blocks = [];
    private readonly List<NoticeLoan> _noticeLoans = [];
    private readonly Dictionary<LoanId, Openings> _openings = [];

    public async ValueTask<DayOfFacts> ReadAsync(Instant asOf, CancellationToken cancellationToken)
    {
        await foreach (var entry in lists.StreamOpenLoansAsync(new LoanFilter(), new LoanOrder(), cancellationToken).ConfigureAwait(false))
        {
            if (await loans.FindAsync(entry.Loan, cancellationToken).ConfigureAwait(false) is { } loan)
            {
                Add(loan.State);
            }
        }

        await foreach (var entry in lists.StreamRequestsAsync(new RequestFilter(), new RequestOrder(), cancellationToken).ConfigureAwait(false))
        {
            await AddAsync(entry, cancellationToken).ConfigureAwait(false);
        }

        await foreach (var borrower in borrowers.AllAsync(cancellationToken).ConfigureAwait(false))
        {
            Add(borrower.State);
        }

        return new DayOfFacts(
            new WorkFacts
            {
                Loans = [.. _loans],
                Claims = [.. _claims],
                Pickups = [.. _pickups],
                Fetches = [.. _fetches],
                Provisional = [.. _provisional],
                Registrations = [.. _registrations],
                Blocks = [.. _blocks],
            },
            _noticeLoans,
            _openings);
    }

    // What is lost or claimed to be returned gets no notice, and is called for by nobody.
    private void Add(Loan loan)
    {
        switch (loan.State)
        {
            case LoanState.Active or LoanState.Recalled:
                _loans.Add(new WorkLoan(loan.Id, loan.Item, loan.Borrower, loan.Due));
                _noticeLoans.Add(new NoticeLoan(loan.Id, loan.Borrower, loan.Due) { IsRecalled = loan.State is LoanState.Recalled });
                _openings[loan.Id] = Situation.OpeningsOf(loan.Terms, circulation);
                break;
            case LoanState.ClaimedReturned claim:
                _claims.Add(new WorkClaim(loan.Id, loan.Item, claim.At));
                break;
            default:
                break;
        }
    }

    private async ValueTask AddAsync(RequestEntry entry, CancellationToken cancellationToken)
    {
        if (entry is { Stage: RequestStage.Ready, Item: { } ready, ClearFrom: { } from })
        {
            _pickups.Add(new WorkPickup(entry.Request, ready, new DueMoment.At(from, circulation.CalendarOf(entry.Pickup).Zone.Id)));
        }
        else if (entry is { Stage: RequestStage.Allocated, Item: { } chosen } && await items.FindAsync(chosen, cancellationToken).ConfigureAwait(false) is { } item)
        {
            _fetches.Add(new WorkFetch(entry.Request, chosen, item.State.Location, item.State.Details.CallNumber?.ToString() ?? "", entry.PlacedAt));
        }
    }

    private void Add(Borrower borrower)
    {
        if (borrower.State is BorrowerState.Provisional provisional)
        {
            _provisional.Add(new WorkEnding(borrower.Id, provisional.Until));
        }
        else if (borrower.State is BorrowerState.Registered)
        {
            if (borrower.Details.ValidUntil is { } end)
            {
                _registrations.Add(new WorkEnding(borrower.Id, end));
            }

            _blocks.AddRange(borrower.Details.Blocks.Where(static block => block.Until is not null).Select(block => new WorkEnding(borrower.Id, block.Until!.Value)));
        }
    }
}
