using System.Globalization;
using System.Xml.Linq;
using MedLib.Domain.Marc.Encodings;

namespace MedLib.Domain.Tests.Marc.Encodings;

/// <summary>ISO 5426 and the other sets of UNIMARC.</summary>
public sealed class UnimarcTests
{
    [Fact]
    public void Every_code_of_iso_5426_is_its_character_and_is_written_again()
    {
        var count = 0;
        foreach (var code in XDocument.Load(RepositoryFiles.SharedPath("data", "marc", "marc8", "codetables-iso5426.xml")).Descendants("code"))
        {
            if (code.Element("ucs")!.Value.Trim() is not { Length: > 0 } ucs || code.Element("marc")!.Value is "1D" or "1E" or "1F")
            {
                continue;
            }

            var character = (char)int.Parse(ucs, NumberStyles.AllowHexSpecifier, CultureInfo.InvariantCulture);
            var text = code.Element("isCombining") is null ? $"{character}" : $"a{character}";
            byte[] bytes = [.. Convert.FromHexString(code.Element("marc")!.Value), .. text.Length == 2 ? "a"u8 : ""u8];
            foreach (var encoding in (MarcEncoding[])[MarcEncoding.Iso5426, MarcEncoding.Unimarc])
            {
                Assert.Equal(text, encoding.Decode(bytes));
                Assert.Equal(text, encoding.Decode(encoding.TryEncode(text)!));
            }

            count++;
        }

        Assert.Equal(171, count);
    }

    [Theory]
    [InlineData("MÈuller", "Mu\u0308ller")]
    [InlineData("␛(NMOSKWA␛(B", "москва")]
    [InlineData("␛)NÍÏÓ", "мос")]
    [InlineData("␛(Q@␛(B", "ґ")]
    [InlineData("␛(Sa␛(@b", "αb")]
    [InlineData("␛(N$", "¤")]
    [InlineData("&#x4E00;", "&#x4E00;")]
    public void Sets_of_unimarc_are_designated_by_escapes(string bytes, string text)
    {
        var read = MarcEncoding.Unimarc.Decode(bytes);

        Assert.StartsWith(text, read, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("Müller", "MÈuller")]
    [InlineData("Москва!", "␛(NmOSKWA!␛(B")]
    [InlineData("&#x4E00;", "&#x4E00;")]
    [InlineData("λόγος", "␛(Sn\"rdrw␛(B")]
    public void Text_is_written_in_the_sets_of_unimarc(string text, string bytes)
    {
        Assert.Equal(bytes, MarcEncoding.Unimarc.Encode(text));
        Assert.Equal(text, MarcEncoding.Unimarc.Decode(MarcEncoding.Unimarc.TryEncode(text)!).Normalize());
    }

    [Theory]
    [InlineData("0103", 'B', 'P')]
    [InlineData("01  ", 'B', 'P')]
    [InlineData("0103040205", 'B', 'P')]
    [InlineData("0204", 'N', 'Q')]
    [InlineData("0205", 'N', 'S')]
    public void A_record_names_its_sets(string codes, char g0, char g1) =>
        Assert.Equal(new UnimarcDeclaration(MarcEncoding.Unimarc, (byte)g0, (byte)g1), UnimarcDeclaration.Of("19961119d1996    ||||0itay" + codes));

    [Fact]
    public void A_record_may_name_utf8_or_a_set_that_is_not_known_or_nothing()
    {
        Assert.Equal(MarcEncoding.Utf8, UnimarcDeclaration.Of("19961119d1996    ||||0itac50      ba"[..26] + "50  ")!.Value.Encoding);
        Assert.Null(UnimarcDeclaration.Of("19961119d1996    ||||0itay0106")!.Value.Encoding);
        Assert.Null(UnimarcDeclaration.Of("19961119d1996"));
        Assert.Null(UnimarcDeclaration.Of("19961119d1996    ||||0itay||||"));
    }

    [Fact]
    public void Values_begin_in_the_sets_that_the_record_names() =>
        Assert.Equal("мос", MarcEncoding.Unimarc.Decode("MOS", new() { G0 = (byte)'N', G1 = (byte)'P' }));
}
