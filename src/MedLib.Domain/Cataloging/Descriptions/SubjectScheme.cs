namespace MedLib.Domain.Cataloging.Descriptions;

/// <summary>The thesaurus or list that a subject heading is taken from.</summary>
/// <remarks>An open list: the source codes of MARC 21 (second indicator of 6XX, or <c>$2</c>). Headings of MeSH are kept apart as <see cref="MeshHeading"/>.</remarks>
/// <param name="Code">The code, such as <c>lcsh</c>.</param>
public readonly record struct SubjectScheme(string Code)
{
    /// <summary>Library of Congress Subject Headings.</summary>
    public static SubjectScheme Lcsh => new("lcsh");

    /// <summary>Library of Congress Children's and Young Adults' Subject Headings.</summary>
    public static SubjectScheme LcshJuvenile => new("lcshac");

    /// <summary>The thesaurus of the National Agricultural Library.</summary>
    public static SubjectScheme Nal => new("nal");

    /// <summary>Canadian Subject Headings.</summary>
    public static SubjectScheme Canadian => new("csh");

    /// <summary>Répertoire de vedettes-matière.</summary>
    public static SubjectScheme Rvm => new("rvm");

    /// <summary>Faceted Application of Subject Terminology.</summary>
    public static SubjectScheme Fast => new("fast");

    /// <summary>Words that follow no list (653).</summary>
    public static SubjectScheme Uncontrolled => new("uncontrolled");

    /// <summary>Whether the code is one of those named here; others are kept as they are.</summary>
    public bool IsKnown => Code is
        "lcsh" or "lcshac" or "nal" or "csh" or "rvm" or "fast" or "uncontrolled";

    /// <summary>The code.</summary>
    public override string ToString() => Code ?? "";
}
