using MedLib.Domain.Cataloging.Descriptions;
using MedLib.Domain.Results;

namespace MedLib.Domain.Cataloging.Search;

/// <summary>A line of a list of the catalog.</summary>
public sealed record CatalogEntry
{
    /// <summary>The record.</summary>
    public required RecordId Record { get; init; }

    /// <summary>Title, part and subtitle on one line.</summary>
    public required string Title { get; init; }

    /// <summary>The title in its original script, where the record gives it.</summary>
    public string? ParallelScriptTitle { get; init; }

    /// <summary>The main entry, or the first contributor; null where there is none.</summary>
    public string? Name { get; init; }

    /// <summary>The edition, as given.</summary>
    public string? Edition { get; init; }

    /// <summary>The year of publication, where one is clear.</summary>
    public int? Year { get; init; }

    /// <summary>What kind of thing it is.</summary>
    public required Material Material { get; init; }

    /// <summary>Its numbers as given, canceled ones left out.</summary>
    public ValueList<string> Identifiers { get; init; } = [];

    /// <summary>The first call number that a cataloger gave it.</summary>
    public string? CallNumber { get; init; }

    /// <summary>The line of a record.</summary>
    /// <param name="record">The record.</param>
    public static CatalogEntry From(BibliographicRecord record)
    {
        ArgumentNullException.ThrowIfNull(record);
        var description = record.Description;
        return new CatalogEntry
        {
            Record = record.Id,
            Title = description.Title.Line,
            ParallelScriptTitle = description.Title.ParallelScriptTitle,
            Name = (description.MainContributor ?? First(description.Contributors))?.Name,
            Edition = description.Edition,
            Year = description.Year,
            Material = description.Material,
            Identifiers = [.. description.Identifiers.Where(static identifier => !identifier.IsCanceled).Select(static identifier => identifier.Text)],
            CallNumber = First(description.Classifications)?.Text,
        };
    }

    private static T? First<T>(ValueList<T> items)
        where T : class => items.IsEmpty ? null : items[0];
}
