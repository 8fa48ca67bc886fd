using FsCheck.Xunit;
using MedLib.Domain.Identifiers;

namespace MedLib.Domain.Tests.Identifiers;

public sealed class NlmUniqueIdTests
{
    [Theory]
    [InlineData("26152330R")]
    [InlineData("0255562")]
    [InlineData("7501160")]
    [InlineData("101086476")]
    public void Old_and_new_shapes_are_kept_as_they_are(string text) => Assert.Equal(text, NlmUniqueId.Parse(text).ToString());

    [Theory]
    [InlineData("")]
    [InlineData("123456")]
    [InlineData("1234567890")]
    [InlineData("1234567RR")]
    [InlineData("123R4567")]
    [InlineData("١٢٣٤٥٦٧")]
    public void Other_shapes_are_none(string text) => Assert.Equal("IDN-008", NlmUniqueId.Diagnose(text)?.Code);

    [Fact]
    public void Leading_zeros_tell_numbers_apart() => Assert.NotEqual(NlmUniqueId.Parse("1234567"), NlmUniqueId.Parse("01234567"));

    [Theory]
    [InlineData("(DNLM)101469079", "101469079")]
    [InlineData("https://collections.nlm.nih.gov/catalog/nlm:nlmuid-101589080-bk", "101589080")]
    [InlineData("NLM ID: 0370272; NLM Unique ID 26152330R.", "0370272", "26152330R")]
    [InlineData("0371040r", "0371040R")]
    [InlineData("(OCoLC)101469079")]
    [InlineData("(DNLM)IHM:0065086")]
    [InlineData("(DNLM)1014690791")]
    [InlineData("(DNLM)0371040RX")]
    [InlineData("received 101469079 today")]
    public void Is_found_in_the_wild(string text, params string[] numbers) =>
        Assert.Equal(numbers, NlmUniqueId.ExtractAll(text).Select(static id => id.ToString()), StringComparer.Ordinal);

    [Property(Arbitrary = [typeof(AnyIdentifiers)])]
    public bool What_it_writes_it_reads(NlmUniqueId id) => NlmUniqueId.Parse(id.ToString()) == id && string.Equals($"{id}", id.ToString(), StringComparison.Ordinal);

    [Property]
    public bool Any_text_is_answered(string? text) => NlmUniqueId.TryParse(text, out _) == (NlmUniqueId.Diagnose(text) is null);
}
