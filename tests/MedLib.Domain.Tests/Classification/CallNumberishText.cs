using FsCheck;
using FsCheck.Fluent;

namespace MedLib.Domain.Tests.Classification;

/// <summary>A text of pieces that call numbers are made of, in any order.</summary>
public sealed record CallNumberishText(string Text)
{
    private static readonly string[] Pieces =
        ["W", "1", "WA", "wb", "QS", "ZQZ", "2", "100", "540", ".5", ".", " ", " ", " ", " ", "AA1", "A", "DC2.1", "B8p", "b8", "JO867S", "1972", "1973-75", "v.4", "no. ", "pt.A", "pt. ", "(p.1)", "é", "-", "[", "]", ",", "\u00A0", "A5", "x"];

    public static Arbitrary<CallNumberishText> CallNumberishTexts() =>
        Gen.Elements(Pieces).ListOf().Select(pieces => new CallNumberishText("W" + string.Concat(pieces))).ToArbitrary();
}
