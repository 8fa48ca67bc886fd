namespace MedLib.Domain.Tests.Circulation.Model;

/// <summary>A charge as its lines leave it.</summary>
internal sealed record Owed(int Number, Line First, int Paid, int Transferred, int Forgiven)
{
    public int Standing => First.Amount - Forgiven - Transferred;

    public int Outstanding => Standing - Paid;
}

/// <content>Money: lists of lines, summed anew each time.</content>
internal sealed partial class NaiveLibrary
{
    public List<Line> LedgerOf(int payer)
    {
        if (!Ledgers.TryGetValue(payer, out var ledger))
        {
            Ledgers.Add(payer, ledger = []);
        }

        return ledger;
    }

    public int BalanceOf(int payer) => (Ledgers.GetValueOrDefault(payer) ?? []).Sum(static line => line.Kind is 'c' or 'r' ? line.Amount : -line.Amount);

    public List<Owed> ChargesOf(int payer)
    {
        var lines = Ledgers.GetValueOrDefault(payer) ?? [];
        return [.. lines.Where(static line => line.Kind == 'c').Select(charge => new Owed(
            charge.Charge,
            charge,
            Sum(charge.Charge, 'p') - Back(charge.Charge, 'p'),
            Sum(charge.Charge, 't') - Back(charge.Charge, 't'),
            Sum(charge.Charge, 'w') + Sum(charge.Charge, 'o') + Sum(charge.Charge, 'x')))];

        int Sum(int charge, char kind) => lines.Where(line => line.Charge == charge && line.Kind == kind).Sum(static line => line.Amount);

        int Back(int charge, char kind) =>
            lines.Where(line => line.Charge == charge && line.Kind == 'r' && lines[line.Reverses - 1].Kind == kind).Sum(static line => line.Amount);
    }

    public Verdict Charge(int payer, int amount, DateTime at, bool sameIdTwice) => Settle(
        force: false,
        [If(amount <= 0, "CIR-170"), If(sameIdTwice, "CMD-005")],
        [],
        () => AddCharge(payer, 'r', amount, at));

    /// <summary>A payment, a waiver or a debt given up.</summary>
    public Verdict TakeOff(int payer, char kind, int charge, int amount)
    {
        if (!Ledgers.ContainsKey(payer))
        {
            return No("CMD-004");
        }

        var owed = ChargesOf(payer).Find(known => known.Number == charge);
        return Settle(
            force: false,
            [If(amount <= 0, "CIR-170"), If(owed is null, "CIR-172"), If(amount > Math.Max(owed?.Outstanding ?? amount, 0), "CIR-173")],
            [],
            () => LedgerOf(payer).Add(new Line(kind, charge, amount)));
    }

    public Verdict CancelCharge(int payer, int charge, int amount, bool force)
    {
        if (!Ledgers.ContainsKey(payer))
        {
            return No("CMD-004");
        }

        var owed = ChargesOf(payer).Find(known => known.Number == charge);
        return Settle(
            force,
            [
                If(amount <= 0, "CIR-170"),
                If(owed is null, "CIR-172"),
                If(amount > (owed?.Standing ?? amount), "CIR-173"),
                If(amount > (owed?.Outstanding ?? amount), "CIR-175*"),
            ],
            [],
            () => LedgerOf(payer).Add(new Line('x', charge, amount)));
    }

    /// <summary>Moves a debt to the ward.</summary>
    public Verdict Transfer(int payer, int charge, int amount, DateTime at)
    {
        if (!Ledgers.ContainsKey(payer))
        {
            return No("CMD-004", If(amount <= 0, "CIR-170"));
        }

        var owed = ChargesOf(payer).Find(known => known.Number == charge);
        return Settle(
            force: false,
            [
                If(payer == Ward, "CIR-180"),
                If(amount <= 0, "CIR-170"),
                If(owed is null, "CIR-172"),
                If(amount > Math.Max(owed?.Outstanding ?? amount, 0), "CIR-173"),
            ],
            [],
            () => LedgerOf(payer).Add(new Line('t', charge, amount)
            {
                ToCharge = AddCharge(Ward, owed!.First.For, amount, at, owed.First.Loan, owed.First.Loss),
            }));
    }

