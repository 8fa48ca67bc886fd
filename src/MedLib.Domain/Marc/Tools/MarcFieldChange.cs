using MedLib.Domain.Results;

namespace MedLib.Domain.Marc.Tools;

/// <summary>What happened to something between two versions of a record.</summary>
public enum MarcChangeKind
{
    /// <summary>It stayed as it was.</summary>
    Kept = 0,

    /// <summary>It came.</summary>
    Added = 1,

    /// <summary>It went.</summary>
    Removed = 2,

    /// <summary>It became another with the same tag, or of subfields the same code.</summary>
    Changed = 3,
}

/// <summary>One step from one version of a record to another.</summary>
/// <param name="Kind">What happened.</param>
/// <param name="Count">How many fields in a row: of kept ones any number, else one.</param>
/// <param name="Before">The field that went or changed, as it was; else null.</param>
/// <param name="After">The field that came, or what the changed one became; else null.</param>
public sealed record MarcFieldChange(MarcChangeKind Kind, int Count, MarcField? Before, MarcField? After)
{
    /// <summary>Whether the first indicator is another.</summary>
    public bool IsIndicator1Changed => Before is MarcField.Data before && After is MarcField.Data after && before.Indicator1 != after.Indicator1;

    /// <summary>Whether the second indicator is another.</summary>
    public bool IsIndicator2Changed => Before is MarcField.Data before && After is MarcField.Data after && before.Indicator2 != after.Indicator2;

    /// <summary>What happened to the subfields of a data field that changed, in order; none for other steps.</summary>
    public ValueList<MarcSubfieldChange> Subfields() =>
        Before is MarcField.Data before && After is MarcField.Data after ? SubfieldComparison.Of(before, after) : [];

    /// <summary>The same step the other way.</summary>
    public MarcFieldChange Inverse() => new(
        Kind switch { MarcChangeKind.Added => MarcChangeKind.Removed, MarcChangeKind.Removed => MarcChangeKind.Added, var same => same }, Count, After, Before);
}

/// <summary>What happened to one subfield.</summary>
/// <param name="Kind">What happened.</param>
/// <param name="Code">The code.</param>
/// <param name="Before">The text as it was; null of one that came.</param>
/// <param name="After">The text as it is; null of one that went.</param>
public sealed record MarcSubfieldChange(MarcChangeKind Kind, char Code, string? Before, string? After);
