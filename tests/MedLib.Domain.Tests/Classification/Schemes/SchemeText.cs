using FsCheck;
using FsCheck.Fluent;
using MedLib.Domain.Classification;

namespace MedLib.Domain.Tests.Classification.Schemes;

/// <summary>A text of pieces that call numbers of any scheme are made of, in any order.</summary>
public sealed record SchemeText(string Text)
{
    private static readonly string[] Starts = ["", "", "QH301", "qh301 ", "616", "616.", "Y 4.", "HE 20.4002:", "[Fic] ", "j"];

    private static readonly string[] Pieces =
    [
        "QH", "301", "kf", "a", " ", " ", " ", " ", " ", ".", ".", "5", "15th", "1st", ".B5", "B8p", "f99", "g15", "V2", "v.", "v.4", "no. ", "pt", "pt. ",
        "1972", "1968", "2000a", "C11", "D22", "(", ")", "é", "-", "[", "]", ",", ";", "\u00A0", "x", "Aarons", "extra", "616", "61", "/", "'", "s", " s", "[Fic]", "E",
        "Fic", "B", " B", "92", "021", "(ddc21)", "*", ":", "::", "+", "=", "=111", "(0", "(4", "\"", "\u201C", ".0", ".00", "\u2019", "Y", "4", "996", "HE", "20", "/998",
        "U.K.", "\u200B", "ABC", "2008 D-250", "Film ", "\uD800", "\0",
    ];

    public static Arbitrary<SchemeText> SchemeTexts() =>
        (from start in Gen.Elements(Starts)
         from pieces in Gen.Elements(Pieces).ListOf()
         select new SchemeText(start + string.Concat(pieces))).ToArbitrary();

    public static bool ReadsBack(ICallNumberRules rules, string text)
    {
        if (rules.Read(text).Number is not { } read)
        {
            return true;
        }

        var again = rules.Read(read.ToString()).Number;
        return again is not null
            && string.Equals(read.ToString(), again.ToString(), StringComparison.Ordinal)
            && read.Key == again.Key
            && string.Equals(read.Original, text, StringComparison.Ordinal)
            && read.Key == ShelfKey.Of(rules.Scheme, text);
    }
}
