using System.Text.RegularExpressions;
using System.Xml.Linq;
using FsCheck.Xunit;
using MedLib.Domain.Classification.Cutters;

namespace MedLib.Domain.Tests.Classification.Cutters;

public sealed partial class CutterSanbornTableTests
{
    private static readonly CutterSanbornTable Table = CutterSanbornTable.Embedded;

    [Theory]
    [MemberData(nameof(CutterFacts.Names), MemberType = typeof(CutterFacts))]
    public void Gives_a_name_the_last_entry_that_is_not_after_it(string name) =>
        Assert.Equal(CutterFacts.FindName(name).ByTable, Number(CutterName.Person(name)));

    [Fact]
    public void Differs_from_what_csan_states_for_three_names_only() =>
        Assert.Equal(
            ["King, Stephen", "Smith, Sophomore", "Sith, Lord"],
            CutterFacts.AllNames.Where(fact => !string.Equals(fact.Stated, Number(CutterName.Person(fact.Name)), StringComparison.Ordinal)).Select(fact => fact.Name), StringComparer.Ordinal);

    // The whole table as three independent copies of it agree on it: stems are stored, numbers are counted.
    [Fact]
    public void Counts_the_numbers_of_the_whole_table()
    {
        var rows = File.ReadLines(RepositoryFiles.SharedPath("data", "nlm", "cutter-sanborn-resolved.tsv")).Skip(1).Select(line => line.Split('\t')).ToList();

        Assert.Equal(rows.Count, Table.Stems.Count);
        Assert.Equal(rows.Select(row => (row[0], row[1])), Enumerable.Range(0, rows.Count).Select(entry => (AsPrinted(Table.Stems.Printed(entry), rows[entry][0]), Table.Stems.Number(entry))));
        Assert.All(rows, row => Assert.Equal(row[0][..1] + row[1], Number(CutterName.Person(row[0]))));
    }

    [Fact]
    public void Has_every_entry_in_order_and_with_a_number_higher_than_the_one_before()
    {
        Assert.Equal(12329, Table.Stems.Count);
        Assert.Equal("abcdefghijklmnopqrstuvwxyz", string.Concat(Enumerable.Range(0, Table.Stems.Count).Select(entry => Table.Stems.Filing(entry)[0]).Distinct()));
        for (var entry = 1; entry < Table.Stems.Count; entry++)
        {
            var before = Table.Stems.Filing(entry - 1);
            var stem = Table.Stems.Filing(entry);
            Assert.True(before.SequenceCompareTo(stem) < 0, stem.ToString());
            Assert.True(before[0] != stem[0] || string.CompareOrdinal(Table.Stems.Number(entry - 1), Table.Stems.Number(entry)) < 0, stem.ToString());
        }
    }

    [Theory]
    [InlineData("Aa", "A111")]
    [InlineData("Ea", "E11")]
    [InlineData("Qua", "Q1")]
    [InlineData("Ryv", "R998")]
    [InlineData("Xy", "X9")]
    public void Has_as_many_figures_as_a_letter_needs(string stem, string cutter) => Assert.Equal(cutter, Number(CutterName.Person(stem)));

    [Theory]
    [InlineData("A", "A111")]
    [InlineData("Qatar", "Q1")]
    [InlineData("Raab", "R111")]
    public void Gives_a_name_before_the_first_entry_of_its_letter_that_entry(string name, string cutter) => Assert.Equal(cutter, Number(CutterName.Person(name)));

    // Numbers that NLM gave, from its own records.
    [Theory]
    [InlineData("Afzelius, Björn", "A258")]
    [InlineData("Brown, Kenneth T.", "B878")]
    [InlineData("Eliseev, V. G.", "E43")]
    [InlineData("Fujita, Tsuneo", "F961")]
    [InlineData("Kasdon, Solomon Charles", "K19")]
    [InlineData("Koss, Leopold G.", "K86")]
    [InlineData("Szent-Györgyi, Albert", "S997")]
    [InlineData("Weiss, Paul A.", "W432")]
    public void Agrees_with_numbers_that_NLM_gave_to_persons(string name, string cutter) => Assert.Equal(cutter, Number(CutterName.Person(name)));

    [Theory]
    [InlineData("American Society for Cell Biology", "A512")]
    [InlineData("Deutsche Gesellschaft für Angewandte Zytologie", "D486")]
    [InlineData("European Society of Animal Cell Technology", "E89")]
    [InlineData("Nordic Congress on Pathology and Cytology", "N832")]
    public void Agrees_with_numbers_that_NLM_gave_to_organizations(string name, string cutter) => Assert.Equal(cutter, Number(CutterName.Corporate(name)));

