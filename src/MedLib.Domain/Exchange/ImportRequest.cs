using MedLib.Domain.Commands;

namespace MedLib.Domain.Exchange;

/// <summary>How to import a file, and for whom.</summary>
public sealed record ImportRequest
{
    /// <summary>Who imports.</summary>
    public required Actor By { get; init; }

    /// <summary>How the file is written.</summary>
    public MarcFileFormat Format { get; init; } = MarcFileFormat.Iso2709;

    /// <summary>Whether to tell what would become of each record, and write nothing.</summary>
    public bool DryRun { get; init; }
}

/// <summary>How to export the catalog.</summary>
public sealed record ExportRequest
{
    /// <summary>How the file is to be written.</summary>
    public MarcFileFormat Format { get; init; } = MarcFileFormat.Iso2709;
}

/// <summary>A way to write MARC records in a file.</summary>
public enum MarcFileFormat
{
    /// <summary>ISO 2709, the exchange format of MARC 21, in UTF-8: <c>.mrc</c>.</summary>
    Iso2709 = 0,

    /// <summary>The text form of MARCMaker and MarcEdit: <c>.mrk</c>.</summary>
    MarcMaker = 1,
}
