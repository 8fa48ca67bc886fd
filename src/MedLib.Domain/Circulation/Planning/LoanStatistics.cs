using System.Globalization;
using MedLib.Domain.Circulation.Borrowers;
using MedLib.Domain.Circulation.Loans;
using MedLib.Domain.Circulation.Rules;
using MedLib.Domain.Holdings;
using MedLib.Domain.Holdings.Items;
using MedLib.Domain.Results;
using NodaTime;

namespace MedLib.Domain.Circulation.Planning;

/// <summary>How a loan ended, as statistics tell it.</summary>
public enum HistoryOutcome
{
    /// <summary>The item came back.</summary>
    Returned = 0,

    /// <summary>It was lost, and that was settled.</summary>
    Settled = 1,

    /// <summary>It was lost, and that was written off.</summary>
    WrittenOff = 2,

    /// <summary>It was claimed to be returned and never found.</summary>
    MissingAccepted = 3,

    /// <summary>The check-out was undone: it was no loan at all.</summary>
    Undone = 4,
}

/// <summary>What statistics count by.</summary>
public enum StatisticsDimension
{
    /// <summary>The month in which it was lent.</summary>
    Month = 0,

    /// <summary>The kind of borrower.</summary>
    BorrowerCategory = 1,

    /// <summary>The kind of item.</summary>
    ItemCategory = 2,

    /// <summary>The borrower's unit.</summary>
    Unit = 3,

    /// <summary>Where the item belongs.</summary>
    Location = 4,

    /// <summary>How it ended.</summary>
    Outcome = 5,
}

/// <summary>A closed loan as statistics see it: nothing in it leads to a person, so that it is the same before its borrower is taken out and after.</summary>
/// <param name="LentOn">The day of lending, in the library's zone.</param>
/// <param name="Borrower">The kind of borrower then.</param>
/// <param name="Item">The kind of item.</param>
/// <param name="Unit">The borrower's unit then.</param>
/// <param name="Location">Where the item belongs.</param>
/// <param name="Outcome">How it ended.</param>
public sealed record ClosedLoan(LocalDate LentOn, BorrowerCategory Borrower, ItemCategory Item, UnitCode Unit, LocationCode Location, HistoryOutcome Outcome)
{
    /// <summary>A loan as statistics see it, by the facts that were frozen when it was made.</summary>
    /// <param name="loan">The loan.</param>
    /// <param name="zone">The library's zone.</param>
    /// <returns>The closed loan; null while it is open.</returns>
    public static ClosedLoan? Of(Loan loan, DateTimeZone zone)
    {
        ArgumentNullException.ThrowIfNull(loan);
        ArgumentNullException.ThrowIfNull(zone);
        HistoryOutcome? outcome = loan.State switch
        {
            LoanState.Returned => HistoryOutcome.Returned,
            LoanState.Settled => HistoryOutcome.Settled,
            LoanState.WrittenOff => HistoryOutcome.WrittenOff,
            LoanState.MissingAccepted => HistoryOutcome.MissingAccepted,
            LoanState.Undone => HistoryOutcome.Undone,
            _ => null,
        };
        var facts = loan.Facts;
        return outcome is { } ended
            ? new ClosedLoan(Time.LocalDays.At(loan.OpenedAt, zone).Date, facts.Borrower, facts.Item, facts.Unit, facts.Location, ended)
            : null;
    }

    /// <summary>What it is counted under.</summary>
    /// <param name="dimension">By what.</param>
    /// <exception cref="ArgumentOutOfRangeException">There is no such dimension.</exception>
    public string Of(StatisticsDimension dimension) => dimension switch
    {
        StatisticsDimension.Month => string.Create(CultureInfo.InvariantCulture, $"{LentOn.Year:0000}-{LentOn.Month:00}"),
        StatisticsDimension.BorrowerCategory => Borrower.ToString(),
        StatisticsDimension.ItemCategory => Item.ToString(),
        StatisticsDimension.Unit => Unit.ToString(),
        StatisticsDimension.Location => Location.ToString(),
        StatisticsDimension.Outcome => Outcome switch
        {
            HistoryOutcome.Returned => "returned",
            HistoryOutcome.Settled => "settled",
            HistoryOutcome.WrittenOff => "written-off",
            HistoryOutcome.MissingAccepted => "missing-accepted",
            _ => "undone",
        },
        _ => throw new ArgumentOutOfRangeException(nameof(dimension)),
    };
}

