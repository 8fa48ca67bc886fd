namespace MedLib.Domain.Identifiers.Checking;

/// <summary>A kind of identifier that the library reads.</summary>
public enum StandardNumberKind
{
    /// <summary>An International Standard Book Number.</summary>
    Isbn,

    /// <summary>An International Standard Serial Number.</summary>
    Issn,

    /// <summary>An International Standard Music Number.</summary>
    Ismn,

    /// <summary>An article number of GS1: EAN, UPC, GTIN.</summary>
    Ean,

    /// <summary>An ORCID iD.</summary>
    Orcid,

    /// <summary>An International Standard Name Identifier.</summary>
    Isni,

    /// <summary>A barcode of a library. Without being asked for this kind, only the usual one of 14 digits is known: local labels may be any text.</summary>
    Barcode,

    /// <summary>A Digital Object Identifier.</summary>
    Doi,

    /// <summary>The number of an article in PubMed Central.</summary>
    Pmcid,

    /// <summary>The number of an article in PubMed.</summary>
    Pmid,

    /// <summary>A unique id of the National Library of Medicine.</summary>
    Nlm,

    /// <summary>An older number of the National Library of Medicine.</summary>
    NlmLegacy,

    /// <summary>A control number of the Library of Congress.</summary>
    Lccn,

    /// <summary>A control number of OCLC.</summary>
    Oclc,

    /// <summary>An International Standard Identifier of a library.</summary>
    Isil,
}
