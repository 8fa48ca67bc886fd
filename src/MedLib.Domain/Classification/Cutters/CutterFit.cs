using System.Diagnostics.CodeAnalysis;
using MedLib.Domain.Results;

namespace MedLib.Domain.Classification.Cutters;

/// <summary>Fits a cutter between its neighbors on the shelf.</summary>
/// <remarks>
/// A number that lies between them already is taken as the table gives it. Else digits are added for the further letters of the
/// name (P971 becomes P9715). Else it is the shortest number between the neighbors that lies between the entries of the table before
/// and after the name's own, so that no other name is crowded out; else the shortest between the neighbors. Of several it is the one
/// that begins as the table's number does, or the one in the middle.
/// </remarks>
public static class CutterFit
{
    /// <summary>The most digits of a serial's cutter before capitals are added (NLM, Cuttering of Serial Call Numbers).</summary>
    public const int MostSerialDigits = 4;

    private const int MostAddedDigits = 3;

    /// <summary>A cutter strictly between two neighbors, so that it files between them whatever marks they and it have.</summary>
    /// <param name="low">The neighbor before; null where there is none.</param>
    /// <param name="high">The neighbor after; null where there is none.</param>
    /// <param name="name">The name.</param>
    /// <param name="table">The table that the cutter should agree with.</param>
    /// <returns>The cutter; refused with <c>CLS-020</c> where the table has no place for the name, and with <c>CLS-022</c> where there is no room.</returns>
    public static Result<ItemCutter> Between(ItemCutter? low, ItemCutter? high, CutterName name, ICutterTable table)
    {
        ArgumentNullException.ThrowIfNull(table);
        return table.Lookup(name).Then(lookup => Between(low, high, lookup));
    }

    /// <summary>A cutter strictly between two neighbors, by what a table answered.</summary>
    /// <param name="low">The neighbor before; null where there is none.</param>
    /// <param name="high">The neighbor after; null where there is none.</param>
    /// <param name="table">What the table gives the name; the digits to add are made of its further letters.</param>
    /// <returns>The cutter; refused with <c>CLS-022</c> where there is no room.</returns>
    public static Result<ItemCutter> Between(ItemCutter? low, ItemCutter? high, CutterLookup table)
    {
        ArgumentNullException.ThrowIfNull(table);
        return Digits(low, high, table, int.MaxValue) is { } digits
            ? table.Cutter with { Digits = digits }
            : NoRoom(low, high);
    }

    /// <summary>A serial's cutter strictly between two neighbors: up to four digits, then capitals, as in <c>JO867SB</c>.</summary>
    /// <param name="low">The neighbor before, whose capitals are its mark; null where there is none.</param>
    /// <param name="high">The neighbor after; null where there is none.</param>
    /// <param name="table">What the table gives the title, with the letters that the serial has. The capital is the first of its further letters, where that fits.</param>
    /// <returns>The cutter, whose mark are the capitals; refused with <c>CLS-022</c> where there is no room.</returns>
    public static Result<ItemCutter> BetweenSerials(ItemCutter? low, ItemCutter? high, CutterLookup table)
    {
        ArgumentNullException.ThrowIfNull(table);
        if (Digits(low, high, table, MostSerialDigits) is { } digits)
        {
            return table.Cutter with { Digits = digits };
        }

        if (IsWrongSide(low, table.Cutter, below: true) || IsWrongSide(high, table.Cutter, below: false))
        {
            return NoRoom(low, high);
        }

        var (below, above) = (Same(low, table.Cutter), Same(high, table.Cutter));
        var order = below is null ? -1 : above is null ? -1 : string.CompareOrdinal(below.Digits, above.Digits);
        if (above is { Mark.Length: > 0 } && order < 0 && above.Digits.Length <= MostSerialDigits)
        {
            return table.Cutter with { Digits = above.Digits }; // the number is free where the neighbor after has it with capitals
        }

        if (below is not null && order <= 0 && CutterGap.Between(Capitals(below), order == 0 ? Capitals(above!) : null, 'A', 'Z') is { } gap)
        {
            return table.Cutter with { Digits = below.Digits, Mark = gap.Choose(gap.Prefix + table.Further.ToUpperInvariant()) };
        }

        return NoRoom(low, high);
    }

    private static string? Digits(ItemCutter? low, ItemCutter? high, CutterLookup table, int mostDigits)
    {
        if (IsWrongSide(low, table.Cutter, below: true) || IsWrongSide(high, table.Cutter, below: false))
        {
            return null;
        }

        var (below, above) = (Same(low, table.Cutter)?.Digits ?? "", Same(high, table.Cutter)?.Digits);
        if (below.AsSpan().ContainsAnyExceptInRange('0', '9') || above.AsSpan().ContainsAnyExceptInRange('0', '9'))
        {
            return null; // a place such as DC2.1 is no neighbor of an author
        }

        for (var added = 0; added <= Math.Min(MostAddedDigits, table.Further.Length); added++)
        {
            var digits = table.Cutter.Digits + LcExpansion.Of(table.Further, added);
            if (digits.Length <= mostDigits && string.CompareOrdinal(below, digits) < 0 && (above is null || string.CompareOrdinal(digits, above) < 0))
            {
                return digits;
            }
        }

        // The table's own neighbors are as good as some on the shelf: those of names that are still to come.
        var (before, after) = (Counted(table.Cutter.Digits, up: false), Counted(table.Cutter.Digits, up: true));
        return Gap(IsInside(before, below, above) ? before : below, IsInside(after, below, above) ? after : above, table, mostDigits)
            ?? Gap(below, above, table, mostDigits);
    }

    private static string? Gap(string below, string? above, CutterLookup table, int mostDigits) =>
        CutterGap.Between(below, above, '0', '9') is { } gap && gap.Prefix.Length < mostDigits ? gap.Choose(table.Cutter.Digits) : null;

    private static bool IsInside([NotNullWhen(true)] string? number, string below, string? above) =>
        number is not null && string.CompareOrdinal(below, number) < 0 && (above is null || string.CompareOrdinal(number, above) < 0);

    // The number with as many digits before or after another; null past 0 and 9.
    private static string? Counted(string digits, bool up)
    {
        var (end, carried) = up ? ('9', '0') : ('0', '9');
        var last = digits.AsSpan().LastIndexOfAnyExcept(end);
        return last < 0 ? null : string.Concat(digits.AsSpan(0, last), [(char)(digits[last] + (up ? 1 : -1))], new string(carried, digits.Length - last - 1));
    }

    // A neighbor with other letters says nothing of the number, as long as it is on its side.
    private static ItemCutter? Same(ItemCutter? neighbor, ItemCutter cutter) =>
        neighbor is not null && string.Equals(neighbor.Letters, cutter.Letters, StringComparison.OrdinalIgnoreCase) ? neighbor : null;

    private static bool IsWrongSide(ItemCutter? neighbor, ItemCutter cutter, bool below) =>
        neighbor is not null && (string.Compare(neighbor.Letters, cutter.Letters, StringComparison.OrdinalIgnoreCase) is var order && (below ? order > 0 : order < 0));

    private static string Capitals(ItemCutter cutter) => cutter.Mark.ToUpperInvariant();

    internal static Finding NoRoom(ItemCutter? low, ItemCutter? high) =>
        Finding.Error(CutterCodes.NoRoom, new FindingArg.Text("low", low?.ToString() ?? "\u2013"), new FindingArg.Text("high", high?.ToString() ?? "\u2013"));
}
