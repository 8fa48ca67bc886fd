using System.Globalization;
using MedLib.Domain.Queries;
using MedLib.Domain.Results;

namespace MedLib.Domain.Circulation.Planning;

/// <summary>One line of statistics.</summary>
/// <param name="Keys">What it counts, in the order of the dimensions of the lines.</param>
/// <param name="Counts">How many, column by column; null where the count is hidden.</param>
/// <param name="Total">How many in all; null where that is hidden.</param>
public sealed record StatisticsLine(ValueList<string> Keys, ValueList<int?> Counts, int? Total);

/// <summary>Counts of closed loans, with small ones hidden.</summary>
/// <param name="Lines">What the lines tell apart.</param>
/// <param name="Columns">What the columns tell apart.</param>
/// <param name="Heads">The values of the columns, in their order.</param>
/// <param name="Rows">The lines, in the order of their keys.</param>
/// <param name="Total">How many in all; null where that is hidden.</param>
public sealed record StatisticsTable(
    ValueList<StatisticsDimension> Lines, StatisticsDimension Columns, ValueList<string> Heads, ValueList<StatisticsLine> Rows, int? Total)
{
    /// <summary>What a hidden count is shown as.</summary>
    public const string Hidden = "*";

    /// <summary>The table with a named column for each dimension of the lines, each value of the columns, and the total; the last row is the total of all.</summary>
    public ReportTable ToReport() => new(
        [.. Lines.Select(NameOf), .. Heads, "total"],
        [
            .. Rows.Select(static row => (ValueList<string>)[.. row.Keys, .. row.Counts.Select(Shown), Shown(row.Total)]),
            [.. Lines.Select(static (_, i) => i == 0 ? "total" : ""), .. Heads.Select(static _ => ""), Shown(Total)],
        ]);

    private static string Shown(int? count) => count?.ToString(CultureInfo.InvariantCulture) ?? Hidden;

    private static string NameOf(StatisticsDimension dimension) => dimension switch
    {
        StatisticsDimension.Month => "month",
        StatisticsDimension.BorrowerCategory => "borrower category",
        StatisticsDimension.ItemCategory => "item category",
        StatisticsDimension.Unit => "unit",
        StatisticsDimension.Location => "location",
        _ => "outcome",
    };
}
