using MedLib.Domain.Circulation.Lists;
using NodaTime;
using static MedLib.Domain.Tests.Circulation.Lending;

namespace MedLib.Domain.Tests.Circulation.Lists;

public class LoanEntryTests
{
    private static readonly LoanEntry Row = Entry();

    [Fact]
    public void A_row_says_what_the_loan_says()
    {
        Assert.Equal((Loan(), Item(), Borrower(), Start, new LocalDate(2026, 3, 17), 1), (Row.Loan, Row.Item, Row.Borrower, Row.OpenedAt, Row.DueOn, Row.Renewals));
        Assert.Equal(Instant.FromUtc(2026, 3, 17, 23, 0), Row.LateFrom);
    }

    [Fact]
    public void Rows_sort_by_when_they_are_late_or_were_lent()
    {
        Assert.Equal("2026-03-17T23:00:00.000000000", Row.SortKey(LoanSort.Due));
        Assert.Equal("2026-03-02T09:00:00.000000000", Row.SortKey(LoanSort.Opened));
        Assert.True(string.CompareOrdinal(LoanEntry.SortKey(Start), LoanEntry.SortKey(Start + Duration.Epsilon)) < 0);
    }

    [Fact]
    public void A_filter_matches_by_every_dimension_it_names()
    {
        Assert.True(new LoanFilter().Matches(Row));
        Assert.True(new LoanFilter { Borrower = Borrower(), Item = Item(), OverdueAt = Row.LateFrom }.Matches(Row));
        Assert.False(new LoanFilter { Borrower = Borrower(2) }.Matches(Row));
        Assert.False(new LoanFilter { Item = Item(2) }.Matches(Row));
        Assert.False(new LoanFilter { OverdueAt = Row.LateFrom - Duration.Epsilon }.Matches(Row));
    }

    private static LoanEntry Entry()
    {
        var library = LendingLibrary.With();
        library.Do(CheckOut());
        return LoanEntry.From(library.Do(Renew(day: 1)));
    }
}
