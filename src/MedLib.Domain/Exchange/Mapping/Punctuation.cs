namespace MedLib.Domain.Exchange.Mapping;

/// <summary>The punctuation that catalogers put at the end of a subfield to lead to the next (ISBD).</summary>
/// <remarks>The model keeps texts without it. Where a subfield is written anew, it gets back what its forerunner ended in.</remarks>
internal static class Punctuation
{
    private const string Leading = " /:;,=";
    private const string Accompanying = " +"; // only after a blank: "Na+" is a word
    private const int LongestAbbreviation = 3; // "ed.", "Jr.", "J.": their period is theirs

    /// <summary>A text without the punctuation that leads on.</summary>
    public static string Strip(string text)
    {
        var end = text.AsSpan().TrimEnd(Leading);
        end = end.EndsWith(Accompanying) ? end[..^Accompanying.Length].TrimEnd(Leading) : end;
        return (end.EndsWith('.') && !EndsInAbbreviation(end[..^1]) ? end[..^1].TrimEnd(Leading) : end).TrimStart().ToString();
    }

    /// <summary>A text without the punctuation that leads on, or null where nothing is left.</summary>
    public static string? StripOrNull(string? text) => text is null || Strip(text) is not { Length: > 0 } stripped ? null : stripped;

    /// <summary>The punctuation that a text ends in.</summary>
    public static string Tail(string text)
    {
        var stripped = Strip(text);
        return text[(text.IndexOf(stripped, StringComparison.Ordinal) + stripped.Length)..];
    }

    /// <summary>A new text with the punctuation that the old one ended in.</summary>
    public static string Carry(string? old, string text) => old is null ? text : With(text, Tail(old));

    /// <summary>A text with another tail, where it reads the same with it.</summary>
    public static string With(string text, string tail)
    {
        var own = Tail(text);
        var written = text[..^own.Length] + tail;
        return string.Equals(Strip(written), Strip(text), StringComparison.Ordinal) ? written : text;
    }

    private static bool EndsInAbbreviation(ReadOnlySpan<char> text)
    {
        var word = text[(text.LastIndexOfAny(' ', '.') + 1)..];
        return word.Length <= LongestAbbreviation;
    }
}
