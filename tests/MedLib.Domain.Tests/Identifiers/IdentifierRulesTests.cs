using FluentValidation;
using MedLib.Domain.Identifiers;
using MedLib.Domain.Results;

namespace MedLib.Domain.Tests.Identifiers;

public sealed class IdentifierRulesTests
{
    [Theory]
    [InlineData("0-306-40615-2", "0028-4793", "0255562", "30000123456786")]
    [InlineData(null, null, null, null)]
    public void What_is_right_or_absent_passes(string? isbn, string? issn, string? nlm, string? barcode) =>
        Assert.Empty(new NumbersValidator().Check(new Numbers(isbn, issn, nlm, barcode)));

    [Fact]
    public void What_is_wrong_is_named_by_its_code_and_place()
    {
        var findings = new NumbersValidator().Check(new Numbers("0-306-40615-3", "0028-479", "x", "30000123456787"));

        Assert.Equal(
            [
                Isbn.Diagnose("0-306-40615-3")! with { Path = "Isbn" },
                Issn.Diagnose("0028-479")! with { Path = "Issn" },
                NlmUniqueId.Diagnose("x")! with { Path = "Nlm" },
                Barcode.Diagnose("30000123456787")! with { Path = "Barcode" },
            ],
            findings);
        Assert.Equal(["IDN-003", "IDN-005", "IDN-008", "IDN-011"], findings.Select(finding => finding.Code).ToValueList());
        Assert.Equal("The check digit of the ISBN 0-306-40615-3 should be 2.", MedLibMessages.Render(findings[0]));
    }

    [Fact]
    public void Every_kind_has_a_rule_that_names_what_is_wrong()
    {
        Assert.Equal(
            [
                "Ismn IDN-013", "Ean IDN-029", "Orcid IDN-024", "Isni IDN-027", "Doi IDN-018", "Pmcid IDN-022", "Pmid IDN-021", "NlmLegacy IDN-016", "Lccn IDN-014", "Oclc IDN-015",
                "Isil IDN-031", "Label IDN-032",
            ],
            new OthersValidator().Check(new Others("M060115614", "9780306406158", "0000-0002-1825-0098", "0000-0001-2103-2684", "10.1000/", "PMC", "x", "7", "n78", "ocm1", "WW-1", "med"))
                .Select(static finding => $"{finding.Path} {finding.Code}"), StringComparer.Ordinal);
        Assert.Empty(new OthersValidator().Check(new Others("M060115615", "9780306406157", "0000-0002-1825-0097", "0000-0001-2103-2683", "10.1000/182", "PMC1", "1", "IHM:1", "n78089035", "1", "US-1", "MED")));
        Assert.Empty(new OthersValidator().Check(new Others(null, null, null, null, null, null, null, null, null, null, null, null)));
    }

    [Fact]
    public void A_catalog_may_warn_only()
    {
        var findings = new WarningValidator().Check(new Numbers("0-306-40615-3", null, null, null));

        Assert.Equal([(IdentifierCodes.IsbnCheckDigit, FindingSeverity.Warning)], findings.Select(static finding => (finding.Code, finding.Severity)));
    }

    private sealed class WarningValidator : AbstractValidator<Numbers>
    {
        public WarningValidator() => RuleFor(n => n.Isbn).IsIsbn(Severity.Warning);
    }

    private sealed record Others(
        string? Ismn, string? Ean, string? Orcid, string? Isni, string? Doi, string? Pmcid, string? Pmid, string? NlmLegacy, string? Lccn, string? Oclc, string? Isil, string? Label);

    private sealed class OthersValidator : AbstractValidator<Others>
    {
        public OthersValidator()
        {
            RuleFor(n => n.Ismn).IsIsmn();
            RuleFor(n => n.Ean).IsEan();
            RuleFor(n => n.Orcid).IsOrcid();
            RuleFor(n => n.Isni).IsIsni();
            RuleFor(n => n.Doi).IsDoi();
            RuleFor(n => n.Pmcid).IsPmcId();
            RuleFor(n => n.Pmid).IsPubMedId();
            RuleFor(n => n.NlmLegacy).IsNlmLegacyId();
            RuleFor(n => n.Lccn).IsLccn();
            RuleFor(n => n.Oclc).IsOclcNumber();
            RuleFor(n => n.Isil).IsIsil();
            RuleFor(n => n.Label).IsCode39Barcode();
        }
    }

    private sealed record Numbers(string? Isbn, string? Issn, string? Nlm, string? Barcode);

    private sealed class NumbersValidator : AbstractValidator<Numbers>
    {
        public NumbersValidator()
        {
            RuleFor(n => n.Isbn).IsIsbn();
            RuleFor(n => n.Issn).IsIssn();
            RuleFor(n => n.Nlm).IsNlmUniqueId();
            RuleFor(n => n.Barcode).IsBarcode();
        }
    }
}
