using System.Globalization;

namespace MedLib.Domain.Classification.Schedules;

/// <summary>The order of editions by their names: the year, then the season; <c>2018 Summer</c> comes after <c>2018</c>.</summary>
internal sealed class EditionOrder : IComparer<string>
{
    private static readonly string[] Seasons = ["winter", "spring", "summer", "fall", "autumn"];

    internal static EditionOrder Instance { get; } = new();

    public int Compare(string? x, string? y)
    {
        var byYear = Year(x).CompareTo(Year(y));
        return byYear != 0 ? byYear : Season(x).CompareTo(Season(y));
    }

    // The first four digits in a row; an edition without a year comes first.
    private static int Year(string? edition)
    {
        for (var i = 0; i + 4 <= (edition?.Length ?? 0); i++)
        {
            if (int.TryParse(edition.AsSpan(i, 4), NumberStyles.None, CultureInfo.InvariantCulture, out var year))
            {
                return year;
            }
        }

        return 0;
    }

    private static int Season(string? edition) =>
        Array.FindIndex(Seasons, season => edition?.Contains(season, StringComparison.OrdinalIgnoreCase) == true);
}
