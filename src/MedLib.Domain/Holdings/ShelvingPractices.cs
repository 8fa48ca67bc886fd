using MedLib.Domain.Classification.Shelving;
using MedLib.Domain.Results;

namespace MedLib.Domain.Holdings;

/// <summary>How a library shelves, location by location. Plain data; hosts load their own and choose it by <c>UseShelving</c>.</summary>
public sealed record ShelvingPractices
{
    private readonly ShelvingPractice? _elsewhere; // null is the default, which JSON of another release may leave out

    /// <summary>Every location by <see cref="ShelvingPractice.Default"/>.</summary>
    public static ShelvingPractices Default { get; } = new();

    /// <summary>The locations that have a practice of their own. Where one is named twice, the first counts.</summary>
    public ValueList<LocationPractice> Locations { get; init; } = [];

    /// <summary>The practice of all other locations.</summary>
    public ShelvingPractice Elsewhere
    {
        get => _elsewhere ?? ShelvingPractice.Default;
        init => _elsewhere = value == ShelvingPractice.Default ? null : value;
    }

    /// <summary>The practice of a location.</summary>
    /// <param name="location">The location.</param>
    public ShelvingPractice Of(LocationCode location)
    {
        foreach (var known in Locations)
        {
            if (known.Location == location)
            {
                return known.Practice;
            }
        }

        return Elsewhere;
    }
}
