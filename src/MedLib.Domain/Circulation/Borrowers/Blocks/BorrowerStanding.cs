using MedLib.Domain.Finance;
using MedLib.Domain.Results;
using MedLib.Domain.Time;
using NodaTime;

namespace MedLib.Domain.Circulation.Borrowers.Blocks;

/// <summary>What became of a loan that is not settled.</summary>
public enum LoanStandingKind
{
    /// <summary>The borrower has it.</summary>
    Open = 0,

    /// <summary>Given up, by the borrower's word or by its lateness.</summary>
    Lost = 1,

    /// <summary>The borrower says that it was returned: it counts for nothing until that is settled.</summary>
    ClaimedReturned = 2,
}

/// <summary>One unsettled loan as a borrower's standing sees it.</summary>
/// <param name="Due">When it is due.</param>
/// <param name="Kind">What became of it.</param>
public sealed record LoanStanding(DueMoment Due, LoanStandingKind Kind = LoanStandingKind.Open)
{
    /// <summary>When it counts as overdue: its grace, reckoned from its own terms. Null where there is none.</summary>
    public Instant? GraceEnds { get; init; }

    /// <summary>Whether it was recalled.</summary>
    public bool IsRecalled { get; init; }

    /// <summary>The service point that it was lent from.</summary>
    public ServicePointCode Point { get; init; }

    internal bool IsOverdue(Instant at) => Kind is LoanStandingKind.Open && Due.IsOverdue(at) && (GraceEnds is not { } end || at >= end);
}

/// <summary>A borrower's unsettled loans, debts and blocks: facts as they are in this moment, and no counters that could drift.</summary>
public sealed record BorrowerStanding
{
    /// <summary>The unsettled loans.</summary>
    public ValueList<LoanStanding> Loans { get; init; } = [];

    /// <summary>What is owed, without what was charged on claimed returns; none where nothing is.</summary>
    public Money Owed { get; init; }

    /// <summary>The blocks that somebody imposed.</summary>
    public ValueList<ManualBlock> Blocks { get; init; } = [];

    /// <summary>Counts loans.</summary>
    /// <param name="what">What is counted.</param>
    /// <param name="at">As of when.</param>
    /// <param name="point">Only those lent from there; null for all.</param>
    public int Count(StandingCount what, Instant at, ServicePointCode? point = null)
    {
        var loans = Loans.Where(loan => point is null || loan.Point == point);
        return what switch
        {
            StandingCount.Open => loans.Count(static loan => loan.Kind is LoanStandingKind.Open),
            StandingCount.Lost => loans.Count(static loan => loan.Kind is LoanStandingKind.Lost),
            StandingCount.Overdue => loans.Count(loan => loan.IsOverdue(at)),
            StandingCount.OverdueRecalls => loans.Count(loan => loan.IsRecalled && loan.IsOverdue(at)),
            _ => loans.Where(loan => loan.IsRecalled && loan.IsOverdue(at)).Select(loan => loan.Due.DaysOverdue(at)).DefaultIfEmpty().Max(),
        };
    }

    /// <summary>The name of the type: what somebody owes and is blocked for is nobody's to read in a log.</summary>
    public override string ToString() => nameof(BorrowerStanding);

    /// <summary>The standing of several borrowers as one, such as the members of a family or a ward.</summary>
    /// <param name="members">Their standings.</param>
    /// <exception cref="ArgumentException">They owe in different currencies.</exception>
    public static BorrowerStanding OfGroup(IEnumerable<BorrowerStanding> members)
    {
        var all = members.ToList();
        return new BorrowerStanding
        {
            Loans = [.. all.SelectMany(static member => member.Loans)],
            Owed = all.Where(static member => !member.Owed.IsNone).Aggregate(Money.None, static (sum, member) => sum.IsNone ? member.Owed : sum + member.Owed),
            Blocks = [.. all.SelectMany(static member => member.Blocks)],
        };
    }
}
