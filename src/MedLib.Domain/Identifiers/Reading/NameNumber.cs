using System.Globalization;

namespace MedLib.Domain.Identifiers.Reading;

/// <summary>The sixteen characters of ISNI and ORCID: fifteen digits and the check character of ISO 7064, modulus 11, radix 2.</summary>
internal static class NameNumber
{
    internal const int Length = 16;
    private const int Group = 4;

    /// <summary>Numbers that ISNI set aside for ORCID, without their check characters; the second block was added in 2020.</summary>
    internal static bool IsOfOrcid(long fifteen) => fifteen is (>= 15_000_000 and <= 35_000_000) or (>= 900_000_000_000 and <= 900_100_000_000);

    /// <summary>Reads a text that holds nothing else beside hyphens and spaces.</summary>
    /// <param name="text">What was written.</param>
    /// <param name="fifteen">The fifteen digits.</param>
    /// <param name="expected">The check character that they should have; NUL where the text has another shape.</param>
    internal static bool TryRead(ReadOnlySpan<char> text, out long fifteen, out char expected)
    {
        (fifteen, expected) = (0, '\0');
        Span<char> compact = stackalloc char[Length];
        if (IdentifierText.Compact(text, compact, out var length) >= 0
            || length != Length
            || IdentifierText.FirstNonDigit(compact[..^1]) >= 0
            || !(char.IsAsciiDigit(compact[^1]) || compact[^1] == 'X'))
        {
            return false;
        }

        fifteen = IdentifierText.Number(compact[..^1]);
        expected = CheckDigits.Mod11Radix2(compact[..^1]);
        return compact[^1] == expected;
    }

    /// <summary>The sixteen characters in groups of four.</summary>
    /// <param name="fifteen">The fifteen digits.</param>
    /// <param name="separator">What is between the groups, or NUL for nothing.</param>
    internal static string Write(long fifteen, char separator)
    {
        Span<char> all = stackalloc char[Length];
        fifteen.TryFormat(all, out _, "D15", CultureInfo.InvariantCulture);
        all[^1] = CheckDigits.Mod11Radix2(all[..^1]);
        if (separator == '\0')
        {
            return all.ToString();
        }

        Span<char> grouped = stackalloc char[Length + (Length / Group) - 1];
        grouped.Fill(separator);
        for (var i = 0; i < Length; i++)
        {
            grouped[i + (i / Group)] = all[i];
        }

        return grouped.ToString();
    }

    /// <summary>Finds the next sixteen characters with a right check character.</summary>
    /// <param name="text">Any text.</param>
    /// <param name="from">Where to go on; moved behind what was found.</param>
    /// <param name="labels">What says that it is one. Digits without groups count only so.</param>
    /// <param name="unlabeled">Whether a number counts without such a word.</param>
    /// <param name="fifteen">The fifteen digits.</param>
    internal static bool TryFindNext(ReadOnlySpan<char> text, ref int from, ReadOnlySpan<string> labels, Func<long, bool> unlabeled, out long fifteen)
    {
        for (var i = from; i < text.Length; i++)
        {
            if (!char.IsAsciiDigit(text[i]) || !Surroundings.Opens(text, i))
            {
                continue;
            }

            var run = DigitRun.Read(text, i);
            if (run.Count == Length
                && Surroundings.Closes(text, run.EndOf(Length))
                && (run.IsInFours(Length) || run.IsGlued(Length))
                && TryRead(run.First(Length), out fifteen, out _)
                && (Surroundings.IsLabeled(text, i, labels) || (run.IsInFours(Length) && unlabeled(fifteen))))
            {
                from = run.EndOf(Length);
                return true;
            }
        }

        from = text.Length;
        fifteen = 0;
        return false;
    }
}
