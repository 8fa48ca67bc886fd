using FsCheck;
using FsCheck.Fluent;

namespace MedLib.Domain.Tests.Classification;

/// <summary>A call number that is made rather than read, with the order of shelving handbooks said part by part.</summary>
public sealed record OrdinaryCallNumber(string Letters, int Number, string Decimals, OrdinaryCutter[] Cutters, int? Year, int? Volume)
{
    // W1 and W3, whose marks are written in capitals, are left to the facts.
    public static Arbitrary<OrdinaryCallNumber> OrdinaryCallNumbers()
    {
        var digits = Gen.Elements("1", "12", "2", "20", "109", "19", "9", "91");
        var cutter = from letters in Gen.Elements("A", "B", "AB", "AA", "JO")
                     from number in digits
                     from mark in Gen.Elements("", "", "a", "b", "ab", "p")
                     select new OrdinaryCutter(letters, number, mark);
        return (from letters in Gen.Elements("QS", "QZ", "W", "WA", "WB", "ZW", "ZWA")
                from number in Gen.Elements(2, 5, 9, 10, 100, 102, 999)
                from decimals in Gen.Elements("", "", "5", "51", "7")
                from cutters in Gen.Choose(0, 2).SelectMany(count => cutter.ArrayOf(count))
                from year in Gen.Elements<int?>(null, 1899, 1990, 2005)
                from volume in Gen.Elements<int?>(null, 1, 4, 10, 32, 100)
                select new OrdinaryCallNumber(letters, number, decimals, cutters, year, volume)).ToArbitrary();
    }

    /// <summary>Positive when this stands after the other, negative when before, 0 at the same place.</summary>
    public int StandsAfter(OrdinaryCallNumber other)
    {
        var order = string.CompareOrdinal(Letters, other.Letters);
        order = order != 0 ? order : Number - other.Number;
        order = order != 0 ? order : string.CompareOrdinal(Decimals, other.Decimals);
        for (var i = 0; order == 0 && i < Math.Max(Cutters.Length, other.Cutters.Length); i++)
        {
            order = CompareAt(i, other);
        }

        order = order != 0 ? order : YearOrNext - other.YearOrNext;
        return order != 0 ? order : (Volume ?? 0) - (other.Volume ?? 0);
    }

    public override string ToString()
    {
        var glued = Letters is "W" && Number < 10;
        IEnumerable<string> parts =
        [
            Letters + (glued ? "" : " ") + Number + (Decimals.Length > 0 ? "." : "") + Decimals,
            .. Cutters.Select(cutter => cutter.Letters + cutter.Digits + cutter.Mark),
            .. Year is { } year ? [$"{year}"] : Array.Empty<string>(),
            .. Volume is { } volume ? [$"v.{volume}"] : Array.Empty<string>(),
        ];
        return string.Join(' ', parts);
    }

    // Nothing, then years, then what has a volume where others have a year.
    private int YearOrNext => Year ?? (Volume is null ? 0 : 9999);

    // Where one number has no further cutter, nothing stands before a year, a year before a cutter; of a cutter and a volume
    // the letters decide, and no letters of a cutter here come after V.
    private int CompareAt(int i, OrdinaryCallNumber other)
    {
        if (i < Cutters.Length && i < other.Cutters.Length)
        {
            var (one, two) = (Cutters[i], other.Cutters[i]);
            var order = string.CompareOrdinal(one.Letters, two.Letters);
            order = order != 0 ? order : decimal.Parse("0." + one.Digits, System.Globalization.CultureInfo.InvariantCulture).CompareTo(decimal.Parse("0." + two.Digits, System.Globalization.CultureInfo.InvariantCulture));
            order = order != 0 ? order : one.Digits.Length - two.Digits.Length;
            return order != 0 ? order : string.CompareOrdinal(one.Mark, two.Mark);
        }

        var shorter = i < Cutters.Length ? other : this;
        var isVolumeNext = shorter is { Year: null, Volume: not null };
        return (ReferenceEquals(shorter, this) ? -1 : 1) * (isVolumeNext ? -1 : 1);
    }
}

public sealed record OrdinaryCutter(string Letters, string Digits, string Mark);
