using MedLib.Domain.Circulation.Fees;
using MedLib.Domain.Circulation.Fees.Ledgers;
using MedLib.Domain.Circulation.Lists;
using MedLib.Domain.Tests.Circulation.Fees;
using static MedLib.Domain.Tests.Circulation.Fees.FineVectorTests;
using static MedLib.Domain.Tests.Circulation.Fees.Owing;

namespace MedLib.Domain.Tests.Circulation.Lists;

public class LedgerStatementTests
{
    private static readonly FeeLedger Ledger = ((FeeLedger?)null)
        .After(Charging(New(10), New(2, charge: 2, kind: FeeKind.Rental))).After(Pay(6)).After(Waive(2, charge: 2)).After(Refund(1))!;

    [Fact]
    public void A_statement_tells_every_entry_and_what_is_owed_after_it()
    {
        var statement = LedgerStatement.From(Ledger);

        Assert.Equal([1, 2, 3, 4, 5], statement.Lines.Select(static line => line.Number));
        Assert.Equal([Usd(10), Usd(2), Usd(-6), Usd(-2), Usd(1)], statement.Lines.Select(static line => line.Effect));
        Assert.Equal([Usd(10), Usd(12), Usd(6), Usd(4), Usd(5)], statement.Lines.Select(static line => line.Balance));
        Assert.Equal((Ledger.Balance, Person(), Ledger.Id), (statement.Balance, statement.Payer, statement.Ledger));
    }

    [Fact]
    public void A_line_tells_what_its_charge_is_for()
    {
        Assert.Equal(
            [
                (FeeEntryKind.Charge, Charge(1), FeeKind.Replacement), (FeeEntryKind.Charge, Charge(2), FeeKind.Rental), (FeeEntryKind.Payment, Charge(1), FeeKind.Replacement),
                (FeeEntryKind.Waiver, Charge(2), FeeKind.Rental), (FeeEntryKind.Refund, Charge(1), FeeKind.Replacement),
            ],
            LedgerStatement.From(Ledger).Lines.Select(static line => (line.Kind, line.Charge, line.For)));
    }

    [Fact]
    public void What_is_owed_is_not_told_by_its_text() => Assert.Equal($"LedgerStatement {Ledger.Id.Value}", LedgerStatement.From(Ledger).ToString());
}
