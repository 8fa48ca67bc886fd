using FsCheck;
using FsCheck.Fluent;
using FsCheck.Xunit;
using MedLib.Domain.Classification;
using MedLib.Domain.Classification.Cutters;
using MedLib.Domain.Classification.Nlm;

namespace MedLib.Domain.Tests.Classification.Cutters;

public sealed class CutterFitTests
{
    private static readonly CutterSanbornTable Table = CutterSanbornTable.Embedded;

    [Theory]
    [InlineData(null, null, "Smith, John", "S652")]
    [InlineData("S651", "S653", "Smith, John", "S652")]
    [InlineData("S65", "S6523", "Smith, John", "S652")]
    [InlineData("R99", "T11", "Smith, John", "S652")]
    [InlineData("S652", "S653", "Smith, Johnson", "S6527")]
    [InlineData("S652a", "S653", "Smith, John", "S6525")]
    [InlineData("S653", "S655", "Smith, John", "S654")]
    [InlineData("S653", "S654", "Smith, John", "S6535")]
    [InlineData("S641", "S642", "Smith, John", "S6415")]
    [InlineData("S652", "S6521", "Smith, John", "S65205")]
    [InlineData(null, "S111", "Smith, John", "S1")]
    [InlineData(null, "S652", "Smith, John", "S6515")]
    [InlineData("S2", "S652", "Smith, John", "S6515")]
    [InlineData("S652", null, "Smith, John", "S6525")]
    public void Puts_a_cutter_between_its_neighbors(string? low, string? high, string name, string cutter) =>
        Assert.Equal(cutter, CutterFit.Between(Read(low), Read(high), CutterName.Person(name), Table).Value?.ToString());

    [Theory]
    [InlineData("S652", "S652")]
    [InlineData("S652", "S6520")]
    [InlineData("S7", "S6")]
    [InlineData("T1", null)]
    [InlineData(null, "R9")]
    [InlineData("S6.1", "S7")]
    public void Says_where_there_is_no_room(string? low, string? high)
    {
        var fit = CutterFit.Between(Read(low), Read(high), CutterName.Person("Smith, John"), Table);

        Assert.Equal([CutterCodes.NoRoom], fit.Findings.Select(finding => finding.Code), StringComparer.Ordinal);
    }

    [Theory]
    [InlineData(null, null, "JO86")]
    [InlineData("JO86", "JO87", "JO867")]
    [InlineData("JO867", "JO868", "JO8676")]
    [InlineData("JO8679", "JO868", "JO8679R")]
    [InlineData("JO8679R", "JO868", "JO8679W")]
    [InlineData("JO8679R", "JO8679S", "JO8679RR")]
    [InlineData("JO867S", "JO867T", "JO867SR")]
    [InlineData("JO8679Z", "JO868B", "JO868")]
    [InlineData("JN99", "JU11", "JO86")]
    public void Puts_serials_between_by_digits_and_capitals(string? low, string? high, string cutter)
    {
        var table = new CutterLookup(new ItemCutter("JO", "86", ""), "Jou", "rnalofpsychiatriceducation");

        Assert.Equal(cutter, CutterFit.BetweenSerials(Read(low), Read(high), table).Value?.ToString());
    }

    [Theory]
    [InlineData("JO867S", "JO867SA")]
    [InlineData("JO867", "JO867")]
    [InlineData("JO868", "JO867")]
    [InlineData("JU1", null)]
    public void Says_where_no_serial_has_room(string? low, string? high)
    {
        var table = new CutterLookup(new ItemCutter("JO", "86", ""), "Jou", "rnal");

        Assert.Equal([CutterCodes.NoRoom], CutterFit.BetweenSerials(Read(low), Read(high), table).Findings.Select(finding => finding.Code), StringComparer.Ordinal);
    }

    [Property(Arbitrary = [typeof(AnyCutter)], MaxTest = 1000)]
    public Property Is_always_strictly_between_or_says_that_there_is_no_room(ItemCutter one, ItemCutter other, NonNull<string> name)
    {
        var (low, high) = InOrder(one, other);
        var fit = CutterFit.Between(low, high, CutterName.Person("B" + name.Get), Table);
        return fit.Succeeded
            ? (Key(low) < Key(fit.Value) && Key(fit.Value with { Mark = "zz" }) < Key(high)).Label($"{low} < {fit.Value} < {high}")
            : (string.Equals(low.Digits, high.Digits, StringComparison.Ordinal) || high.Digits.TrimEnd('0').Length <= low.Digits.Length).Label($"{low} < {high}");
    }

    [Property(Arbitrary = [typeof(AnyCutter)], MaxTest = 1000)]
    public Property Serials_are_always_strictly_between_or_there_is_no_room(ItemCutter one, ItemCutter other, NonNull<string> name)
    {
        var (low, high) = InOrder(one, other);
        var fit = CutterFit.BetweenSerials(low, high, Table.Lookup(CutterName.Title("B" + name.Get)).Value!);
        return fit.Succeeded
            ? (Key(low) < Key(fit.Value) && Key(fit.Value) < Key(high) && fit.Value.Digits.Length <= Math.Max(CutterFit.MostSerialDigits, low.Digits.Length)).Label($"{low} < {fit.Value} < {high}")
            : (Key(low) == Key(high) || high.Digits.EndsWith('0') || high.Mark.EndsWith('A')).Label($"{low} < {high}");
    }

    // Every new neighbor finds room beside the last one, however often.
    [Property(MaxTest = 50)]
    public bool Never_runs_out_of_room(bool[] sides)
    {
        var (low, high) = (Read("S652")!, Read("S653")!);
        foreach (var isLow in sides)
        {
            var fit = CutterFit.Between(low, high, CutterName.Person("Smith, Johnson"), Table).Value!;
            if (Key(low) >= Key(fit) || Key(fit) >= Key(high))
            {
                return false;
            }

            (low, high) = isLow ? (fit, high) : (low, fit);
        }

        return true;
    }

    private static (ItemCutter Low, ItemCutter High) InOrder(ItemCutter one, ItemCutter other) => Key(one) <= Key(other) ? (one, other) : (other, one);

    private static ShelfKey Key(ItemCutter cutter) => ShelfKey.Of(CallNumberScheme.Nlm, $"W1 {cutter}");

    private static ItemCutter? Read(string? cutter) => cutter is null ? null : NlmCallNumber.Parse($"W1 {cutter}").Cutters[0];

    /// <summary>Cutters under B with few different digits, so that two of them often begin alike.</summary>
    public static class AnyCutter
    {
        public static Arbitrary<ItemCutter> Cutters() => (
            from digits in Gen.Choose(1, 4).SelectMany(static length => Gen.Elements("0189".ToCharArray()).ArrayOf(length))
            from mark in Gen.Choose(0, 2).SelectMany(static length => Gen.Elements("ABZ".ToCharArray()).ArrayOf(length))
            select new ItemCutter("B", new string(digits), new string(mark))).ToArbitrary();
    }
}
