namespace MedLib.Domain.Tests.Circulation;

/// <summary>Lending as a naive program would do it: mutable, in days of the week and whole numbers, knowing nothing of events.</summary>
/// <remarks>It answers "yes" or "no" with the codes, each once and sorted. Weekends are closed, days are those of UTC.</remarks>
internal sealed class LendingModel
{
    public Dictionary<int, ModelBorrower> Borrowers { get; } = [];

    public Dictionary<int, ModelItem> Items { get; } = [];

    public Dictionary<int, ModelLoan> Loans { get; } = [];

    public string Register(int borrower, int card, bool student)
    {
        if (Borrowers.ContainsKey(borrower))
        {
            return No("CMD-005");
        }

        if (Borrowers.Values.Any(other => other.Card == card))
        {
            return No("CIR-014");
        }

        Borrowers.Add(borrower, new ModelBorrower { Card = card, Student = student });
        return Yes();
    }

    public string Revise(int borrower, int card, bool blocked, DateTime? until)
    {
        if (!Borrowers.TryGetValue(borrower, out var known))
        {
            return No("CMD-004");
        }

        if (Borrowers.Any(other => other.Key != borrower && other.Value.Card == card))
        {
            return No("CIR-014");
        }

        (known.Card, known.Blocked, known.Until) = (card, blocked, until);
        return Yes();
    }

    public string CheckOut(int loan, int item, int borrower, DateTime at, bool force)
    {
        if (!Borrowers.TryGetValue(borrower, out var person))
        {
            return No("CMD-004");
        }

        var thing = Items[item];
        var days = thing.Reference ? 0 : person.Student ? 7 : 14;
        var reckoned = DueAfter(at, days, person.Until);
        var reasons = new List<string>();
        if (Loans.ContainsKey(loan))
        {
            reasons.Add("CMD-005");
        }
        else
        {
            AddIf(thing.Withdrawn, "CIR-010");
            AddIf(thing.Condition == 'r', "CIR-005");
            AddIf(thing.Reference, "CIR-009");
            AddIf(reckoned is null, "CIR-042");
        }

        AddIf(person.Until < at.Date, "CIR-006");
        AddIf(person.Blocked, "CIR-074");
        AddIf(thing.Place == 'L', "CIR-004");
        AddIf(thing.Place is 'T' or 'R' or 'C', "CIR-005");
        if (Loans.TryGetValue(loan, out var same) && same.Borrower == borrower && same.Open)
        {
            reasons.Add("CMD-003");
        }
        else
        {
            AddIf(!thing.Reference && OpenLoansOf(borrower) >= (person.Student ? 1 : 2), "CIR-008");
        }

        var lifted = force ? reasons.RemoveAll(static reason => reason is "CIR-005" or "CIR-006" or "CIR-074" or "CIR-008" or "CIR-009") : 0;
        if (reasons.Count > 0)
        {
            return No([.. reasons]);
        }

        var (due, moved) = reckoned!.Value;
        Loans.Add(loan, new ModelLoan { Item = item, Borrower = borrower, At = at, Due = due, Days = days, MaxRenewals = thing.Reference ? 0 : person.Student ? 2 : 1 });
        (thing.Place, thing.OnLoan, thing.Last) = ('L', loan, null);
        return Yes(moved ? "CIR-020" : "", thing.Condition is 'd' or 'i' ? "CIR-026" : "", lifted > 0 ? "CMD-006" : "");

        void AddIf(bool applies, string code)
        {
            if (applies)
            {
                reasons.Add(code);
            }
        }
    }

    public string Renew(int loan, DateTime at, bool force)
    {
        if (!Loans.TryGetValue(loan, out var known))
        {
            return No("CMD-004");
        }

        if (!known.Open)
        {
            return No("CIR-001");
        }

        var person = Borrowers[known.Borrower];
        var reckoned = DueAfter(at, known.Days, person.Until);
        var liftable = new[]
        {
            known.Renewals >= known.MaxRenewals ? "CIR-002" : "", person.Blocked ? "CIR-074" : "",
        }.Where(static reason => reason.Length > 0).ToList();
        var final = new[]
        {
            person.Until < at.Date ? "CIR-006" : "", reckoned is null ? "CIR-042" : "", reckoned?.Due <= known.Due ? "CIR-003" : "",
        }.Where(static reason => reason.Length > 0).ToList();
        if (final.Count > 0 || (!force && liftable.Count > 0))
        {
            return No([.. final, .. force ? [] : liftable]);
        }

        var (due, moved) = reckoned!.Value;
        known.Due = due;
        known.Renewals++;
        return Yes(moved ? "CIR-020" : "", liftable.Count > 0 ? "CMD-006" : "");
    }

