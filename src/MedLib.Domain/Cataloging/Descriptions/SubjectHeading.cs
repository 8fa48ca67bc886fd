using System.Text.Json.Serialization;
using MedLib.Domain.Results;

namespace MedLib.Domain.Cataloging.Descriptions;

/// <summary>A subject heading of another thesaurus than MeSH.</summary>
public sealed record SubjectHeading
{
    /// <summary>The thesaurus it is taken from.</summary>
    public required SubjectScheme Scheme { get; init; }

    /// <summary>The heading.</summary>
    public required string Heading { get; init; }

    /// <summary>The subdivisions, in order.</summary>
    public ValueList<string> Subdivisions { get; init; } = [];

    /// <summary>The heading with its subdivisions: <c>Heart--Diseases</c>.</summary>
    [JsonIgnore]
    public string Line => string.Join("--", [Heading, .. Subdivisions]);
}
