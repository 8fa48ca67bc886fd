using System.Text;
using MedLib.Domain.Marc;
using MedLib.Domain.Results;

namespace MedLib.Domain.Tests.Marc.Json;

public sealed class MarcJsonReadingTests
{
    private static readonly string A = JsonTexts.Record(JsonTexts.Title("A"));
    private static readonly string B = JsonTexts.Record(JsonTexts.Title("B"));

    [Theory]
    [InlineData("[{0},{1}]")]
    [InlineData(" [ {0} ,\r\n {1} ]\n")]
    [InlineData("{0}{1}")]
    [InlineData("{0}\n{1}\n")]
    [InlineData("\uFEFF{0}\r\n\r\n{1}")]
    [InlineData("\u001E{0}\n\u001E{1}\n")]
    public async Task Records_come_alike_from_an_array_from_lines_and_one_behind_the_other(string form)
    {
        var bytes = Encoding.UTF8.GetBytes(form.Replace("{0}", A, StringComparison.Ordinal).Replace("{1}", B, StringComparison.Ordinal));
        var reads = JsonTexts.Read(bytes);

        Assert.Equal(["A", "B"], reads.Select(static r => r.Record?.First("245", 'a')), StringComparer.Ordinal);
        Assert.All(reads, static r => Assert.Empty(r.Findings));
        Assert.Equal([0, 1], reads.Select(static r => r.Index));
        Assert.Equal(reads, JsonTexts.Read(bytes, step: 1));
        Assert.Equal(reads, await JsonTexts.ReadAsync(bytes, step: 7));
    }

    [Fact]
    public void A_single_object_is_a_record()
    {
        var read = Assert.Single(JsonTexts.Read(JsonTexts.Record($"{{\"001\":\" 1 \"}},{JsonTexts.Title("A")}")));

        Assert.Equal(
            new MarcRecord(Leader.Parse("00000nam a2200000 a 4500"), [new MarcField.Control("001", " 1 "), new MarcField.Data("245", '1', '0', [new('a', "A")])]), read.Record);
    }

    [Fact]
    public void Members_come_in_any_order()
    {
        var read = Assert.Single(JsonTexts.Read("{\"fields\":[{\"245\":{\"subfields\":[{\"a\":\"A\"},{\"b\":\"B\"}],\"ind2\":\"0\",\"ind1\":\"1\"}}]," + JsonTexts.Leader + "}"));

        Assert.Equal("245 10$aA$bB", Assert.Single(read.Record!.Fields).ToString());
        Assert.Empty(read.Findings);
    }

    [Theory]
    [InlineData("{\"leader\":\"x\n")]
    [InlineData("{\"leader\":\"x\",\"fields\":[\n")]
    [InlineData("{\"leader\":\"x\",\"fields\":[}}\n")]
    [InlineData("{\"leader\":'x',\"fields\":[]}\n")]
    [InlineData("{\"leader\":\"x\",\"fields\":[{\"001\":\"\\q\"}]}\n")]
    [InlineData("{\"leader\":\"x\",\"fields\":[{\"001\":nul}]}\n")]
    public void A_damaged_line_costs_only_itself(string line)
    {
        var reads = JsonTexts.Read($"{A}\n{line}{B}\n");

        Assert.Equal(["A", null, "B"], reads.Where(static r => r.Kind != MarcReadKind.Filler).Select(static r => r.Record?.First("245", 'a')), StringComparer.Ordinal);
        Assert.Contains(MarcCodes.Malformed, reads[1].Codes(), StringComparer.Ordinal);
        Assert.Equal(2, reads[1].Line);
        Assert.Equal(2, reads[^1].Index);
        Assert.Equal(3, reads[^1].Line);
    }

    [Theory]
    [InlineData("{{\"leader\":\"x\",\"fields\":[,]}}")]
    [InlineData("{{\"leader\":\"x\",\"fields\":[")]
    public void A_damaged_record_in_an_array_costs_only_itself(string damaged)
    {
        var reads = JsonTexts.Read($"[{A},{damaged.Replace("{{", "{", StringComparison.Ordinal).Replace("}}", "}", StringComparison.Ordinal)},{B}]");

        Assert.Equal(["A", null, "B"], reads.Select(static r => r.Record?.First("245", 'a')), StringComparer.Ordinal);
    }

