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
    /// <returns>The notices, the oldest first; those of one moment by loan and step.</returns>
    public static ValueList<PlannedNotice> For(
        IEnumerable<NoticeLoan> loans, ValueList<NoticeStep> steps, Instant now, Func<NoticeLoan, Openings> openings, Func<NoticeKey, bool> sent)
    {
        ArgumentNullException.ThrowIfNull(loans);
        ArgumentNullException.ThrowIfNull(openings);
        ArgumentNullException.ThrowIfNull(sent);
        var notices = new List<PlannedNotice>();
        foreach (var loan in loans)
        {
            foreach (var step in steps)
            {
                if ((loan.IsRecalled || !step.RecalledOnly) && Newest(loan, step, now, openings(loan)) is { } notice && !sent(notice.Key))
                {
                    notices.Add(notice);
                }
            }
        }

        return [.. notices.OrderBy(static notice => notice.At).ThenBy(static notice => notice.Key.Loan.Value).ThenBy(static notice => notice.Key.Step, StringComparer.Ordinal)];
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
        for (var number = 1; at is { } moment && moment <= now && number <= Times(step); number++)
        {
            newest = new PlannedNotice(new NoticeKey(loan.Loan, step.Name, loan.Due, number), loan.Borrower, step.To, moment);
            at = step.Every is { } every ? PeriodCount.MomentAfter(moment, every, openings) : null;
        }

        return newest;
    }

    private static int Times(NoticeStep step) => step.Every is null ? 1 : Math.Min(step.Most, MostOfOneStep);

    private static Instant? First(DueMoment due, NoticeStep step, Openings openings) =>
        step.Before is { } before ? PeriodCount.MomentBefore(due, before, openings)
        : step.After is { } after ? PeriodCount.MomentAfter(due.LateFrom, after, openings)
        : due.LateFrom;
}
