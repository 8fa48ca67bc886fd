using System.Collections.Frozen;

namespace MedLib.Domain.Classification.Cutters.Names;

/// <summary>Words in names that do not file as they are written.</summary>
internal static class NameParticles
{
    private static readonly FrozenSet<string> Prefixes = (
        "a af al am ap ar auf aus av ben bin d da dal dall dalla dalle das de degl degli dei del della delle dello den der des di do dos du " +
        "el fitz ibn im in l la las le les li lo los mac o op t te ten ter to tom van ver vom von vor zu zum zur").Split(' ').ToFrozenSet(StringComparer.Ordinal);

    // The two that the table itself has, and those of their kind that are no names of their own.
    private static readonly FrozenDictionary<string, string> Forenames = new Dictionary<string, string>(StringComparer.Ordinal)
    {
        ["chas"] = "charles",
        ["danl"] = "daniel",
        ["edw"] = "edward",
        ["geo"] = "george",
        ["jas"] = "james",
        ["jno"] = "john",
        ["jos"] = "joseph",
        ["robt"] = "robert",
        ["saml"] = "samuel",
        ["thos"] = "thomas",
        ["wm"] = "william",
    }.ToFrozenDictionary(StringComparer.Ordinal);

    /// <summary>Whether a surname that starts with the word is one word with what follows: <c>De la Cruz</c>, <c>Van den Berg</c>.</summary>
    internal static bool IsPrefix(string word) => Prefixes.Contains(word);

    /// <summary>A forename in full, where it is one of the customary abbreviations.</summary>
    internal static string Forename(string word) => Forenames.GetValueOrDefault(word, word);
}
