namespace MedLib.Domain.Classification.Schemes;

/// <summary>Splits what is written as a range of classes.</summary>
internal static class RangeText
{
    /// <summary>The two sides of a range, without spaces around them; the second is empty where there is one class only.</summary>
    /// <param name="text">The text.</param>
    /// <param name="signs">The signs that may stand between the sides.</param>
    /// <param name="low">The first side.</param>
    /// <param name="high">The second side.</param>
    internal static void Split(ReadOnlySpan<char> text, ReadOnlySpan<char> signs, out ReadOnlySpan<char> low, out ReadOnlySpan<char> high)
    {
        var sign = text.IndexOfAny(signs);
        low = (sign < 0 ? text : text[..sign]).Trim(' ');
        high = sign < 0 ? [] : text[(sign + 1)..].Trim(' ');
        if (sign >= 0 && high.IsEmpty)
        {
            low = []; // a range without an end is none
        }
    }
}
