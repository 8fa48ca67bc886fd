using System.Globalization;
using MedLib.Domain.Queries;
using MedLib.Domain.Results;
using NodaTime;
using NodaTime.Text;

namespace MedLib.Domain.Circulation.Planning;

/// <summary>What is to be done today, in the order of the day.</summary>
/// <param name="Today">The day, in the library's zone.</param>
/// <param name="Tasks">The tasks: kind after kind, each from the oldest on; what is to be fetched in the order of the shelves.</param>
/// <param name="Left">What could not be judged: a <c>TIM-005</c> for each loan and pickup whose moment lies in a zone that is not known.</param>
public sealed record Worklist(LocalDate Today, ValueList<WorkTask> Tasks, ValueList<Finding> Left)
{
    /// <summary>The worklist of a moment.</summary>
    /// <remarks>A pure function over facts: asked twice it answers the same, and what was done is gone from the facts.</remarks>
    /// <param name="facts">The facts.</param>
    /// <param name="now">As of when.</param>
    /// <param name="zone">The library's zone.</param>
    /// <param name="terms">From when on something stands on the list; null as usual.</param>
    public static Worklist For(WorkFacts facts, Instant now, DateTimeZone zone, WorkTerms? terms = null)
    {
        ArgumentNullException.ThrowIfNull(facts);
        ArgumentNullException.ThrowIfNull(zone);
        terms ??= new WorkTerms();
        var today = Time.LocalDays.At(now, zone).Date;
        LocalDate DayOf(Instant at) => Time.LocalDays.At(at, zone).Date;
        IEnumerable<WorkTask> tasks =
        [
            .. facts.Fetches.Select(fetch => new WorkTask.Fetch(fetch.Request, fetch.Item, fetch.Location, fetch.ShelfKey, DayOf(fetch.Since))),
            .. facts.Pickups.Where(pickup => DueZones.Unknown(pickup.Until) is null && pickup.Until.IsOverdue(now))
                .Select(static pickup => new WorkTask.ClearPickup(pickup.Request, pickup.Item, pickup.Until.Day)),
            .. facts.Provisional.Select(borrower => new WorkTask.Identify(borrower.Borrower, borrower.LastDay, borrower.LastDay < today)),
            .. facts.Claims.Select(claim => new WorkTask.SearchClaim(claim.Loan, claim.Item, DayOf(claim.Since))),
            .. facts.Notices.Select(notice => new WorkTask.SendNotice(notice, DayOf(notice.At))),
            .. facts.Loans.Where(static loan => DueZones.Unknown(loan.Due) is null).Select(loan => TaskOf(loan, now, today, terms)).OfType<WorkTask>(),
            .. Endings(facts.Registrations, WorkKind.RegistrationEnds, today, terms),
            .. Endings(facts.Blocks, WorkKind.BlockEnds, today, terms),
        ];
        return new Worklist(
            today,
            [
                .. tasks.OrderBy(static task => task.Kind)
                    .ThenBy(static task => (task as WorkTask.Fetch)?.Location.ToString() ?? "", StringComparer.Ordinal)
                    .ThenBy(static task => (task as WorkTask.Fetch)?.ShelfKey ?? "", StringComparer.Ordinal)
                    .ThenBy(static task => task.Day)
                    .ThenBy(static task => task.Key)
                    .ThenBy(static task => (task as WorkTask.SendNotice)?.Notice.Key.Step ?? "", StringComparer.Ordinal),
            ],
            [
                .. facts.Loans.Select(static loan => Unjudged(loan.Due, loan.Loan.Value)).OfType<Finding>(),
                .. facts.Pickups.Select(static pickup => Unjudged(pickup.Until, pickup.Request.Value)).OfType<Finding>(),
            ]);
    }

    /// <summary>How many tasks there are of a kind.</summary>
    /// <param name="kind">The kind.</param>
    public int Count(WorkKind kind) => Tasks.Count(task => task.Kind == kind);

