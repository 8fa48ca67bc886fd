using System.Text.Json;
using FsCheck.Xunit;
using MedLib.Domain.Identifiers;
using MedLib.Domain.Identifiers.Checking;
using MedLib.Domain.Json;
using MedLib.Domain.Results;

namespace MedLib.Domain.Tests.Identifiers.Checking;

public sealed class StandardNumbersTests
{
    [Theory]
    [InlineData("9780306406157", "isbn ean")]
    [InlineData("0-306-40615-2", "isbn")]
    [InlineData("0028-4793", "issn")]
    [InlineData("M-060-11561-5", "ismn")]
    [InlineData("9790060115615", "ismn ean")]
    [InlineData("0000-0002-1825-0097", "orcid isni")]
    [InlineData("30000123456786", "barcode")]
    [InlineData("10.1000/182", "doi")]
    [InlineData("PMC197951", "pmcid")]
    [InlineData("0370272", "pmid nlm oclc")]
    [InlineData("26152330R", "nlm")]
    [InlineData("IHM:0065086", "nlm-legacy")]
    [InlineData("gm 71-2450", "lccn")]
    [InlineData("US-DNLM", "isil")]
    [InlineData("PMID: 13982385", "pmid")]
    [InlineData("(OCoLC)ocm08297558", "oclc")]
    [InlineData("MED-00123", "")]
    [InlineData("30000123456787", "")]
    [InlineData("0-306-40615-3", "")]
    [InlineData("9780306406154", "")]
    [InlineData("", "")]
    public void Says_what_a_text_may_be_with_the_surest_first(string text, string kinds)
    {
        var check = StandardNumbers.Check(text);

        Assert.Equal(kinds, string.Join(' ', check.Readings.Select(static reading => Code(reading.Kind))));
        Assert.Equal(kinds.Length > 0, check.IsValid);
        Assert.Equal(!check.IsValid, check.Findings.Any(static finding => finding.Severity == FindingSeverity.Error));
    }

    [Fact]
    public void Every_kind_is_asked_by_its_word()
    {
        Assert.Equal(Enum.GetValues<StandardNumberKind>().Order(), StandardNumbers.Schemes.Select(static scheme => scheme.Kind).Order());
        Assert.All(StandardNumbers.Schemes, static scheme =>
            Assert.Equal($"\"{scheme.Code}\"", JsonSerializer.Serialize(scheme.Kind, MedLibJson.TypeOf<StandardNumberKind>())));
    }

    [Theory]
    [InlineData("0306406152", StandardNumberKind.Isbn, "9780306406157", "978-0-306-40615-7", "0-306-40615-2")]
    [InlineData("00284793", StandardNumberKind.Issn, "0028-4793", "0028-4793", "9770028479003")]
    [InlineData("M060115615", StandardNumberKind.Ismn, "9790060115615", "979-0-060-11561-5", "M-060-11561-5")]
    [InlineData("036000291452", StandardNumberKind.Ean, "00036000291452", "036000291452", null)]
    [InlineData("9770028479003", StandardNumberKind.Ean, "09770028479003", "9770028479003", "0028-4793")]
    [InlineData("0000000121032683", StandardNumberKind.Isni, "0000000121032683", "0000 0001 2103 2683", null)]
    [InlineData("de-ma9", StandardNumberKind.Isil, "DE-MA9", "DE-ma9", null)]
    [InlineData("89-747", StandardNumberKind.Lccn, "89000747", "   89000747 ", null)]
    [InlineData("08297558", StandardNumberKind.Oclc, "8297558", "(OCoLC)8297558", "ocm08297558 ")]
    [InlineData("A04140000(S)", StandardNumberKind.NlmLegacy, "A04140000(s)", "(DNLM)A04140000(s)", null)]
    [InlineData("MED-00123", StandardNumberKind.Barcode, "MED-00123", "MED-00123", null)]
    public void Gives_the_forms_of_a_kind(string text, StandardNumberKind kind, string normalized, string display, string? other)
    {
        var reading = Assert.Single(StandardNumbers.Check(text, kind).Readings);

        Assert.Equal((kind, normalized, display, other, true), (reading.Kind, reading.Normalized, reading.Display, reading.OtherForms.IsEmpty ? null : reading.OtherForms[0], reading.IsWhole));
    }

    [Fact]
    public void What_leads_somewhere_says_where()
    {
        var links = StandardNumbers.Check("10.1000/182").Readings.Concat(StandardNumbers.Check("0000-0002-1825-0097", StandardNumberKind.Orcid).Readings).Select(static reading => reading.Link);

        Assert.Equal(["https://doi.org/10.1000/182", "https://orcid.org/0000-0002-1825-0097"], links, StringComparer.Ordinal);
    }

    [Fact]
    public void A_text_may_hold_several_and_says_that_they_were_inside()
    {
        var check = StandardNumbers.Check("9780987115423 (print ed) 9780987115430 (web ed)", StandardNumberKind.Isbn);

        Assert.Equal(["9780987115423", "9780987115430"], check.Readings.Select(static reading => reading.Normalized), StringComparer.Ordinal);
        Assert.All(check.Readings, static reading => Assert.Equal((false, "IDN-036"), (reading.IsWhole, reading.Findings[0].Code)));
    }

