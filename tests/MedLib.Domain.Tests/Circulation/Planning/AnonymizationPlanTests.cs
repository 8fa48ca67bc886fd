using FsCheck.Xunit;
using MedLib.Domain.Circulation.Borrowers;
using MedLib.Domain.Circulation.Loans;
using MedLib.Domain.Circulation.Planning;
using MedLib.Domain.Circulation.Profiles;
using MedLib.Domain.Circulation.Terms;
using MedLib.Domain.Results;
using MedLib.Domain.Time;
using NodaTime;
using static MedLib.Domain.Tests.Circulation.Lending;

namespace MedLib.Domain.Tests.Circulation.Planning;

public class AnonymizationPlanTests
{
    private static readonly Openings Openings = Profile.Calendar.Openings();
    private static readonly HistoryRetention Month = new() { KeptFor = LoanPeriod.Months(1) };

    [Theory]
    [InlineData(30, PlanningCodes.HistoryKeptUntil)]
    [InlineData(31, null)] // a month of March
    public void A_borrower_is_kept_for_as_long_as_the_library_says(int days, string? reason)
    {
        var plan = Plan(Month, days, Closed());

        Assert.Equal(reason is null ? [Loan()] : [], plan.Loans);
        Assert.Equal(reason, plan.Kept.SingleOrDefault()?.Reason.Code, StringComparer.Ordinal);
    }

    [Fact]
    public void As_short_as_possible_is_at_once() => Assert.Equal([Loan()], Plan(new HistoryRetention { KeptFor = LoanPeriod.SameDay }, 0, Closed()).Loans);

    [Fact]
    public void What_is_open_or_owed_or_kept_for_ever_keeps_its_borrower()
    {
        var owed = Closed() with { IsOwed = true };

        Assert.Equal(PlanningCodes.HistoryOpen, Reason(Month, Closed() with { ClosedAt = null }), StringComparer.Ordinal);
        Assert.Equal(PlanningCodes.HistoryOwed, Reason(Month, owed), StringComparer.Ordinal);
        Assert.Equal(PlanningCodes.HistoryKept, Reason(new HistoryRetention(), Closed()), StringComparer.Ordinal);
        Assert.Equal([Loan()], Plan(Month with { KeepsWhileOwed = false }, 400, owed).Loans);
    }

    [Fact]
    public void Each_borrower_may_choose()
    {
        var plan = AnonymizationPlan.For(
            [Closed(2, borrower: 2), Closed()], static loan => loan.Borrower == Borrower(2) ? new HistoryRetention() : Month, Start + Duration.FromDays(400), Openings);

        Assert.Equal([Loan()], plan.Loans);
        Assert.Equal([Loan(2)], plan.Kept.Select(static kept => kept.Loan));
    }

    [Property]
    public bool What_was_done_is_not_planned_again(Guid chance, byte count)
    {
        var loans = Enumerable.Range(1, count % 5).Select(number => Closed(number)).ToArray();
        var nobody = AnonymousBorrower.From(chance);
        var done = loans.Select(loan => loan with { Borrower = nobody }).ToArray();

        return Plan(Month, 400, loans).Loans.Count == loans.Length && Plan(Month, 400, done) is { Loans.IsEmpty: true, Kept.IsEmpty: true };
    }

    [Property]
    public bool Nobody_looks_like_a_person(Guid chance, Guid other)
    {
        var nobody = AnonymousBorrower.From(chance);

        return AnonymousBorrower.Is(nobody) && !AnonymousBorrower.Is(new BorrowerId(chance)) && !AnonymousBorrower.Is(new BorrowerId(Guid.CreateVersion7(DateTimeOffset.UnixEpoch)))
            && (chance == other || AnonymousBorrower.From(other) != nobody);
    }

    [Fact]
    public void A_text_loses_the_loan_and_nothing_else()
    {
        var (loan, borrower) = (Loan(7), Borrower(8));
        var json = $$"""{"payer":"{{borrower.Value}}","entries":[{"loan":"{{loan.Value}}","note":"ü < \"7\""},{"loan":"{{Loan(9).Value}}"}],"open":["{{loan.Value}}",1,null]}""";
        var text = HistoryText.WithoutLoans(json, [loan]);

        Assert.Equal($$"""{"payer":"{{borrower.Value}}","entries":[{"note":"ü < \"7\""},{"loan":"{{Loan(9).Value}}"}],"open":[1,null]}""", text);
        Assert.True(HistoryText.SpeaksOf(json, [Loan(6), loan]) && HistoryText.Names(json, borrower));
        Assert.False(HistoryText.SpeaksOf(text, [loan]) || HistoryText.Names(HistoryText.Replace(text, borrower, Borrower(5)), borrower));
    }

    private static string Reason(HistoryRetention retention, HistoryLoan loan) => Assert.Single(Plan(retention, 400, loan).Kept).Reason.Code;

    private static AnonymizationPlan Plan(HistoryRetention retention, int days, params ReadOnlySpan<HistoryLoan> loans) =>
        AnonymizationPlan.For(loans.ToArray(), _ => retention, Start + Duration.FromDays(days), Openings);

    private static HistoryLoan Closed(int loan = 1, int borrower = 1) => new(Loan(loan), Borrower(borrower), Start);
}
