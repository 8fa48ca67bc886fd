namespace MedLib.Domain.Classification.Keys;

/// <summary>The part of a shelf key after the class, in schemes other than NLM's.</summary>
internal static class ItemKey
{
    /// <summary>Writes the words and numbers from a place on, and the <c>0</c> that ends the key.</summary>
    internal static void Write(ref KeyWriter key, ReadOnlySpan<char> text, int start, bool typedLow)
    {
        var tokens = new ItemTokens(text, start, typedLow);
        while (tokens.TryRead(out var token))
        {
            Write(ref key, text, token);
        }

        key.Append('0');
    }

    private static void Write(ref KeyWriter key, ReadOnlySpan<char> text, in ItemToken token)
    {
        var letters = text.Slice(token.Start, token.Letters);
        var digits = text.Slice(token.DigitsStart, token.Digits);
        var mark = text.Slice(token.MarkStart, token.Mark);
        switch (token.Kind)
        {
            case ItemTokenKind.Number:
                KeyParts.AppendNumber(ref key, digits, mark);
                break;
            case ItemTokenKind.Cutter:
                KeyParts.AppendCutter(ref key, letters, digits, text.Slice(token.SubStart, token.SubDigits), mark);
                break;
            case ItemTokenKind.Enumeration:
                KeyParts.AppendEnumeration(ref key, letters, digits, mark);
                break;
            case ItemTokenKind.Remark:
                KeyParts.AppendRemark(ref key, letters);
                break;
            default:
                KeyParts.AppendWord(ref key, letters, [], []);
                break;
        }
    }
}
