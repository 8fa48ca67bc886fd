using System.Globalization;
using MedLib.Domain.Acquisitions.Funds;
using MedLib.Domain.Finance;

namespace MedLib.Domain.Tests.Acquisitions;

public class FundTotalsTests
{
    // Facts ACQ-001 to ACQ-034 of folio-org mod-finance and its integration tests. Payment is one step here, so what awaits payment
    // there is expended here; the cash balance is compared where nothing awaits. "-" is not stated by the source.
    [Theory]
    //          fact       allocated enc.   exp.   cred.  available over-enc. over-exp. unavailable cash
    [InlineData("ACQ-001", "2000", "200", "2000", "0", "-200", "200", "0", "2200", "-")]
    [InlineData("ACQ-002", "2000", "100", "1900", "0", "0", "0", "0", "2000", "-")]
    [InlineData("ACQ-003", "2000", "200", "2100", "0", "-300", "200", "100", "2300", "-")]
    [InlineData("ACQ-004", "2000", "200", "1100", "0", "700", "0", "0", "1300", "-")]
    [InlineData("ACQ-006", "1500", "0", "2000", "0", "-500", "0", "500", "2000", "-")]
    [InlineData("ACQ-007", "1000", "1000", "500", "0", "-500", "500", "0", "1500", "-")]
    [InlineData("ACQ-008", "500", "1000", "-100", "0", "-400", "400", "0", "900", "-")]
    [InlineData("ACQ-009", "-500", "500", "100", "0", "-1100", "500", "100", "600", "-600")]
    [InlineData("ACQ-010", "2000", "200", "2100", "100", "-", "200", "-", "-", "-")]
    [InlineData("ACQ-011", "2000", "100", "1900", "0", "-", "0", "-", "-", "-")]
    [InlineData("ACQ-012", "2000", "200", "2400", "200", "-", "200", "-", "-", "-")]
    [InlineData("ACQ-014", "2000", "200", "2100", "100", "-", "200", "-", "-", "-")]
    [InlineData("ACQ-015", "2500", "2500", "250", "0", "-", "250", "-", "-", "-")]
    [InlineData("ACQ-016", "4100", "1", "4559", "50", "-", "1", "-", "-", "-")]
    [InlineData("ACQ-017", "4100", "1", "4609", "0", "-", "1", "-", "-", "-")]
    [InlineData("ACQ-018", "100", "1", "250", "150", "-", "1", "-", "-", "-")]
    [InlineData("ACQ-019", "100", "0", "101", "0", "-", "0", "-", "-", "-")]
    [InlineData("ACQ-020", "100", "30", "110", "20", "-", "20", "-", "-", "-")]
    [InlineData("ACQ-021", "100", "10", "110", "0", "-", "10", "-", "-", "-")]
    [InlineData("ACQ-023", "100", "110", "-13", "0", "-", "0", "-", "-", "-")]
    [InlineData("ACQ-025", "100", "90", "17", "0", "-", "7", "-", "-", "-")]
    [InlineData("ACQ-027", "100", "5", "-73", "0", "-", "0", "-", "-", "-")]
    [InlineData("ACQ-028", "10000", "10000", "3500", "500", "-", "3000", "-", "-", "-")]
    [InlineData("ACQ-029", "1500", "1500", "150", "0", "-", "150", "-", "-", "-")]
    [InlineData("ACQ-030", "82", "0", "90", "1", "-", "-", "7", "-", "-")]
    [InlineData("ACQ-032", "-500", "500", "100", "0", "-1100", "500", "100", "600", "-600")]
    [InlineData("ACQ-033", "1500", "0", "2000", "0", "-500", "0", "500", "2000", "-")]
    [InlineData("ACQ-034", "149", "2", "12", "11", "146", "-", "-", "3", "-")]
    [InlineData("ACQ-035, fund2", "0", "0", "10", "0", "-10", "-", "10", "10", "-10")]
    [InlineData("ACQ-036, fundA", "100", "10", "100", "0", "-", "10", "-", "-", "-")]
    [InlineData("ACQ-036, fundB", "100", "1", "100", "0", "-", "1", "-", "-", "-")]
    public void Figures_follow_from_the_four_totals(
        string fact, string allocated, string encumbered, string expended, string credited,
        string available, string overEncumbered, string overExpended, string unavailable, string cash)
    {
        var totals = new FundTotals(Usd(allocated), Usd(encumbered), Usd(expended), Usd(credited));

        foreach (var (figure, expected) in new[]
        {
            (totals.Available, available), (totals.OverEncumbered, overEncumbered), (totals.OverExpended, overExpended),
            (totals.Unavailable, unavailable), (totals.CashBalance, cash),
        })
        {
            if (expected is not "-")
            {
                Assert.Equal((fact, Usd(expected)), (fact, figure));
            }
        }
    }

    private static Money Usd(string amount) => Given.Usd(decimal.Parse(amount, CultureInfo.InvariantCulture));
}
