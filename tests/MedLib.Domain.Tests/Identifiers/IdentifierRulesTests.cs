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
                new Finding("IDN-003", FindingSeverity.Error, "Isbn"),
                new Finding("IDN-005", FindingSeverity.Error, "Issn"),
                new Finding("IDN-008", FindingSeverity.Error, "Nlm"),
                new Finding("IDN-011", FindingSeverity.Warning, "Barcode"),
            ],
            findings);
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
