using System.Text;
using MedLib.Domain.Marc.Encodings;

namespace MedLib.Domain.Tests.Marc.Encodings;

/// <summary>MARC-8 against lines of real text that stand in UTF-8 beside it.</summary>
public sealed class Marc8VectorTests
{
    [Fact]
    public void Lines_are_read_as_they_stand_in_utf8()
    {
        var (marc8, utf8) = Lines();
        var same = 0;
        for (var i = 0; i < marc8.Count; i++)
        {
            var text = MarcEncoding.Marc8.Decode(marc8[i], TextRules.Default, out var flaw);
            var isSame = string.Equals(text.Normalize(), utf8[i].Normalize(), StringComparison.Ordinal);
            same += isSame && flaw.IsNone ? 1 : 0;
            Assert.True(isSame == flaw.IsNone, $"{i}: {text} {utf8[i]} {flaw}");
        }

        Assert.Equal((1_515, 1_514), (marc8.Count, same));
    }

    [Fact]
    public void The_line_with_codes_of_no_standard_is_read_where_repairs_are_asked()
    {
        var (marc8, utf8) = Lines();

        Assert.Equal(utf8[^1], MarcEncoding.Marc8.Decode(marc8[^1], new() { Recover = true }, out var flaw));
        Assert.Equal(TextFlawKind.Repaired, flaw.Kind);
    }

    [Fact]
    public void Lines_in_utf8_are_written_so_that_they_are_read_again()
    {
        var (_, utf8) = Lines();
        var same = 0;
        foreach (var line in utf8)
        {
            if (MarcEncoding.Marc8.TryEncode(line) is { } bytes)
            {
                same++;
                Assert.Equal(line.Normalize(), MarcEncoding.Marc8.Decode(bytes, TextRules.Default, out _).Normalize());
            }
            else
            {
                var reference = MarcEncoding.Marc8.TryEncode(line, Unmappable.Reference)!;
                Assert.Equal(line.Normalize(), MarcEncoding.Marc8.Decode(reference, TextRules.Default, out _).Normalize());
            }
        }

        Assert.Equal(1_514, same);
    }

    private static (List<byte[]> Marc8, List<string> Utf8) Lines()
    {
        var marc8 = File.ReadAllBytes(RepositoryFiles.SharedPath("data", "marc", "marc8", "test_marc8.txt"));
        var utf8 = File.ReadAllBytes(RepositoryFiles.SharedPath("data", "marc", "marc8", "test_utf8.txt"));
        return (Split(marc8), [.. Split(utf8).Select(Encoding.UTF8.GetString)]);
    }

    private static List<byte[]> Split(byte[] bytes)
    {
        var lines = new List<byte[]>();
        for (var rest = bytes.AsSpan(); !rest.IsEmpty;)
        {
            var end = rest.IndexOf((byte)'\n') is var found && found < 0 ? rest.Length : found;
            lines.Add(rest[..end].ToArray());
            rest = rest[Math.Min(end + 1, rest.Length)..];
        }

        return lines;
    }
}
