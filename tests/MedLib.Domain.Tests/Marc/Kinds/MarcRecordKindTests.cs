using MedLib.Domain.Marc;
using MedLib.Domain.Marc.Kinds;

namespace MedLib.Domain.Tests.Marc.Kinds;

public sealed class MarcRecordKindTests
{
    [Theory]
    [InlineData("acdefgijkmoprtbhn", MarcRecordKind.Bibliographic)]
    [InlineData("z", MarcRecordKind.Authority)]
    [InlineData("uvxy", MarcRecordKind.Holdings)]
    [InlineData("w", MarcRecordKind.Classification)]
    [InlineData("q", MarcRecordKind.Community)]
    [InlineData("ls A0#|", MarcRecordKind.Unknown)]
    public void The_type_of_record_tells_its_kind(string codes, MarcRecordKind kind) =>
        Assert.All(codes, code => Assert.Equal(kind, new MarcRecord(Leader.Default with { RecordType = code }, []).Kind));

    [Fact]
    public void Codes_that_were_good_once_are_not_known_today()
    {
        Assert.Equal((false, true), (new MarcRecordType('h').IsKnown, new MarcRecordType('h').IsObsolete));
        Assert.Equal((true, false), (MarcRecordType.Kit.IsKnown, MarcRecordType.Kit.IsObsolete));
    }

    [Theory]
    [InlineData("00000dab a2200000 i 4500", "d", true, "a", "b", true, false)]
    [InlineData("00000nas a2200000 i 4500", "n", false, "a", "s", false, true)]
    [InlineData("00000xmi a2200000 i 4500", "x", true, "m", "i", false, true)]
    [InlineData("00000cgm a2200000 i 4500", "c", false, "g", "m", false, false)]
    public void The_leader_is_read_in_words(string leader, string status, bool isGone, string type, string level, bool isPart, bool isContinuing)
    {
        var record = new MarcRecord(Leader.Parse(leader), []);

        Assert.Equal((status, isGone), (record.Status.ToString(), record.Status.IsGone));
        Assert.Equal(type, record.Type.ToString());
        Assert.Equal((level, isPart, isContinuing), (record.Level.ToString(), record.Level.IsPart, record.Level.IsContinuing));
        Assert.True(record.Level.IsKnown && record.Status.IsKnown && record.Type.IsKnown);
    }

    [Fact]
    public void What_the_leader_does_not_know_is_kept()
    {
        var record = new MarcRecord(Leader.Default with { Status = '?', RecordType = '|', BibliographicLevel = ' ' }, []);

        Assert.Equal("?| ", $"{record.Status}{record.Type}{record.Level}");
        Assert.False(record.Level.IsKnown || record.Status.IsKnown || record.Type.IsKnown);
    }
}
