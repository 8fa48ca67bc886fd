using MedLib.Domain.Classification;
using MedLib.Domain.Classification.Schemes.SuDoc;

namespace MedLib.Domain.Tests.Classification.Schemes;

public sealed class SuDocNumberTests
{
    [Theory]
    [InlineData("HE20.4002:AD9/2", "HE 20.4002:AD 9/2", "HE", "HE 20.4002", "AD 9/2", null)]
    [InlineData("Y 1.2:/67/ 923", "Y 1.2:/67/923", "Y", "Y 1.2", "/67/923", 1923)]
    [InlineData("Y 4.AP 6/1:AP 6/10/2018/BK .1", "Y 4.AP 6/1:AP 6/10/2018/BK.1", "Y", "Y 4.AP 6/1", "AP 6/10/2018/BK.1", 2018)]
    [InlineData("PREX 3.10/4-8:", "PREX 3.10/4-8:", "PREX", "PREX 3.10/4-8", "", null)]
    [InlineData("SSA 1.2:AG 8/U.K./998", "SSA 1.2:AG 8/U.K./998", "SSA", "SSA 1.2", "AG 8/U.K./998", 1998)]
    [InlineData("[EP 1.23:600/R-98-23]", "EP 1.23:600/R-98-23", "EP", "EP 1.23", "600/R-98-23", null)]
    [InlineData("HE 20.4002", "HE 20.4002", "HE", "HE 20.4002", null, null)]
    public void Has_a_stem_and_an_item(string text, string written, string agency, string stem, string? item, int? year)
    {
        var number = SuDocNumber.Parse(text);

        Assert.Equal((written, agency, stem, item, year), (number.ToString(), number.Agency, number.Stem, number.Item, number.Year));
        Assert.Equal(written.Replace(" ", "", StringComparison.Ordinal), string.Concat(number.Parts).Replace(" ", "", StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("Periodicals", "CLS-061 Periodicals@0?")]
    [InlineData("", "CLS-061 @0?")]
    [InlineData("HE 20", "CLS-061 HE 20@0?")]
    [InlineData("616.12:5", "CLS-061 616.12@0?")]
    [InlineData("HE 20.4002", "CLS-062 HE 20.4002@0")]
    [InlineData("PREX 3.10/4-8:", "CLS-063 :@13")]
    [InlineData("Y4.ED 8/1:117-48", "CLS-064 Y4.ED 8/1:117-48@0 Y 4.ED 8/1:117-48")]
    [InlineData("y 4.ED 8/1:117-49", "CLS-046 y@0 Y 4.ED 8/1:117-49")]
    [InlineData("A 13.2:T  73/4", "CLS-040  @9 A 13.2:T 73/4, CLS-064 A 13.2:T  73/4@0 A 13.2:T 73/4")]
    [InlineData("PrEx 3.10/4:Af 8/6/998", "")]
    [InlineData("HE 20.4002:AD 9/2", "")]
    public void Says_what_is_wrong_and_where(string text, string expected)
    {
        var reading = SuDocNumber.Analyze(text);

        Assert.Equal(string.Join(", ", expected.TrimEnd('?').Split(", ").Order(StringComparer.Ordinal)), string.Join(", ", Told.Of(reading).Split(", ").Order(StringComparer.Ordinal)));
        Assert.Equal(expected.EndsWith('?'), reading.Number is null);
    }

    [Fact]
    public void Years_stand_before_letters_and_letters_before_numbers()
    {
        string[] shelf =
        [
            "I 29.21:", "I 29.21:M 75/2", "I 29.21:M 75/2/1996", "I 29.21:M 75/2/998", "I 29.21:M 75/2/2019", "I 29.21:M 75/2/2021", "I 29.21:M 75/2/A", "I 29.21:M 75/2/10",
            "I 29.21:M 75/2/840", "I 29.21:M 75/10", "I 29.21:75", "I 29.21/2:1", "I 29.22:1",
        ];
        var keys = shelf.Select(text => ShelfKey.Of(CallNumberScheme.Sudocs, text)).ToArray();

        Assert.Equal(keys.Order(), keys);
        Assert.Equal(keys.Length, keys.Distinct().Count());
    }

    [Fact]
    public void Numbers_that_are_written_alike_are_equal()
    {
        Assert.Equal(SuDocNumber.Parse("HE20.4002:AD9/2"), SuDocNumber.Parse("HE 20.4002:AD 9/2"));
        Assert.Equal(SuDocNumber.Parse("HE20.4002:AD9/2").GetHashCode(), SuDocNumber.Parse("HE 20.4002:AD 9/2").GetHashCode());
        Assert.NotEqual(SuDocNumber.Parse("HE 20.4002:AD 9/2"), SuDocNumber.Parse("HE 20.4002:AD 9/3"));
        Assert.Throws<FormatException>(() => SuDocNumber.Parse("QH 301"));
    }
}
