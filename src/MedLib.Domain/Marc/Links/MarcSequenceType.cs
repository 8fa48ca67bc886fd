namespace MedLib.Domain.Marc.Links;

/// <summary>Why fields belong together (MARC 21, Appendix A, $8, field link type).</summary>
/// <remarks>An open list: a letter that is not named here is kept as it is.</remarks>
/// <param name="Code">The letter after the backslash.</param>
public readonly record struct MarcSequenceType(char Code)
{
    /// <summary>Actions done to the same thing, such as its conservation.</summary>
    public static MarcSequenceType Action => new('a');

    /// <summary>A constituent: what belongs to one of several works in the thing described.</summary>
    public static MarcSequenceType Constituent => new('c');

    /// <summary>Where the data of the field come from.</summary>
    public static MarcSequenceType Provenance => new('p');

    /// <summary>A reproduction: what belongs to one that the record describes beside the original.</summary>
    public static MarcSequenceType Reproduction => new('r');

    /// <summary>Fields that belong together for a reason that is not told.</summary>
    public static MarcSequenceType General => new('u');

    /// <summary>Fields whose order is told for a reason that is not.</summary>
    public static MarcSequenceType GeneralOrder => new('x');

    /// <summary>Whether MARC 21 knows the letter.</summary>
    public bool IsKnown => Code is 'a' or 'c' or 'p' or 'r' or 'u' or 'x';

    /// <summary>The letter.</summary>
    public override string ToString() => Code.ToString();
}
