using System.Globalization;
using MedLib.Domain.Identifiers.Reading;

namespace MedLib.Domain.Identifiers;

/// <summary>What older records have behind their LCCN: <c>/AC/r932</c> says a children's edition, revised in 1993 for the second time.</summary>
/// <remarks>
/// It tells of the record and is no part of the number. The Library of Congress gave it up in 1999 (MARC 21, field 010). The default
/// value is <see cref="None"/>.
/// </remarks>
public readonly record struct LccnSuffix
{
    private const int MostCharacters = 40;
    private const int Century = 1900; // revisions were numbered from 1969 to 1999
    private readonly string? _text;

    private LccnSuffix(string text) => _text = text;

    /// <summary>No suffix.</summary>
    public static LccnSuffix None => default;

    /// <summary>Whether this is <see cref="None"/>.</summary>
    public bool IsNone => _text is null;

    /// <summary>The alphabetic identifiers, such as <c>AC</c>, with a slash between several; empty where there are none.</summary>
    public string AlphabeticIdentifiers => Revision is { Length: > 0 } revision ? ToString()[..^revision.Length].Trim('/') : ToString().Trim('/');

    /// <summary>The year in which the record was revised, or null where none is said.</summary>
    public int? RevisedIn => Revision is [_, var tens, var ones, ..] ? Century + ((tens - '0') * 10) + ones - '0' : null;

    /// <summary>How many times the record was revised: 1 where a revision is said and no count, 0 where none is said.</summary>
    public int RevisionCount => Revision.Length switch { 0 => 0, 3 => 1, _ => int.Parse(Revision.AsSpan(3), NumberStyles.None, CultureInfo.InvariantCulture) };

    /// <summary>The suffix as it is written, its slash included.</summary>
    public override string ToString() => _text ?? "";

    /// <summary>Reads what begins with the slash.</summary>
    internal static bool TryParse(ReadOnlySpan<char> text, out LccnSuffix suffix)
    {
        text = text.TrimEnd(' ');
        suffix = text.Length is >= 1 and <= MostCharacters && !text.ContainsAnyExceptInRange(' ', '~') ? new LccnSuffix(text.ToString()) : None;
        return !suffix.IsNone;
    }

    // An r with the two digits of a year and perhaps a count, behind the last slash.
    private string Revision => ToString() is var text && text[(text.LastIndexOf('/') + 1)..] is ['r' or 'R', _, _, ..] and { Length: <= 5 } last && IdentifierText.FirstNonDigit(last.AsSpan(1)) < 0
        ? last
        : "";
}
