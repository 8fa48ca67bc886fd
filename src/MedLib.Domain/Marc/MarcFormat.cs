namespace MedLib.Domain.Marc;

/// <summary>A form in which records are kept in files.</summary>
public enum MarcFormat
{
    /// <summary>ISO 2709, the binary exchange format (<c>.mrc</c>).</summary>
    Iso2709 = 0,

    /// <summary>MARCXML, the MARC21 slim schema (<c>.xml</c>).</summary>
    MarcXml = 1,

    /// <summary>MARC-in-JSON, one array or one record (<c>.json</c>).</summary>
    Json = 2,

    /// <summary>MARC-in-JSON, a record a line (<c>.ndjson</c>).</summary>
    NdJson = 3,

    /// <summary>MARCMaker text (<c>.mrk</c>).</summary>
    MarcMaker = 4,

    /// <summary>Aleph sequential (<c>.seq</c>).</summary>
    AlephSequential = 5,

    /// <summary>A line a field, for people; it is written and not read.</summary>
    Lines = 6,
}
