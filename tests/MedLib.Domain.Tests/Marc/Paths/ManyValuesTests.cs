using FsCheck.Fluent;
using FsCheck.Xunit;
using MedLib.Domain.Marc;
using MedLib.Domain.Marc.Paths;

namespace MedLib.Domain.Tests.Marc.Paths;

/// <summary>Records with very many values: what a path finds is the same, and finding it takes time that grows with the record and not with its square.</summary>
public sealed class ManyValuesTests
{
    private const int Many = 100_000;

    /// <summary>Each took minutes when every field, or every subfield, looked at all others anew; none is measured, all must end.</summary>
    [Theory]
    [InlineData("650{650[0-#]$x~$x}", Many)]
    [InlineData("650{650[0-#]$x!~$x}", 0)]
    [InlineData("650{650[0-#]$x~$y}", 0)]
    [InlineData("650{650[0-#]$x~651[0-#]$x}", 0)]
    [InlineData("650{650[0-#]$x=650[0-#]$y}", 0)]
    [InlineData("651$a{$a=\\a7}", Many)]
    [InlineData("651$a{$b}", 0)]
    [InlineData("651$a{651~\\a7}", Many)]
    [InlineData("651$a{$a~\\a7|$a~\\b}", Many)]
    public void A_condition_that_looks_everywhere_is_answered(string path, int count)
    {
        var record = new MarcRecord(
            Leader.Default,
            [
                .. Enumerable.Range(0, Many).Select(static i => new MarcField.Data("650", ' ', ' ', [new('x', $"x{i}"), new('y', $"y{i}")])),
                new MarcField.Data("651", ' ', ' ', [.. Enumerable.Range(0, Many).Select(static i => new Subfield('a', $"a{i}"))]),
            ]);

        Assert.Equal(count, record.Select(path).Count());
    }

    [Property(MaxTest = 500)]
    public void An_index_finds_what_is_part_of_any_text_and_nothing_else(string[] letters, int seed)
    {
        var random = new Random(seed);
        var texts = letters.Select(text => string.Concat((text ?? "").Select(_ => "abc"[random.Next(3)]))).ToArray();
        var index = new SubstringIndex(texts);
        for (var round = 0; round < 50; round++)
        {
            var part = string.Concat(Enumerable.Range(0, random.Next(6)).Select(_ => "abc"[random.Next(3)]));
            Assert.Equal(part.Length == 0 || texts.Any(text => text.Contains(part, StringComparison.Ordinal)), index.Contains(part));
        }

        Assert.All(texts, text => Assert.True(index.Contains(text)));
    }
}
