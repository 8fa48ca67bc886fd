using System.Text;
using MedLib.Domain.Marc;
using MedLib.Domain.Marc.Aleph;
using MedLib.Domain.Marc.Files;
using MedLib.Domain.Marc.Maker;

namespace MedLib.Domain.Tests.Marc;

/// <summary>Texts made to exhaust a reader: each line costs what it is long, whatever came before it.</summary>
public sealed class HostileTextTests
{
    private const int Size = 4 << 20;

    [Theory]
    [InlineData("a")]
    [InlineData("\n")]
    [InlineData("a\r")]
    [InlineData("=500  1$ab\n")]
    [InlineData("=500  \\\\$a{\n")]
    [InlineData("=500  \\\\$a\n{acute}")]
    [InlineData("{acute}")]
    [InlineData("=LDR  \n")]
    [InlineData("=5-0  \\\\$a\u001F\n")]
    [InlineData("000000001 500   L $$a\u00FF")]
    [InlineData("000000001 500   L x\n")]
    [InlineData("000000001 500   L $$9^$$ax\n")]
    [InlineData("000000001 5 0   L $$9^^$$ax^\n")]
    public void What_has_no_end_is_read_to_it(string pattern)
    {
        var bytes = Encoding.Latin1.GetBytes(string.Concat(Enumerable.Repeat(pattern, Size / pattern.Length)));
        var options = new MarcReadOptions { MaxRecordLength = 1 << 20 };

        foreach (var reads in new[] { MarcMaker.Read(new MemoryStream(bytes), options), AlephSequential.Read(new MemoryStream(bytes), options), MarcFile.Read(new MemoryStream(bytes), null, options) })
        {
            Assert.All(reads, read => Assert.InRange(read.Findings.Count, 0, options.MaxFindings + 1));
        }
    }
}
