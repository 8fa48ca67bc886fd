using System.Globalization;
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

    public static Arbitrary<Ismn> Ismns() =>
        Digits(8).Select(eight => Complete($"9790{eight}", text => Ismn.TryParse(text, out var ismn) ? ismn : default)).ToArbitrary();

    public static Arbitrary<Ean> Eans() =>
        (from length in Gen.Elements(8, 12, 13, 14)
         from digits in Digits(length - 1)
         select Complete(digits, text => Ean.TryParse(text, out var ean) ? ean : default)).ToArbitrary();

    public static Arbitrary<Orcid> Orcids() =>
        (from digits in Gen.Choose(15_000_000, 35_000_000)
         select Complete(digits.ToString("D15", CultureInfo.InvariantCulture), text => Orcid.TryParse(text, out var orcid) ? orcid : default)).ToArbitrary();

    public static Arbitrary<Isni> Isnis() =>
        Digits(11).Where(digits => digits is not ['0', '0', '0', ..]).Select(digits => Complete($"0000{digits}", text => Isni.TryParse(text, out var isni) ? isni : default)).ToArbitrary();

    public static Arbitrary<Lccn> Lccns() =>
        (from isLong in Gen.Elements(true, false)
         from letters in Gen.Elements("", "n", "gm", "agr")
         from year in isLong ? Gen.Choose(2001, 2026) : Gen.Choose(10, 99)
         from serial in Digits(6)
         select Lccn.Parse($"{letters[..Math.Min(letters.Length, isLong ? 2 : 3)]}{year}{serial}")).ToArbitrary();

    public static Arbitrary<OclcNumber> OclcNumbers() =>
        (from length in Gen.Choose(1, 12)
         from first in Gen.Choose('1', '9')
         from rest in Digits(length - 1)
         select OclcNumber.Parse((char)first + rest)).ToArbitrary();

    public static Arbitrary<NlmLegacyId> NlmLegacyIds() =>
        Gen.OneOf(
            Digits(8).Select(digits => NlmLegacyId.Parse($"A{digits}(s)")),
            Digits(7).Select(digits => NlmLegacyId.Parse($"SR{digits}(s)")),
            from file in Gen.Elements("IHM", "PIP", "HISTLINE")
            from digits in Digits(7)
            select NlmLegacyId.Parse($"{file}:{digits}")).ToArbitrary();

    public static Arbitrary<Doi> Dois() =>
        (from registrant in Digits(4)
         from part in Gen.Elements("", ".12")
         from length in Gen.Choose(1, 30)
         from suffix in Gen.Elements("abcXYZ0189-._;()/:é漢".ToCharArray()).ArrayOf(length)
         from last in Gen.Elements('a', '7', 'Z')
         select Doi.Parse($"10.{registrant}{part}/{string.Concat(suffix)}{last}")).ToArbitrary();

    public static Arbitrary<PubMedId> PubMedIds() => Gen.Choose(1, 99_999_999).Select(number => PubMedId.Parse($"{number}")).ToArbitrary();

    public static Arbitrary<PmcId> PmcIds() => Gen.Choose(1, 999_999_999).Select(number => PmcId.Parse($"PMC{number}")).ToArbitrary();

    public static Arbitrary<Isil> Isils() =>
        (from prefix in Gen.Elements("US", "DE", "OCLC", "ZDB")
         from length in Gen.Choose(1, 11)
         from unit in Gen.Elements("aZ09-/:".ToCharArray()).ArrayOf(length)
         select Isil.Parse($"{prefix}-{string.Concat(unit)}")).ToArbitrary();

    private static Gen<string> Digits(int count) => Gen.Choose('0', '9').ArrayOf(count).Select(digits => string.Concat(digits.Select(c => (char)c)));

    private static Gen<T> Or<T>(this Gen<T> one, Gen<T> other) => Gen.OneOf(one, other);

    // Exactly one of the eleven check characters may complete the digits.
    private static T Complete<T>(string digits, Func<string, T> parse)
        where T : struct, IEquatable<T> =>
        "0123456789X".Select(check => parse(digits + check)).Single(value => !value.Equals(default));
}
