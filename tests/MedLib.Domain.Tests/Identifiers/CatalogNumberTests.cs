using FsCheck.Xunit;
using MedLib.Domain.Identifiers;

namespace MedLib.Domain.Tests.Identifiers;

/// <summary>Numbers of OCLC, and older ones of the National Library of Medicine.</summary>
public sealed class CatalogNumberTests
{
    [Theory]
    [InlineData("12345", "ocm00012345 ")]
    [InlineData("99999999", "ocm99999999 ")]
    [InlineData("100000000", "ocn100000000")]
    [InlineData("1234567890", "on1234567890")]
    public void An_OCLC_number_has_a_form_for_each_field(string text, string control)
    {
        var number = OclcNumber.Parse(text);

        Assert.Equal((control, $"(OCoLC){text}"), (number.ToControlNumber(), number.ToCitation()));
        Assert.Equal(number, OclcNumber.Extract(control));
        Assert.Equal(number, OclcNumber.Extract(number.ToCitation()));
    }

    [Theory]
    [InlineData("(OCoLC)ocm00012345", "12345")]
    [InlineData("https://www.worldcat.org/oclc/8297558?x=2", "8297558")]
    [InlineData("https://search.worldcat.org/title/8297558", "8297558")]
    [InlineData("OCLC no. 8297558; ocn123456789", "8297558", "123456789")]
    [InlineData("(DNLM)8297558")]
    [InlineData("on 1234567890 days")]
    [InlineData("(OCoLC)1234567890123")]
    [InlineData("(OCoLC)0")]
    public void An_OCLC_number_is_found_in_the_wild(string text, params string[] numbers) =>
        Assert.Equal(numbers, OclcNumber.ExtractAll(text).Select(static number => number.ToString()), StringComparer.Ordinal);

    [Theory]
    [InlineData("")]
    [InlineData("0")]
    [InlineData("1234567890123")]
    [InlineData("ocm08297558")]
    public void Other_texts_are_no_OCLC_numbers(string text) => Assert.Equal("IDN-015", OclcNumber.Diagnose(text)?.Code);

    [Theory]
    [InlineData("(DNLM)IHM:0065086", "IHM:0065086", "IHM", false)]
    [InlineData("(DNLM)A04140000(s)", "A04140000(s)", "", true)]
    [InlineData("(DNLM)sr0009467(S)", "SR0009467(s)", "", true)]
    [InlineData(" histline:97645 ", "HISTLINE:97645", "HISTLINE", false)]
    public void An_older_number_of_NLM_tells_its_file(string text, string number, string file, bool isSerial)
    {
        var id = NlmLegacyId.Extract(text);

        Assert.Equal((number, file, isSerial), (id.ToString(), id.File, id.IsSerial));
    }

    [Theory]
    [InlineData("")]
    [InlineData("101469079")]
    [InlineData("IHM:")]
    [InlineData("I:1")]
    [InlineData("A0414000(s)")]
    [InlineData("A041400000(s)")]
    [InlineData("A04140000")]
    [InlineData("IHM:12345678901")]
    [InlineData("ABCDEFGHIJK:1")]
    public void Other_texts_are_no_older_numbers_of_NLM(string text)
    {
        Assert.Equal("IDN-016", NlmLegacyId.Diagnose(text)?.Code);
        Assert.True(NlmLegacyId.Extract($"(DNLM){text}").IsNone);
    }

    [Property(Arbitrary = [typeof(AnyIdentifiers)])]
    public bool What_they_write_they_read(OclcNumber number, NlmLegacyId id) =>
        OclcNumber.Parse(number.ToString()) == number
        && OclcNumber.Extract(number.ToControlNumber()) == number
        && NlmLegacyId.Parse(id.ToString()) == id
        && NlmLegacyId.Extract($"(DNLM){id}") == id;

    [Property]
    public bool Any_text_is_answered(string? text) =>
        OclcNumber.TryParse(text, out _) == (OclcNumber.Diagnose(text) is null) && NlmLegacyId.TryParse(text, out _) == (NlmLegacyId.Diagnose(text) is null);
}
