using System.Text.Json.Serialization;
using MedLib.Domain.Results;

namespace MedLib.Domain.Cataloging.Descriptions;

/// <summary>A Medical Subject Heading given to a work (MARC 21 650 with second indicator 2).</summary>
public sealed record MeshHeading
{
    /// <summary>The descriptor: <c>Heart Failure</c>.</summary>
    public required string Heading { get; init; }

    /// <summary>The qualifiers and other subdivisions, in order: <c>therapy</c>.</summary>
    public ValueList<string> Qualifiers { get; init; } = [];

    /// <summary>Whether it is a main point of the work (first indicator 1); null where the record does not say.</summary>
    public bool? IsMajor { get; init; }

    /// <summary>The descriptor with its qualifiers: <c>Heart Failure/therapy</c>.</summary>
    [JsonIgnore]
    public string Line => string.Join('/', [Heading, .. Qualifiers]);
}
