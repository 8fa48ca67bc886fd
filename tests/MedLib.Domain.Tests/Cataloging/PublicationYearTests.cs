using FsCheck.Xunit;
using MedLib.Domain.Cataloging;
using MedLib.Domain.Cataloging.Descriptions;

namespace MedLib.Domain.Tests.Cataloging;

public sealed class PublicationYearTests
{
    [Theory]
    [InlineData("2015", 2015)]
    [InlineData("2015.", 2015)]
    [InlineData("[1978?]", 1978)]
    [InlineData("c2015", 2015)]
    [InlineData("©2015", 2015)]
    [InlineData("1999-2004", 1999)]
    [InlineData("1999-", 1999)]
    [InlineData("2014, c2013", 2014)]
    [InlineData("MDCCLX [1760]", 1760)]
    [InlineData("2015 [i.e. 2014]", 2014)]
    [InlineData("1461 [1982]", 1982)]
    [InlineData("5775 [2015]", 2015)]
    [InlineData("Heisei 27 [2015]", 2015)]
    public void Reads_the_year(string text, int year)
    {
        Assert.True(PublicationYear.TryRead(text, out var read));
        Assert.Equal(year, read);
    }

    [Theory]
    [InlineData("[19--]")]
    [InlineData("[201-?]")]
    [InlineData("between 1800 and 1810")]
    [InlineData("1361 [1982 or 1983]")]
    [InlineData("20151")]
    [InlineData("n.d.")]
    [InlineData("")]
    [InlineData(null)]
    public void Reads_none_where_none_is_clear(string? text)
    {
        Assert.False(PublicationYear.TryRead(text, out var read));
        Assert.Equal(0, read);
    }

    [Property]
    public bool Answers_any_text(string text) => PublicationYear.TryRead(text, out var year) == year is >= 1400 and <= 2999;
}
