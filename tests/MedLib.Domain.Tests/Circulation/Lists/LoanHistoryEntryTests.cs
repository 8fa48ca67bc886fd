using MedLib.Domain.Circulation.Lists;
using NodaTime;
using static MedLib.Domain.Tests.Circulation.Lending;

namespace MedLib.Domain.Tests.Circulation.Lists;

public class LoanHistoryEntryTests
{
    private static readonly Instant Back = Start + Duration.FromDays(17);
    private static readonly LoanHistoryEntry Row = Entry(day: 17);

    [Fact]
    public void A_row_says_what_the_closed_loan_says()
    {
        Assert.Equal((Loan(), Item(), Borrower(), Start, new LocalDate(2026, 3, 17)), (Row.Loan, Row.Item, Row.Borrower, Row.OpenedAt, Row.DueOn));
        Assert.Equal((Back, LoanEnding.Returned, 1), (Row.ClosedAt, Row.Ending, Row.Renewals));
    }

    [Theory]
    [InlineData(14, 0)]
    [InlineData(15, 0)] // the due day itself
    [InlineData(16, 1)]
    [InlineData(17, 2)]
    public void A_row_says_how_many_days_late_it_was(int day, int late) => Assert.Equal(late, Entry(day).DaysOverdue);

    [Fact]
    public void An_open_loan_is_no_history()
    {
        var library = LendingLibrary.With();

        Assert.Throws<ArgumentException>(() => LoanHistoryEntry.From(library.Do(CheckOut())));
    }

    [Fact]
    public void Rows_sort_by_when_they_were_closed_or_lent()
    {
        Assert.Equal("2026-03-19T09:00:00.000000000", Row.SortKey(LoanHistorySort.Closed));
        Assert.Equal("2026-03-02T09:00:00.000000000", Row.SortKey(LoanHistorySort.Opened));
    }

    [Fact]
    public void A_filter_names_an_item_a_borrower_or_a_time()
    {
        Assert.Empty(typeof(LoanHistoryFilter).GetConstructors());
        Assert.All(typeof(LoanHistoryFilter).GetProperties(), static property => Assert.False(property.SetMethod?.IsPublic ?? false));
        Assert.True(LoanHistoryFilter.Of(Item()).Matches(Row));
        Assert.False(LoanHistoryFilter.Of(Item(2)).Matches(Row));
        Assert.True(LoanHistoryFilter.Of(Borrower()).Matches(Row));
        Assert.False(LoanHistoryFilter.Of(Borrower(2)).Matches(Row));
        Assert.True(LoanHistoryFilter.Closed(Back, Back + Duration.Epsilon).Matches(Row));
        Assert.False(LoanHistoryFilter.Closed(Back + Duration.Epsilon, Instant.MaxValue).Matches(Row));
        Assert.False(LoanHistoryFilter.Closed(Instant.MinValue, Back).Matches(Row));
    }

    [Fact]
    public void A_filter_is_narrowed_and_never_widened()
    {
        var filter = LoanHistoryFilter.Of(Item());

        Assert.True(filter.And(Borrower()).AndClosed(Back, Back + Duration.Epsilon).Matches(Row));
        Assert.False(filter.And(Borrower(2)).Matches(Row));
        Assert.False(filter.AndClosed(Instant.MinValue, Back).Matches(Row));
        Assert.False(LoanHistoryFilter.Of(Borrower()).And(Item(2)).Matches(Row));
        Assert.False(LoanHistoryFilter.Of(Item(2)).And(Borrower()).Matches(Row));
    }

    // Lent on Monday 2 March, renewed on Tuesday, due on Tuesday two weeks on.
    private static LoanHistoryEntry Entry(int day)
    {
        var library = LendingLibrary.With();
        library.Do(CheckOut());
        library.Do(Renew(day: 1));
        library.Do(Return(day: day));
        return LoanHistoryEntry.From(library.Loan());
    }
}
