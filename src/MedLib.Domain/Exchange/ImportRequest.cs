using MedLib.Domain.Commands;
using MedLib.Domain.Holdings;
using MedLib.Domain.Holdings.Items;
using MedLib.Domain.Results;

namespace MedLib.Domain.Exchange;

/// <summary>How to import a file, and for whom.</summary>
public sealed record ImportRequest
{
    /// <summary>Who imports.</summary>
    public required Actor By { get; init; }

    /// <summary>How the file is written.</summary>
    public MarcFileFormat Format { get; init; }

    /// <summary>What the items of some locations are; elsewhere the material of the record tells.</summary>
    public ValueList<LocationCategory> Categories { get; init; } = [];

    /// <summary>Whether to tell what would become of each record, and write nothing.</summary>
    /// <remarks>Each record is compared with the store as it is, so that what two records of one file do to each other is not seen.</remarks>
    public bool DryRun { get; init; }
}

/// <summary>What the items of a location are, such as <c>reference</c> on the reference shelves.</summary>
/// <param name="Location">The location.</param>
/// <param name="Category">What its items are.</param>
public sealed record LocationCategory(LocationCode Location, ItemCategory Category);

/// <summary>How to export the catalog.</summary>
public sealed record ExportRequest
{
    /// <summary>How the file is to be written.</summary>
    public MarcFileFormat Format { get; init; }
}

/// <summary>A way to write MARC records in a file.</summary>
public enum MarcFileFormat
{
    /// <summary>ISO 2709, the exchange format of MARC 21, in UTF-8: <c>.mrc</c>.</summary>
    Iso2709 = 0,

    /// <summary>The text form of MARCMaker and MarcEdit: <c>.mrk</c>.</summary>
    MarcMaker = 1,
}
