namespace MedLib.Domain.Classification.Keys;

/// <summary>The shelf key of NLM and LC numbers.</summary>
/// <remarks>
/// The class: four letters, four digits, the decimals, the suffix. Then token by token: numbers as whole numbers, cutters as
/// decimals with their mark, enumeration as words with whole numbers, and words; <c>0</c> ends each part and the whole.
/// Punctuation and spaces separate only. Accession numbers start with <c>0</c> and so stand before all classes.
/// </remarks>
internal static class ClassedKey
{
    internal static void Write(ref KeyWriter key, ReadOnlySpan<char> text, BibliographyPlacement bibliographies = BibliographyPlacement.AfterAllClasses)
    {
        if (AccessionShape.TryRead(text, out var accession))
        {
            accession.WriteKey(ref key, text);
            return;
        }

        var head = ClassedHead.Read(text);
        WriteClass(ref key, text, head, bibliographies);
        var typedLow = head.Letters > 0 && char.IsAsciiLetterLower(text[head.Start]);
        WriteTokens(ref key, text, head.End, typedLow, inTail: false);
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

    /// <summary>How much of a key all volumes and years of one work have in common: what stands before the first number or enumeration.</summary>
    internal static int WorkLength(ReadOnlySpan<char> key)
    {
        var at = Math.Min(2 * ClassedHead.MostLetters, key.Length);
        at = After(key, at) + 1; // decimals, then the suffix
        while (at < key.Length && key[at] == '2')
        {
            var kind = After(key, at + 1);
            if (kind >= key.Length || key[kind] == '2')
            {
                break;
            }

            at = key[kind] == '1' ? After(key, After(key, kind + 1)) : kind + 1;
        }

        return Math.Min(at, key.Length);
    }

    // Behind the 0 that ends the part.
    private static int After(ReadOnlySpan<char> key, int at)
    {
        var length = at < key.Length ? key[at..].IndexOf('0') : -1;
        return length < 0 ? key.Length : at + length + 1;
    }

    private static void WriteClass(ref KeyWriter key, ReadOnlySpan<char> text, ClassedHead head, BibliographyPlacement bibliographies)
    {
        var letters = head.LettersOf(text);
        var isWithSubject = bibliographies == BibliographyPlacement.WithSubject && IsBibliography(letters);
        if (head.Letters == 0)
        {
            // A text that starts with a long word stands among the classes that start alike.
            var word = text.Slice(head.Start, CallNumberTokens.Letters(text[head.Start..]));
            WriteLetters(ref key, word.Length > 0 && char.IsAscii(word[0]) ? FirstAscii(word) : []);
        }
        else
        {
            WriteLetters(ref key, isWithSubject ? letters[1..] : letters);
        }

        var digits = head.DigitsOf(text).TrimStart('0');
        for (var i = digits.Length; i < ClassedHead.MostDigits; i++)
        {
            key.Append('0');
        }

        key.AppendVerbatim(digits);
        key.AppendDecimals(head.DecimalsOf(text));
        key.Append('0');
        key.Append(isWithSubject ? 'Z' : head.Suffix == '\0' ? '0' : head.Suffix);
    }

    private static bool IsBibliography(ReadOnlySpan<char> letters)
    {
        Span<char> capitals = stackalloc char[ClassedHead.MostLetters];
        return letters.ToUpperInvariant(capitals) is > 1 and var length && capitals[0] == 'Z' && ClassLetters.IsNineteenthCentury(capitals[1..length]);
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
        if (KeyWriter.IsCounted(digits))
        {
            key.Append('1');
            key.AppendInteger(digits);
            key.AppendLetters(suffix);
            key.Append('0');
        }
        else
        {
            WriteBareWord(ref key, digits, suffix);
        }

        return end + suffix.Length;
    }

    private static int WriteWord(ref KeyWriter key, ReadOnlySpan<char> text, CallNumberWord word)
    {
        var letters = text.Slice(word.Start, word.Letters);
        var digits = text.Slice(word.DigitsStart, word.Digits);
        if (word.Kind == CallNumberWordKind.Bare || (word.Kind == CallNumberWordKind.Enumeration && !KeyWriter.IsCounted(digits)))
        {
            key.Append('2');
            key.AppendLetters(letters);
            key.AppendVerbatim(digits);
            key.AppendLetters(text.Slice(word.MarkStart, word.Mark));
            key.AppendVerbatim("00");
            return word.End;
        }

        key.Append('2');
        key.AppendLetters(letters);
        key.Append('0');
        if (word.Kind == CallNumberWordKind.Enumeration)
        {
            key.Append('2');
            key.AppendInteger(digits);
            key.AppendLetters(text.Slice(word.MarkStart, word.Mark));
            key.Append('0');
            return word.End;
        }

        key.Append('1');
        key.AppendDecimals(digits);
        if (word.SubDigits > 0)
        {
            key.Append('B');
            key.AppendDecimals(text.Slice(word.SubStart, word.SubDigits));
        }

        key.Append('0');
        key.AppendLetters(text.Slice(word.MarkStart, word.Mark));
        key.Append('0');
        return word.End;
    }

    private static void WriteBareWord(ref KeyWriter key, ReadOnlySpan<char> digits, ReadOnlySpan<char> suffix)
    {
        key.Append('2');
        key.AppendVerbatim(digits);
        key.AppendLetters(suffix);
        key.AppendVerbatim("00");
    }
}