    /// <summary>The list as a table, a row for each task; what a task has nothing of is empty.</summary>
    public ReportTable ToReport() => new(
        ["task", "day", "days late", "item", "loan", "request", "borrower", "location", "notice"],
        [.. Tasks.Select(Row)]);

    /// <summary>The counts as a table, a row for each kind in the order of the day.</summary>
    public ReportTable ToCounts() => new(
        ["task", "count"],
        [.. Enum.GetValues<WorkKind>().Select(kind => (ValueList<string>)[Word(kind), Count(kind).ToString(CultureInfo.InvariantCulture)])]);

    private static WorkTask.Due? TaskOf(WorkLoan loan, Instant now, LocalDate today, WorkTerms terms)
    {
        var late = loan.Due.DaysOverdue(now);
        return loan.Due.IsOverdue(now)
            ? new WorkTask.Due(loan.Loan, loan.Item, loan.Borrower, loan.Due.Day, late, late >= terms.LongOverdueDays ? WorkKind.CallIn : WorkKind.Overdue)
            : loan.Due.Day == today ? new WorkTask.Due(loan.Loan, loan.Item, loan.Borrower, today, 0, WorkKind.DueToday)
            : null;
    }

    // What has ended already is over, and nothing is left to be seen to.
    private static IEnumerable<WorkTask> Endings(ValueList<WorkEnding> endings, WorkKind kind, LocalDate today, WorkTerms terms) => endings
        .Where(ending => ending.LastDay >= today && Period.DaysBetween(today, ending.LastDay) <= terms.EndsWithinDays)
        .Select(ending => new WorkTask.Ending(ending.Borrower, ending.LastDay, kind));

    private static Finding? Unjudged(Time.DueMoment moment, Guid id) =>
        DueZones.Unknown(moment) is { } unknown ? unknown with { Args = [.. unknown.Args, new FindingArg.Identifier("id", id)] } : null;

    private static ValueList<string> Row(WorkTask task) => task switch
    {
        WorkTask.Fetch fetch => Row(fetch, item: fetch.Item.Value, request: fetch.Request.Value, location: fetch.Location.ToString()),
        WorkTask.ClearPickup clear => Row(clear, item: clear.Item.Value, request: clear.Request.Value),
        WorkTask.Identify identify => Row(identify, borrower: identify.Borrower.Value),
        WorkTask.SearchClaim claim => Row(claim, item: claim.Item.Value, loan: claim.Loan.Value),
        WorkTask.SendNotice send => Row(send, loan: send.Notice.Key.Loan.Value, borrower: send.Notice.Borrower.Value, notice: send.Notice.Key.Step),
        WorkTask.Due due => Row(due, due.DaysLate, due.Item.Value, due.Loan.Value, borrower: due.Borrower.Value),
        WorkTask.Ending ending => Row(ending, borrower: ending.Borrower.Value),
        _ => Row(task, late: null),
    };

    private static ValueList<string> Row(
        WorkTask task, int? late = null, Guid? item = null, Guid? loan = null, Guid? request = null, Guid? borrower = null, string location = "", string notice = "") =>
    [
        Word(task.Kind),
        LocalDatePattern.Iso.Format(task.Day),
        late?.ToString(CultureInfo.InvariantCulture) ?? "",
        Text(item), Text(loan), Text(request), Text(borrower), location, notice,
    ];

    private static string Text(Guid? id) => id?.ToString("D") ?? "";

    private static string Word(WorkKind kind) => kind switch
    {
        WorkKind.Fetch => "fetch",
        WorkKind.ClearPickup => "clear pickup shelf",
        WorkKind.Identify => "identify borrower",
        WorkKind.SearchClaim => "search for claimed return",
        WorkKind.SendNotice => "send notice",
        WorkKind.CallIn => "call in",
        WorkKind.Overdue => "overdue",
        WorkKind.DueToday => "due today",
        WorkKind.RegistrationEnds => "registration ends",
        _ => "block ends",
    };
}
