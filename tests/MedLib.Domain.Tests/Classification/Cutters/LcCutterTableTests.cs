using System.Text.Json;
using FsCheck.Xunit;
using MedLib.Domain.Classification.Cutters;

namespace MedLib.Domain.Tests.Classification.Cutters;

public sealed class LcCutterTableTests
{
    // The examples of the Library of Congress' own instruction sheet agree with these rows.
    [Theory]
    [InlineData("Adams", 1, "A3")]
    [InlineData("Aldrich", 1, "A4")]
    [InlineData("Appleby", 1, "A6")]
    [InlineData("Archer", 1, "A7")]
    [InlineData("Austin", 1, "A9")]
    [InlineData("Quick", 1, "Q5")]
    [InlineData("Qureshi", 1, "Q7")]
    [InlineData("Quynn", 1, "Q9")]
    [InlineData("Qadir", 1, "Q2")]
    [InlineData("Qadir", 2, "Q23")]
    [InlineData("Qiu", 2, "Q25")]
    [InlineData("Schaefer", 1, "S3")]
    [InlineData("Seaton", 1, "S4")]
    [InlineData("Simmons", 1, "S5")]
    [InlineData("Steel", 1, "S7")]
    [InlineData("Sturges", 2, "S78")]
    [InlineData("Sullivan", 1, "S8")]
    [InlineData("Carter", 2, "C37")]
    [InlineData("Cecil", 1, "C4")]
    [InlineData("Corbett", 2, "C67")]
    [InlineData("Cullen", 1, "C8")]
    [InlineData("B", 2, "B2")]
    [InlineData("Ørsted, H. C.", 3, "O778")]
    public void Gives_a_digit_for_each_letter_by_rows(string name, int digits, string cutter) =>
        Assert.Equal(cutter, new LcCutterTable(digits).Lookup(CutterName.Person(name)).Value?.Cutter.ToString());

    [Theory]
    [MemberData(nameof(CutterFacts.Others), MemberType = typeof(CutterFacts))]
    public void Agrees_with_what_others_state(string id)
    {
        var fact = CutterFacts.FindOther(id);
        ICutterTable table = fact.Table is "LC" ? new LcCutterTable(digits: 3) : CutterSanbornTable.Embedded;
        var name = fact.Name is null ? CutterName.Title(fact.Title!, "eng") : CutterName.Person(fact.Name);
        var mark = fact.Name is null || fact.Title is null ? "" : WorkMarks.Of(CutterName.Title(fact.Title, "eng"), letters: 1);

        Assert.Equal(fact.Cutter, table.Lookup(name).Value?.Cutter + mark);
    }

    [Fact]
    public void Has_the_rows_of_the_data()
    {
        using var data = JsonDocument.Parse(File.ReadAllText(RepositoryFiles.SharedPath("data", "nlm", "lc-cutter-table.json")));
        var table = new LcCutterTable(digits: 2);
        var rows = data.RootElement.GetProperty("secondLetter");

        foreach (var (row, initials) in new[] { ("initialVowel", "AEIOU"), ("initialS", "S"), ("initialQu", "Q"), ("otherConsonant", "BCDFGHJKLMNPRTVWXYZ") })
        {
            foreach (var (initial, pair) in initials.SelectMany(initial => rows.GetProperty(row).EnumerateArray().Select(pair => (initial, pair))))
            {
                foreach (var letter in Letters(pair[0].GetString()!))
                {
                    var name = $"{initial}{(row is "initialQu" ? "u" : "")}{letter}";
                    Assert.Equal(pair[1].GetString(), table.Lookup(CutterName.Person(name)).Value?.Cutter.Digits);
                }
            }
        }

        foreach (var pair in data.RootElement.GetProperty("expansion").EnumerateArray())
        {
            Assert.All(Letters(pair[0].GetString()!), letter => Assert.Equal($"C3{pair[1].GetString()}", table.Lookup(CutterName.Person($"Ca{letter}")).Value?.Cutter.ToString()));
        }
    }

    [Theory]
    [InlineData(0)]
    [InlineData(10)]
    public void Has_one_to_nine_digits(int digits) => Assert.Throws<ArgumentOutOfRangeException>(() => new LcCutterTable(digits));

    [Theory]
    [InlineData("1st aid", 2, "A15")]
    [InlineData("1st aid", 3, "A157")]
    [InlineData("2001", 4, "A15")]
    public void Puts_numbers_into_the_middle_of_A12_to_A19(string title, int digits, string cutter)
    {
        var lookup = new LcCutterTable(digits).Lookup(CutterName.Title(title));

        Assert.Equal(cutter, lookup.Value?.Cutter.ToString());
        Assert.Equal([CutterCodes.NumberFirst], lookup.Findings.Select(finding => finding.Code), StringComparer.Ordinal);
    }

    [Property]
    public bool Answers_any_name(string? name) => new LcCutterTable().Lookup(CutterName.Title(name ?? "")) is { } lookup && (lookup.Succeeded || lookup.Findings.Count == 1);

    private static IEnumerable<char> Letters(string range) => range is [var from, '-', var to] ? Enumerable.Range(from, to - from + 1).Select(letter => (char)letter) : range;
}
