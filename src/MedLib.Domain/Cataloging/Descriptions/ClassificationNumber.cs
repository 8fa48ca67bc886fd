using System.Text.Json.Serialization;
using MedLib.Domain.Classification;

namespace MedLib.Domain.Cataloging.Descriptions;

/// <summary>A call number that a cataloger gave a work (MARC 21 050, 060, 082 and others).</summary>
public sealed record ClassificationNumber
{
    /// <summary>The scheme it belongs to.</summary>
    public required CallNumberScheme Scheme { get; init; }

    /// <summary>The number as given, class and book number joined by a blank: <c>WG 370 H436 2015</c>.</summary>
    public required string Text { get; init; }

    /// <summary>The agency that gave it, where the record says so.</summary>
    public string? AssignedBy { get; init; }

    /// <summary>Whether the National Library of Medicine gave it, whose agency code is <c>DNLM</c>.</summary>
    internal bool IsNlms => string.Equals(AssignedBy, "DNLM", StringComparison.Ordinal);
}
