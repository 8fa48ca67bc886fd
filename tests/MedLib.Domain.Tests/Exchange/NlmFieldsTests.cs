using MedLib.Domain.Exchange.CallNumbers;
using MedLib.Domain.Exchange.Mapping;
using MedLib.Domain.Marc;
using MedLib.Domain.Results;

namespace MedLib.Domain.Tests.Exchange;

public sealed class NlmFieldsTests
{
    private static readonly MarcField.Data FromNlm = new("040", ' ', ' ', [new('a', "DNLM")]);

    [Theory]
    [InlineData("060", "  ", "", "NLM-050 060[0]")]
    [InlineData("060", "  ", "$b", "NLM-050 060[0]")]
    [InlineData("060", " 4", "$aWM 270$bS9405$b1990", "NLM-050 060[0]")]
    [InlineData("060", "24", "$aWM 270$bS9405 1990", "NLM-050 060[0]")]
    [InlineData("060", " 1", "$aWM 270$bS9405 1990", "NLM-050 060[0]")]
    [InlineData("060", "14", "$aWM 270$bS9405 1990", "")]
    [InlineData("060", "  ", "$aWM 270 S9405", "NLM-051 060[0]$a S9405 -> $aWM 270$bS9405")]
    [InlineData("060", "  ", "$aWM 270 S9405$b1990", "NLM-051 060[0]$a S9405 -> $aWM 270$bS9405 1990")]
    [InlineData("096", "  ", "$aWM 270 S9405", "")]
    [InlineData("060", " 4", "$aWB 100 1990", "NLM-051 060[0]$a 1990 -> $aWB 100$b1990")]
    [InlineData("060", " 4", "$aWS$b1890", "")]
    [InlineData("060", " 4", "$aWB 100$bR48la 1990", "NLM-015 060[0]$b l")]
    [InlineData("060", " 4", "$a$bB8", "NLM-050 060[0]")]
    [InlineData("070", "0 ", "$aZWA 100", "NLM-054 070[0]$a ZWA 100")]
    [InlineData("060", "10", "$aWA 540 AA1$bB8p 1972", "")]
    [InlineData("060", "00", "$a2008 D-250", "NLM-053 060[0]$a 2008 D-250")]
    [InlineData("060", "00", "$aCC2254", "NLM-053 060[0]$a CC2254, NLM-017 060[0]$a CC2254")]
    [InlineData("070", "0 ", "$aHD3492.H8$bL3", "")]
    [InlineData("070", "0 ", "$aWA 300$bL3", "NLM-054 070[0]$a WA 300")]
    [InlineData("060", " 4", "$aWQ 8$bA2 1990", "NLM-005 060[0]$a WQ 8")]
    public void Says_what_is_wrong_with_a_field(string tag, string indicators, string subfields, string expected) =>
        Assert.Equal(expected, Lines(FromNlm, Field(tag, indicators, subfields)));

    [Fact]
    public void NLMs_own_numbers_come_from_NLM()
    {
        var field = Field("060", "00", "$aWM 270$bS9405 1990");

        Assert.Equal("NLM-052 060[0]", Lines(field));
        Assert.Equal("NLM-052 060[0]", Lines(new MarcField.Data("040", ' ', ' ', [new('a', "DLC")]), field));
        Assert.Equal("", Lines(new MarcField.Data("040", ' ', ' ', [new('a', "DLC"), new('c', "DNLM")]), field));
    }

    [Fact]
    public void A_second_subfield_a_is_a_number_of_its_own()
    {
        var lines = Lines(FromNlm, Field("060", " 4", "$aW1$aTP 248.2 D293b 1990$bDE111AL v.4 pt.A 1990"), Field("060", " 4", "$aWQ 8$bA2 1990"));

        Assert.Equal("NLM-005 060[1]$a WQ 8", lines.Split(", ")[^1]);
        Assert.DoesNotContain("060[0]$a TP 248.2 D293b 1990 DE111AL", lines, StringComparison.Ordinal);
    }

    [Fact]
    public void An_import_warns_of_them()
    {
        var title = new MarcField.Data("245", '0', '0', [new('a', "Anatomy.")]);
        var imported = MarcMapping.Import(new MarcRecord(Leader.Default, [Field("060", "24", "$aWM 270"), title]));

        Assert.True(imported.Succeeded);
        Assert.Equal([("NLM-050", FindingSeverity.Warning)], imported.Findings.Where(finding => finding.Code.StartsWith("NLM", StringComparison.Ordinal)).Select(finding => (finding.Code, finding.Severity)));
    }

    private static MarcField.Data Field(string tag, string indicators, string subfields) =>
        new(tag, indicators[0], indicators[1], [.. subfields.Split('$', StringSplitOptions.RemoveEmptyEntries).Select(text => new Subfield(text[0], text[1..]))]);

    private static string Lines(params MarcField[] fields) =>
        string.Join(", ", NlmFields.Diagnose(new MarcRecord(Leader.Default, [.. fields])).Select(Line));

    private static string Line(Finding finding)
    {
        var texts = finding.Args.OfType<FindingArg.Text>().ToDictionary(arg => arg.Name, arg => arg.Value, StringComparer.Ordinal);
        return $"{finding.Code} {finding.Path}{(texts.TryGetValue("text", out var text) ? $" {text}" : "")}{(texts.TryGetValue("suggestion", out var suggestion) && suggestion.Contains('$') ? $" -> {suggestion}" : "")}";
    }
}
