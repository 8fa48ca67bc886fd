using System.Text;
using FsCheck.Xunit;
using MedLib.Domain.Marc;
using MedLib.Domain.Marc.Lines;
using MedLib.Domain.Tests.Marc.Encodings;

namespace MedLib.Domain.Tests.Marc.Lines;

[Properties(Arbitrary = [typeof(MarcGenerators)])]
public sealed class MarcLinesTests
{
    [Fact]
    public void A_field_is_a_line()
    {
        var record = new MarcRecord(Leader.Default, [new MarcField.Control("001", "7"), new MarcField.Data("245", '1', ' ', [new('a', "Été :"), new('b', "two\nlines")])]);

        Assert.Equal("00000nam a2200000 i 4500\n001 7\n245 1  $a Été : $b two␊lines\n", MarcLines.ToText(record));
    }

    [Property]
    public void A_record_has_as_many_lines_as_fields_and_a_leader_whatever_they_hold(MarcRecord record, Bytestream stream)
    {
        var odd = record.Fields.Select(f => f is MarcField.Data d ? d with { Indicator1 = '\n', Subfields = [.. d.Subfields, new('é', stream.ToString())] } : f);

        Assert.Equal(record.Fields.Count + 2, MarcLines.ToText(record with { Fields = [.. odd] }).Split('\n').Length);
    }

    [Property]
    public void A_record_that_was_read_soundly_shows_like_one_that_was_made(MarcRecord made, FsCheck.NonNegativeInt length)
    {
        var record = made.Insert(new MarcField.Data("999", ' ', ' ', [new('a', new string('x', length.Get)), new('b', "\u007F")]));
        var read = MarcReader.Read(MarcGenerators.Write(record)).Record!;

        Assert.Equal(MarcLines.ToText(record)[24..], MarcLines.ToText(read)[24..]);
    }

    [Fact]
    public void A_control_character_that_MARC_8_spells_by_number_shows_as_its_picture()
    {
        var read = MarcReader.Read(Values.Record([Values.Bytes("Part&#x000A;two&#x0007;"), Values.Bytes("âe&#x000A;"), Values.Bytes("end")]));

        Assert.Empty(read.Findings);
        Assert.EndsWith("\n001 Part␊two␇\n245 10 $a e\u0301␊ $b end\n", MarcLines.ToText(read.Record!), StringComparison.Ordinal);
    }

    [Property]
    public void A_file_has_a_blank_line_after_each_record(MarcRecord first, MarcRecord second)
    {
        using var stream = new MemoryStream();
        using var writer = new MarcLinesWriter(stream);
        Assert.True(writer.Write(first).Succeeded);
        Assert.True(writer.Write(second).Succeeded);
        writer.Complete();

        Assert.Equal($"{MarcLines.ToText(first)}\n{MarcLines.ToText(second)}\n", Encoding.UTF8.GetString(stream.ToArray()));
    }
}