    [Fact]
    public void Malformed_JSON_says_where()
    {
        var read = Assert.Single(JsonTexts.Read("{\n\"leader\": x}"));

        var finding = Assert.Single(read.Findings);
        Assert.Equal(MarcCodes.Malformed, finding.Code);
        Assert.Contains(new FindingArg.Number("line", 2), finding.Args);
        Assert.Contains(new FindingArg.Number("column", 11), finding.Args);
    }

    [Fact]
    public void Records_within_another_object_are_found()
    {
        var reads = JsonTexts.Read($"{{\"total\":2,\"records\":[{A},{B}]}}");

        Assert.Equal(["A", "B"], reads.Where(static r => r.Kind == MarcReadKind.Record).Select(static r => r.Record!.First("245", 'a')), StringComparer.Ordinal);
        Assert.DoesNotContain(reads, static r => r.Kind == MarcReadKind.Unreadable);
    }

    [Theory]
    [InlineData(MarcReadMode.Lenient, false)]
    [InlineData(MarcReadMode.Recover, true)]
    public void Of_a_record_that_breaks_off_only_recovering_gives_out_the_fields_before(MarcReadMode mode, bool isGivenOut)
    {
        var whole = JsonTexts.Record($"{{\"001\":\"1\"}},{JsonTexts.Title("Half a title")}");
        var read = Assert.Single(JsonTexts.Read(whole[..whole.IndexOf(" title", StringComparison.Ordinal)], mode));

        Assert.Equal([MarcCodes.Malformed], read.Codes(), StringComparer.Ordinal);
        Assert.Equal(isGivenOut ? 1 : null, read.Record?.Fields.Count);
    }

    [Fact]
    public void An_array_that_is_not_closed_is_reported_at_its_end()
    {
        var reads = JsonTexts.Read($"[{A},");

        Assert.Equal([MarcReadKind.Record, MarcReadKind.Unreadable], reads.Select(static r => r.Kind));
    }

    [Fact]
    public void A_record_beyond_the_limit_costs_no_other()
    {
        var huge = JsonTexts.Record(JsonTexts.Title(new string('x', 3_000_000)));
        var large = JsonTexts.Record(JsonTexts.Title(new string('x', 12_000)));
        var reads = JsonTexts.Read(Encoding.UTF8.GetBytes($"{A}\n{huge}\n{large}\n{B}"), new() { MaxRecordLength = 10_000 });

        Assert.Equal(["A", null, null, "B"], reads.Select(static r => r.Record?.First("245", 'a')), StringComparer.Ordinal);
        Assert.Equal([MarcCodes.TooLong], reads[1].Codes(), StringComparer.Ordinal);
        Assert.Equal([MarcCodes.TooLong], reads[2].Codes(), StringComparer.Ordinal);
        Assert.Equal([1, 2, 3, 4], reads.Select(static r => r.Line));
    }

