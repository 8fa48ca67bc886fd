using System.Text.Json.Serialization;
using MedLib.Domain.Identifiers;

namespace MedLib.Domain.Cataloging.Descriptions;

/// <summary>A number by which a work is known, as the record gives it.</summary>
/// <remarks>
/// Real records hold wrong numbers, printed as such in real books: the text is kept, and the typed properties give a number
/// only where it is a right one.
/// </remarks>
public sealed record RecordIdentifier
{
    /// <summary>What kind of number it is.</summary>
    public required IdentifierKind Kind { get; init; }

    /// <summary>The number as given, without qualifier.</summary>
    public required string Text { get; init; }

    /// <summary>What the number belongs to: <c>pbk.</c>, <c>v. 2</c> (<c>$q</c>).</summary>
    public string? Qualifier { get; init; }

    /// <summary>Whether it is given as canceled or invalid (<c>$z</c>, <c>$y</c>).</summary>
    public bool IsCanceled { get; init; }

    /// <summary>The ISBN, where it is a right one.</summary>
    [JsonIgnore]
    public Isbn? Isbn => Kind == IdentifierKind.Isbn && Identifiers.Isbn.TryParse(Text, out var isbn) ? isbn : null;

    /// <summary>The ISSN, where it is a right one.</summary>
    [JsonIgnore]
    public Issn? Issn => Kind == IdentifierKind.Issn && Identifiers.Issn.TryParse(Text, out var issn) ? issn : null;

    /// <summary>The unique id of the National Library of Medicine, where it has the form of one.</summary>
    [JsonIgnore]
    public NlmUniqueId? NlmUniqueId =>
        Kind == IdentifierKind.Nlm && Identifiers.NlmUniqueId.TryParse(Text, out var id) ? id : null;
}
