using MedLib.Domain.Circulation.DueDates;
using MedLib.Domain.Circulation.Rules;
using MedLib.Domain.Circulation.Terms;
using MedLib.Domain.Results;
using MedLib.Domain.Time;
using NodaTime;

namespace MedLib.Domain.Circulation.Loans;

/// <summary>The terms of one loan, frozen at check-out: changing a policy later changes no running loan.</summary>
public sealed record LoanTerms
{
    /// <summary>The policy's name then.</summary>
    public required string Policy { get; init; }

    /// <summary>For how many days it is lent, and renewed from the day of the renewal; 0 for the same day.</summary>
    public required int Days { get; init; }

    /// <summary>How often it may be renewed.</summary>
    public required int MaxRenewals { get; init; }

    internal static LoanTerms Of(LoanPolicy policy) => new() { Policy = policy.Name, Days = Math.Max(policy.Days, 0), MaxRenewals = policy.MaxRenewals };

    /// <summary>When a loan of these terms falls due: after its days, by the end of the next open day.</summary>
    /// <returns>
    /// The moment, with the advisory <c>CIR-020</c> where closed days moved it; refused with <c>CIR-011</c> where the calendar has
    /// no open day within its horizon, or <c>TIM-005</c> where its zone is none that a due moment can name.
    /// </returns>
    internal Result<DueMoment> DueFrom(Instant at, Openings openings) =>
        DueDate.Reckon(new DueTerms { Period = LoanPeriod.Days(Days) }, new DueRequest { At = at, Openings = openings });
}