    [Fact]
    public void Deep_nesting_costs_only_its_record()
    {
        var reads = JsonTexts.Read($"{JsonTexts.Record($"{{\"245\":{new string('[', 10_000)}{new string(']', 10_000)}}}")}{B}");

        Assert.Equal([null, "B"], reads.Select(static r => r.Record?.First("245", 'a')), StringComparer.Ordinal);
    }

    [Theory]
    [InlineData("{\"x\":1}")]
    [InlineData("{}")]
    public void An_object_of_something_else_is_no_record(string json)
    {
        var read = Assert.Single(JsonTexts.Read(json));

        Assert.Equal(MarcReadKind.Unreadable, read.Kind);
        Assert.Contains(MarcCodes.NoRecords, read.Codes(), StringComparer.Ordinal);
    }

    [Theory]
    [InlineData("")]
    [InlineData("[]")]
    [InlineData(" \n")]
    public void Nothing_is_no_record_and_no_finding(string json) => Assert.Empty(JsonTexts.Read(json));

    [Theory]
    [InlineData("null")]
    [InlineData("12, \"a\"")]
    [InlineData("00317nam a22")]
    public void What_is_no_object_is_reported_and_passed_over(string junk)
    {
        var reads = JsonTexts.Read($"{junk}\n{A}");

        Assert.Equal([MarcReadKind.Filler, MarcReadKind.Record], reads.Select(static r => r.Kind));
        Assert.Equal([MarcCodes.Malformed], reads[0].Codes(), StringComparer.Ordinal);
    }

    [Theory]
    [InlineData("{\"245\":null}", MarcCodes.ValueOfOtherKind)]
    [InlineData("{\"245\":[]}", MarcCodes.ValueOfOtherKind)]
    [InlineData("\"245\"", MarcCodes.ValueOfOtherKind)]
    [InlineData("{\"\":\"x\"}", MarcCodes.TagUnusable)]
    [InlineData("{\"2450\":\"x\"}", MarcCodes.TagUnusable)]
    [InlineData("{\"é45\":{\"ind1\":\" \",\"ind2\":\" \",\"subfields\":[{\"a\":\"x\"}]}}", MarcCodes.TagUnusable)]
    public void A_field_that_cannot_be_is_left_out_and_reported_and_the_rest_kept(string field, string code)
    {
        var read = Assert.Single(JsonTexts.Read(JsonTexts.Record($"{field},{JsonTexts.Title("T")}")));

        Assert.Equal([code], read.Codes(), StringComparer.Ordinal);
        Assert.Equal("245 10$aT", Assert.Single(read.Record!.Fields).ToString());
    }

    [Theory]
    [InlineData("\"ind1\":\"1\",\"ind2\":\"0\",\"subfields\":[{\"a\":7}]", "245 10$a7", MarcCodes.ValueOfOtherKind)]
    [InlineData("\"ind1\":\"1\",\"ind2\":\"0\",\"subfields\":[{\"a\":true},{\"b\":\"x\"}]", "245 10$bx", MarcCodes.ValueOfOtherKind)]
    [InlineData("\"ind1\":\"1\",\"ind2\":\"0\",\"subfields\":{\"a\":\"x\"}", "245 10$ax", MarcCodes.ValueOfOtherKind)]
    [InlineData("\"ind1\":\"1\",\"ind1\":\"2\",\"ind2\":\"0\",\"subfields\":[{\"a\":\"x\"}]", "245 10$ax", MarcCodes.MemberRepeated)]
    [InlineData("\"ind1\":\"1\",\"ind2\":\"0\",\"subfields\":[{\"a\":\"x\"}],\"subfields\":[{\"a\":\"y\"}]", "245 10$ax", MarcCodes.MemberRepeated)]
    [InlineData("\"ind1\":\"1\",\"ind2\":\"0\",\"ind3\":\"0\",\"subfields\":[{\"a\":\"x\"}]", "245 10$ax", MarcCodes.PartUnknown)]
    [InlineData("\"ind2\":\"0\",\"subfields\":[{\"a\":\"x\"}]", "245  0$ax", MarcCodes.DesignatorRepaired)]
    [InlineData("\"ind1\":\"1\",\"ind2\":\"0\",\"subfields\":[{\"\":\"x\"}]", "245 10$ x", MarcCodes.DesignatorRepaired)]
    [InlineData("\"ind1\":\"1\",\"ind2\":\"0\",\"subfields\":[]", "245 10", MarcCodes.FieldKindUnusual)]
    public void A_defect_in_a_field_is_repaired_and_reported(string members, string field, string code)
    {
        var json = JsonTexts.Record($"{{\"245\":{{{members}}}}}");
        var read = Assert.Single(JsonTexts.Read(json));

        Assert.Equal(field, Assert.Single(read.Record!.Fields).ToString());
        Assert.Equal([code], read.Codes(), StringComparer.Ordinal);
        Assert.Null(Assert.Single(JsonTexts.Read(json, MarcReadMode.Strict)).Record);
    }

    [Theory]
    [InlineData("{\"leader\":\"00000nam a22\",\"fields\":[]}", "00000nam a2200000   4500")]
    [InlineData("{\"fields\":[]}", "00000nam a2200000 a 4500")]
    [InlineData("{\"leader\":5,\"fields\":[]}", "00000nam a2200000 a 4500")]
    public void A_leader_is_filled(string json, string leader)
    {
        var read = Assert.Single(JsonTexts.Read(json));

        Assert.Equal(leader, read.Record!.Leader.Text);
        Assert.Contains(MarcCodes.LeaderFilled, read.Codes(), StringComparer.Ordinal);
    }

    [Theory]
    [InlineData("\\u00e9\\n\\t\\/\\\"\\\\", "é\n\t/\"\\", null)]
    [InlineData("\\ud835\\udcb3", "𝒳", null)]
    [InlineData("a\\ud835b", "a\uFFFDb", MarcCodes.CharacterUnreadable)]
    [InlineData("a\\u001fb\\u001e", "a\u001Fb\u001E", MarcCodes.ControlCharacters)]
    public void Escapes_are_resolved(string json, string text, string? code)
    {
        var read = Assert.Single(JsonTexts.Read(JsonTexts.Record(JsonTexts.Title(json))));

        Assert.Equal(text, read.Record!.First("245", 'a'));
        Assert.Equal(code is null ? [] : [code], read.Codes(), StringComparer.Ordinal);
    }

    [Theory]
    [InlineData("""{"leader":"00000nam a2200000 i 4500","fields":[{"001":"1"}],"\ud800":1}""", MarcCodes.PartUnknown)]
    [InlineData("""{"\ud800leader":"x","leader":"00000nam a2200000 i 4500","fields":[{"001":"1"}]}""", MarcCodes.PartUnknown)]
    [InlineData("""{"leader":"00000nam a2200000 i 4500","fields":[{"001":"1"},{"\udc00":"x"}]}""", MarcCodes.TagUnusable)]
    [InlineData("""{"leader":"00000nam a2200000 i 4500","fields":[{"001":"1"},{"500":{"\ud800":"x","ind1":" ","ind2":" ","subfields":[{"a":"x"}]}}]}""", MarcCodes.PartUnknown)]
    [InlineData("""{"leader":"00000nam a2200000 i 4500","fields":[{"001":"1"},{"500":{"ind1":" ","ind2":" ","subfields":[{"\ud800":"x"}]}}]}""", MarcCodes.DesignatorRepaired)]
    public void Half_a_surrogate_pair_in_a_name_is_only_a_name_that_is_not_known(string json, string code)
    {
        var read = Assert.Single(JsonTexts.Read(json));

        Assert.Equal("1", read.Record!.ControlNumber);
        Assert.Equal([code], read.Codes(), StringComparer.Ordinal);
    }

    [Fact]
    public void Names_may_be_written_with_escapes()
    {
        var read = Assert.Single(JsonTexts.Read("""{"le\u0061der":"00000nam a2200000 i 4500","f\u0069elds":[{"24\u0035":{"i\u006Ed1":"1","ind\u0032":"0","subfi\u0065lds":[{"\u0061":"x"}]}}]}"""));

        Assert.Equal([new MarcField.Data("245", '1', '0', [new('a', "x")])], read.Record!.Fields);
        Assert.Empty(read.Findings);
    }

    [Fact]
    public void Bytes_that_are_no_UTF8_become_the_replacement_character()
    {
        var bytes = Encoding.Latin1.GetBytes(JsonTexts.Record(JsonTexts.Title("aéb")));
        var read = Assert.Single(JsonTexts.Read(bytes));

        Assert.Equal("a\uFFFDb", read.Record!.First("245", 'a'));
        Assert.Equal([MarcCodes.CharacterUnreadable], read.Codes(), StringComparer.Ordinal);
    }

    /// <summary>Names with half a surrogate pair, at which the platform's own comparison throws; found by fuzzing.</summary>
    [Theory]
    [InlineData("{\"\\ud800\":1,\"fields\":[{\"001\":\"7\"}]}", "001 7")]
    [InlineData("{\"fields\":[{\"245\":{\"\\udc00ind1\":\"1\",\"ind1\":\"1\",\"ind2\":\"0\",\"\\ud800\":[],\"subfields\":[{\"a\":\"x\"}]}}]}", "245 10$ax")]
    [InlineData("{\"\\u0066ields\":[{\"245\":{\"ind\\u0031\":\"1\",\"ind2\":\"0\",\"subfields\":[{\"a\":\"x\"}]}}]}", "245 10$ax")]
    public void Names_with_escapes_are_known_or_not_and_never_stop_reading(string json, string field) =>
        Assert.Equal(field, Assert.Single(Assert.Single(JsonTexts.Read(json)).Record!.Fields).ToString());
}
