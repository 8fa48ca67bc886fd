namespace MedLib.Domain.Marc.Kinds;

/// <summary>What became of a record since it was last given out, by leader/05 of all MARC 21 formats.</summary>
/// <remarks>An open list: a code that is not named here is kept as it is.</remarks>
/// <param name="Code">The character in leader/05.</param>
public readonly record struct MarcRecordStatus(char Code)
{
    private const string KnownCodes = "acdnposx";

    /// <summary>Raised to a fuller encoding level.</summary>
    public static MarcRecordStatus Fuller => new('a');

    /// <summary>Corrected or revised.</summary>
    public static MarcRecordStatus Corrected => new('c');

    /// <summary>Deleted.</summary>
    public static MarcRecordStatus Deleted => new('d');

    /// <summary>New.</summary>
    public static MarcRecordStatus New => new('n');

    /// <summary>Raised from what was known before publication.</summary>
    public static MarcRecordStatus AfterPublication => new('p');

    /// <summary>An authority that is obsolete.</summary>
    public static MarcRecordStatus Obsolete => new('o');

    /// <summary>An authority that is deleted because it was split into several.</summary>
    public static MarcRecordStatus Split => new('s');

    /// <summary>An authority that is deleted because another one takes its place.</summary>
    public static MarcRecordStatus Replaced => new('x');

    /// <summary>Whether MARC 21 knows the code.</summary>
    public bool IsKnown => KnownCodes.Contains(Code, StringComparison.Ordinal);

    /// <summary>Whether the record is to be taken out: deleted, split or replaced.</summary>
    public bool IsGone => Code is 'd' or 's' or 'x';

    /// <summary>The character.</summary>
    public override string ToString() => Code.ToString();
}
