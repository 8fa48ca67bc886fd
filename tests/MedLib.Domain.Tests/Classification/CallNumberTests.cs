using MedLib.Domain.Classification;
using MedLib.Domain.Classification.Nlm;
using MedLib.Domain.Results;

namespace MedLib.Domain.Tests.Classification;

public sealed class CallNumberTests
{
    [Fact]
    public void A_prefix_is_printed_but_does_not_file()
    {
        var reference = CallNumber.Nlm("WB 100 H322p 1998") with { Prefix = "REF", Suffix = "c.2" };

        Assert.Equal("REF WB 100 H322p 1998 c.2", reference.ToString());
        Assert.Equal(CallNumber.Nlm("WB 100 H322p 1998").Key, reference.Key);
    }

    [Fact]
    public void A_changed_text_has_a_changed_key()
    {
        var first = CallNumber.Nlm("WB 100");
        var key = first.Key;
        var second = first with { Text = "WB 9" };

        Assert.True(second.Key < key);
    }

    [Fact]
    public void Making_the_key_does_not_make_equal_numbers_differ()
    {
        var keyed = CallNumber.Nlm("WB 100");
        _ = keyed.Key;

        Assert.Equal(CallNumber.Nlm("WB 100"), keyed);
    }

    [Fact]
    public void Numbers_and_words_of_a_local_scheme_file_as_such()
    {
        CallNumber[] shelf = [CallNumber.Local("CD 100"), CallNumber.Local("CD 9"), CallNumber.Local("AV 20"), CallNumber.Local("cd 10"), CallNumber.Local("AV 3")];

        Assert.Equal("AV 3, AV 20, CD 9, cd 10, CD 100", string.Join(", ", shelf.Order(CallNumber.ShelfOrder)));
    }

    [Fact]
    public void Only_the_rules_of_its_own_scheme_apply()
    {
        Assert.Equal([NlmCodes.UnknownLetters], CallNumber.Nlm("AV 20").Diagnose().Select(finding => finding.Code).ToValueList());
        Assert.Empty(CallNumber.Local("AV 20").Diagnose());
    }

    [Fact]
    public void Accents_do_not_file() => Assert.Equal(CallNumber.Local("Mueller 3").Key, CallNumber.Local("Müeller 3").Key);

    [Theory]
    [InlineData('0', null, "lcc")]
    [InlineData('1', null, "ddc")]
    [InlineData('2', null, "nlm")]
    [InlineData('3', null, "sudocs")]
    [InlineData('7', "UDC", "udc")]
    [InlineData('8', null, "local")]
    [InlineData(' ', null, "local")]
    [InlineData('7', null, "local")]
    public void The_scheme_is_named_by_the_shelving_indicator(char indicator, string? source, string code)
    {
        var scheme = CallNumberScheme.FromShelvingIndicator(indicator, source);

        Assert.Equal(code, scheme.Code);
        Assert.Equal(scheme, CallNumberScheme.FromShelvingIndicator(scheme.ShelvingIndicator, scheme.Code));
    }

    [Fact]
    public void A_scheme_of_the_librarys_own_is_kept()
    {
        Assert.False(new CallNumberScheme("wessex").IsKnown);
        Assert.Equal("wessex", new CallNumberScheme("Wessex ").Code);
        Assert.Equal(CallNumberScheme.Local, new CallNumberScheme("local"));
        Assert.True(default(CallNumberScheme).IsKnown);
    }
}
