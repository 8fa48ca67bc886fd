using System.Globalization;
using FsCheck;
using FsCheck.Fluent;
using MedLib.Domain.Classification;

namespace MedLib.Domain.Tests.Classification.Schemes;

/// <summary>An LC or Dewey number that is made rather than read, with the order of shelving handbooks said part by part.</summary>
public sealed record OrdinaryItem(bool IsDewey, string Letters, int Number, string Decimals, OrdinaryCutter[] Cutters, int? Year, int? Volume)
{
    public static Arbitrary<OrdinaryItem> OrdinaryItems()
    {
        var cutter = from letters in Gen.Elements("A", "B", "AB", "AA", "JO")
                     from number in Gen.Elements("1", "12", "2", "20", "109", "19", "9", "91")
                     from mark in Gen.Elements("", "", "a", "b", "x")
                     select new OrdinaryCutter(letters, number, mark);
        return (from isDewey in Gen.Elements(true, false)
                from letters in Gen.Elements("A", "AB", "B", "BF", "QH", "R", "RC", "KFA")
                from number in Gen.Elements(1, 2, 9, 10, 99, 100, 102, 999)
                from decimals in Gen.Elements("", "", "5", "51", "09", "7")
                from cutters in Gen.Choose(0, 3).SelectMany(count => cutter.ArrayOf(count))
                from year in Gen.Elements<int?>(null, 1899, 1990, 2005)
                from volume in Gen.Elements<int?>(null, 1, 4, 10, 32, 100)
                select new OrdinaryItem(isDewey, isDewey ? "" : letters, number, decimals, cutters, year, volume)).ToArbitrary();
    }

    public CallNumberScheme Scheme => IsDewey ? CallNumberScheme.Ddc : CallNumberScheme.Lcc;

    public ShelfKey Key => ShelfKey.Of(Scheme, ToString());

    public string ClassText =>
        Letters + Number.ToString(IsDewey ? "D3" : "D", CultureInfo.InvariantCulture) + (Decimals.Length > 0 ? "." : "") + Decimals;

    /// <summary>Positive when this stands after the other, negative when before, 0 at the same place.</summary>
    public int StandsAfter(OrdinaryItem other)
    {
        var order = string.CompareOrdinal(Letters, other.Letters);
        order = order != 0 ? order : Number - other.Number;
        order = order != 0 ? order : string.CompareOrdinal(Decimals, other.Decimals);
        var (mine, others) = (Parts().ToArray(), other.Parts().ToArray());
        for (var i = 0; order == 0 && i < Math.Max(mine.Length, others.Length); i++)
        {
            // Nothing stands before something.
            order = i >= mine.Length ? -1 : i >= others.Length ? 1 : Compare(mine[i], others[i]);
        }

        return order;
    }

    public override string ToString() =>
        string.Join(' ', [ClassText, .. Cutters.Select(cutter => $"{cutter.Letters}{cutter.Digits}{cutter.Mark}"), .. Year is null ? [] : new[] { $"{Year}" }, .. Volume is null ? [] : new[] { $"v.{Volume}" }]);

    private IEnumerable<object> Parts()
    {
        foreach (var cutter in Cutters)
        {
            yield return cutter;
        }

        if (Year is { } year)
        {
            yield return year;
        }

        if (Volume is { } volume)
        {
            yield return $"v.{volume}";
        }
    }

    // A year before a cutter, a cutter before a volume, as no cutter here begins with a letter after V.
    private static int Compare(object one, object two) => (one, two) switch
    {
        (int x, int y) => x - y,
        (OrdinaryCutter x, OrdinaryCutter y) => Compare(x, y),
        (string x, string y) => int.Parse(x.AsSpan(2), CultureInfo.InvariantCulture) - int.Parse(y.AsSpan(2), CultureInfo.InvariantCulture),
        _ => Rank(one) - Rank(two),
    };

    private static int Compare(OrdinaryCutter x, OrdinaryCutter y)
    {
        var order = string.CompareOrdinal(x.Letters, y.Letters);
        order = order != 0 ? order : string.CompareOrdinal(x.Digits, y.Digits); // digits of a decimal fraction
        return order != 0 ? order : string.CompareOrdinal(x.Mark, y.Mark);
    }

    private static int Rank(object part) => part switch { int => 0, OrdinaryCutter => 1, _ => 2 };
}
