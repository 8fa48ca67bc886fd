using System.Text;
using FsCheck.Xunit;
using MedLib.Domain.Marc.Encodings;

namespace MedLib.Domain.Tests.Marc.Encodings;

/// <summary>What all encodings have in common.</summary>
[Properties(Arbitrary = [typeof(TextGenerators)])]
public sealed class KnownEncodingTests
{
    [Fact]
    public void All_are_found_by_their_names()
    {
        Assert.Equal(10, MarcEncoding.All.Count);
        Assert.All(MarcEncoding.All, static encoding => Assert.True(MarcEncoding.TryFind(encoding.Name, out var found) && found == encoding));
    }

    [Theory]
    [InlineData("MARC8", "MARC-8")]
    [InlineData("utf_8", "UTF-8")]
    [InlineData("cp1251", "windows-1251")]
    [InlineData("Latin 1", "ISO-8859-1")]
    public void Other_names_are_known(string name, string known) => Assert.True(MarcEncoding.TryFind(name, out var found) && string.Equals(found.Name, known, StringComparison.Ordinal));

    [Theory]
    [InlineData("")]
    [InlineData("EBCDIC")]
    [InlineData("a name that nobody would give to an encoding")]
    public void Unknown_names_are_not_found(string name) => Assert.False(MarcEncoding.TryFind(name, out _));

    [Property]
    public void Any_bytes_give_text_and_the_flaw_that_checking_finds(ValueBytes value, AnyRules rules)
    {
        foreach (var encoding in MarcEncoding.All)
        {
            var text = encoding.Decode(value.Bytes, rules.Rules, out var flaw);

            Assert.InRange(text.Length, 0, value.Bytes.Length);
            Assert.Equal(flaw, encoding.Check(value.Bytes, rules.Rules));
        }
    }

    [Property]
    public void What_is_written_is_sound_and_read_as_the_same_text(ValueText value)
    {
        foreach (var encoding in MarcEncoding.All.Where(static e => e != MarcEncoding.Marc8))
        {
            if (encoding.TryEncode(value.Text) is { } bytes)
            {
                Assert.Equal(value.Text.Normalize(), encoding.Decode(bytes, TextRules.Default, out var flaw).Normalize());
                Assert.Equal(TextFlaw.None, flaw);
            }
        }
    }

    [Property]
    public void Text_can_always_be_written_where_something_may_stand_for_what_has_no_code(ValueText value)
    {
        foreach (var encoding in MarcEncoding.All)
        {
            Assert.NotNull(encoding.TryEncode(value.Text, Unmappable.Reference));
            Assert.NotNull(encoding.TryEncode(value.Text, Unmappable.Replace));
        }
    }

    [Theory]
    [InlineData("windows-1252", "\u0080\u0093\u0094é", "€“”é")]
    [InlineData("ISO-8859-1", "\u0080é", "\u0080é")]
    [InlineData("windows-1251", "Ïðèâåò", "Привет")]
    [InlineData("KOI8-R", "ðÒÉ×ÅÔ", "Привет")]
    [InlineData("ISO-8859-5", "¿àØÒÕâ", "Привет")]
    [InlineData("IBM866", "\u008Fà¨¢¥â", "Привет")]
    public void Code_pages_have_their_characters(string name, string bytes, string text)
    {
        Assert.True(MarcEncoding.TryFind(name, out var encoding));

        Assert.Equal(text, encoding.Decode(bytes));
        Assert.Equal(bytes, encoding.Encode(text));
    }

    [Fact]
    public void Code_pages_put_letters_and_marks_together()
    {
        Assert.Equal("é", MarcEncoding.Latin1.Encode("e\u0301"));
        Assert.Equal("é", MarcEncoding.Windows1251.Encode("и\u0306"));
        Assert.Equal("[0301]", MarcEncoding.Windows1251.Encode("а\u0301"));
    }

    [Fact]
    public void Bytes_without_a_character_are_told()
    {
        Assert.Equal("a\uFFFDb", MarcEncoding.Windows1252.Decode("a\u0081b"));
        Assert.Equal(new TextFlaw(TextFlawKind.Invalid, 1), MarcEncoding.Windows1252.Flaw("a\u0081b"));
        Assert.Equal("ab", MarcEncoding.Windows1252.Decode("a\u0081b", new() { Invalid = InvalidText.Skip }));
    }

    [Fact]
    public void Cyrillic_records_of_other_toolkits_are_read()
    {
        var bytes = File.ReadAllBytes(RepositoryFiles.SharedPath("data", "marc", "real", "ruby-marc", "cp866_unimarc.marc"));

        Assert.Contains("Междунар. новости мира пластмасс", MarcEncoding.Cp866.Decode(bytes), StringComparison.Ordinal);
    }
}
