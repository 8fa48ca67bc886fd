using System.Text.RegularExpressions;

namespace MedLib.Domain.Benchmarks.Classification;

/// <summary>What library software does with call numbers: a regular expression splits an LC-like number, and padding makes a key of it.</summary>
/// <remarks>It knows neither serials nor places nor volumes, and where it does not match it gives up: the text files as it is.</remarks>
internal sealed partial record RegexCallNumber(string Letters, string Number, string Decimals, string FirstCutter, string SecondCutter, string Year, string Rest)
{
    internal static RegexCallNumber? Read(string text)
    {
        var match = Shape().Match(text);
        return match.Success
            ? new RegexCallNumber(
                match.Groups["letters"].Value,
                match.Groups["number"].Value,
                match.Groups["decimals"].Value,
                match.Groups["first"].Value,
                match.Groups["second"].Value,
                match.Groups["year"].Value,
                match.Groups["rest"].Value)
            : null;
    }

    internal static string KeyOf(string text) => Read(text)?.Key ?? text.ToUpperInvariant();

    private string Key => string.Join(
        ' ', Letters.ToUpperInvariant().PadRight(4), Number.PadLeft(4, '0') + Decimals.PadRight(6, '0'), Padded(FirstCutter), Padded(SecondCutter), Year.PadLeft(4, '0'), Rest.ToUpperInvariant());

    private static string Padded(string cutter) => cutter.ToUpperInvariant().PadRight(8, '0');

    [GeneratedRegex(
        @"^\s*(?<letters>[A-Za-z]{1,4})\s*(?<number>\d{1,4})?(?:\.(?<decimals>\d{1,6}))?\s*\.?(?<first>[A-Za-z]{1,3}\d+[a-z]*)?\s*\.?(?<second>[A-Za-z]{1,3}\d+[a-z]*)?\s*(?<year>\d{4})?\s*(?<rest>.*)$",
        RegexOptions.CultureInvariant)]
    private static partial Regex Shape();
}
