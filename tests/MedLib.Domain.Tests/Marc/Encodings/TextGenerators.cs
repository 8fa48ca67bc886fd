using FsCheck;
using FsCheck.Fluent;
using MedLib.Domain.Marc.Encodings;

namespace MedLib.Domain.Tests.Marc.Encodings;

/// <summary>Bytes such as a value may hold, sound and damaged.</summary>
public sealed record ValueBytes(byte[] Bytes)
{
    public override string ToString() => Convert.ToHexString(Bytes);
}

/// <summary>Text such as records hold, and text such as none should.</summary>
public sealed record ValueText(string Text);

/// <summary>Any rules.</summary>
public sealed record AnyRules(bool NumericReferences, bool Recover, bool KeepPrivateUse, bool Skip, byte G0, byte G1)
{
    internal TextRules Rules => new()
    {
        NumericReferences = NumericReferences,
        Recover = Recover,
        KeepPrivateUse = KeepPrivateUse,
        Invalid = Skip ? InvalidText.Skip : InvalidText.Replace,
        G0 = G0,
        G1 = G1,
    };
}

public static class TextGenerators
{
    private static readonly Gen<string> Pieces = Gen.Elements(
        "a", "e", "o", "Z", "7", " ", "&", "#x", "4E00", "0026", ";", "%x", "(B", "(N", "$1", "!", "{", "}", "[", "|", "\u0301", "\u0302", "\u0323", "\u031B", "\u0306", "\u0361", "\u0360", "\uFE21", "\uFE23",
        "é", "ợ", "ǖ", "ß", "€", "й", "и", "ґ", "ѣ", "א", "ש\u05C1", "ب", "أ", "ڤ", "α", "ά", "ῷ", "β", "₂", "²", "一", "中", "が", "か", "\u3099", "공", "각", "\u1100", "\u1161", "\u11A8", "\u200D",
        "\u0098", "\t", "\n", "🙂", "𡋄", "\uD800", "\uDC00", "\u001B", "\u00A0", "\u2019", "\uFB1E", "\u0344", "\u0340", "\u1DC4", "\uFFFD", "\uE000", "Å", "\uF900");

    private static readonly Gen<byte[]> Parts = Gen.Frequency(
        (4, Gen.Choose(0, 255).Select(static b => new[] { (byte)b })),
        (4, Gen.Elements("␛(B", "␛(N", "␛(2", "␛(3", "␛(4", "␛(Q", "␛(S", "␛)N", "␛$1", "␛$)1", "␛g", "␛b", "␛p", "␛s", "␛(!E", "␛)!E", "␛", "␛(", "␛$", "␛ (N").Select(Values.Bytes)),
        (4, Gen.Elements("â", "ã", "ë", "ì", "ú", "û", "e", "a ", "!0!", "!C{", "i$,", "&#x4E00;", "&#x4E00", "%x4E00;", "(B", "(N", "$1", "{6924CE}", "[", "|").Select(Values.Bytes)));

    public static Arbitrary<ValueBytes> Bytes() => Parts.ListOf().Select(static parts => new ValueBytes([.. parts.SelectMany(static p => p)])).ToArbitrary();

    public static Arbitrary<ValueText> Texts() => Pieces.ListOf().Select(static pieces => new ValueText(string.Concat(pieces))).ToArbitrary();

    public static Arbitrary<AnyRules> Rules() =>
        (from bits in Gen.Choose(0, 15)
         from g0 in Gen.Elements("BBBN1Sg~\u0000\u00FF".ToCharArray())
         from g1 in Gen.Elements("EEEN13~\u0000\u00FF".ToCharArray())
         select new AnyRules((bits & 1) != 0, (bits & 2) != 0, (bits & 4) != 0, (bits & 8) != 0, (byte)g0, (byte)g1)).ToArbitrary();
}