/// <summary>How many closed loans there were, by what one asks for.</summary>
public static class LoanStatistics
{
    /// <summary>The least count that is shown where nothing else is said.</summary>
    public const int UsualThreshold = 5;

    /// <summary>The table of the counts: a line for each combination that occurs, a column for each value that occurs, and the total of each line.</summary>
    /// <remarks>
    /// <para>
    /// A count below the threshold is hidden, none excepted but 0. So that it cannot be reckoned from the total of its line, the line hides more: the smallest of its other
    /// counts that are not 0, until at least two are hidden and those hidden come to the threshold together, and to more than their number. Where a line has not so much, all
    /// its counts and its total are hidden. The totals are a line like any other, whose total is that of the table; a line whose total is hidden hides one of its counts at the least.
    /// </para>
    /// <para>
    /// Columns have no totals. The rule holds within one table: who publishes several tables of the same loans must see that none can be taken off another.
    /// </para>
    /// </remarks>
    /// <param name="loans">The loans.</param>
    /// <param name="lines">What the lines tell apart; at least one.</param>
    /// <param name="columns">What the columns tell apart.</param>
    /// <param name="threshold">The least count that is shown; 1 hides nothing.</param>
    /// <exception cref="ArgumentOutOfRangeException">The threshold is less than 1, or there is nothing that tells lines apart.</exception>
    public static StatisticsTable Table(
        IEnumerable<ClosedLoan> loans, ValueList<StatisticsDimension> lines, StatisticsDimension columns, int threshold = UsualThreshold)
    {
        ArgumentNullException.ThrowIfNull(loans);
        ArgumentOutOfRangeException.ThrowIfLessThan(threshold, 1);
        if (lines.IsEmpty)
        {
            throw new ArgumentOutOfRangeException(nameof(lines), "Nothing tells lines apart.");
        }

        var counted = new SortedDictionary<ValueList<string>, SortedDictionary<string, int>>(InOrder.Instance);
        var heads = new SortedSet<string>(StringComparer.Ordinal);
        foreach (var loan in loans)
        {
            ValueList<string> key = [.. lines.Select(loan.Of)];
            if (!counted.TryGetValue(key, out var line))
            {
                counted.Add(key, line = new SortedDictionary<string, int>(StringComparer.Ordinal));
            }

            var head = loan.Of(columns);
            heads.Add(head);
            line[head] = line.GetValueOrDefault(head) + 1;
        }

        ValueList<ValueList<int>> counts = [.. counted.Values.Select(line => (ValueList<int>)[.. heads.Select(head => line.GetValueOrDefault(head))])];
        ValueList<int> sums = [.. counts.Select(static line => line.Sum())];
        ValueList<bool> tooSmall = [.. counts.Select(line => !SmallCells.CanHide(line, threshold))];
        var totals = SmallCells.Hide(sums, threshold, hides: tooSmall);
        ValueList<StatisticsLine> shown =
        [
            .. counted.Keys.Select((key, i) => new StatisticsLine(key, SmallCells.Hide(counts[i], threshold, hidesOne: totals[i] is null), totals[i])),
        ];
        return new StatisticsTable(lines, columns, [.. heads], shown, SmallCells.CanHide(sums, threshold, tooSmall) ? sums.Sum() : null);
    }

    private sealed class InOrder : IComparer<ValueList<string>>
    {
        public static InOrder Instance { get; } = new();

        public int Compare(ValueList<string> x, ValueList<string> y)
        {
            for (var i = 0; i < x.Count && i < y.Count; i++)
            {
                if (string.CompareOrdinal(x[i], y[i]) is not 0 and var order)
                {
                    return order;
                }
            }

            return x.Count.CompareTo(y.Count);
        }
    }
}
