using FluentValidation;
using MedLib.Domain.Cataloging.Descriptions;
using MedLib.Domain.Classification;
using MedLib.Domain.Results;

namespace MedLib.Domain.Tests.Classification;

public sealed class CallNumberValidatorTests
{
    [Theory]
    [InlineData("RC 46", "NLM-003 Error")]
    [InlineData("WQ 8", "NLM-005 Warning")]
    [InlineData("wb 100", "NLM-010 Information")]
    [InlineData("WB 100", "")]
    public void Fails_with_what_its_scheme_says(string text, string expected)
    {
        var findings = new CallNumberValidator().Check(CallNumber.Nlm(text));

        Assert.Equal(expected, string.Join(", ", findings.Select(finding => $"{finding.Code} {finding.Severity}")));
        Assert.Equal(CallNumber.Nlm(text).Diagnose().Select(finding => finding.Args), findings.Select(finding => finding.Args));
    }

    [Fact]
    public void A_scheme_without_rules_has_nothing_to_say() => Assert.Empty(new CallNumberValidator().Check(CallNumber.Local("RC 46")));

    [Fact]
    public void The_message_is_that_of_the_code()
    {
        var failure = Assert.Single(new CallNumberValidator().Validate(CallNumber.Nlm("RC 46")).Errors);

        Assert.Equal("NLM never uses the Library of Congress class RC.", failure.ErrorMessage);
    }

    [Fact]
    public void Numbers_that_others_gave_are_warned_of_only()
    {
        var given = new ClassificationNumber { Scheme = CallNumberScheme.Nlm, Text = "RC 46" };

        Assert.Equal(("NLM-003", FindingSeverity.Warning), Assert.Single(new ClassificationNumberValidator().Check(given).Select(finding => (finding.Code, finding.Severity))));
        Assert.Empty(new ClassificationNumberValidator().Check(given with { Scheme = CallNumberScheme.Local }));
    }

    [Fact]
    public void Two_letters_with_digits_are_an_accession_number_where_NLM_gave_them()
    {
        static IEnumerable<string> Codes(string? agency) =>
            new ClassificationNumberValidator().Check(new ClassificationNumber { Scheme = CallNumberScheme.Nlm, Text = "CC2254", AssignedBy = agency }).Select(finding => finding.Code);

        Assert.Equal("NLM-017", string.Join(", ", Codes("DNLM")));
        Assert.Equal("NLM-017, NLM-011", string.Join(", ", Codes(null)));
    }
}
