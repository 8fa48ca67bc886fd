using FsCheck;
using FsCheck.Xunit;
using MedLib.Domain.Cataloging;

namespace MedLib.Domain.Tests.Cataloging;

public sealed class RecordOriginTests
{
    [Fact]
    public void Is_the_control_number_with_its_agency() => Assert.Equal("(DNLM)101560661", RecordOrigin.Of(" DNLM ", "101560661 ").Key);

    [Fact]
    public void Is_the_hash_of_the_bytes_where_there_is_no_number() =>
        Assert.Equal("sha256:039058c6f2c0cb492c533b0a4d14ef77cc0f78abccced5287d84a1a2011cfb81", RecordOrigin.OfContent(Works.Source).Key);

    [Fact]
    public void Cannot_be_of_a_number_without_an_agency() => Assert.Throws<ArgumentException>(() => RecordOrigin.Of(" ", "1"));

    [Property]
    public bool Tells_apart_all_pairs_of_agency_and_number(bool[] left, bool[] right)
    {
        // Two letters, one of them the parenthesis that closes the agency, meet every awkward boundary.
        var (a, b) = (Split(left), Split(right));
        return (RecordOrigin.Of(a.Source, a.Number) == RecordOrigin.Of(b.Source, b.Number)) == (a == b);
    }

    [Property]
    public bool Sources_are_equal_exactly_when_format_and_bytes_are(byte[] left, byte[] right, bool sameFormat)
    {
        var one = new SourceRecord { Format = SourceFormat.Marc21, Bytes = left };
        var other = new SourceRecord { Format = sameFormat ? SourceFormat.Marc21 : SourceFormat.MarcXml, Bytes = right };
        return one.Equals(other) == (sameFormat && left.SequenceEqual(right))
            && one.GetHashCode() == new SourceRecord { Format = SourceFormat.Marc21, Bytes = left }.GetHashCode();
    }

    [Fact]
    public void A_source_keeps_its_own_copy_of_the_bytes()
    {
        byte[] bytes = [1, 2, 3];
        var source = new SourceRecord { Format = SourceFormat.Marc21, Bytes = bytes };
        bytes[0] = 9;

        Assert.Equal(Works.Source, source);
    }

    private static (string Source, string Number) Split(bool[] bits)
    {
        var half = bits.Length / 2;
        return (Spell(bits[..half]), Spell(bits[half..]));
    }

    private static string Spell(bool[] bits) => "x" + string.Concat(bits.Select(static bit => bit ? ")" : "%29"));
}
