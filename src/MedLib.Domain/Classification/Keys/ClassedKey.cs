namespace MedLib.Domain.Classification.Keys;

/// <summary>The shelf key of NLM and LC numbers.</summary>
/// <remarks>
/// The class: four letters, four digits, the decimals, the suffix. Then token by token: numbers as whole numbers, cutters as
/// decimals with their mark, enumeration as words with whole numbers, and words; <c>0</c> ends each part and the whole.
/// Punctuation and spaces separate only. Accession numbers start with <c>0</c> and so stand before all classes.
/// </remarks>
internal static class ClassedKey
{
    internal static void Write(ref KeyWriter key, ReadOnlySpan<char> text)
    {
        if (AccessionShape.TryRead(text, out var accession))
        {
            accession.WriteKey(ref key, text);
            return;
        }

        var head = ClassedHead.Read(text);
        WriteClass(ref key, text, head);
        WriteTokens(ref key, text, head.End, head.IsTypedLow(text), inTail: false);
        key.Append('0');
    }

    /// <summary>Tokens from a place on. Once a year or an enumeration was seen, letters with digits are no cutter.</summary>
    internal static void WriteTokens(ref KeyWriter key, ReadOnlySpan<char> text, int start, bool typedLow, bool inTail)
    {
        for (var i = start; i < text.Length;)
        {
            if (CallNumberText.IsDigit(text[i]))
            {
                i = WriteNumber(ref key, text, i, ref inTail);
            }
            else if (CallNumberText.IsLetter(text[i]))
            {
                var word = CallNumberWord.Read(text, i, typedLow, inTail);
                i = WriteWord(ref key, text, word);
                inTail |= word.StartsTail;
            }
            else
            {
                i++;
            }
        }
    }

    /// <summary>The class alone: letters, number, decimals and suffix.</summary>
    internal static void WriteClass(ref KeyWriter key, ReadOnlySpan<char> text, ClassedHead head)
    {
        WriteStem(ref key, text, head);
        key.Append('0');
        key.Append(head.Suffix == '\0' ? '0' : head.Suffix);
    }

    /// <summary>What the keys of everything in a class begin with: its letters, number and decimals, with no end.</summary>
    internal static void WriteStem(ref KeyWriter key, ReadOnlySpan<char> text, ClassedHead head)
    {
        if (head.Letters == 0)
        {
            // A text that starts with a long word stands among the classes that start alike.
            var word = text.Slice(head.Start, CallNumberTokens.Letters(text[head.Start..]));
            WriteLetters(ref key, word.Length > 0 && char.IsAscii(word[0]) ? FirstAscii(word) : []);
        }
        else
        {
            WriteLetters(ref key, head.LettersOf(text));
        }

        var digits = CallNumberTokens.Significant(head.DigitsOf(text));
        for (var i = digits.Length; i < ClassedHead.MostDigits; i++)
        {
            key.Append('0');
        }

        key.AppendVerbatim(digits);
        key.AppendDecimals(head.DecimalsOf(text));
    }

    private static ReadOnlySpan<char> FirstAscii(ReadOnlySpan<char> word)
    {
        var length = 0;
        while (length < word.Length && length < ClassedHead.MostLetters && char.IsAsciiLetter(word[length]))
        {
            length++;
        }

        return word[..length];
    }

    private static void WriteLetters(ref KeyWriter key, ReadOnlySpan<char> letters)
    {
        key.AppendLetters(letters);
        for (var i = letters.Length; i < ClassedHead.MostLetters; i++)
        {
            key.Append('0');
        }
    }

    private static int WriteNumber(ref KeyWriter key, ReadOnlySpan<char> text, int start, ref bool inTail)
    {
        var digits = text.Slice(start, CallNumberTokens.Digits(text[start..]));
        var end = start + digits.Length;
        var suffix = text.Slice(end, CallNumberTokens.Letters(text[end..]));
        inTail = true;
        KeyParts.AppendNumber(ref key, digits, suffix);
        return end + suffix.Length;
    }

    private static int WriteWord(ref KeyWriter key, ReadOnlySpan<char> text, CallNumberWord word)
    {
        var letters = text.Slice(word.Start, word.Letters);
        var digits = text.Slice(word.DigitsStart, word.Digits);
        var mark = text.Slice(word.MarkStart, word.Mark);
        switch (word.Kind)
        {
            case CallNumberWordKind.Cutter:
                KeyParts.AppendCutter(ref key, letters, digits, text.Slice(word.SubStart, word.SubDigits), mark);
                break;
            case CallNumberWordKind.Enumeration:
                KeyParts.AppendEnumeration(ref key, letters, digits, mark);
                break;
            default:
                KeyParts.AppendWord(ref key, letters, digits, mark);
                break;
        }

        return word.End;
    }
}
