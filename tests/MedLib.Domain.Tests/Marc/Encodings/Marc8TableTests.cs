using System.Globalization;
using System.Text;
using System.Xml.Linq;
using MedLib.Domain.Marc.Encodings;

namespace MedLib.Domain.Tests.Marc.Encodings;

/// <summary>MARC-8 against the code tables of the Library of Congress, row by row.</summary>
public sealed class Marc8TableTests
{
    private static readonly TextRules KeepPrivateUse = new() { KeepPrivateUse = true };

    private sealed record Row(byte Final, byte[] Bytes, string Character, bool Combines);

    [Fact]
    public void Every_code_in_the_set_that_g0_has_by_escape_is_its_character()
    {
        foreach (var row in Rows())
        {
            var lower = Array.ConvertAll(row.Bytes, static b => (byte)(b & 0x7F));
            byte[] bytes = IsControl(row) ? row.Bytes : [.. Designation(row.Final, g1: false), .. lower];
            Assert.Equal(Expected(row), MarcEncoding.Marc8.Decode(Followed(row, bytes), KeepPrivateUse, out var flaw));
            Assert.Equal(TextFlaw.None, flaw);
        }
    }

    [Fact]
    public void Every_code_in_the_set_that_g1_has_by_escape_is_its_character()
    {
        foreach (var row in Rows())
        {
            var upper = Array.ConvertAll(row.Bytes, static b => (byte)(b | 0x80));
            byte[] bytes = IsControl(row) ? row.Bytes : [.. Designation(row.Final, g1: true), .. upper];
            Assert.Equal(Expected(row), MarcEncoding.Marc8.Decode(Followed(row, bytes), KeepPrivateUse, out var flaw));
            Assert.Equal(TextFlaw.None, flaw);
        }
    }

    [Fact]
    public void Every_character_is_written_so_that_it_is_read_again()
    {
        var rows = Rows();
        Assert.Equal(16_392, rows.Count);
        foreach (var text in rows.Select(Expected).Distinct(StringComparer.Ordinal))
        {
            var bytes = MarcEncoding.Marc8.TryEncode(text);
            Assert.True(bytes is not null, string.Join(' ', text.Select(static c => $"{(int)c:X4}")));
            Assert.Equal(text, MarcEncoding.Marc8.Decode(bytes, KeepPrivateUse, out var flaw));
            Assert.Equal(TextFlaw.None, flaw);
        }
    }

    [Fact]
    public void Codes_for_private_use_become_the_mark_for_a_missing_character_and_say_so()
    {
        var rows = Rows().Where(static row => row.Character[0] is >= '\uE000' and <= '\uF8FF').ToList();
        Assert.Equal(61, rows.Count);
        foreach (var row in rows)
        {
            Assert.Equal("〓", MarcEncoding.Marc8.Decode([.. Designation(row.Final, g1: false), .. row.Bytes], TextRules.Default, out var flaw));
            Assert.Equal(new TextFlaw(TextFlawKind.PrivateUse, 3), flaw);
        }
    }

    private static byte[] Followed(Row row, byte[] bytes) => row.Combines ? [.. bytes, 0x1B, (byte)'(', (byte)'B', (byte)'a'] : bytes;

    private static string Expected(Row row) => row.Combines ? "a" + row.Character : row.Character;

    // Space, and signs for sorting and joining, are the same in all sets.
    private static bool IsControl(Row row) => row.Bytes is [<= 0x20 or (>= 0x80 and < 0xA0)];

    private static byte[] Designation(byte final, bool g1) => final == (byte)'1' ? [0x1B, (byte)'$', .. g1 ? ")"u8 : ""u8, final] : [0x1B, (byte)(g1 ? ')' : '('), final];

    // Without ESC, which is no character, and the two second halves.
    private static List<Row> Rows()
    {
        var path = RepositoryFiles.SharedPath("data", "marc", "marc8", "codetables.xml");
        return
        [
            .. from set in XDocument.Load(path).Descendants("characterSet")
               from code in set.Descendants("code")
               let character = code.Element("ucs")?.Value.Trim() is { Length: > 0 } ucs ? char.ConvertFromUtf32(Hex(ucs)) : ""
               let marc = Convert.FromHexString(code.Element("marc")!.Value.Trim())
               where character.Length > 0 && marc is not [0x1B or 0x1D or 0x1E or 0x1F]
               select new Row((byte)Hex(set.Attribute("ISOcode")!.Value), marc, character, code.Element("isCombining") is not null),
        ];
    }

    private static int Hex(string text) => int.Parse(text, NumberStyles.AllowHexSpecifier, CultureInfo.InvariantCulture);
}
