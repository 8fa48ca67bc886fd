using FsCheck.Xunit;
using MedLib.Domain.Classification;
using MedLib.Domain.Classification.Keys;
using MedLib.Domain.Classification.Nlm;
using MedLib.Domain.Results;

namespace MedLib.Domain.Tests.Classification;

public sealed class NlmCallNumberTests
{
    [Theory]
    [MemberData(nameof(CallNumberFacts.Parsings), MemberType = typeof(CallNumberFacts))]
    public void Reads_what_catalogs_hold(string id)
    {
        var fact = CallNumberFacts.FindParsing(id);
        var expected = fact.Parts;
        var reading = NlmCallNumber.Analyze(fact.Input, new NlmReadOptions { AssignedByNlm = true });

        Assert.True(reading.IsValid, fact.Input);
        if (expected.Accession is { } accession)
        {
            Assert.Equal(accession, reading.Accession?.Text);
            Assert.Null(reading.CallNumber);
            return;
        }

        var callNumber = Assert.IsType<NlmCallNumber>(reading.CallNumber);
        Assert.Equal(
            (expected.ClassLetters, expected.ClassNumber, expected.ClassDecimal ?? "", expected.TopicCutter, expected.Bibliography),
            (callNumber.Class.Letters, callNumber.Class.Number, callNumber.Class.Decimals, callNumber.Class.Topic, callNumber.Class.IsBibliography));

        Assert.Equal(string.Join(' ', new[] { expected.TableG, expected.TableGSub }.OfType<string>()), callNumber.Geography?.ToString() ?? "");
        Assert.Equal(string.Join(' ', expected.Cutters), string.Join(' ', callNumber.Cutters.Select(cutter => cutter.Number)));
        Assert.Equal((expected.WorkMark, expected.SerialSuffix), (callNumber.WorkMark, callNumber.SerialSuffix));

        var tail = string.Join(' ', callNumber.Tail.Select(part => part.Text));
        Assert.Equal(expected.Tail ?? string.Join(' ', expected.Year is null ? expected.Enumeration : [.. expected.Enumeration, expected.Year]), tail);
        if (expected.Year is not null)
        {
            Assert.Equal(expected.Year, callNumber.Year);
        }

        if (expected.Enumeration.Length > 0)
        {
            Assert.Equal([.. expected.Enumeration], callNumber.Enumeration);
        }
    }

    [Theory]
    [MemberData(nameof(CallNumberFacts.Validities), MemberType = typeof(CallNumberFacts))]
    public void Tells_valid_from_invalid(string id)
    {
        var fact = CallNumberFacts.FindValidity(id);

        Assert.Equal(fact.Valid, NlmCallNumber.Analyze(fact.Input).IsValid);
        Assert.Equal(fact.Valid, NlmCallNumber.TryParse(fact.Input, out _));
    }

    [Theory]
    [InlineData("928.12", "NLM-001 928.12@0?")]
    [InlineData("", "NLM-001 @0?")]
    [InlineData("QZZZ 11", "NLM-002 QZZZ@0")]
    [InlineData("WAA 102.5 B5315 2018", "NLM-002 WAA@0")]
    [InlineData("Periodicals", "NLM-002 Periodicals@0?")]
    [InlineData("RC 46", "NLM-003 RC@0")]
    [InlineData("WB 1005", "NLM-004 1005@3")]
    [InlineData("WB 100500 A1", "NLM-004 100500@3")]
    [InlineData("wb 100", "NLM-010 wb@0 WB 100")]
    [InlineData("WA240 H47", "NLM-011 WA240@0 WA 240 H47")]
    [InlineData("W 1 MA423", "NLM-012  @1 W1 MA423")]
    [InlineData("QU 75 .B615 2012", "NLM-013 .B615@6 QU 75 B615 2012")]
    [InlineData("W2 .DC2 B8", "NLM-013 .@3 W2 DC2 B8")]
    [InlineData("WM 145 .5", "NLM-008 WM 145 .5@0, NLM-014  @6 WM 145.5")]
    [InlineData("WM 145.5 .R7 C761", "NLM-014  @8 WM 145.5.R7 C761")]
    [InlineData("WM 145.5 .Q9 C761", "NLM-008 WM 145.5@0, NLM-014 .Q9@9 WM 145.5 Q9 C761")]
    [InlineData("WB  100", "NLM-016  @3 WB 100")]
    [InlineData("WB\u00A0100", "NLM-016 \u00A0@2 WB 100")]
    [InlineData("CC2254", "NLM-017 CC2254@0 CC 2254, NLM-011 CC2254@0 CC 2254")]
    [InlineData("AA8312", "NLM-017 AA8312@0?")]
    [InlineData("W1 JO867S 1990", "NLM-040 W1 JO867S 1990@0")]
    [InlineData("W1 JO867s v.2 1990", "NLM-040 W1 JO867s v.2 1990@0 W1 JO867S v.2 1990")]
    [InlineData("WG 300 A1 1990", "")]
    [InlineData("W1 MA423", "")]
    [InlineData("ZW 1", "")]
    [InlineData("W1 P658 no.6 1977", "")]
    public void Says_what_is_wrong_and_where(string text, string expected)
    {
        var reading = NlmCallNumber.Analyze(text);

        Assert.Equal(expected.TrimEnd('?'), string.Join(", ", reading.Findings.Select(Line)));
        Assert.Equal(expected.EndsWith('?'), reading.CallNumber is null);
    }

