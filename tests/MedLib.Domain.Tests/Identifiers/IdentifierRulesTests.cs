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
