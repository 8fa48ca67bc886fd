namespace MedLib.Domain.Cataloging;

/// <summary>The format of a record as it came from outside.</summary>
/// <remarks>An open list: what is not named here is kept and written back as it is.</remarks>
/// <param name="Code">The code, such as <c>marc21</c>.</param>
public readonly record struct SourceFormat(string Code)
{
    /// <summary>MARC 21 in ISO 2709.</summary>
    public static SourceFormat Marc21 => new("marc21");

    /// <summary>MARC 21 in MARCXML.</summary>
    public static SourceFormat MarcXml => new("marcxml");

    /// <summary>Whether the code is one of those named here; others are kept as they are.</summary>
    public bool IsKnown => Code is "marc21" or "marcxml";

    /// <summary>The code.</summary>
    public override string ToString() => Code ?? "";
}
