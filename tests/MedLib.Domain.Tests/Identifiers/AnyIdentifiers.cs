using FsCheck;
using FsCheck.Fluent;
using MedLib.Domain.Identifiers;

namespace MedLib.Domain.Tests.Identifiers;

/// <summary>Identifiers at random. Check digits are found by trial here, so that they come from the definition of validity alone.</summary>
public static class AnyIdentifiers
{
    public static Arbitrary<Isbn> Isbns() =>
        Digits(9).Select(nine => Complete(nine, text => Isbn.TryParse(text, out var isbn) ? isbn : default))
            .Or(Digits(8).SelectMany(eight => Gen.Elements('1', '8').Select(group => Complete($"979{group}{eight}", text => Isbn.TryParse(text, out var isbn) ? isbn : default))))
            .ToArbitrary();

    public static Arbitrary<Issn> Issns() =>
        Digits(7).Select(seven => Complete(seven, text => Issn.TryParse(text, out var issn) ? issn : default)).ToArbitrary();

    public static Arbitrary<NlmUniqueId> NlmUniqueIds() =>
        (from length in Gen.Choose(7, 9)
         from digits in Digits(length)
         from letter in Gen.Elements("", "", "R", "A", "Z")
         select NlmUniqueId.Parse(digits + letter)).ToArbitrary();

    public static Arbitrary<Barcode> Barcodes() =>
        Gen.OneOf(
            from first in Gen.Elements('2', '3')
            from digits in Digits(12)
            select Complete($"{first}{digits}", text => Barcode.Parse(text) is { HasValidCheckDigit: true } barcode ? barcode : default),
            from length in Gen.Choose(1, 40)
            from characters in Gen.Choose('!', '~').ArrayOf(length)
            select Barcode.Parse(string.Concat(characters.Select(c => (char)c)))).ToArbitrary();

    private static Gen<string> Digits(int count) => Gen.Choose('0', '9').ArrayOf(count).Select(digits => string.Concat(digits.Select(c => (char)c)));

    private static Gen<T> Or<T>(this Gen<T> one, Gen<T> other) => Gen.OneOf(one, other);

    // Exactly one of the eleven check characters may complete the digits.
    private static T Complete<T>(string digits, Func<string, T> parse)
        where T : struct, IEquatable<T> =>
        "0123456789X".Select(check => parse(digits + check)).Single(value => !value.Equals(default));
}
