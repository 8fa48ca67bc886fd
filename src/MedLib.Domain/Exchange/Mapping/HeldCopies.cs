using MedLib.Domain.Classification;
using MedLib.Domain.Holdings;
using MedLib.Domain.Identifiers;
using MedLib.Domain.Results;

namespace MedLib.Domain.Exchange.Mapping;

/// <summary>What a record says is held at a place under a call number (852, 866).</summary>
public sealed record HeldCopies
{
    /// <summary>Where.</summary>
    public required LocationCode Location { get; init; }

    /// <summary>The call number; null where it has none.</summary>
    public CallNumber? CallNumber { get; init; }

    /// <summary>Whether it is shelved by title (852 first indicator 5, or $l without a call number).</summary>
    public bool IsShelvedByTitle { get; init; }

    /// <summary>The form of the title that it is shelved by (852 $l).</summary>
    public string? ShelvingTitle { get; init; }

    /// <summary>What is held of it, in words.</summary>
    public string? Coverage { get; init; }

    /// <summary>The copies: fields with a barcode, a copy number or the part that they are of. None where only a place is named.</summary>
    public ValueList<HeldCopy> Copies { get; init; } = [];
}

/// <summary>One copy.</summary>
/// <param name="Barcode">The barcode (852 $p); null where it has none, as in libraries that lend without.</param>
/// <param name="Enumeration">Which part it is (852 $3).</param>
/// <param name="CopyNumber">Which copy it is (852 $t).</param>
public sealed record HeldCopy(Barcode? Barcode, string? Enumeration, int? CopyNumber);
