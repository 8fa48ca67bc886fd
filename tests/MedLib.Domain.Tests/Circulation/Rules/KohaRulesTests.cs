using FsCheck.Xunit;
using MedLib.Domain.Circulation.Borrowers;
using MedLib.Domain.Circulation.Rules;
using MedLib.Domain.Circulation.Rules.Koha;
using MedLib.Domain.Circulation.Rules.Matching;
using MedLib.Domain.Circulation.Rules.Text;
using MedLib.Domain.Circulation.Terms;
using MedLib.Domain.Finance;
using MedLib.Domain.Holdings;
using MedLib.Domain.Holdings.Items;
using MedLib.Domain.Results;
using MedLib.Domain.Tests.Results;
using MedLib.Domain.Time;

namespace MedLib.Domain.Tests.Circulation.Rules;

/// <summary>Rows of Koha's table carried over; the RUL vectors of Koha that are about its table itself.</summary>
public class KohaRulesTests
{
    private static readonly string[] Names = ["issuelength", "lengthunit", "fine", "chargeperiod", "daysmode", "maxissueqty", "finedays", "auto_renew", "holdallowed", "no_auto_renewal_after_hard_limit"];
    private static readonly string[] Values = ["", "1", "14", "10,00", "hours", "Calendar", "2026-12-31", "-1", "99999999999"];

    [Fact]
    public void A_cell_of_the_table_becomes_a_rule()
    {
        var set = Read("CPL|ST|BK|issuelength|21", "CPL|ST|BK|lengthunit|days", "CPL|ST|BK|daysmode|Dayweek", "CPL|ST|BK|renewalsallowed|3", "CPL|ST|BK|fine|0.25",
            "CPL|ST|BK|chargeperiod|1", "CPL|ST|BK|chargeperiod_charge_at|1", "CPL|ST|BK|firstremind|2", "CPL|ST|BK|overduefinescap|10", "CPL|ST|BK|maxissueqty|5", "*|*|*|maxissueqty|").Value!;

        Assert.Equal(
            """
            order koha
            set BK: BK
            default: not lent
            location CPL, borrower ST, item BK: lend 21 days, if closed same weekday, at most 5 BK, renew 3 times, fine USD 0.25 per day grace 2 days up to USD 10.00
            always: any number of loans

            """.ReplaceLineEndings("\n"),
            RuleText.Write(set));
    }

    [Theory]
    [InlineData("RUL-002", 1, "*|C|*|issuelength|1", "*|*|T|issuelength|2")]
    [InlineData("RUL-003", 3, "A|*|*|issuelength|1", "A|C|*|issuelength|2", "A|C|T|issuelength|3")]
    public void The_most_specific_cell_goes_first(string id, int days, params string[] rows)
    {
        var loan = new RuleCase { Location = new LocationCode("A"), Borrower = new BorrowerCategory("C"), Item = new ItemCategory("T") };

        Assert.Equal((id, (LoanPeriod)LoanPeriod.Days(days)), (id, Compiled(rows).Match(loan).Terms.Due!.Period));
    }

    [Fact]
    public void RUL_004_without_rows_nothing_is_lent() => Assert.Equal(LendingMode.NotAtAll, Compiled().Match(default).Terms.Lend);

    [Theory]
    [InlineData("RUL-005", "other", LoanUnit.OpenDays, typeof(ClosedTimeStrategy.EndOfNextOpenDay))]
    [InlineData("RUL-006", "1", LoanUnit.Days, typeof(ClosedTimeStrategy.Keep))]
    [InlineData("RUL-007", "2", LoanUnit.Days, typeof(ClosedTimeStrategy.EndOfNextOpenDay))] // adapted: the global setting is Datedue, and so is our usual way
    public void The_day_mode_falls_through_on_its_own(string id, string item, LoanUnit unit, Type strategy)
    {
        var due = Compiled("*|*|*|issuelength|10", "*|*|*|daysmode|Calendar", "*|*|1|issuelength|10", "*|*|1|daysmode|Days", "*|*|2|issuelength|10", "*|*|2|daysmode|")
            .Match(new RuleCase { Item = new ItemCategory(item) }).Terms.Due!;

        Assert.Equal((id, unit, strategy), (id, ((LoanPeriod.Rolling)due.Period).Unit, due.WhenClosed.GetType()));
    }

    [Theory]
    [InlineData("RUL-009", "*|*|*|fine|10,00")]
    [InlineData("too precise", "*|*|*|fine|0.255")]
    [InlineData("no number", "*|*|*|renewalsallowed|many")]
    [InlineData("no mode", "*|*|*|daysmode|Whenever")]
    [InlineData("no day", "*|*|*|no_auto_renewal_after_hard_limit|2026-02-30")]
    public void A_value_that_is_none_of_its_kind_is_refused(string id, string row) =>
        Assert.Equal((id, RuleCodes.ForeignValueMalformed), (id, Read(row).Findings.Codes()));

    [Fact]
    public void What_has_no_counterpart_is_told()
    {
        var read = Read("*|*|*|issuelength|14", "*|*|*|article_requests|yes", "A|*|*|daysmode|Calendar");

        Assert.True(read.Succeeded);
        Assert.Equal("CIR-139 CIR-139", read.Findings.Codes());
    }

    [Property(MaxTest = 500)]
    public void Any_rows_are_read_or_refused(byte[] picks)
    {
        var rows = picks.Chunk(3).Where(static pick => pick.Length == 3)
            .Select(static pick => new KohaRule(pick[2] % 2 == 0 ? null : "A", null, pick[2] % 3 == 0 ? "BK" : "*", Names[pick[0] % Names.Length], Values[pick[1] % Values.Length]));

        if (KohaRules.Read([.. rows], Currency.Usd) is { Succeeded: true, Value: { } set })
        {
            Assert.Equal(set, RuleText.Parse(RuleText.Write(set)).Value);
        }
    }

    private static CompiledRules Compiled(params string[] rows) => Read(rows).Then(static set => set.Compile()).Value!;

    private static Result<RuleSet> Read(params string[] rows) => KohaRules.Read(
        [.. rows.Select(static row => row.Split('|')).Select(static row => new KohaRule(row[0], row[1], row[2], row[3], row[4]))],
        Currency.Usd);
}
