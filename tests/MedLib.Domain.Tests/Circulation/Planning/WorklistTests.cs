using MedLib.Domain.Circulation.Planning;
using MedLib.Domain.Circulation.Requests;
using MedLib.Domain.Results;
using MedLib.Domain.Time;
using NodaTime;
using static MedLib.Domain.Tests.Circulation.Lending;

namespace MedLib.Domain.Tests.Circulation.Planning;

public class WorklistTests
{
    private static readonly DateTimeZone Berlin = DateTimeZoneProviders.Tzdb["Europe/Berlin"];

    [Theory]
    [InlineData(1, null)] // due tomorrow
    [InlineData(0, WorkKind.DueToday)]
    [InlineData(-1, WorkKind.Overdue)]
    [InlineData(-27, WorkKind.Overdue)]
    [InlineData(-28, WorkKind.CallIn)]
    public void A_loan_is_due_overdue_or_called_in(int due, WorkKind? kind)
    {
        var task = (WorkTask.Due?)List(new WorkFacts { Loans = [Lent(due), Lent(1, loan: 2)] }).Tasks.SingleOrDefault();

        Assert.Equal(kind, task?.Kind);
        Assert.Equal(kind is null ? null : -due, task?.DaysLate);
    }

    [Fact]
    public void A_loan_of_hours_is_overdue_on_its_day()
    {
        var due = new WorkLoan(Loan(), Item(), Borrower(), new DueMoment.At(Start - Duration.FromHours(1), Berlin.Id));

        Assert.Equal(WorkKind.Overdue, Assert.Single(List(new WorkFacts { Loans = [due] }).Tasks).Kind);
        Assert.Empty(List(new WorkFacts { Loans = [due with { Due = new DueMoment.Never() }] }).Tasks);
    }

    [Fact]
    public void The_list_goes_in_the_order_of_the_day()
    {
        var list = List(Everything);

        Assert.Equal(Enum.GetValues<WorkKind>(), list.Tasks.Select(static task => task.Kind).Distinct());
        Assert.Equal(["B 2", "B 10", "C 1"], list.Tasks.OfType<WorkTask.Fetch>().Select(static fetch => $"{fetch.Location} {fetch.Day.Day}"), StringComparer.Ordinal);
        Assert.Equal([-40, -29], list.Tasks.Where(static task => task.Kind == WorkKind.CallIn).Select(static task => Period.DaysBetween(Monday, task.Day)));
        Assert.Equal((3, 1, 2), (list.Count(WorkKind.Fetch), list.Count(WorkKind.ClearPickup), list.Count(WorkKind.CallIn)));
    }

    [Fact]
    public void The_order_of_the_facts_plays_no_part()
    {
        var backwards = new WorkFacts
        {
            Loans = [.. Everything.Loans.Reverse()],
            Pickups = [.. Everything.Pickups.Reverse()],
            Fetches = [.. Everything.Fetches.Reverse()],
            Claims = [.. Everything.Claims.Reverse()],
            Notices = [.. Everything.Notices.Reverse()],
            Provisional = [.. Everything.Provisional.Reverse()],
            Registrations = [.. Everything.Registrations.Reverse()],
            Blocks = [.. Everything.Blocks.Reverse()],
        };

        Assert.Equal(List(Everything), List(backwards));
    }

    [Fact]
    public void What_ends_later_or_has_ended_is_left_out()
    {
        var list = List(new WorkFacts
        {
            Registrations = [Ending(1, 14), Ending(2, 15), Ending(3, -1)],
            Provisional = [Ending(4, -1), Ending(5, 3)],
            Pickups = [new WorkPickup(new RequestId(Key(1)), Item(), Due(0))],
        });

        Assert.Equal([Borrower(1)], list.Tasks.OfType<WorkTask.Ending>().Select(static ending => ending.Borrower));
        Assert.Equal([(Borrower(4), true), (Borrower(5), false)], list.Tasks.OfType<WorkTask.Identify>().Select(static identify => (identify.Borrower, identify.IsLate)));
        Assert.Equal(0, list.Count(WorkKind.ClearPickup)); // it may be picked up until tonight
    }

    [Fact]
    public void A_loan_in_an_unknown_zone_is_told_and_stops_no_other()
    {
        var list = List(new WorkFacts { Loans = [Lent(0) with { Due = new DueMoment.EndOfDay(Monday, "Nowhere/Land") }, Lent(0, loan: 2)] });

        Assert.Equal("TIM-005", Assert.Single(list.Left).Code);
        Assert.Equal(Loan(2), ((WorkTask.Due)Assert.Single(list.Tasks)).Loan);
    }

    [Fact]
    public void The_list_prints_as_a_table()
    {
        var list = List(new WorkFacts { Loans = [Lent(-2)], Fetches = [Fetch(1, "MAIN", "WA 100", 0)] });

        Assert.Equal(
            """
            task,day,days late,item,loan,request,borrower,location,notice
            fetch,2026-03-02,,00000001-0000-0000-0000-000000000000,,00000001-0000-0000-0000-000000000000,,MAIN,
            overdue,2026-02-28,2,00000001-0000-0000-0000-000000000000,00000001-0000-0000-0000-000000000000,,00000001-0000-0000-0000-000000000000,,

            """.ReplaceLineEndings("\r\n"),
            list.ToReport().ToCsv());
        Assert.Contains("overdue,1\r\n", list.ToCounts().ToCsv(), StringComparison.Ordinal);
        Assert.Equal(1 + Enum.GetValues<WorkKind>().Length, list.ToCounts().ToCsv().Count(static character => character == '\n'));
    }

    private static WorkFacts Everything => new()
    {
        Loans = [Lent(0), Lent(-1, loan: 2), Lent(-40, loan: 3), Lent(-29, loan: 4)],
        Pickups = [new WorkPickup(new RequestId(Key(1)), Item(), Due(-1)), new WorkPickup(new RequestId(Key(2)), Item(2), Due(3))],
        Fetches = [Fetch(1, "C", "1", -1), Fetch(2, "B", "2", 8), Fetch(3, "B", "1", 0)],
        Claims = [new WorkClaim(Loan(5), Item(5), Start), new WorkClaim(Loan(6), Item(6), Start - Duration.FromDays(3))],
        Notices = [Notice("second"), Notice("first")],
        Provisional = [Ending(1, 2), Ending(2, -1)],
        Registrations = [Ending(3, 5), Ending(4, 1)],
        Blocks = [Ending(5, 0), Ending(6, 0)],
    };

    private static Worklist List(WorkFacts facts) => Worklist.For(facts, Start, Berlin);

    private static WorkLoan Lent(int due, int loan = 1) => new(Loan(loan), Item(loan), Borrower(loan), Due(due));

    private static WorkFetch Fetch(int request, string location, string shelfKey, int day) =>
        new(new RequestId(Key(request)), Item(request), new(location), shelfKey, Start + Duration.FromDays(day));

    private static WorkEnding Ending(int borrower, int day) => new(Borrower(borrower), Monday.PlusDays(day));

    private static PlannedNotice Notice(string step) => new(new NoticeKey(Loan(2), step, Due(-1), 1), Borrower(2), NoticeRecipient.Borrower, Start);

    private static DueMoment.EndOfDay Due(int day) => new(Monday.PlusDays(day), Berlin.Id);
}
