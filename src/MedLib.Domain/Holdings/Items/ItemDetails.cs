using MedLib.Domain.Cataloging;
using MedLib.Domain.Classification;
using MedLib.Domain.Identifiers;

namespace MedLib.Domain.Holdings.Items;

/// <summary>What is to be said of an item.</summary>
public sealed record ItemDetails
{
    /// <summary>The holding it belongs to; null where it stands alone.</summary>
    public HoldingId? Holding { get; init; }

    /// <summary>The record of what it is; null takes that of the holding, and a thing without a title has neither.</summary>
    public RecordId? Record { get; init; }

    /// <summary>The barcode on it.</summary>
    public Barcode? Barcode { get; init; }

    /// <summary>What it is, where no title tells: <c>AV cart 2</c>.</summary>
    public string? Label { get; init; }

    /// <summary>What kind of item it is.</summary>
    public required ItemCategory Category { get; init; }

    /// <summary>Where it belongs; null takes the location of the holding.</summary>
    public LocationCode? Location { get; init; }

    /// <summary>What it is shelved by, where that is not the call number of the holding.</summary>
    public CallNumber? CallNumber { get; init; }

    /// <summary>The form of the title that it is shelved by, where it is shelved by title and its holding is not, or by another.</summary>
    public string? ShelvingTitle { get; init; }

    /// <summary>Which part of a run it is: <c>v.12</c>, <c>v.3 no.2</c>.</summary>
    public string? Enumeration { get; init; }

    /// <summary>Which copy it is, where there are several.</summary>
    public int? CopyNumber { get; init; }
}
