using System.Globalization;
using FsCheck.Xunit;
using MedLib.Domain.Identifiers;
using MedLib.Domain.Identifiers.Books;
using NodaTime;

namespace MedLib.Domain.Tests.Identifiers.Books;

public sealed class IsbnRangesTests
{
    [Fact]
    public void Are_of_a_day() => Assert.Equal(new LocalDate(2026, 1, 4), IsbnRanges.Embedded.Edition);

    [Fact]
    public void Tell_the_elements_and_whose_they_are()
    {
        Assert.Equal(new IsbnElements("978", "0", "306", "40615", '7', "English language"), Isbn.Parse("9780306406157").Elements);
        Assert.Equal(new IsbnElements("979", "8", "6024", "7700", '9', "United States"), Isbn.Parse("9798602477009").Elements);
        Assert.Null(Isbn.None.Elements);
    }

    // The ranges as they are published, each asked at its first number, at its last, and just outside.
    [Fact]
    public void Are_those_that_the_Agency_published()
    {
        var lines = File.ReadAllLines(RepositoryFiles.SharedPath("data", "nlm", "isbn-ranges.tsv"))
            .Where(static line => !line.StartsWith('#')).Select(static line => line.Split('\t')).ToList();
        var agencies = lines.Where(static line => line[0] is "group").ToDictionary(static line => line[1], static line => line[4], StringComparer.Ordinal);
        var ranges = lines.Where(static line => line[0] is "range" && line[1].Contains('-', StringComparison.Ordinal)).ToLookup(static line => line[1], StringComparer.Ordinal);

        Assert.True(ranges.Count > 250);
        foreach (var group in ranges)
        {
            var digits = group.Key.Replace("-", "", StringComparison.Ordinal);
            foreach (var range in group)
            {
                foreach (var registrant in (string[])[range[2], range[3]])
                {
                    var elements = Complete((digits + registrant).PadRight(12, '5')).Elements;
                    Assert.Equal((group.Key, registrant, agencies[group.Key]), ($"{elements?.Prefix}-{elements?.RegistrationGroup}", elements?.Registrant, elements?.Agency));
                }
            }

            var numbers = group.Select(static range => (Low: Padded(range[2], '0'), High: Padded(range[3], '9'))).ToList();
            foreach (var gap in numbers.Select(static range => range.High + 1).Where(after => after <= 9_999_999 && !numbers.Exists(range => range.Low <= after && after <= range.High)))
            {
                Assert.Null(Complete((digits + gap.ToString("D7", CultureInfo.InvariantCulture)).PadRight(12, '0')[..12]).Elements);
            }
        }
    }

    [Property(Arbitrary = [typeof(AnyIdentifiers)])]
    public bool The_elements_are_the_number(Isbn isbn) =>
        isbn.Elements is not { } parts
        || string.Equals($"{parts.Prefix}{parts.RegistrationGroup}{parts.Registrant}{parts.Publication}{parts.CheckDigit}", isbn.ToString(), StringComparison.Ordinal)
        && new[] { parts.RegistrationGroup, parts.Registrant, parts.Publication }.All(static part => part.Length > 0);

    private static int Padded(string digits, char fill) => int.Parse(digits.PadRight(7, fill), CultureInfo.InvariantCulture);

    private static Isbn Complete(string twelve) =>
        Enumerable.Range(0, 10).Select(check => Isbn.TryParse($"{twelve}{check}", out var isbn) ? isbn : Isbn.None).Single(static isbn => !isbn.IsNone);
}
