using System.Security.Cryptography;
using System.Text;
using FsCheck.Xunit;
using MedLib.Domain.Marc;
using MedLib.Domain.Marc.Tools;

namespace MedLib.Domain.Tests.Marc.Tools;

public sealed class MarcContentHashTests
{
    [Fact]
    public void Is_the_documented_one()
    {
        var record = new MarcRecord(
            Leader.Parse("00123nam a2200099 i 4500"),
            [new MarcField.Control("001", "é"), new MarcField.Data("245", '1', ' ', [new('a', "T"), new('b', "")])]);
        byte[] form =
        [
            .. "nam a22"u8, .. " i 4500"u8,
            .. "001C"u8, 0, 0, 0, 2, 0xC3, 0xA9,
            .. "245D"u8, 0, (byte)'1', 0, (byte)' ', 0, 0, 0, 2, 0, (byte)'a', 0, 0, 0, 1, (byte)'T', 0, (byte)'b', 0, 0, 0, 0,
        ];

        Assert.Equal("marc1:" + Convert.ToHexStringLower(SHA256.HashData(form)), MarcContentHash.Of(record));
    }

    [Fact]
    public void Lengths_in_the_leader_do_not_count()
    {
        var record = new MarcRecord(Leader.Parse("00123nam a2200099 i 4500"), []);

        Assert.Equal(MarcContentHash.Of(record), MarcContentHash.Of(record with { Leader = Leader.Default }), StringComparer.Ordinal);
        Assert.NotEqual(MarcContentHash.Of(record), MarcContentHash.Of(record with { Leader = Leader.Default with { EncodingLevel = '8' } }), StringComparer.Ordinal);
    }

    [Fact]
    public void Composed_and_decomposed_letters_count_only_as_they_stand()
    {
        var composed = new MarcRecord(Leader.Default, [new MarcField.Control("001", "é")]);
        var decomposed = new MarcRecord(Leader.Default, [new MarcField.Control("001", "e\u0301")]);

        Assert.NotEqual(MarcContentHash.Of(composed), MarcContentHash.Of(decomposed), StringComparer.Ordinal);
        Assert.Equal(MarcContentHash.OfComposed(composed), MarcContentHash.OfComposed(decomposed), StringComparer.Ordinal);
        Assert.StartsWith("marc1c:", MarcContentHash.OfComposed(composed), StringComparison.Ordinal);
    }

    [Fact]
    public void Half_characters_are_told_apart()
    {
        string[] texts = ["\uD83D", "\uDE00", "\uD83D\uDE00", "\uDE00\uD83D", "\uFFFD", "a\uD83Db"];
        var records = texts.Select(static text => new MarcRecord(Leader.Default, [new MarcField.Control("001", text)])).ToArray();

        Assert.Equal(texts.Length, records.Select(MarcContentHash.Of).Distinct(StringComparer.Ordinal).Count());
        Assert.Equal(texts.Length, records.Select(MarcContentHash.OfComposed).Distinct(StringComparer.Ordinal).Count());
    }

    [Property(Arbitrary = [typeof(RecordPairs)], MaxTest = 1_000)]
    public bool Is_equal_where_records_are_and_only_there(RecordPair pair) =>
        Same(MarcContentHash.Of(pair.Before), MarcContentHash.Of(pair.After)) == (pair.Before == pair.After)
        && Same(MarcContentHash.Of(pair.After), MarcContentHash.Of(pair.After with { Fields = [.. pair.After.Fields.Select(static f => f with { })] }));

    [Property(Arbitrary = [typeof(MarcGenerators)])]
    public bool Any_normalization_of_the_texts_is_one_to_the_composed_hash(MarcRecord record)
    {
        var decomposed = record with { Fields = [.. record.Fields.Select(static f => Decomposed(f))] };
        return Same(MarcContentHash.OfComposed(record), MarcContentHash.OfComposed(decomposed));
    }

    private static bool Same(string left, string right) => string.Equals(left, right, StringComparison.Ordinal);

    private static MarcField Decomposed(MarcField field) => field switch
    {
        MarcField.Control control => control with { Value = control.Value.Normalize(NormalizationForm.FormD) },
        MarcField.Data data => data with { Subfields = [.. data.Subfields.Select(static s => s with { Value = s.Value.Normalize(NormalizationForm.FormD) })] },
        _ => field,
    };
}