    [Theory]
    [InlineData("W 1 JO595JA", "W1 JO595JA")]
    [InlineData("WA240 H47 1983", "WA 240 H47 1983")]
    [InlineData("QU 75 .B615 2012", "QU 75 B615 2012")]
    [InlineData("wz112.5.o75 b3P 1990", "WZ 112.5.O75 B3p 1990")]
    [InlineData("WA 540 AA1.B8p 1972 v.  32", "WA 540 AA1 B8p 1972 v. 32")]
    [InlineData("W1 MA423b", "W1 MA423B")]
    [InlineData("WZ 100 F636W", "WZ 100 F636w")]
    [InlineData("W2 A B9CU", "W2 A B9CU")]
    [InlineData("WX 2 DC2.1. B8 T6S", "WX 2 DC2.1 B8 T6S")]
    [InlineData("[W4A B29 1963]", "W4A B29 1963")]
    [InlineData("WZ 40 M491 1971 (p.245-258)", "WZ 40 M491 1971 (p.245-258)")]
    public void Writes_it_as_NLM_does(string text, string written) => Assert.Equal(written, NlmCallNumber.Analyze(text).CallNumber?.ToString());

    [Theory]
    [InlineData("wa 540 aa1 b8p", "AA1", "B8")]
    [InlineData("WA 540 AA1B8p1972", "AA1", "B8")]
    [InlineData("wz 70 dc2.1 b8", "DC2.1 B8", "")]
    [InlineData("WZ 70 DC2.1. B8", "DC2.1 B8", "")]
    [InlineData("WZ 70 DC2.1 .B8", "DC2.1 B8", "")]
    public void A_place_is_one_however_it_is_typed(string text, string place, string cutter)
    {
        var reading = NlmCallNumber.Analyze(text);

        Assert.Equal((place, cutter), (reading.CallNumber?.Geography?.ToString(), string.Join(" ", (reading.CallNumber?.Cutters ?? []).Select(one => one.Number))));
        Assert.DoesNotContain(NlmCodes.PlaceMissing, reading.Findings.Select(finding => finding.Code), StringComparer.Ordinal);
    }

    [Fact]
    public void Letters_alone_may_have_a_year_alone()
    {
        var reading = NlmCallNumber.Analyze("QSA 1899");

        Assert.Equal((true, "QSA", null, "1899"), (reading.IsValid, reading.CallNumber!.Class.Letters, reading.CallNumber.Class.Number, reading.CallNumber.Year));
    }

    [Fact]
    public void No_suggestion_has_the_fault_it_is_to_mend()
    {
        string[] texts = ["wq 8", "WZ 112.5.ZZ9", "WM 145 .5 R7", "WZ 112.5 O75 1990", "QU 75.B615 2012", "wa540 .B8", "QS 11 HAI2 B8", "W1 N017D", "WK 757 B5"];
        Assert.All(texts.Concat(CallNumberFacts.AllNlmTexts), text => Assert.All(NlmCallNumber.Analyze(text).Findings, finding =>
        {
            if (finding.Args.OfType<FindingArg.Text>().SingleOrDefault(arg => arg.Name is "suggestion") is { } suggestion)
            {
                Assert.DoesNotContain(finding.Code, NlmCallNumber.Analyze(suggestion.Value).Findings.Select(again => again.Code), StringComparer.Ordinal);
            }
        }));
    }

