using MedLib.Domain.Marc;
using MedLib.Domain.Marc.Paths;
using MedLib.Domain.Marc.Tools;

namespace MedLib.Domain.Tests.Marc.Tools;

public sealed class MarcRecordComparerTests
{
    [Fact]
    public void Control_numbers_compare_as_numbers()
    {
        string[] numbers = ["", "9", "0010", "101", "n9", "n10", "n10a", "n123456789012345678901234567890"];

        Assert.Equal(numbers, Sorted(MarcRecordComparer.ByControlNumber, numbers, static number => number.Length == 0 ? [] : [new MarcField.Control("001", number)]), StringComparer.Ordinal);
    }

    [Fact]
    public void Titles_compare_without_article_case_and_punctuation()
    {
        string[] titles = ["4The Abdomen", "0[Brain --", "0brain atlas", "2A Heart", "0heart!s", "0Étude", "9Zoo"];

        Assert.Equal(
            ["9Zoo", .. titles[..^1]], // the article reaches past the title
            Sorted(MarcRecordComparer.ByTitle, titles, static title => [new MarcField.Data("245", '1', title[0], [new('a', title[1..])])]), StringComparer.Ordinal);
    }

    [Fact]
    public void Any_path_gives_an_order()
    {
        string[] years = ["1985", "1999", "2024"];
        var comparer = MarcRecordComparer.By(MarcPath.Parse("008/7-10"));

        Assert.Equal(years, Sorted(comparer, years, static year => [new MarcField.Control("008", $"850101s{year}    enk")]), StringComparer.Ordinal);
        Assert.Equal("1985", comparer.KeyOf(new(Leader.Default, [new MarcField.Control("008", "850101s1985")])));
        Assert.Null(comparer.KeyOf(new(Leader.Default, [])));
        Assert.True(comparer.Compare(null, new(Leader.Default, [new MarcField.Control("008", "850101s1985")])) < 0);
    }

    private static IEnumerable<string> Sorted(MarcRecordComparer comparer, string[] texts, Func<string, MarcField[]> fields) =>
        texts.Reverse().Select(text => (Text: text, Record: new MarcRecord(Leader.Default, [.. fields(text)])))
            .OrderBy(static pair => pair.Record, comparer).Select(static pair => pair.Text);
}
