using System.Text;
using MedLib.Domain.Marc;
using MedLib.Domain.Marc.Xml;
using MedLib.Domain.Results;

namespace MedLib.Domain.Tests.Marc.Xml;

public sealed class MarcXmlReadingTests
{
    [Fact]
    public void Records_of_an_OAI_envelope_come_once_each()
    {
        const string Oai = "http://www.openarchives.org/OAI/2.0/";
        var inner = $"<record xmlns=\"{MarcXml.Namespace}\">{XmlTexts.Leader}{XmlTexts.Title("T")}</record>";
        var record = $"<record><header><identifier>1</identifier></header><metadata>{inner}</metadata></record>";
        var reads = XmlTexts.Read($"<OAI-PMH xmlns=\"{Oai}\"><responseDate>2026</responseDate><ListRecords>{record}{record}</ListRecords></OAI-PMH>");

        Assert.Equal(["T", "T"], reads.Select(static r => r.Record!.First("245", 'a')), StringComparer.Ordinal);
        Assert.All(reads, static r => Assert.Empty(r.Findings));
    }

    [Fact]
    public void Comments_instructions_and_CDATA_within_a_value_leave_the_text_whole()
    {
        var read = Assert.Single(XmlTexts.Read(XmlTexts.Collection(XmlTexts.Record(XmlTexts.Title(" a<!-- x --> <![CDATA[<b> & ]]><?y z?>c ")))));

        Assert.Equal(" a <b> & c ", read.Record!.First("245", 'a'));
        Assert.Empty(read.Findings);
    }

