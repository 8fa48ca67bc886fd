namespace MedLib.Domain.Identifiers.Books;

/// <summary>How long the next element is, by the digits that follow those of a prefix or registration group.</summary>
/// <param name="agency">What the group is called; empty for a prefix.</param>
/// <param name="highs">The last number of each stretch, filled up to seven digits with nines; they rise.</param>
/// <param name="lengths">How many digits the next element has there; 0 where nobody has the stretch.</param>
internal sealed class IsbnRangeGroup(string agency, int[] highs, byte[] lengths)
{
    internal const int Width = 7;

    internal string Agency => agency;

    /// <summary>The length of the element that these digits begin with, or 0.</summary>
    internal int LengthAt(ReadOnlySpan<char> digits)
    {
        var number = 0;
        for (var i = 0; i < Width; i++)
        {
            number = (number * 10) + (i < digits.Length ? digits[i] - '0' : 0);
        }

        var at = Array.BinarySearch(highs, number);
        at = at < 0 ? ~at : at;

        // An element that left nothing for the next would be a slip of the data.
        return at < lengths.Length && lengths[at] < digits.Length ? lengths[at] : 0;
    }
}
