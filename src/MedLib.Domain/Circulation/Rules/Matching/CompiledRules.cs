using System.Numerics;
using MedLib.Domain.Results;

namespace MedLib.Domain.Circulation.Rules.Matching;

/// <summary>A rule set proved sound and ready to be asked: for each loan there are complete terms. Immutable; one serves all threads.</summary>
public sealed partial class CompiledRules
{
    internal const ushort Nobody = ushort.MaxValue;

    private readonly RuleRow[] _rows;
    private readonly RuleTerms[] _terms;
    private readonly PartSource[][] _sources;
    private readonly ulong[] _gives;
    private readonly ulong _given;
    private readonly RuleIndex _index;
    private readonly ValueClasses[] _dimensions;
    private readonly LimitSets _limits;
    private readonly bool _weighs;

    internal CompiledRules(RuleRows rows, RuleIndex index)
    {
        _rows = [.. rows.Rows];
        _terms = Array.ConvertAll(_rows, static row => row.Rule.Terms);
        _gives = Array.ConvertAll(_rows, static row => row.Gives);
        _sources = Array.ConvertAll(_rows, row => SourcesOf(row, rows.Limits));
        _given = _gives.Aggregate(0UL, static (all, gives) => all | gives);
        (_index, _dimensions, _limits) = (index, rows.Dimensions, rows.Limits);
        _weighs = rows.Set.Order.Weighing is not null;
        RuleSet = rows.Set;
    }

    /// <summary>The rules.</summary>
    public RuleSet RuleSet { get; }

    /// <summary>The terms of a loan.</summary>
    /// <remarks>A value that the set's trees and lists do not know is matched by the rules that do not name its dimension, or exclude others; if none of them says so, it is not lent.</remarks>
    /// <param name="loan">The loan.</param>
    /// <returns>Its complete terms, and which rule gave which part.</returns>
    public RuleMatch Match(in RuleCase loan)
    {
        Span<ulong> matched = stackalloc ulong[_index.Words];
        Find(loan, matched);
        var winners = new ushort[LastPart + 1];
        winners.AsSpan().Fill(Nobody);
        if (_weighs)
        {
            PickByWeight(loan, matched, winners);
        }
        else
        {
            Pick(matched, winners);
        }

        return new RuleMatch(this, winners, TermsComposer.Compose(_terms, winners, _limits));
    }

    internal string RuleOf(ushort winner) => _rows[winner].Rule.Name;

    // The parts that a row gives lie in their order.
    internal PartSource Source(int part, ushort winner) => _sources[winner][BitOperations.PopCount(_gives[winner] & ((1UL << part) - 1))];

    internal static bool IsSomebody(ushort winner) => winner != Nobody;

    private static PartSource[] SourcesOf(RuleRow row, LimitSets limits)
    {
        var sources = new PartSource[BitOperations.PopCount(row.Gives)];
        var count = 0;
        for (var gives = row.Gives; gives != 0; gives &= gives - 1)
        {
            sources[count++] = limits.Source(BitOperations.TrailingZeroCount(gives), row.Rule.Name);
        }

        return sources;
    }

    private int LastPart => Math.Max((int)RulePart.Limit - 1, 63 - BitOperations.LeadingZeroCount(_given));

    private void Find(in RuleCase loan, Span<ulong> matched)
    {
        _index.All(matched);
        Keep(matched, RuleDimension.Borrower, loan.Borrower.Code);
        Keep(matched, RuleDimension.Item, loan.Item.Code);
        Keep(matched, RuleDimension.LoanType, loan.LoanType.Code);
        Keep(matched, RuleDimension.Location, loan.Governing(RuleSet.Governing).Code);
        Keep(matched, RuleDimension.Unit, loan.Unit.Code);
        Keep(matched, RuleDimension.Purpose, loan.Purpose.Code);
        Keep(matched, RuleDimension.ServicePoint, loan.ServicePoint.Code);
        if (!_index.Ignores((int)RuleDimension.TimeBand))
        {
            _index.Keep(matched, (int)RuleDimension.TimeBand, _dimensions[(int)RuleDimension.TimeBand].ClassOf(loan.Time));
        }

        _index.Keep(matched, (int)RuleDimension.Unattended, loan.IsUnattended ? 1 : 0);
        _index.Keep(matched, (int)RuleDimension.Renewal, loan.IsRenewal ? 1 : 0);
    }

    private void Keep(Span<ulong> matched, RuleDimension dimension, string? code)
    {
        if (!_index.Ignores((int)dimension))
        {
            _index.Keep(matched, (int)dimension, _dimensions[(int)dimension].ClassOf(code));
        }
    }

    // The rows lie in their order: each part goes to the first that gives it.
    private void Pick(ReadOnlySpan<ulong> matched, Span<ushort> winners)
    {
        var open = _given;
        for (var word = 0; word < matched.Length; word++)
        {
            for (var rest = matched[word]; rest != 0; rest &= rest - 1)
            {
                var row = (word << 6) + BitOperations.TrailingZeroCount(rest);
                var gives = _gives[row] & open;
                open &= ~gives;
                for (; gives != 0; gives &= gives - 1)
                {
                    winners[BitOperations.TrailingZeroCount(gives)] = (ushort)row;
                }

                if (open == 0)
                {
                    return;
                }
            }
        }
    }

    // What a criterion in a tree weighs depends on the loan: each part goes to the heaviest row that gives it, of equals to the first.
    private void PickByWeight(in RuleCase loan, ReadOnlySpan<ulong> matched, Span<ushort> winners)
    {
        var (borrowerFloor, locationFloor) = Floors(loan);
        Span<long> heaviest = stackalloc long[winners.Length];
        heaviest.Fill(long.MinValue);
        for (var row = RuleIndex.Next(matched, 0); row >= 0; row = RuleIndex.Next(matched, row + 1))
        {
            var weight = WeightOf(row, borrowerFloor, locationFloor);
            for (var gives = _gives[row]; gives != 0; gives &= gives - 1)
            {
                var part = BitOperations.TrailingZeroCount(gives);
                if (winners[part] == Nobody || weight > heaviest[part])
                {
                    (winners[part], heaviest[part]) = ((ushort)row, weight);
                }
            }
        }
    }

    private (int Borrower, int Location) Floors(in RuleCase loan) =>
        (FloorOf(RuleDimension.Borrower, loan.Borrower.Code), FloorOf(RuleDimension.Location, loan.Governing(RuleSet.Governing).Code));

    private int FloorOf(RuleDimension dimension, string? code) => _dimensions[(int)dimension].FloorOf(_dimensions[(int)dimension].ClassOf(code));

    // The default weighs less than a rule that weighs nothing.
    private long WeightOf(int row, int borrowerFloor, int locationFloor) =>
        _rows[row].IsDefault ? -1 : _rows[row].Weight(borrowerFloor, locationFloor);
}