    public string Return(int item, bool annex, DateTime at)
    {
        if (!Items.TryGetValue(item, out var thing))
        {
            return Yes("CIR-023");
        }

        var late = "CIR-022";
        if (thing.OnLoan is { } number)
        {
            var loan = Loans[number];
            (loan.Open, loan.ReturnedAt) = (false, at);
            late = at < loan.At ? "CIR-027" : at.Date > loan.Due ? "CIR-021" : "";
            (thing.OnLoan, thing.Last) = (null, number);
        }

        (thing.Place, var told) = thing switch
        {
            { Withdrawn: true } => ('C', "CIR-010"),
            { Condition: 'd' or 'r' } => ('R', "CIR-024"),
            _ when thing.Annex != annex => ('T', "CIR-025"),
            _ => ('S', ""),
        };
        return Yes(late, told, thing.Place is 'S' or 'T' && thing.Condition == 'i' ? "CIR-026" : "");
    }

    public string Correct(int loan, bool reason)
    {
        if (!Loans.TryGetValue(loan, out var known))
        {
            return No("CMD-004");
        }

        var missing = reason ? "" : "CIR-015";
        var thing = Items[known.Item];
        if (known.Open || thing.Last != loan || !reason)
        {
            return No(known.Open ? "CIR-012" : thing.Last != loan ? "CIR-013" : "", missing);
        }

        (known.Open, known.ReturnedAt) = (true, null);
        (thing.Place, thing.OnLoan, thing.Last) = ('L', loan, null);
        return Yes();
    }

    // Null where the registration leaves no open day.
    private static (DateTime Due, bool Moved)? DueAfter(DateTime at, int days, DateTime? until)
    {
        var counted = at.Date.AddDays(days);
        var due = counted;
        while (due.DayOfWeek is DayOfWeek.Saturday or DayOfWeek.Sunday)
        {
            due = due.AddDays(1);
        }

        var moved = due != counted;
        if (until is { } end && end >= at.Date && due > end)
        {
            due = end;
            while (due.DayOfWeek is DayOfWeek.Saturday or DayOfWeek.Sunday)
            {
                due = due.AddDays(-1);
            }
        }

        return due < at.Date ? null : (due, moved && due != counted);
    }

    private int OpenLoansOf(int borrower) => Loans.Values.Count(loan => loan.Open && loan.Borrower == borrower);

    private static string Yes(params string[] codes) => $"yes {Sorted(codes)}";

    private static string No(params string[] codes) => $"no {Sorted(codes)}";

    private static string Sorted(string[] codes) =>
        string.Join(' ', codes.Where(static code => code.Length > 0).Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal));

    internal sealed class ModelBorrower
    {
        public int Card { get; set; }

        public bool Student { get; init; }

        public bool Blocked { get; set; }

        public DateTime? Until { get; set; }
    }

    internal sealed class ModelItem
    {
        public bool Reference { get; init; }

        public bool Annex { get; init; }

        /// <summary>Shelf, loan, transit, repair or cataloging, by its first letter.</summary>
        public char Place { get; set; } = 'S';

        public int? OnLoan { get; set; }

        public int? Last { get; set; }

        /// <summary>Good, damaged, incomplete or in repair, by its first letter.</summary>
        public char Condition { get; set; } = 'g';

        public bool Withdrawn { get; set; }
    }

    internal sealed class ModelLoan
    {
        public int Item { get; init; }

        public int Borrower { get; init; }

        public DateTime At { get; init; }

        public DateTime Due { get; set; }

        public int Days { get; init; }

        public int MaxRenewals { get; init; }

        public int Renewals { get; set; }

        public bool Open { get; set; } = true;

        public DateTime? ReturnedAt { get; set; }
    }
}
