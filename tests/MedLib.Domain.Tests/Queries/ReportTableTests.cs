using MedLib.Domain.Queries;

namespace MedLib.Domain.Tests.Queries;

public class ReportTableTests
{
    [Fact]
    public void A_table_prints_as_csv()
    {
        var table = new ReportTable(["name", "a, b"], [["plain", "with \"quotes\""], ["two\nlines", ""]]);

        Assert.Equal("name,\"a, b\"\r\nplain,\"with \"\"quotes\"\"\"\r\n\"two\nlines\",\r\n", table.ToCsv());
        Assert.Equal("ReportTable 2 x 2", table.ToString());
    }
}
