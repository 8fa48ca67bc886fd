using System.Globalization;
using MedLib.Domain.Cataloging.Descriptions;
using MedLib.Domain.Results;

namespace MedLib.Domain.Cataloging.Search;

/// <summary>What a list of the catalog may be sorted by.</summary>
public enum CatalogSort
{
    /// <summary>The title, without its article.</summary>
    Title = 0,

    /// <summary>The name of the main entry, then the title; records without one come first.</summary>
    Name = 1,

    /// <summary>The year of publication; records without one come first.</summary>
    Year = 2,

    /// <summary>When the record was added.</summary>
    Added = 3,
}

/// <summary>What a store keeps beside a record to find and order it: folded texts and sort keys.</summary>
/// <remarks>
/// Every store must search these texts and order by these keys, by code point, with the id as the last key; then all of them
/// give the same answers. The search texts have a blank before each word (see <see cref="SearchText.Index"/>).
/// </remarks>
public sealed record CatalogIndex
{
    private const int LongestKey = 200; // a cursor carries a key; the id breaks ties beyond

    private CatalogIndex()
    {
    }

    /// <summary>The words of the titles.</summary>
    public required string TitleText { get; init; }

    /// <summary>The words of the contributors' names.</summary>
    public required string NameText { get; init; }

    /// <summary>The identifiers without hyphens and blanks, an ISBN in both of its forms.</summary>
    public required string IdentifierText { get; init; }

    /// <summary>The words of everything one may search for.</summary>
    public required string AnyText { get; init; }

    /// <summary>The code of the material.</summary>
    public required string Material { get; init; }

    /// <summary>The key of <see cref="CatalogSort.Title"/>.</summary>
    public required string TitleKey { get; init; }

    /// <summary>The key of <see cref="CatalogSort.Name"/>.</summary>
    public required string NameKey { get; init; }

    /// <summary>The key of <see cref="CatalogSort.Year"/>.</summary>
    public required string YearKey { get; init; }

    /// <summary>The key of <see cref="CatalogSort.Added"/>.</summary>
    public required string AddedKey { get; init; }

    /// <summary>The index of a record.</summary>
    /// <param name="record">The record.</param>
    public static CatalogIndex Of(BibliographicRecord record)
    {
        ArgumentNullException.ThrowIfNull(record);
        var description = record.Description;
        string?[] titles =
        [
            description.Title.Title, description.Title.PartNumber, description.Title.PartName, description.Title.OtherTitle,
            description.Title.ParallelScriptTitle, .. description.VariantTitles,
        ];
        string[] names = [.. description.Contributors.Select(static contributor => $"{contributor.Name} {contributor.Qualification}")];
        var identifiers = SearchText.Index(description.Identifiers.SelectMany(Numbers).Distinct(StringComparer.Ordinal));
        var titleKey = Cut(SearchText.Fold($"{description.Title.SortTitle} {description.Title.PartNumber} {description.Title.PartName}"));
        return new CatalogIndex
        {
            TitleText = SearchText.Index(titles),
            NameText = SearchText.Index(names),
            IdentifierText = identifiers,
            AnyText = SearchText.Index([.. titles, .. names, .. Others(description)]) + identifiers,
            Material = description.Material.Code,
            TitleKey = titleKey,
            NameKey = Cut($"{SearchText.Fold(description.MainContributor?.Name)} {titleKey}"),
            YearKey = description.Year?.ToString("D4", CultureInfo.InvariantCulture) ?? "",
            AddedKey = record.AddedAt.ToString("uuuu-MM-dd'T'HH:mm:ss.fffffffff'Z'", CultureInfo.InvariantCulture),
        };
    }

    /// <summary>The key that a sort orders by.</summary>
    /// <param name="sort">The sort.</param>
    public string SortKey(CatalogSort sort) => sort switch
    {
        CatalogSort.Title => TitleKey,
        CatalogSort.Name => NameKey,
        CatalogSort.Year => YearKey,
        CatalogSort.Added => AddedKey,
        _ => throw new ArgumentOutOfRangeException(nameof(sort)),
    };

    /// <summary>The text that a term is looked for in.</summary>
    /// <param name="field">The field of the term.</param>
    public string Text(CatalogField field) => field switch
    {
        CatalogField.Title => TitleText,
        CatalogField.Name => NameText,
        CatalogField.Identifier => IdentifierText,
        CatalogField.Any => AnyText,
        _ => throw new ArgumentOutOfRangeException(nameof(field)),
    };

    private static IEnumerable<string> Numbers(RecordIdentifier identifier)
    {
        yield return SearchText.FoldIdentifier(identifier.Text);
        if (identifier.Isbn is { } isbn)
        {
            yield return SearchText.FoldIdentifier(isbn.ToString());
            yield return SearchText.FoldIdentifier(isbn.ToIsbn10());
        }
    }

    private static IEnumerable<string?> Others(BibliographicDescription description) =>
    [
        description.Title.Responsibility, description.Edition,
        .. description.Series,
        .. description.Publication.SelectMany(static statement => new[] { statement.Place, statement.Publisher, statement.Date }),
        .. description.MeshHeadings.Select(static heading => heading.Line),
        .. description.SubjectHeadings.Select(static heading => heading.Line),
        .. description.Classifications.Select(static number => number.Text),
        .. description.Notes.Select(static note => note.Text),
    ];

    // Never between the halves of a surrogate pair.
    private static string Cut(string key) =>
        key.Length <= LongestKey ? key : key[..(char.IsHighSurrogate(key[LongestKey - 1]) ? LongestKey - 1 : LongestKey)];
}
