using MedLib.Domain.Classification.Keys;

namespace MedLib.Domain.Classification.Schemes.Dewey;

/// <summary>The shelf key of Dewey numbers.</summary>
/// <remarks>
/// The words of a prefix, each <c>2</c>, letters and <c>00</c>, so that prefixed collections stand after the plain numbers; then the
/// number: <c>1</c>, three digits, the decimals and <c>0</c>; then words and numbers as <see cref="ItemTokens"/> reads them. A word that stands for a
/// number, such as <c>[Fic]</c>, is a word. The mark of a series files right behind its number.
/// </remarks>
internal static class DeweyKey
{
    internal static void Write(ref KeyWriter key, ReadOnlySpan<char> text)
    {
        var head = new DeweyHead(text);
        WriteHead(ref key, text, ref head);
        while (head.TryReadNext(out var number))
        {
            WriteNumber(ref key, text, number);
        }

        ItemKey.Write(ref key, text, head.At, typedLow: false);
    }

    /// <summary>What the keys of everything in a class begin with, where the text is a class alone.</summary>
    internal static bool TryWriteStem(ref KeyWriter key, ReadOnlySpan<char> text)
    {
        var head = new DeweyHead(text);
        while (head.TryReadPrefix(out var word))
        {
            KeyParts.AppendWord(ref key, word, [], []);
        }

        if (!head.TryReadFirst(out var number) || number.End < text.Length || number.Digits > DeweyShape.WholeDigits || number.IsSeries)
        {
            return false;
        }

        WriteStem(ref key, text, number);
        return true;
    }

    private static void WriteHead(ref KeyWriter key, ReadOnlySpan<char> text, ref DeweyHead head)
    {
        while (head.TryReadPrefix(out var word))
        {
            KeyParts.AppendWord(ref key, word, [], []);
        }

        if (head.TryReadFirst(out var number))
        {
            WriteNumber(ref key, text, number);
        }
        else if (head.Word > 0)
        {
            KeyParts.AppendWord(ref key, text.Slice(head.WordStart, head.Word), [], []);
        }
    }

    private static void WriteNumber(ref KeyWriter key, ReadOnlySpan<char> text, DeweyShape number)
    {
        WriteStem(ref key, text, number);
        key.Append('0');
        if (number.IsSeries)
        {
            KeyParts.AppendRemark(ref key, "s");
        }
    }

    private static void WriteStem(ref KeyWriter key, ReadOnlySpan<char> text, DeweyShape number)
    {
        var digits = CallNumberTokens.Significant(text.Slice(number.Start, number.Digits));
        key.Append('1');
        if (digits.Length <= DeweyShape.WholeDigits)
        {
            key.AppendVerbatim("000".AsSpan(digits.Length));
            key.AppendVerbatim(digits);
        }
        else
        {
            key.Append('A'); // no Dewey number: after all that are
            if (KeyWriter.IsCounted(digits))
            {
                key.AppendInteger(digits);
            }
            else
            {
                key.Append('Z');
                key.AppendVerbatim(digits);
            }
        }

        for (var i = number.DecimalStart; i < number.DecimalEnd; i++)
        {
            var run = CallNumberTokens.Digits(text[i..number.DecimalEnd]);
            key.AppendDecimals(text.Slice(i, run));
            i += run;
        }
    }
}
