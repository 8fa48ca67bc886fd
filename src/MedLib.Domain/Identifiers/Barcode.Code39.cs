using MedLib.Domain.Identifiers.Reading;
using MedLib.Domain.Results;

namespace MedLib.Domain.Identifiers;

/// <content>What Code 39 can hold, and finding the library barcode in the wild.</content>
public readonly partial record struct Barcode
{
    private const char Code39Frame = '*';

    /// <summary>Whether Code 39 can print it: capitals, digits and <c>- . $ / + %</c> and the space.</summary>
    public bool FitsCode39 => _text is not null && CheckDigits.Mod43(_text) is not null;

    /// <summary>The modulus 43 check character that Code 39 may have behind this text; null where Code 39 cannot print it.</summary>
    public char? Code39CheckCharacter => _text is null ? null : CheckDigits.Mod43(_text);

    /// <summary>Whether the last character is the modulus 43 check character of those before. The character is optional, and one in 43 texts has it by chance.</summary>
    public bool HasValidCode39CheckCharacter => _text is { Length: > 1 } text && CheckDigits.Mod43(text.AsSpan(0, text.Length - 1)) == text[^1];

    /// <summary>What keeps a text from being a barcode in Code 39.</summary>
    /// <param name="text">What was scanned or typed.</param>
    /// <param name="hasCheckCharacter">Whether the library's labels end with the modulus 43 check character.</param>
    /// <returns>
    /// Null when nothing does; <c>IDN-009</c> length, <c>IDN-010</c> characters, <c>IDN-032</c> characters that Code 39 has not, or
    /// <c>IDN-033</c> check character.
    /// </returns>
    public static Finding? DiagnoseCode39(ReadOnlySpan<char> text, bool hasCheckCharacter = false)
    {
        if (!TryParse(text, out var barcode))
        {
            return Diagnose(text);
        }

        return !barcode.FitsCode39 ? Finding.Error(IdentifierCodes.Code39Characters, new FindingArg.Number("position", FirstOutsideCode39(barcode.ToString()) + 1))
            : hasCheckCharacter && !barcode.HasValidCode39CheckCharacter ? Finding.Error(IdentifierCodes.Code39CheckCharacter)
            : null;
    }

    /// <summary>The first library barcode of 14 digits in a text, with a right check digit and 2 or 3 as its first digit.</summary>
    /// <remarks>Local labels cannot be told from other words, and are not found.</remarks>
    /// <param name="text">Any text; it is walked through once.</param>
    /// <returns>The barcode, or <see cref="None"/>.</returns>
    public static Barcode Extract(ReadOnlySpan<char> text) => Extraction.First<Barcode>(text);

    /// <summary>Every library barcode of 14 digits in a text, in its order.</summary>
    /// <param name="text">Any text; it is walked through once.</param>
    public static ValueList<Barcode> ExtractAll(ReadOnlySpan<char> text) => Extraction.All<Barcode>(text);

    static bool IExtractable<Barcode>.TryFindNext(ReadOnlySpan<char> text, ref int from, out Barcode found)
    {
        for (var i = from; i < text.Length; i++)
        {
            if (text[i] is not ('2' or '3') || !Opens(text, i))
            {
                continue;
            }

            var end = i + StandardDigits;
            if (end <= text.Length
                && IdentifierText.FirstNonDigit(text[i..end]) < 0
                && Closes(text, end)
                && TryParse(text[i..end], out found) && found.HasValidCheckDigit)
            {
                from = end;
                return true;
            }
        }

        from = text.Length;
        found = None;
        return false;
    }

    // Codabar's start and stop letters may be around it.
    private static bool Opens(ReadOnlySpan<char> text, int at) => Surroundings.Opens(text, at) || (IsFrame(text[at - 1]) && Surroundings.Opens(text, at - 1));

    private static bool Closes(ReadOnlySpan<char> text, int at) => Surroundings.Closes(text, at) || (IsFrame(text[at]) && Surroundings.Closes(text, at + 1));

    private static bool IsFrame(char c) => c is (>= 'A' and <= 'D') or (>= 'a' and <= 'd');

    private static bool IsFramedCode39(ReadOnlySpan<char> text) =>
        text.Length > 2 && text[0] == Code39Frame && text[^1] == Code39Frame && CheckDigits.Mod43(text[1..^1]) is not null;

    private static int FirstOutsideCode39(ReadOnlySpan<char> text)
    {
        var at = 0;
        while (at < text.Length && CheckDigits.Mod43(text.Slice(at, 1)) is not null)
        {
            at++;
        }

        return at;
    }
}
