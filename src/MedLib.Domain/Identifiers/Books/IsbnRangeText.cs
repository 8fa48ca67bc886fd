using System.Globalization;
using System.IO.Compression;
using NodaTime.Text;

namespace MedLib.Domain.Identifiers.Books;

/// <summary>The ranges as compressed text; <c>eng/isbn-ranges.cs</c> writes it.</summary>
/// <remarks>
/// The first line is the day. Each further line is a prefix or group, a tab, its name, a tab, and its stretches with blanks between:
/// the last number of the stretch, or first and last with a hyphen where nobody has what is before it. As many digits as a number
/// is written with, the next element has.
/// </remarks>
internal static class IsbnRangeText
{
    private const string Resource = "MedLib.Domain.Identifiers.Data.isbn-ranges.br";

    internal static IsbnRanges ReadEmbedded()
    {
        using var compressed = typeof(IsbnRangeText).Assembly.GetManifestResourceStream(Resource)!;
        using var text = new StreamReader(new BrotliStream(compressed, CompressionMode.Decompress));
        return Read(text);
    }

    internal static IsbnRanges Read(TextReader text)
    {
        var edition = LocalDatePattern.Iso.Parse(text.ReadLine()!).Value;
        var groups = new Dictionary<int, IsbnRangeGroup>();
        while (text.ReadLine() is { } line)
        {
            var parts = line.Split('\t');
            groups.Add(Number(parts[0].Replace("-", "", StringComparison.Ordinal)), ReadGroup(parts[1], parts[2]));
        }

        return new IsbnRanges(edition, groups);
    }

    private static IsbnRangeGroup ReadGroup(string agency, ReadOnlySpan<char> stretches)
    {
        var (highs, lengths) = (new List<int>(), new List<byte>());
        foreach (var place in stretches.Split(' '))
        {
            var stretch = stretches[place];
            var hyphen = stretch.IndexOf('-');
            if (hyphen >= 0)
            {
                highs.Add(Padded(stretch[..hyphen], '0') - 1);
                lengths.Add(0);
            }

            var high = stretch[(hyphen + 1)..];
            highs.Add(Padded(high, '9'));
            lengths.Add((byte)high.Length);
        }

        return new IsbnRangeGroup(agency, [.. highs], [.. lengths]);
    }

    private static int Padded(ReadOnlySpan<char> digits, char with)
    {
        Span<char> padded = stackalloc char[IsbnRangeGroup.Width];
        padded.Fill(with);
        digits.CopyTo(padded);
        return Number(padded);
    }

    private static int Number(ReadOnlySpan<char> digits) => int.Parse(digits, NumberStyles.None, CultureInfo.InvariantCulture);
}
