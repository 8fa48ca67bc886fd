namespace MedLib.Domain.Cataloging.Descriptions;

/// <summary>What kind of number a record's identifier is.</summary>
/// <remarks>An open list after the identifier fields of MARC 21 (010, 020, 022, 024, 035).</remarks>
/// <param name="Code">The code, such as <c>isbn</c>.</param>
public readonly record struct IdentifierKind(string Code)
{
    /// <summary>An International Standard Book Number (020).</summary>
    public static IdentifierKind Isbn => new("isbn");

    /// <summary>An International Standard Serial Number (022).</summary>
    public static IdentifierKind Issn => new("issn");

    /// <summary>A Library of Congress control number (010).</summary>
    public static IdentifierKind Lccn => new("lccn");

    /// <summary>A unique id of the National Library of Medicine.</summary>
    public static IdentifierKind Nlm => new("nlm");

    /// <summary>A control number of OCLC (035).</summary>
    public static IdentifierKind Oclc => new("oclc");

    /// <summary>A Digital Object Identifier (024).</summary>
    public static IdentifierKind Doi => new("doi");

    /// <summary>A publisher's or producer's own number (028).</summary>
    public static IdentifierKind Publisher => new("publisher");

    /// <summary>Any other number.</summary>
    public static IdentifierKind Other => new("other");

    /// <summary>Whether the code is one of those named here; others are kept as they are.</summary>
    public bool IsKnown => Code is
        "isbn" or "issn" or "lccn" or "nlm" or "oclc" or "doi" or "publisher" or "other";

    /// <summary>The code.</summary>
    public override string ToString() => Code ?? "";
}