    [Theory]
    [InlineData("WZ 112.5 O75 1990", "WZ 112.5.O75 1990")]
    [InlineData("QU 75.B615 2012", "QU 75 B615 2012")]
    public void What_can_be_put_right_is(string text, string suggestion) =>
        Assert.Contains(new FindingArg.Text("suggestion", suggestion), NlmCallNumber.Analyze(text).Findings.SelectMany(finding => finding.Args));

    [Fact]
    public void What_is_not_understood_is_kept()
    {
        var callNumber = NlmCallNumber.Parse("WZ 40 M491 1971 (p.245-258) folio");

        Assert.Equal("(p.245-258) folio", callNumber.Remainder);
        Assert.Equal("1971", callNumber.Year);
    }

    [Fact]
    public void An_accession_number_is_no_call_number()
    {
        Assert.False(NlmCallNumber.TryParse("2008 D-250", out _));
        Assert.Throws<FormatException>(() => NlmCallNumber.Parse("2008 D-250"));
    }

    [Fact]
    public void Accession_numbers_stand_before_all_classes_in_their_own_order()
    {
        string[] shelf = ["2001 L-319", "2008 D-9", "2008 D-250", "2012 A-038", "Film 6431 no. 5", "Film 10000", "BB5469", "BB10000"];
        var keys = shelf.Select(text => NlmCallNumber.Analyze(text, new NlmReadOptions { AssignedByNlm = true }).Accession!.Key).ToArray();

        Assert.All(keys, key => Assert.True(key < ShelfKey.Of(CallNumberScheme.Nlm, "A 1")));
        Assert.Equal(keys[..4].Order(), keys[..4]);
        Assert.True(keys[4] < keys[5] && keys[6] < keys[7]);
    }

    [Fact]
    public void Every_message_is_filled_in() =>
        Assert.Equal("There is no space between letters and number in WA240.", MedLibMessages.Render(NlmCallNumber.Analyze("WA240 H47").Findings[0]));

    [Fact]
    public void Every_fact_reads_back_what_it_writes_and_keeps_its_place() =>
        Assert.All(CallNumberFacts.AllNlmTexts, text => Assert.True(ReadsBack(text), text));

    [Property(MaxTest = 2000)]
    public bool Any_text_is_answered(string? text) => ReadsBack(text ?? "");

    [Property(Arbitrary = [typeof(CallNumberishText)], MaxTest = 2000)]
    public bool Any_text_near_a_call_number_reads_back_what_it_writes(CallNumberishText text) => ReadsBack(text.Text);

    [Theory]
    [InlineData("WB 100 ", "A")]
    [InlineData("WB 100 ", "A1")]
    [InlineData("WB 100 ", ".")]
    [InlineData("WB 100 ", "R48la ")]
    [InlineData("QH301 ", " .")]
    [InlineData("QH 301 A ", " .")]
    [InlineData("QH 301 A1 ", " ,")]
    [InlineData("WB 100 ", "v. ")]
    [InlineData("WB 100", " ")]
    [InlineData("WB ", "1")]
    [InlineData("", "\uDC00")]
    public void A_very_long_text_is_answered(string start, string repeated)
    {
        var text = start + string.Concat(Enumerable.Repeat(repeated, 50_000)) + "x";

        Assert.Equal(start.Length > 0, NlmCallNumber.Analyze(text).CallNumber is not null);
    }

    private static bool HasTheSameParts(string text) =>
        NlmCallNumber.Analyze(text).CallNumber is not { } read || (NlmCallNumber.Analyze(read.ToString()).CallNumber is { } again && read.Parts == again.Parts);

    private static bool ReadsBack(string text)
    {
        if (NlmCallNumber.Analyze(text).CallNumber is not { } read)
        {
            return true;
        }

        var again = NlmCallNumber.Analyze(read.ToString()).CallNumber;
        return read.Equals(again) && read.Key == again.Key && HasTheSameParts(text) && string.Equals(read.Original, text, StringComparison.Ordinal);
    }

    private static string Line(Finding finding)
    {
        var start = finding.Args.OfType<FindingArg.Number>().Single(arg => arg.Name is "start").Value;
        var texts = finding.Args.OfType<FindingArg.Text>().ToDictionary(arg => arg.Name, arg => arg.Value, StringComparer.Ordinal);
        return $"{finding.Code} {texts["text"]}@{start}{(texts.TryGetValue("suggestion", out var suggestion) ? $" {suggestion}" : "")}";
    }
}