    [Fact]
    public void White_space_in_values_stays_as_it_is()
    {
        var read = Assert.Single(XmlTexts.Read(XmlTexts.Collection(XmlTexts.Record($"<controlfield tag=\"008\">   </controlfield>{XmlTexts.Title("\n\t a  b&#xD;\n")}"))));

        Assert.Equal("   ", read.Record!.ControlValue("008"));
        Assert.Equal("\n\t a  b\r\n", read.Record.First("245", 'a'));
    }

    [Fact]
    public void An_external_entity_is_neither_fetched_nor_expanded()
    {
        var path = Path.GetTempFileName();
        File.WriteAllText(path, "SECRET");
        var reads = XmlTexts.Read($"<?xml version=\"1.0\"?><!DOCTYPE collection [<!ENTITY x SYSTEM \"{new Uri(path)}\">]>{XmlTexts.Collection(XmlTexts.Record(XmlTexts.Title("&x;")))}");
        File.Delete(path);

        var read = Assert.Single(reads);
        Assert.Equal(MarcReadKind.Unreadable, read.Kind);
        Assert.Equal([MarcCodes.DocumentTypeRefused], read.Codes(), StringComparer.Ordinal);
    }

    [Fact]
    public void Malformed_XML_ends_with_one_read_that_says_where()
    {
        var reads = XmlTexts.Read($"<collection xmlns=\"{MarcXml.Namespace}\">\n{XmlTexts.Record(XmlTexts.Title("A"))}\n{XmlTexts.Record(XmlTexts.Title("B & C"))}\n{XmlTexts.Record("")}</collection>");

        Assert.Equal([MarcReadKind.Record, MarcReadKind.Unreadable], reads.Select(static r => r.Kind));
        Assert.Equal([0, 1], reads.Select(static r => r.Index));
        var finding = Assert.Single(reads[1].Findings);
        Assert.Equal(MarcCodes.Malformed, finding.Code);
        Assert.Contains(new FindingArg.Number("line", 3), finding.Args);
        Assert.Contains(finding.Args, static a => a is FindingArg.Number { Name: "column", Value: > 100 });
        Assert.Equal(3, reads[1].Line);
    }

    [Theory]
    [InlineData(MarcReadMode.Lenient, false)]
    [InlineData(MarcReadMode.Strict, false)]
    [InlineData(MarcReadMode.Recover, true)]
    public void Where_XML_breaks_off_only_recovering_gives_out_the_fields_before(MarcReadMode mode, bool isGivenOut)
    {
        var whole = XmlTexts.Collection(XmlTexts.Record($"<controlfield tag=\"001\">1</controlfield>{XmlTexts.Title("Half a title")}"));
        var read = Assert.Single(XmlTexts.Read(whole[..whole.IndexOf(" title", StringComparison.Ordinal)], mode));

        Assert.Contains(MarcCodes.Malformed, read.Codes(), StringComparer.Ordinal);
        Assert.Equal(isGivenOut, read.Record is not null);
        Assert.Equal(isGivenOut ? 1 : null, read.Record?.Fields.Count);
    }

    [Fact]
    public void Deep_nesting_ends_the_reading()
    {
        var deep = string.Concat(Enumerable.Repeat("<a>", 100_000));
        var reads = XmlTexts.Read($"<collection xmlns=\"{MarcXml.Namespace}\">{XmlTexts.Record(XmlTexts.Title("A"))}{deep}");

        Assert.Equal([MarcReadKind.Record, MarcReadKind.Unreadable], reads.Select(static r => r.Kind));
        Assert.Equal([MarcCodes.NestedTooDeep], reads[1].Codes(), StringComparer.Ordinal);
    }

    [Fact]
    public void A_record_beyond_the_limit_costs_no_other()
    {
        var huge = new string('x', 3_000_000);
        var reads = XmlTexts.Read(
            Encoding.UTF8.GetBytes(XmlTexts.Collection(XmlTexts.Record(XmlTexts.Title("A")), XmlTexts.Record(XmlTexts.Title(huge)), XmlTexts.Record(XmlTexts.Title("C")))), new() { MaxRecordLength = 10_000 });

        Assert.Equal(["A", null, "C"], reads.Select(static r => r.Record?.First("245", 'a')), StringComparer.Ordinal);
        Assert.Equal([MarcCodes.TooLong], reads[1].Codes(), StringComparer.Ordinal);
        Assert.Equal([0, 1, 2], reads.Select(static r => r.Index));
    }

    [Theory]
    [InlineData("<subfield code=\"a\" x=\"{0}\">t</subfield>")]
    [InlineData("<subfield code=\"a\"><!--{0}-->t</subfield>")]
    [InlineData("<{0}/>")]
    public void A_piece_of_markup_beyond_the_limit_ends_the_reading(string markup)
    {
        var field = $"<datafield tag=\"245\" ind1=\" \" ind2=\" \">{markup.Replace("{0}", new string('x', 3_000_000), StringComparison.Ordinal)}</datafield>";
        var reads = XmlTexts.Read(Encoding.UTF8.GetBytes(XmlTexts.Collection(XmlTexts.Record(""), XmlTexts.Record(field))), new() { MaxRecordLength = 10_000 });

        Assert.Equal([MarcReadKind.Record, MarcReadKind.Unreadable], reads.Select(static r => r.Kind));
        Assert.Equal([MarcCodes.Malformed], reads[1].Codes(), StringComparer.Ordinal);
    }

    [Fact]
    public void Endless_new_names_end_the_reading()
    {
        var names = string.Concat(Enumerable.Range(0, 100_000).Select(static i => $"<n{i}/>"));
        var reads = XmlTexts.Read($"<collection xmlns=\"{MarcXml.Namespace}\">{XmlTexts.Record("")}{names}</collection>");

        Assert.Equal([MarcReadKind.Record, MarcReadKind.Unreadable], reads.Select(static r => r.Kind));
    }

    [Theory]
    [InlineData("")]
    [InlineData("  \r\n\n ")]
    public void Nothing_is_no_record_and_no_finding(string text) => Assert.Empty(XmlTexts.Read(text));

    [Theory]
    [InlineData("<collection/>")]
    [InlineData("<collection xmlns=\"http://www.loc.gov/MARC21/slim\"></collection>")]
    public void An_empty_collection_is_no_finding(string text) => Assert.Empty(XmlTexts.Read(text));

    [Theory]
    [InlineData("<mods xmlns=\"http://www.loc.gov/mods/v3\"><titleInfo><title>T</title></titleInfo></mods>")]
    [InlineData("00317nam a22")]
    public void A_document_of_something_else_says_that_it_holds_no_records(string text)
    {
        var read = Assert.Single(XmlTexts.Read(text));

        Assert.Equal(MarcReadKind.Filler, read.Kind);
        Assert.Equal([MarcCodes.NoRecords], read.Codes(), StringComparer.Ordinal);
        Assert.Equal(0, read.Index);
    }

    [Theory]
    [InlineData("<datafield ind1=\"1\" ind2=\"0\"><subfield code=\"a\">lost</subfield></datafield>", MarcCodes.TagUnusable)]
    [InlineData("<controlfield tag=\"\">lost</controlfield>", MarcCodes.TagUnusable)]
    [InlineData("<controlfield tag=\"0011\">lost</controlfield>", MarcCodes.TagUnusable)]
    [InlineData("<note>lost</note>", MarcCodes.PartUnknown)]
    [InlineData("<leader>00000nam a2200000 a 4500</leader>", MarcCodes.PartUnknown)]
    [InlineData("<subfield code=\"a\">lost</subfield>", MarcCodes.PartUnknown)]
    [InlineData("lost", MarcCodes.TextOutsideValues)]
    public void What_has_no_place_is_left_out_and_reported_and_the_rest_kept(string part, string code)
    {
        var read = Assert.Single(XmlTexts.Read(XmlTexts.Collection(XmlTexts.Record($"{part}{XmlTexts.Title("T")}"))));

        Assert.Equal([code], read.Codes(), StringComparer.Ordinal);
        Assert.Equal("245 10$aT", Assert.Single(read.Record!.Fields).ToString());
    }

    [Fact]
    public void An_element_within_a_value_is_left_out_and_its_text_kept()
    {
        var read = Assert.Single(XmlTexts.Read(XmlTexts.Collection(XmlTexts.Record(XmlTexts.Title("a<i>b<u/></i>c")))));

        Assert.Equal("abc", read.Record!.First("245", 'a'));
        Assert.Equal([MarcCodes.PartUnknown], read.Codes(), StringComparer.Ordinal);
    }

    [Theory]
    [InlineData("ab")]
    [InlineData("𝒳")]
    public void A_code_of_several_characters_is_no_code(string code)
    {
        var read = Assert.Single(XmlTexts.Read(XmlTexts.Collection(XmlTexts.Record($"<datafield tag=\"500\" ind1=\" \" ind2=\" \"><subfield code=\"{code}\">t</subfield></datafield>"))));

        Assert.Equal(new Subfield(' ', "t"), Assert.Single(read.Record!.DataFields("500").Single().Subfields));
        Assert.Equal([MarcCodes.DesignatorRepaired], read.Codes(), StringComparer.Ordinal);
    }

    [Fact]
    public void Indicators_keep_their_first_character()
    {
        var read = Assert.Single(XmlTexts.Read(XmlTexts.Collection(XmlTexts.Record("<datafield tag=\"500\" ind1=\"12\" ind2=\"é\"><subfield code=\"a\">t</subfield></datafield>"))));

        var field = read.Record!.DataFields("500").Single();
        Assert.Equal(('1', 'é', "t"), (field.Indicator1, field.Indicator2, field.First('a')));
        Assert.Equal([MarcCodes.DesignatorRepaired, MarcCodes.DesignatorRepaired], read.Codes(), StringComparer.Ordinal);
    }

    [Fact]
    public void A_control_field_with_a_tag_of_letters_is_kept_with_its_text()
    {
        var read = Assert.Single(XmlTexts.Read(XmlTexts.Collection(XmlTexts.Record("<controlfield tag=\"FMT\">BK</controlfield>"))));

        Assert.Equal(new MarcField.Control("FMT", "BK"), Assert.Single(read.Record!.Fields));
        Assert.Equal([MarcCodes.FieldKindUnusual], read.Codes(), StringComparer.Ordinal);
    }

    [Fact]
    public void Attributes_of_a_schema_in_use_are_no_finding()
    {
        var read = Assert.Single(XmlTexts.Read(XmlTexts.Collection(
            $"<record type=\"Authority\" id=\"r1\">{XmlTexts.Leader}<controlfield tag=\"001\" id=\"c\">1</controlfield></record>")));

        Assert.Empty(read.Findings);
    }

    [Fact]
    public void Records_of_ISO_25577_are_MARC()
    {
        var read = Assert.Single(XmlTexts.Read(
            $"<marc:collection xmlns:marc=\"info:lc/xmlns/marcxchange-v1\"><marc:record format=\"MARC21\"><marc:leader>00000nam a2200000 a 4500</marc:leader><marc:controlfield tag=\"001\">1</marc:controlfield></marc:record></marc:collection>"));

        Assert.Equal("1", read.Record!.ControlNumber);
        Assert.Empty(read.Findings);
    }

    [Fact]
    public void Illegal_character_references_become_the_replacement_character()
    {
        var read = Assert.Single(XmlTexts.Read(XmlTexts.Collection(XmlTexts.Record(XmlTexts.Title("a&#x1F;b&#0;c\u007F")))));

        Assert.Equal("a\uFFFDb\uFFFDc\u007F", read.Record!.First("245", 'a'));
        Assert.Equal([MarcCodes.CharacterUnreadable], read.Codes(), StringComparer.Ordinal);
        Assert.Equal("245[0]$a", read.Findings[0].Path);
    }

    [Fact]
    public void Findings_name_record_and_control_number()
    {
        var reads = XmlTexts.Read(XmlTexts.Collection(XmlTexts.Record(""), XmlTexts.Record("<controlfield tag=\"001\">N7</controlfield><x/>")));

        var finding = Assert.Single(reads[1].Findings);
        Assert.Contains(new FindingArg.Text("controlNumber", "N7"), finding.Args);
        Assert.Contains(new FindingArg.Number("record", 2), finding.Args);
    }

    [Fact]
    public async Task Bytes_that_are_no_text_from_the_first_on_are_malformed()
    {
        byte[] bytes = [0xEF, 0xBB, 0xBF, 0xC3, (byte)'<', (byte)'c', (byte)'/', (byte)'>'];
        var read = Assert.Single(XmlTexts.Read(bytes));

        Assert.Equal(MarcReadKind.Unreadable, read.Kind);
        Assert.Equal(MarcCodes.Malformed, Assert.Single(read.Codes()));
        Assert.Equal(read, Assert.Single(await XmlTexts.ReadAsync(bytes)));
    }

    [Fact]
    public void A_broken_stream_throws()
    {
        using var stream = new MemoryStream();
        stream.Dispose();

        Assert.Throws<ObjectDisposedException>(() => MarcXml.Read(stream).Count());
    }

    [Fact]
    public void Progress_is_told_at_the_end()
    {
        var told = new List<MarcProgress>();
        var bytes = Encoding.UTF8.GetBytes(XmlTexts.Collection(XmlTexts.Record("<x/>"), XmlTexts.Record("")));
        XmlTexts.Read(bytes, new() { Progress = new Listener(told.Add) });

        Assert.Equal(new MarcProgress(bytes.Length, 2, 1), told[^1]);
    }

    private sealed class Listener(Action<MarcProgress> hear) : IProgress<MarcProgress>
    {
        public void Report(MarcProgress value) => hear(value);
    }
}
