using System.Buffers;
using System.Text;
using System.Xml.Linq;
using MedLib.Domain.Marc;
using MedLib.Domain.Marc.Xml;

namespace MedLib.Domain.Tests.Marc.Xml;

public sealed class MarcXmlWritingTests
{
    [Fact]
    public void A_document_is_just_this_text()
    {
        var record = new MarcRecord(
            Leader.Parse("00042nz  a2200025n  4500"), [new MarcField.Control("001", "a<b"), new MarcField.Data("245", '"', '0', [new('&', "x > y\r\n\t"), new('b', "")])]);

        Assert.Equal(
            "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<collection xmlns=\"http://www.loc.gov/MARC21/slim\">\n"
            + "<record type=\"Authority\"><leader>00042nz  a2200025n  4500</leader><controlfield tag=\"001\">a&lt;b</controlfield>"
            + "<datafield tag=\"245\" ind1=\"&quot;\" ind2=\"0\"><subfield code=\"&amp;\">x &gt; y&#xD;\n\t</subfield><subfield code=\"b\"></subfield></datafield></record>\n"
            + "</collection>\n",
            Encoding.UTF8.GetString(XmlTexts.Write([record])));
    }

    [Fact]
    public void A_prefix_stands_before_every_element()
    {
        var text = Encoding.UTF8.GetString(XmlTexts.Write([Reference()], form: new() { Prefix = "marc" }));

        Assert.Contains("<marc:collection xmlns:marc=\"http://www.loc.gov/MARC21/slim\">", text, StringComparison.Ordinal);
        Assert.All(XDocument.Parse(text).Descendants(), static e => Assert.Equal("marc", e.GetPrefixOfNamespace(e.Name.Namespace)));
    }

    [Theory]
    [InlineData("1a")]
    [InlineData("a:b")]
    [InlineData("xmlns")]
    [InlineData("é")]
    public void A_prefix_must_be_a_name(string prefix) => Assert.Throws<ArgumentException>(() => new MarcXmlForm { Prefix = prefix });

    [Fact]
    public void A_bare_record_is_a_document_of_its_own()
    {
        var output = new ArrayBufferWriter<byte>();
        var result = MarcXml.Write(Reference(), output);

        Assert.Equal(output.WrittenCount, result.Value);
        Assert.Equal(output.WrittenSpan.ToArray(), XmlTexts.Write([Reference()], form: MarcXmlForm.Bare));
        Assert.Equal(XName.Get("record", MarcXml.Namespace), XDocument.Parse(Encoding.UTF8.GetString(output.WrittenSpan)).Root!.Name);
    }

    [Theory]
    [InlineData('a', "Bibliographic")]
    [InlineData('t', "Bibliographic")]
    [InlineData('z', "Authority")]
    [InlineData('y', "Holdings")]
    [InlineData('w', "Classification")]
    [InlineData('q', "Community")]
    [InlineData('b', null)]
    public void The_type_is_that_of_the_leader(char type, string? expected)
    {
        var xml = XDocument.Parse(Encoding.UTF8.GetString(XmlTexts.Write([Reference() with { Leader = Leader.Default with { RecordType = type } }], form: MarcXmlForm.Bare)));

        Assert.Equal(expected, xml.Root!.Attribute("type")?.Value);
    }

    [Theory]
    [InlineData("00123nam  2200045 a 4500", "00123nam a2200045 a 4500")]
    [InlineData("x0123nam a12    5 a 4 00", "00000nam a2200000 a 4500")]
    public void The_leader_gets_its_constants_and_keeps_its_lengths(string before, string after)
    {
        var xml = XDocument.Parse(Encoding.UTF8.GetString(XmlTexts.Write([Reference() with { Leader = Leader.Parse(before) }], form: MarcXmlForm.Bare)));

        Assert.Equal(after, xml.Root!.Elements().First().Value);
    }

    [Theory]
    [InlineData("\u0000", "U+0000")]
    [InlineData("\u001B", "U+001B")]
    [InlineData("\u001E", "U+001E")]
    [InlineData("\uFFFE", "U+FFFE")]
    [InlineData("\uFFFF", "U+FFFF")]
    public void What_XML_cannot_hold_is_refused_or_replaced_or_dropped(string character, string name)
    {
        var record = new MarcRecord(Leader.Default, [new MarcField.Control("001", "1"), new MarcField.Data("245", '1', '0', [new('a', "x"), new('b', $"書{character}z")])]);
        using var stream = new MemoryStream();
        using (var writer = new MarcXmlWriter(stream))
        {
            var refused = writer.Write(record);
            Assert.False(refused.Succeeded);
            var reason = Assert.Single(refused.Findings);
            Assert.Equal((MarcCodes.CharacterNotWritable, "245[0]$b"), (reason.Code, reason.Path));
            Assert.Contains(new MedLib.Domain.Results.FindingArg.Text("character", name), reason.Args);
            writer.Complete();
        }

        Assert.Empty(XmlTexts.Read(stream.ToArray()));
        Assert.Equal(("書\uFFFDz", MarcCodes.CharacterReplaced), Written(record, IllegalCharacters.Replace));
        Assert.Equal(("書z", MarcCodes.CharacterDropped), Written(record, IllegalCharacters.Drop));
    }

    [Fact]
    public void Characters_like_those_that_cannot_be_written_are_written() =>
        Assert.Equal("\uFFFD\uFEFF！\u007F\u0085\t\n", Assert.Single(XmlTexts.Read(XmlTexts.Write([new(Leader.Default, [new MarcField.Data("245", ' ', ' ', [new('a', "\uFFFD\uFEFF！\u007F\u0085\t\n")])])]))).Record!.First("245", 'a'));

    [Fact]
    public void A_record_that_no_format_can_hold_leaves_no_trace()
    {
        using var stream = new MemoryStream();
        using var writer = new MarcXmlWriter(stream);

        Assert.Equal([MarcCodes.FieldNotWritable], writer.Write(new MarcRecord(Leader.Default, [new MarcField.Data("245", ' ', ' ', [])])).Findings.Select(static f => f.Code), StringComparer.Ordinal);
        Assert.Equal([MarcCodes.DesignatorNotWritable], writer.Write(new MarcRecord(Leader.Default, [new MarcField.Data("2<5", ' ', ' ', [new('a', "")])])).Findings.Select(static f => f.Code), StringComparer.Ordinal);
        writer.Complete();
        Assert.Empty(XDocument.Parse(Encoding.UTF8.GetString(stream.ToArray())).Root!.Elements());
    }

    private static MarcRecord Reference() => new(Leader.Default, [new MarcField.Control("001", "1"), new MarcField.Data("245", '1', '0', [new('a', "T")])]);

    private static (string? Text, string Code) Written(MarcRecord record, IllegalCharacters illegal)
    {
        var output = new ArrayBufferWriter<byte>();
        var result = MarcXml.Write(record, output, new() { IllegalCharacters = illegal });
        Assert.True(result.Succeeded);
        var read = Assert.Single(XmlTexts.Read(output.WrittenSpan.ToArray(), new() { Mode = MarcReadMode.Strict }));
        return (read.Record!.First("245", 'b'), Assert.Single(result.Findings).Code);
    }
}
