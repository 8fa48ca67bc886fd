using FsCheck.Xunit;
using MedLib.Domain.Identifiers;
using MedLib.Domain.Results;

namespace MedLib.Domain.Tests.Identifiers;

/// <summary>ORCID iDs and ISNIs, which are numbers of one scheme.</summary>
public sealed class NameNumberTests
{
    [Fact]
    public void Each_is_written_as_its_agency_shows_it()
    {
        Assert.Equal("0000-0002-1694-233X", Orcid.Parse("000000021694233x").ToString());
        Assert.Equal("0000 0001 2103 2683", Isni.Parse("0000000121032683").ToString());
        Assert.Equal("0000000121032683", Isni.Parse("0000 0001 2103 2683").ToCompact());
        Assert.Equal("https://isni.org/isni/0000000121032683", Isni.Parse("0000000121032683").ToUri()?.AbsoluteUri);
    }

    [Fact]
    public void Number_zero_is_a_number_unlike_none()
    {
        Assert.NotEqual(Isni.None, Isni.Parse("0000000000000001"));
        Assert.Equal("", Isni.None.ToCompact() + Isni.None + Orcid.None);
        Assert.True(Orcid.None.ToIsni().IsNone && Isni.None.ToOrcid().IsNone && !Orcid.None.IsInOrcidBlock);
    }

    [Theory]
    [InlineData("", "IDN-023")]
    [InlineData("0000-0002-1825-009", "IDN-023")]
    [InlineData("0000-0002-1825-00970", "IDN-023")]
    [InlineData("0000-0002-182X-0097", "IDN-023")]
    [InlineData("https://orcid.org/0000-0002-1825-0097", "IDN-023")]
    [InlineData("0000-0002-1825-0098", "IDN-024")]
    [InlineData("0000 0001 2103 2683", "IDN-025")]
    [InlineData("0009-0000-0000-0000", "IDN-024")]
    public void Says_what_is_wrong_with_an_ORCID_iD(string text, string code) => Assert.Equal(code, Orcid.Diagnose(text)?.Code);

    [Fact]
    public void Outside_of_ORCIDs_numbers_is_a_warning_only()
    {
        Assert.Equal(FindingSeverity.Warning, Orcid.Diagnose("0000 0001 2103 2683")?.Severity);
        Assert.False(Orcid.Parse("0000 0001 2103 2683").IsInOrcidBlock);
        Assert.True(Orcid.Parse("0009-0006-7283-847X").IsInOrcidBlock);
    }

    [Theory]
    [InlineData("", "IDN-026")]
    [InlineData("0000 0001 1111 95", "IDN-026")]
    [InlineData("0000 0001 1111 955X", "IDN-027")]
    public void Says_what_is_wrong_with_an_ISNI(string text, string code) => Assert.Equal(code, Isni.Diagnose(text)?.Code);

    [Theory]
    [InlineData("Josiah Carberry (https://orcid.org/0000-0002-1825-0097), ORCID 000000021694233X.", "0000-0002-1825-0097", "0000-0002-1694-233X")]
    [InlineData("0000–0002–1825–0097 ", "0000-0002-1825-0097")]
    [InlineData("card 0000000218250097")]
    [InlineData("ISNI 0000 0001 2103 2683")]
    [InlineData("0000-0002-1825-0097-1")]
    public void An_ORCID_iD_is_found_in_the_wild(string text, params string[] numbers) =>
        Assert.Equal(numbers, Orcid.ExtractAll(text).Select(static orcid => orcid.ToString()), StringComparer.Ordinal);

    [Theory]
    [InlineData("ISNI: 0000 0001 2103 2683 (Hugo)", "0000000121032683")]
    [InlineData("https://isni.org/isni/0000000121032683/", "0000000121032683")]
    [InlineData("orcid.org/0000-0002-1825-0097")]
    [InlineData("4000 0001 2103 2683")]
    public void An_ISNI_is_found_in_the_wild(string text, params string[] numbers) =>
        Assert.Equal(numbers, Isni.ExtractAll(text).Select(static isni => isni.ToCompact()), StringComparer.Ordinal);

    [Fact]
    public void Neither_exceptions_nor_findings_tell_whose_number_it_was()
    {
        Assert.DoesNotContain("1825", Assert.Throws<FormatException>(() => Orcid.Parse("0000-0002-1825-0098")).Message, StringComparison.Ordinal);
        Assert.DoesNotContain("1825", Assert.Throws<FormatException>(() => Isni.Parse("0000-0002-1825-0098")).Message, StringComparison.Ordinal);
        Assert.DoesNotContain("1825", $"{Orcid.Diagnose("0000-0002-1825-0098")} {Isni.Diagnose("0000-0002-1825-0098")}", StringComparison.Ordinal);
    }

    [Property(Arbitrary = [typeof(AnyIdentifiers)])]
    public bool What_they_write_they_read(Orcid orcid, Isni isni) =>
        Orcid.Parse(orcid.ToString()) == orcid
        && orcid.ToIsni().ToOrcid() == orcid
        && Orcid.Extract(orcid.ToUri()!.AbsoluteUri) == orcid
        && Isni.Parse(isni.ToString()) == isni
        && Isni.Parse(isni.ToCompact()) == isni
        && Isni.Extract(isni.ToUri()!.AbsoluteUri) == isni;

    [Property(Arbitrary = [typeof(AnyIdentifiers)])]
    public bool One_wrong_digit_is_always_caught(Isni isni) => WrongTexts.WithOneWrongDigit(isni.ToCompact()).All(text => !Isni.TryParse(text, out _));

    [Property(Arbitrary = [typeof(AnyIdentifiers)])]
    public bool Two_digits_that_changed_places_are_always_caught(Isni isni) =>
        WrongTexts.WithTwoNeighborsSwapped(isni.ToCompact(), static (_, _) => true).All(text => !Isni.TryParse(text, out _));

    [Property]
    public bool Any_text_is_answered(string? text) =>
        Orcid.TryParse(text, out var orcid) == (Orcid.Diagnose(text) is null or { Severity: FindingSeverity.Warning })
        && Isni.TryParse(text, out var isni) == (Isni.Diagnose(text) is null)
        && orcid.IsNone == isni.IsNone;
}
