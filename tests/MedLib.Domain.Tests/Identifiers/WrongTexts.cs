namespace MedLib.Domain.Tests.Identifiers;

/// <summary>The usual slips in copying a number.</summary>
internal static class WrongTexts
{
    /// <summary>Every text in which one digit (the X of a last place too) is another one.</summary>
    public static IEnumerable<string> WithOneWrongDigit(string text) =>
        from place in Enumerable.Range(0, text.Length)
        where char.IsAsciiDigit(text[place]) || text[place] == 'X'
        from digit in "0123456789X"
        where digit != text[place]
        select string.Concat(text.AsSpan(0, place), [digit], text.AsSpan(place + 1));

    /// <summary>Every text in which two different neighbors of a kind changed places.</summary>
    public static IEnumerable<string> WithTwoNeighborsSwapped(string text, Func<char, char, bool> kind) =>
        from place in Enumerable.Range(0, text.Length - 1)
        where text[place] != text[place + 1] && kind(text[place], text[place + 1])
        select string.Concat(text.AsSpan(0, place), [text[place + 1], text[place]], text.AsSpan(place + 2));
}