    // The other quarter NLM extended or moved to fit its shelves, or put into a series.
    [Fact]
    public void Agrees_with_three_quarters_of_the_numbers_in_NLM_records()
    {
        XNamespace marc = "http://www.loc.gov/MARC21/slim";
        var (same, all) = (0, 0);
        foreach (var record in XDocument.Load(RepositoryFiles.SharedPath("data", "marc", "nlm-records.xml")).Descendants(marc + "record"))
        {
            var fields = record.Elements(marc + "datafield").ToList();
            string? Sub(XElement field, string code) => field.Elements(marc + "subfield").FirstOrDefault(subfield => string.Equals(subfield.Attribute("code")?.Value, code, StringComparison.Ordinal))?.Value;
            XElement? First(params string[] tags) => fields.FirstOrDefault(field => tags.Contains(field.Attribute("tag")!.Value, StringComparer.Ordinal));
            var main = First("100", "110", "111");
            var title = First("245")!;
            var name = main is null ? CutterName.Title(Sub(title, "a")!, nonFiling: title.Attribute("ind2")!.Value[0] - '0')
                : main.Attribute("tag")!.Value is "100" ? CutterName.Person(Sub(main, "a")!) : CutterName.Corporate(Sub(main, "a")!);
            foreach (var field in fields.Where(field => field.Attribute("tag")!.Value is "060" && Class().IsMatch(Sub(field, "a")!)))
            {
                if (Item().Match(Sub(field, "b") ?? "") is { Success: true } item)
                {
                    all++;
                    same += string.Equals(item.Value, Number(name), StringComparison.Ordinal) ? 1 : 0;
                }
            }
        }

        Assert.Equal((43, 57), (same, all));
    }

    [Fact]
    public void Puts_names_that_start_with_a_number_before_all_letters()
    {
        var lookup = Table.Lookup(CutterName.Title("3D printing in surgery"));

        Assert.Equal("A105", lookup.Value?.Cutter.ToString());
        Assert.Equal([CutterCodes.NumberFirst], lookup.Findings.Select(finding => finding.Code), StringComparer.Ordinal);
        Assert.True(string.CompareOrdinal("105", Table.Stems.Number(0)) < 0);
    }

    [Theory]
    [InlineData("")]
    [InlineData("...")]
    [InlineData("Иванов, Иван")]
    [InlineData("山田太郎")]
    [InlineData("\0\ud800")]
    public void Has_no_place_for_names_in_other_scripts(string name)
    {
        var lookup = Table.Lookup(CutterName.Person(name));

        Assert.False(lookup.Succeeded);
        Assert.Equal([CutterCodes.NotInTable], lookup.Findings.Select(finding => finding.Code), StringComparer.Ordinal);
    }

    [Property]
    public bool Answers_any_name(string? name) =>
        Table.Lookup(CutterName.Person(name ?? "")) is { } lookup && (lookup.Succeeded || lookup.Findings.Count == 1);

    [Property(MaxTest = 500)]
    public bool Gives_names_numbers_in_the_order_of_the_names(uint first, uint second, char letter)
    {
        var (one, other) = (AnyName(first, letter), AnyName(second, letter));
        if (CutterName.FilingOrder.Compare(one, other) > 0)
        {
            (one, other) = (other, one);
        }

        return string.CompareOrdinal(Number(one), Number(other)) <= 0;
    }

    // A stem of the table with a letter added.
    private static CutterName AnyName(uint number, char letter) =>
        CutterName.Person(Table.Stems.Printed((int)(number % (uint)Table.Stems.Count)) + (char)('a' + (letter % 26)));

    private static string AsPrinted(string filed, string printed) =>
        printed.EndsWith(" Wm.", StringComparison.Ordinal) ? filed.Replace("William", "Wm.", StringComparison.Ordinal)
        : printed.EndsWith(" Jos.", StringComparison.Ordinal) ? filed.Replace("Joseph", "Jos.", StringComparison.Ordinal)
        : printed.EndsWith('.') ? filed + "." : filed;

    private static string? Number(CutterName name) => Table.Lookup(name).Value?.Cutter.ToString();

    [GeneratedRegex("^(?!W[1-3])[A-Z]+ ?[0-9]", RegexOptions.None, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Class();

    [GeneratedRegex("^[A-Z]+[0-9]+", RegexOptions.None, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Item();
}
