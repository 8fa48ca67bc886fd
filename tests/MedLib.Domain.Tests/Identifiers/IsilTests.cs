using FsCheck.Xunit;
using MedLib.Domain.Identifiers;

namespace MedLib.Domain.Tests.Identifiers;

public sealed class IsilTests
{
    [Theory]
    [InlineData("us-DNLM", "US-DNLM", "US", "DNLM")]
    [InlineData(" DE-Ma9 ", "DE-Ma9", "DE", "Ma9")]
    [InlineData("oclc-DLC", "OCLC-DLC", "OCLC", "DLC")]
    [InlineData("NL-0:1/2-3", "NL-0:1/2-3", "NL", "0:1/2-3")]
    public void Has_a_prefix_in_capitals_and_a_unit_as_given(string text, string isil, string prefix, string unit)
    {
        var parsed = Isil.Parse(text);

        Assert.Equal((isil, prefix, unit), (parsed.ToString(), parsed.Prefix, parsed.Unit));
    }

    [Fact]
    public void Capitals_do_not_tell_two_apart()
    {
        Assert.Equal(Isil.Parse("DE-MA9"), Isil.Parse("de-ma9"));
        Assert.Equal(Isil.Parse("DE-MA9").GetHashCode(), Isil.Parse("de-ma9").GetHashCode());
        Assert.NotEqual(Isil.Parse("DE-MA9"), Isil.None);
    }

    [Theory]
    [InlineData("", "IDN-030")]
    [InlineData("DNLM", "IDN-030")]
    [InlineData("-DNLM", "IDN-030")]
    [InlineData("US-", "IDN-030")]
    [InlineData("US-123456789012", "IDN-030")]
    [InlineData("US-D NLM", "IDN-030")]
    [InlineData("WW-RM0267", "IDN-031")]
    [InlineData("XYZ-1", "IDN-031")]
    public void Says_what_is_wrong(string text, string code) => Assert.Equal(code, Isil.Diagnose(text)?.Code);

    [Theory]
    [InlineData("ISIL: DE-101, Leipzig", "DE-101")]
    [InlineData("info:isil/US-DNLM.", "US-DNLM")]
    [InlineData("US-based", "US-based")]
    [InlineData("US-based libraries")]
    public void Is_found_after_its_name_or_alone(string text, params string[] isils) =>
        Assert.Equal(isils, Isil.ExtractAll(text).Select(static isil => isil.ToString()), StringComparer.Ordinal);

    [Property(Arbitrary = [typeof(AnyIdentifiers)])]
    public bool What_it_writes_it_reads(Isil isil) => Isil.Parse(isil.ToString()) == isil && string.Equals(isil.ToString(), $"{isil.Prefix}-{isil.Unit}", StringComparison.Ordinal);

    [Property]
    public bool Any_text_is_answered(string? text) => Isil.TryParse(text, out _) == (Isil.Diagnose(text) is null);
}