    /// <summary>Gives back what was paid, and then what the ward bears.</summary>
    public Verdict Refund(int payer, int charge, int amount, bool force)
    {
        if (!Ledgers.TryGetValue(payer, out var ledger))
        {
            return No("CMD-004");
        }

        var owed = ChargesOf(payer).Find(known => known.Number == charge);
        string[] reasons = [If(amount <= 0, "CIR-170"), If(owed is null, "CIR-172"), If(amount > (owed?.Paid + owed?.Transferred ?? amount), "CIR-174")];
        var back = reasons.All(static reason => reason.Length == 0) ? RefundLines(ledger, charge, amount) : [];
        List<Line> atWard = [.. back.Select(line => (line.Amount, To: ledger[line.Reverses - 1].ToCharge)).Where(static part => part.To != 0).Select(static part => new Line('x', part.To, part.Amount))];
        return Settle(force, [.. reasons, .. AgainstTakingBack(atWard)], [], () =>
        {
            ledger.AddRange(back);
            if (atWard.Count > 0)
            {
                LedgerOf(Ward).AddRange(atWard);
            }
        });
    }

    public Verdict SettleLoss(int payer, Guid loss) => !Ledgers.ContainsKey(payer)
        ? No("CMD-004")
        : Settle(force: false, [If(!HasLoss(payer, loss), "CIR-182"), If(SettledLosses.Contains((payer, loss)), "CIR-181")], [], () => TakeLossBack(payer, loss));

    // A euro for each day begun after the due day.
    private static int LatenessOf(Lent loan, DateTime until) => Math.Max((int)Math.Ceiling((until - loan.Due.AddDays(1)).TotalDays), 0);

    private static List<Line> RefundLines(List<Line> ledger, int charge, int amount)
    {
        var back = new List<Line>();
        foreach (var kind in "pt")
        {
            for (var place = 1; place <= ledger.Count; place++)
            {
                var line = ledger[place - 1];
                if (line.Charge != charge || line.Kind != kind)
                {
                    continue;
                }

                var given = ledger.Where(other => other.Kind == 'r' && other.Reverses == place).Sum(static other => other.Amount);
                var some = Math.Min(amount, line.Amount - given);
                if (some > 0)
                {
                    back.Add(new Line('r', charge, some) { Reverses = place });
                    amount -= some;
                }
            }
        }

        return back;
    }

    private IEnumerable<string> AgainstTakingBack(IEnumerable<Line> cancellations)
    {
        foreach (var part in cancellations.GroupBy(static line => line.Charge))
        {
            var owed = ChargesOf(Ward).Find(known => known.Number == part.Key)!;
            yield return If(part.Sum(static line => line.Amount) > owed.Standing, "CIR-173");
            yield return If(part.Sum(static line => line.Amount) > owed.Outstanding, "CIR-175*");
        }
    }

    private int AddCharge(int payer, char kind, int amount, DateTime at, int loan = 0, Guid loss = default)
    {
        var number = ChargesOf(payer).Count + 1;
        LedgerOf(payer).Add(new Line('c', number, amount) { For = kind, Loan = loan, Loss = loss, At = at });
        return number;
    }

    private void ChargeFine(Lent loan, int fine, DateTime at)
    {
        if (fine > 0)
        {
            AddCharge(loan.Borrower, 'o', fine, at, loan.Number);
        }
    }

    private void BillFor(Lent loan, DateTime at)
    {
        loan.Now = loan.Now with { IsBilled = true };
        AddCharge(loan.Borrower, 'r', 50, at, loan.Number, loan.Now.Loss);
        AddCharge(loan.Borrower, 'p', 5, at, loan.Number, loan.Now.Loss);
    }

    private Owed? FineOfReturn(Lent loan) =>
        ChargesOf(loan.Borrower).FindLast(charge => charge.First.Loan == loan.Number && charge.First.For == 'o' && charge.First.At == loan.ReturnedAt);

    private bool HasLoss(int payer, Guid loss) => ChargesOf(payer).Exists(charge => charge.First.Loss == loss && loss != default);

    // What the ledger refuses never keeps a book at the desk.
    private string CameBack(Lent loan) => !Ledgers.ContainsKey(loan.Borrower) ? ""
        : HasLoss(loan.Borrower, loan.Now.Loss) && !SettledLosses.Contains((loan.Borrower, loan.Now.Loss)) ? "CIR-306"
        : "CIR-309";

    private void TakeLossBack(Lent loan)
    {
        if (HasLoss(loan.Borrower, loan.Now.Loss) && !SettledLosses.Contains((loan.Borrower, loan.Now.Loss)))
        {
            TakeLossBack(loan.Borrower, loan.Now.Loss);
        }
    }

    // The price is given back and taken off; the processing fee stays.
    private void TakeLossBack(int payer, Guid loss)
    {
        var ledger = LedgerOf(payer);
        foreach (var charge in ChargesOf(payer).Where(charge => charge.First.Loss == loss && charge.First.For == 'r'))
        {
            ledger.AddRange(RefundLines(ledger, charge.Number, charge.Paid));
            if (charge.Standing > 0)
            {
                ledger.Add(new Line('x', charge.Number, charge.Standing));
            }
        }

        SettledLosses.Add((payer, loss));
    }
}
