using MedLib.Domain.Circulation.Terms;
using MedLib.Domain.Results;
using MedLib.Domain.Time;
using NodaTime;

namespace MedLib.Domain.Circulation.DueDates;

/// <summary>The steps by which a due moment came about, and the reasons why there is none, as findings.</summary>
internal static class DueSteps
{
    public static Finding Counted(LoanPeriod period, Instant from, DueMoment to, bool shortened) => Finding.Information(
        shortened ? CirculationCodes.CountedWhileAwaited : CirculationCodes.Counted,
        new FindingArg.Text("period", period.ToString()!),
        new FindingArg.Moment("from", from),
        To(to));

    public static Finding Moved(DueMoment from, DueMoment to) =>
        Finding.Information(CirculationCodes.MovedFromClosedTime, Named("from", from), To(to));

    public static Finding Limited(DueLimit limit, DueMoment to) => Finding.Information(
        CirculationCodes.LimitedTo, new FindingArg.Text("limit", Word(limit.Kind)), Named("until", limit.Moment), To(to));

    public static Finding Closes(DueMoment to) => Finding.Information(CirculationCodes.DueBeforeClosing, To(to));

    public static Finding MovedAdvisory(LocalDate from, LocalDate to) =>
        Finding.Information(CirculationCodes.DueDateMoved, new FindingArg.Date("from", from), new FindingArg.Date("to", to));

    public static Finding NoOpening() => Finding.Error(CirculationCodes.NoOpenDay, new FindingArg.Number("days", OpeningCalendar.HorizonInDays));

    public static Finding NotPositive(LoanPeriod period) => period is LoanPeriod.Rolling rolling
        ? Finding.Error(CirculationCodes.PeriodNotPositive, new FindingArg.Number("count", rolling.Count), new FindingArg.Text("unit", LoanPeriod.Rolling.Word(rolling.Unit)))
        : Finding.Error(CirculationCodes.PeriodNotPositive);

    public static Finding OutsideSchedule(LocalDate day) => Finding.Error(CirculationCodes.OutsideSchedule, new FindingArg.Date("day", day));

    public static Finding NoTimeLeft(DueMoment due) => Finding.Error(CirculationCodes.NoTimeLeft, Named("due", due));

    public static Finding CeilingReached(DueLimit ceiling) => Finding.Error(CirculationCodes.RenewalCeilingReached, Named("until", ceiling.Moment));

    private static FindingArg To(DueMoment moment) => Named("to", moment);

    private static FindingArg Named(string name, DueMoment moment) => moment switch
    {
        DueMoment.EndOfDay day => new FindingArg.Date(name, day.Day),
        DueMoment.At at => new FindingArg.Moment(name, at.Moment),
        _ => new FindingArg.Text(name, "never"),
    };

    private static string Word(DueLimitKind kind) => kind switch
    {
        DueLimitKind.Registration => "registration",
        DueLimitKind.Lender => "lender",
        DueLimitKind.Booking => "booking",
        DueLimitKind.Ceiling => "ceiling",
        _ => "schedule",
    };
}
