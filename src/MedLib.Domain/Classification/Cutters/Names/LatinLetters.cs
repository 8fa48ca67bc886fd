using MedLib.Domain.Classification.Keys;

namespace MedLib.Domain.Classification.Cutters.Names;

/// <summary>Latin letters as they file in names: small, without accents, and as two where one letter stands for two.</summary>
/// <remarks>A table of our own, as in <see cref="CallNumberText"/>: the platform's normalization differs between platforms and throws on lone surrogates.</remarks>
internal static class LatinLetters
{
    private const string Alphabet = "abcdefghijklmnopqrstuvwxyz";

    private const char FirstExtended = '\u0180';
    private const char FirstAdditional = '\u1E00';

    // U+0180 to U+024F, and U+1E00 to U+1EFF, without accents; a dot where there is no such letter.
    private const string Extended =
        "bbbb..occdddd.ee" + "effg...ikkl.mnno" + "oo..pp.....ttttu" + "u.vyyzz........." + ".............aai" + "ioouuuuuuuuuueaa" +
        "aa..ggggkkoooo.." + "j...gg..nnaa..oo" + "aaaaeeeeiiiioooo" + "rrrruuuussttyyhh" + "nd..zzaaeeoooooo" + "ooyylntj..acclts" + "z..buveejj.qrryy";

    private const string Additional =
        "aabbbbbbccdddddd" + "ddddeeeeeeeeeeff" + "gghhhhhhhhhhiiii" + "kkkkkkllllllllmm" + "mmmmnnnnnnnnoooo" + "oooopppprrrrrrrr" +
        "sssssssssstttttt" + "ttuuuuuuuuuuvvvv" + "wwwwwwwwwwxxxxyy" + "zzzzzzhtwyasss.." + "aaaaaaaaaaaaaaaa" + "aaaaaaaaeeeeeeee" +
        "eeeeeeeeiiiioooo" + "oooooooooooooooo" + "oooouuuuuuuuuuuu" + "uuyyyyyyyy..vvyy";

    /// <summary>The letter or the two letters that a Latin letter files as; nothing where it is no Latin letter.</summary>
    internal static ReadOnlySpan<char> Fold(char c) => c switch
    {
        '\u00DF' or '\u1E9E' => "ss",
        '\u00C6' or '\u00E6' or '\u01E2' or '\u01E3' or '\u01FC' or '\u01FD' => "ae",
        '\u0152' or '\u0153' => "oe",
        '\u00DE' or '\u00FE' => "th",
        '\u0132' or '\u0133' => "ij",
        >= '\u01C4' and <= '\u01C6' or >= '\u01F1' and <= '\u01F3' => "dz",
        >= '\u01C7' and <= '\u01C9' => "lj",
        >= '\u01CA' and <= '\u01CC' => "nj",
        '\u1EFA' or '\u1EFB' => "ll",
        '\u0259' => "e", // the small letter of Azerbaijani; the capital is in the table
        '\uFB00' => "ff",
        '\uFB01' => "fi",
        '\uFB02' => "fl",
        _ => One(c),
    };

    private static ReadOnlySpan<char> One(char c)
    {
        var letter = c switch
        {
            <= '\u017F' => CallNumberText.Fold(c),
            >= FirstExtended and < (char)('\u0180' + 208) => Extended[c - FirstExtended],
            >= FirstAdditional and <= '\u1EFF' => Additional[c - FirstAdditional],
            _ => '.',
        };
        return char.IsAsciiLetter(letter) ? Alphabet.AsSpan((letter | ' ') - 'a', 1) : [];
    }
}
