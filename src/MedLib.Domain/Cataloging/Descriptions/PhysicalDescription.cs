namespace MedLib.Domain.Cataloging.Descriptions;

/// <summary>What the thing is like to the hand and the eye (MARC 21 field 300).</summary>
public sealed record PhysicalDescription
{
    /// <summary>How much of it there is: <c>xii, 340 p.</c>, <c>1 videodisc (42 min.)</c>.</summary>
    public string? Extent { get; init; }

    /// <summary>Other details: <c>col. ill.</c>.</summary>
    public string? Details { get; init; }

    /// <summary>The dimensions: <c>28 cm</c>.</summary>
    public string? Dimensions { get; init; }

    /// <summary>What comes with it: <c>1 CD-ROM</c>.</summary>
    public string? Accompanying { get; init; }
}
