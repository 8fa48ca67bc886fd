using System.Text.Json.Serialization;
using MedLib.Domain.Circulation.DueDates;
using MedLib.Domain.Circulation.Loans;
using MedLib.Domain.Circulation.Requests;
using MedLib.Domain.Circulation.Terms;
using MedLib.Domain.Results;
using MedLib.Domain.Time;
using NodaTime;

namespace MedLib.Domain.Circulation.Planning;

/// <summary>An open loan as the planner of an unplanned closing sees it; only those that go by the calendar concerned.</summary>
/// <param name="Loan">The loan.</param>
/// <param name="LentAt">When it was lent or last renewed.</param>
/// <param name="Due">When it is due.</param>
/// <param name="Terms">How its due moment was reckoned.</param>
public sealed record ClosingLoan(LoanId Loan, Instant LentAt, DueMoment Due, DueTerms Terms)
{
    /// <summary>What it may not outlast, beside the schedule of its terms.</summary>
    public ValueList<DueLimit> Limits { get; init; } = [];
}

/// <summary>A request whose item is on the pickup shelf, as the planner of an unplanned closing sees it.</summary>
/// <param name="Request">The request.</param>
/// <param name="Until">By when the item must be picked up.</param>
public sealed record ClosingRequest(RequestId Request, DueMoment Until);

/// <summary>What has a moment that an unplanned closing may move.</summary>
[JsonPolymorphic(TypeDiscriminatorPropertyName = "type")]
[JsonDerivedType(typeof(OfLoan), "loan")]
[JsonDerivedType(typeof(OfRequest), "request")]
public abstract record ClosingSubject
{
    private ClosingSubject()
    {
    }

    /// <summary>A loan: its due moment.</summary>
    /// <param name="Loan">The loan.</param>
    public sealed record OfLoan(LoanId Loan) : ClosingSubject;

    /// <summary>A request: its last moment on the pickup shelf.</summary>
    /// <param name="Request">The request.</param>
    public sealed record OfRequest(RequestId Request) : ClosingSubject;
}

/// <summary>One moment that is moved, with the one it had before, so that it can be given back.</summary>
/// <param name="Subject">Whose moment.</param>
/// <param name="From">The moment before.</param>
/// <param name="To">The moment after: later in every plan, earlier only where a plan is taken back.</param>
/// <param name="Trace">How it came about, step by step.</param>
public sealed record ClosingMove(ClosingSubject Subject, DueMoment From, DueMoment To, ValueList<Finding> Trace);

/// <summary>One moment that should have been moved, or given back, and is not.</summary>
/// <param name="Subject">Whose moment.</param>
/// <param name="Moment">The moment, which stays; null where there is none any more.</param>
/// <param name="Reason">Why.</param>
public sealed record ClosingLeft(ClosingSubject Subject, DueMoment? Moment, Finding Reason);
