namespace MedLib.Domain.Marc;

/// <summary>A subfield of a data field: its code and its text.</summary>
/// <param name="Code">One ASCII character, mostly a lower-case letter or a digit.</param>
/// <param name="Value">The text, without the delimiter and the code; it may be empty.</param>
public readonly record struct Subfield(char Code, string Value)
{
    /// <summary>The subfield as catalogers write it: <c>$aTitle</c>.</summary>
    public override string ToString() => $"${Code}{Value}";
}
