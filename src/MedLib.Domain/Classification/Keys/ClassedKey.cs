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
        if (IsForeignAccession(text, head))
        {
            key.Append('0');
            WriteTokens(ref key, text, head.Start, typedLow: false, inTail: true);
            key.Append('0');
            return;
        }

        if (bibliographies == BibliographyPlacement.WithSubject && IsBibliography(head.LettersOf(text)))
        {
            // The class of its subject, with a Z where W4A has its A: after everything in that class.
            WriteStem(ref key, text, head with { Start = head.Start + 1, Letters = head.Letters - 1 });
            key.AppendVerbatim("0Z");
        }
        else
        {
            WriteClass(ref key, text, head);
        }

        WriteTokens(ref key, text, head.End, head.IsTypedLow(text), inTail: false);
        key.Append('0');
    }

    // Two letters of no class glued to four or more digits, such as BB5469: nothing but an accession number.
    private static bool IsForeignAccession(ReadOnlySpan<char> text, ClassedHead head)
    {
        if (head.Letters != 2 || CallNumberTokens.Digits(text[(head.Start + 2)..]) < 4)
        {
            return false;
        }

        Span<char> capitals = stackalloc char[2];
        head.LettersOf(text).ToUpperInvariant(capitals);
        return !ClassLetters.IsSchedule(capitals) && !ClassLetters.IsLc(capitals);
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