    [Theory]
    [InlineData("9780306406154", StandardNumberKind.Isbn, "IDN-003")]
    [InlineData("PMC197951", StandardNumberKind.Pmid, "IDN-021")]
    [InlineData("", StandardNumberKind.Barcode, "IDN-009")]
    public void What_should_be_of_a_kind_is_refused_for_the_reason_of_the_kind(string text, StandardNumberKind kind, string code)
    {
        var check = StandardNumbers.Check(text, kind);

        Assert.False(check.IsValid);
        Assert.Equal([code], check.Findings.Select(static finding => finding.Code), StringComparer.Ordinal);
    }

    [Fact]
    public void Warnings_of_a_kind_come_with_the_reading()
    {
        Assert.Equal("IDN-011", StandardNumbers.Check("30000123456787", StandardNumberKind.Barcode).Readings[0].Findings[0].Code);
        Assert.Equal("IDN-025", StandardNumbers.Check("0000000121032683").Readings.Single(static reading => reading.Kind == StandardNumberKind.Orcid).Findings[0].Code);
    }

    [Theory]
    [InlineData("9780306406154", FindingSeverity.Error, "isbn 7", "ean 7")]
    [InlineData("0-306-40615-3", FindingSeverity.Error, "isbn 2")]
    [InlineData("30000123456787", FindingSeverity.Error, "ean 5", "barcode 6")]
    [InlineData("0306406153", FindingSeverity.Warning, "isbn 2")]
    [InlineData("13982385", FindingSeverity.Warning)] // it may be a PMID, so that it might be an ISSN is not worth a word
    [InlineData("0028-4794", FindingSeverity.Error, "issn 3", "ean 0")]
    public void A_slip_is_told_with_the_kind_and_what_would_fit(string text, FindingSeverity severity, params string[] slips)
    {
        var findings = StandardNumbers.Check(text).Findings;

        Assert.Equal(slips, findings.Select(static finding => string.Join(' ', finding.Args.OfType<FindingArg.Text>().Select(static arg => arg.Value))), StringComparer.Ordinal);
        Assert.All(findings, finding => Assert.Equal(("IDN-034", severity), (finding.Code, finding.Severity)));
    }

    [Theory]
    [InlineData("21234012345675")]
    [InlineData("2123401234567")]
    [InlineData("21234012345X")]
    [InlineData("2123401")]
    public void No_finding_tells_what_may_be_a_borrowers_barcode(string text)
    {
        var check = StandardNumbers.Check(text);

        Assert.DoesNotContain("2123", string.Join(' ', check.Findings.Select(MedLibMessages.Render)), StringComparison.Ordinal);
        Assert.DoesNotContain("2123", string.Join(' ', check.Readings.SelectMany(static reading => reading.Findings).Select(MedLibMessages.Render)), StringComparison.Ordinal);
        Assert.DoesNotContain("2123", check.ToString(), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData('1', null, StandardNumberKind.Ean)]
    [InlineData('2', null, StandardNumberKind.Ismn)]
    [InlineData('3', "doi", StandardNumberKind.Ean)]
    [InlineData('7', "doi", StandardNumberKind.Doi)]
    [InlineData('7', " ORCID ", StandardNumberKind.Orcid)]
    [InlineData('7', "gtin-14", StandardNumberKind.Ean)]
    [InlineData('7', "issn-l", StandardNumberKind.Issn)]
    [InlineData('7', "isbn-a", StandardNumberKind.Doi)]
    [InlineData('7', "hdl", null)]
    [InlineData('7', null, null)]
    [InlineData('8', "doi", null)]
    public void Field_024_says_the_kind_by_indicator_and_source(char indicator, string? source, StandardNumberKind? kind) =>
        Assert.Equal(kind, StandardNumbers.KindOfField024(indicator, source));

    [Fact]
    public void Every_source_leads_back_to_its_kind() =>
        Assert.All(StandardNumbers.Schemes.Where(static scheme => scheme.MarcSource is not null), static scheme => Assert.Equal(scheme.Kind, StandardNumbers.KindOfSource(scheme.MarcSource)));

    [Fact]
    public void There_is_no_kind_beyond() => Assert.Throws<ArgumentOutOfRangeException>(() => StandardNumbers.Check("1", (StandardNumberKind)99));

    [Fact]
    public void A_check_goes_through_JSON()
    {
        var check = StandardNumbers.Check("0306406153");
        var json = JsonSerializer.Serialize(check, MedLibJson.TypeOf<StandardNumberCheck>());

        Assert.Equal(check, JsonSerializer.Deserialize(json, MedLibJson.TypeOf<StandardNumberCheck>()));
        Assert.Contains("\"isValid\":true", json, StringComparison.Ordinal);
    }

    [Property]
    public bool Any_text_is_answered(string? text) => StandardNumbers.Check(text) is var check && (check.IsValid || !check.Findings.IsEmpty);

    private static string Code(StandardNumberKind kind) => StandardNumbers.Schemes.Single(scheme => scheme.Kind == kind).Code;
}
