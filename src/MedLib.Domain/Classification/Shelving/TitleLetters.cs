using MedLib.Domain.Classification.Keys;

namespace MedLib.Domain.Classification.Shelving;

/// <summary>How the letters of titles file: without case and accents, joined letters as two.</summary>
/// <remarks>Tables of our own, after the canonical decompositions of Unicode, so that no platform files a title elsewhere.</remarks>
internal static class TitleLetters
{
    private const char FirstOfPinyin = '\u01CD';
    private const char LastOfPinyin = '\u0233';
    private const char FirstAdditional = '\u1E00';
    private const char LastAdditional = '\u1EFF';

    // Without accents: Pinyin, Croatian, Romanian (U+01CD to U+0233); then romanizations and Vietnamese (U+1E00 to U+1EFF). A dot where there is no such letter.
    private const string Pinyin =
        "AAIIOOUUUUUUUUUU.AAAA....GGKKOOO" + "O..J...GG..NNAA....AAAAEEEEIIIIO" + "OOORRRRUUUUSSTT..HH......AAEEOOO" +
        "OOOOOYY";

    private const string Additional =
        "AABBBBBBCCDDDDDDDDDDEEEEEEEEEEFF" + "GGHHHHHHHHHHIIIIKKKKKKLLLLLLLLMM" + "MMMMNNNNNNNNOOOOOOOOPPPPRRRRRRRR" +
        "SSSSSSSSSSTTTTTTTTUUUUUUUUUUVVVV" + "WWWWWWWWWWXXXXYYZZZZZZHTWY.S...." + "AAAAAAAAAAAAAAAAAAAAAAAAEEEEEEEE" +
        "EEEEEEEEIIIIOOOOOOOOOOOOOOOOOOOO" + "OOOOUUUUUUUUUUUUUUYYYYYYYY......";

    /// <summary>Whether a character is passed over within a word: apostrophes, ayn and alif, marks that combine with a letter, signs that join or part without showing.</summary>
    internal static bool IsPassedOver(char c) =>
        c is '\'' or '\u2018' or '\u2019' or '\u00AD' or '\uFEFF' or (>= '\u02B0' and <= '\u036F') or (>= '\u200B' and <= '\u200F');

    /// <summary>Writes the letters that a letter files as, of ASCII where it is Latin.</summary>
    /// <param name="key">The key.</param>
    /// <param name="letter">The letter, one character.</param>
    internal static void Append(ref KeyWriter key, ReadOnlySpan<char> letter)
    {
        switch (letter[0])
        {
            case '\u00C6' or '\u00E6' or '\u01E2' or '\u01E3' or '\u01FC' or '\u01FD':
                key.AppendVerbatim("AE");
                break;
            case '\u0152' or '\u0153':
                key.AppendVerbatim("OE");
                break;
            case '\u00DF' or '\u1E9E':
                key.AppendVerbatim("SS");
                break;
            case '\u00DE' or '\u00FE':
                key.AppendVerbatim("TH");
                break;
            case '\u0132' or '\u0133':
                key.AppendVerbatim("IJ");
                break;
            case '\uFB00' or '\uFB01' or '\uFB02' or '\uFB03' or '\uFB04':
                key.AppendVerbatim(letter[0] switch { '\uFB00' => "FF", '\uFB01' => "FI", '\uFB02' => "FL", '\uFB03' => "FFI", _ => "FFL" });
                break;
            default:
                var plain = CallNumberText.Fold(WithoutAccent(letter[0]));
                if (char.IsAsciiLetterUpper(plain))
                {
                    key.Append(plain);
                }
                else
                {
                    key.AppendLetters(letter);
                }

                break;
        }
    }

    private static char WithoutAccent(char letter)
    {
        var plain = letter switch
        {
            '\u01A0' or '\u01A1' or '\u01FE' or '\u01FF' => 'O',
            '\u01AF' or '\u01B0' => 'U',
            >= FirstOfPinyin and <= LastOfPinyin => Pinyin[letter - FirstOfPinyin],
            >= FirstAdditional and <= LastAdditional => Additional[letter - FirstAdditional],
            _ => '.',
        };
        return plain == '.' ? letter : plain;
    }
}
