using MedLib.Domain.Circulation.DueDates;
using MedLib.Domain.Circulation.Terms;
using MedLib.Domain.Results;
using MedLib.Domain.Time;
using NodaTime;

namespace MedLib.Domain.Circulation.Planning;

/// <summary>Plans the notices that are to be sent, from the loans as they are now: nothing is told of a loan that is over.</summary>
/// <remarks>A pure function. The host sends, and remembers the keys of what it sent; a notice that could not be sent is planned again.</remarks>
public static class NoticePlan
{
    /// <summary>How often one step is sent for one loan at the most, whatever it says: nobody reads more.</summary>
    public const int MostOfOneStep = 50;

    /// <summary>The notices whose time has come and that were not sent; of a step that goes again and again only the newest.</summary>
    /// <param name="loans">The open loans.</param>
    /// <param name="steps">The library's steps.</param>
    /// <param name="now">As of when.</param>
    /// <param name="openings">The openings of a loan's own calendar, by which its open days are counted.</param>
    /// <param name="sent">Whether a notice was sent before.</param>
    /// <returns>
    /// The notices, the oldest first; those of one moment by loan and step. Always a success; with the warning <c>CIR-255</c> for each loan that was
    /// left out because its due moment or its openings name a zone that the tz database does not know: one bad loan does not hold up the others.
    /// </returns>
    public static Result<ValueList<PlannedNotice>> For(
        IEnumerable<NoticeLoan> loans, ValueList<NoticeStep> steps, Instant now, Func<NoticeLoan, Openings> openings, Func<NoticeKey, bool> sent)
    {
        ArgumentNullException.ThrowIfNull(loans);
        ArgumentNullException.ThrowIfNull(openings);
        ArgumentNullException.ThrowIfNull(sent);
        var notices = new List<PlannedNotice>();
        var leftOut = new List<Finding>();
        foreach (var loan in loans)
        {
            var hours = openings(loan);
            if (Zones.Unknown(hours, loan.Due) is { IsEmpty: false } unknown)
            {
                leftOut.Add(Finding.Warning(CirculationCodes.NoticesNotPlanned, [new FindingArg.Identifier("loan", loan.Loan.Value), .. unknown[0].Args]));
                continue;
            }

            foreach (var step in steps)
            {
                if ((loan.IsRecalled || !step.RecalledOnly) && Newest(loan, step, now, hours) is { } notice && !sent(notice.Key))
                {
                    notices.Add(notice);
                }
            }
        }

        return Result.Of<ValueList<PlannedNotice>>(
            [.. notices.OrderBy(static notice => notice.At).ThenBy(static notice => notice.Key.Loan.Value).ThenBy(static notice => notice.Key.Step, StringComparer.Ordinal)],
            [.. leftOut]);
    }

    // A reminder before the due moment is of no use after it: then the steps after it speak.
    private static PlannedNotice? Newest(NoticeLoan loan, NoticeStep step, Instant now, Openings openings)
    {
        if (loan.Due is DueMoment.Never || (step.Before is not null && loan.Due.IsOverdue(now)))
        {
            return null;
        }

        PlannedNotice? newest = null;
        var at = First(loan.Due, step, openings);
        for (var number = 1; at is { LateFrom: var moment } && moment <= now && number <= Times(step); number++)
        {
            newest = new PlannedNotice(new NoticeKey(loan.Loan, step.Name, loan.Due, number), loan.Borrower, step.To, moment);
            at = step.Every is { } every ? PeriodAnchor.Of(at, openings).After(every) : null;
        }

        return newest;
    }

    private static int Times(NoticeStep step) => step.Every is null ? 1 : Math.Min(step.Most, MostOfOneStep);

    // A step is a due moment like that of the loan, so that what counts from the end of a day goes on doing so.
    private static DueMoment? First(DueMoment due, NoticeStep step, Openings openings) =>
        step.Before is { CanBeLentFor: false } ? null
        : step.Before is { } before ? new DueMoment.At(PeriodAnchor.Of(due, openings).Before(before), openings.Zone.Id)
        : step.After is { } after ? PeriodAnchor.Of(due, openings).After(after)
        : due;
}
