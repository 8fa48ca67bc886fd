using FsCheck.Xunit;
using MedLib.Domain.Classification;
using MedLib.Domain.Tests.Classification.Schemes;

namespace MedLib.Domain.Tests.Classification;

public sealed class CallNumberDetectionTests
{
    [Theory]
    [InlineData("WG 300 A1 1990", "nlm", CallNumberBasis.ClassAndItem)]
    [InlineData("W 1 JO595JA", "nlm", CallNumberBasis.ClassAndItem)]
    [InlineData("W1", "nlm", CallNumberBasis.ClassAlone)]
    [InlineData("WW J12m 1899", "nlm", CallNumberBasis.ClassAndItem)]
    [InlineData("2008 D-250", "nlm", CallNumberBasis.Accession)]
    [InlineData("QH 301 B5 1990", "lcc", CallNumberBasis.ClassAndItem)]
    [InlineData("RC46.B5 1990", "lcc", CallNumberBasis.ClassAndItem)]
    [InlineData("KF 4558 15th .G8", "lcc", CallNumberBasis.ClassAndItem)]
    [InlineData("QH 301", "lcc", CallNumberBasis.ClassAlone)]
    [InlineData("616.12 H45 1999", "ddc", CallNumberBasis.ClassAndItem)]
    [InlineData("928.12", "ddc", CallNumberBasis.ClassAlone)]
    [InlineData("370.19/342", "ddc", CallNumberBasis.Signs)]
    [InlineData("[Fic]", "ddc", CallNumberBasis.ClassAlone)]
    [InlineData("616.12(410)", "udc", CallNumberBasis.Signs)]
    [InlineData("616.127.3", "udc", CallNumberBasis.Signs)]
    [InlineData("821.111-31\"19\"", "udc", CallNumberBasis.Signs)]
    [InlineData("HE 20.4002:AD 9/2", "sudocs", CallNumberBasis.ClassAndItem)]
    [InlineData("A 13.2:T 73/4", "sudocs", CallNumberBasis.ClassAndItem)]
    [InlineData("CD 123", "local", CallNumberBasis.MediumAndNumber)]
    [InlineData("DVD 20", "local", CallNumberBasis.MediumAndNumber)]
    [InlineData("M 10", "local", CallNumberBasis.RunningNumber)]
    [InlineData("12234", "local", CallNumberBasis.RunningNumber)]
    [InlineData("Periodicals", "local", CallNumberBasis.Words)]
    [InlineData("", "local", CallNumberBasis.Words)]
    public void The_likeliest_scheme_stands_first(string text, string scheme, CallNumberBasis basis)
    {
        var best = CallNumberDetection.Best(text);

        Assert.Equal((scheme, basis), (best.Scheme.Code, best.Basis));
    }

    [Theory]
    [InlineData("CD 123", "lcc")] // CD is a class of the Library of Congress
    [InlineData("928.12", "udc")]
    [InlineData("QH 301 B5", "nlm")] // NLM uses the Library of Congress' classes outside medicine
    [InlineData("616", "local")]
    public void What_else_it_may_be_is_told(string text, string scheme)
    {
        var candidates = CallNumberDetection.Detect(text);

        Assert.Contains(new CallNumberScheme(scheme), candidates.Select(candidate => candidate.Scheme));
        Assert.True(candidates[0].Confidence < 0.95);
    }

    [Fact]
    public void W_is_never_a_class_of_the_Library_of_Congress() =>
        Assert.DoesNotContain(CallNumberScheme.Lcc, CallNumberDetection.Detect("WB 100 H322p 1998").Select(candidate => candidate.Scheme));

    [Theory]
    [InlineData("616")]
    [InlineData("QH 301")]
    [InlineData("M 10")]
    [InlineData("IN PROCESS")]
    [InlineData("31.02")]
    public void A_doubtful_text_is_told_so(string text) => Assert.True(CallNumberDetection.Best(text).Confidence < 0.6);

    [Theory]
    [MemberData(nameof(OtherCallNumberFacts.Orderings), MemberType = typeof(OtherCallNumberFacts))]
    public void Every_text_of_the_facts_has_candidates(string id) =>
        Assert.All(OtherCallNumberFacts.FindOrdering(id).List, text => Assert.NotEmpty(CallNumberDetection.Detect(text)));

    [Property(Arbitrary = [typeof(SchemeText)], MaxTest = 500)]
    public bool Candidates_are_ranked_and_each_scheme_is_named_once(SchemeText text)
    {
        var candidates = CallNumberDetection.Detect(text.Text);

        return candidates.Count > 0
            && candidates.SequenceEqual(candidates.OrderByDescending(candidate => candidate.Confidence))
            && candidates.Select(candidate => candidate.Scheme).Distinct().Count() == candidates.Count
            && candidates.All(candidate => candidate.Confidence is > 0 and < 1);
    }
}
