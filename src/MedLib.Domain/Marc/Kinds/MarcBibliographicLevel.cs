namespace MedLib.Domain.Marc.Kinds;

/// <summary>Whether a bibliographic record describes a whole or a part, and one that goes on or not, by leader/07.</summary>
/// <remarks>An open list: a code that is not named here is kept as it is. Other kinds of records leave leader/07 undefined.</remarks>
/// <param name="Code">The character in leader/07.</param>
public readonly record struct MarcBibliographicLevel(char Code)
{
    /// <summary>A part of a monograph, such as a chapter.</summary>
    public static MarcBibliographicLevel MonographicPart => new('a');

    /// <summary>A part of a serial, such as an article.</summary>
    public static MarcBibliographicLevel SerialPart => new('b');

    /// <summary>A collection made up of things that did not come out together.</summary>
    public static MarcBibliographicLevel Collection => new('c');

    /// <summary>A part of a collection.</summary>
    public static MarcBibliographicLevel Subunit => new('d');

    /// <summary>An integrating resource: a loose-leaf, a database, a site.</summary>
    public static MarcBibliographicLevel IntegratingResource => new('i');

    /// <summary>A monograph.</summary>
    public static MarcBibliographicLevel Monograph => new('m');

    /// <summary>A serial.</summary>
    public static MarcBibliographicLevel Serial => new('s');

    /// <summary>Whether MARC 21 knows the code.</summary>
    public bool IsKnown => Code is 'a' or 'b' or 'c' or 'd' or 'i' or 'm' or 's';

    /// <summary>Whether a part of something larger is described, whose title is in 773.</summary>
    public bool IsPart => Code is 'a' or 'b' or 'd';

    /// <summary>Whether what is described goes on: a serial or an integrating resource.</summary>
    public bool IsContinuing => Code is 'i' or 's';

    /// <summary>The character.</summary>
    public override string ToString() => Code.ToString();
}
