using MedLib.Domain.Cataloging.Descriptions;
using MedLib.Domain.Results;

namespace MedLib.Domain.Cataloging.Search;

/// <summary>The texts of the catalog that a term may be looked for in.</summary>
public enum CatalogField
{
    /// <summary>The titles.</summary>
    Title = 0,

    /// <summary>The names of contributors.</summary>
    Name = 1,

    /// <summary>The identifiers.</summary>
    Identifier = 2,

    /// <summary>Everything.</summary>
    Any = 3,
}

/// <summary>A word that must begin a word of a field.</summary>
/// <param name="Field">The field.</param>
/// <param name="Word">The word, folded: letters and digits alone.</param>
public sealed record CatalogTerm(CatalogField Field, string Word)
{
    /// <summary>What the field's text must contain: the word after a blank. It holds no wildcard of SQL.</summary>
    public string Needle => $" {Word}";
}

/// <summary>Which records of the catalog are wanted. What is null or holds no word does not narrow.</summary>
/// <remarks>Words match the beginnings of words, without case and diacritics, in any order; all of them must.</remarks>
public sealed record CatalogFilter
{
    /// <summary>The filter that lets everything through.</summary>
    public static CatalogFilter All { get; } = new();

    /// <summary>Words of the title.</summary>
    public string? Title { get; init; }

    /// <summary>Words of a contributor's name.</summary>
    public string? Name { get; init; }

    /// <summary>An identifier, with or without hyphens, or how it begins; an ISBN in either of its forms.</summary>
    public string? Identifier { get; init; }

    /// <summary>Words of anything.</summary>
    public string? Any { get; init; }

    /// <summary>The kind of material.</summary>
    public Material? Material { get; init; }

    /// <summary>The words that must all be found, each in its field. A store translates these and <see cref="Material"/>.</summary>
    public ValueList<CatalogTerm> Terms =>
    [
        .. SearchText.Words(Title).Select(static word => new CatalogTerm(CatalogField.Title, word)),
        .. SearchText.Words(Name).Select(static word => new CatalogTerm(CatalogField.Name, word)),
        .. SearchText.Words(SearchText.FoldIdentifier(Identifier)).Select(static word => new CatalogTerm(CatalogField.Identifier, word)),
        .. SearchText.Words(Any).Select(static word => new CatalogTerm(CatalogField.Any, word)),
    ];

    /// <summary>Whether a record with this index is wanted.</summary>
    /// <param name="index">The record's index.</param>
    public bool Matches(CatalogIndex index)
    {
        ArgumentNullException.ThrowIfNull(index);
        return (Material is null || string.Equals(Material.Value.Code, index.Material, StringComparison.Ordinal))
            && Terms.All(term => index.Text(term.Field).Contains(term.Needle, StringComparison.Ordinal));
    }
}
