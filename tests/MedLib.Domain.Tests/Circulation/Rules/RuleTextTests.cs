using System.Globalization;
using FsCheck.Xunit;
using MedLib.Domain.Circulation.Borrowers;
using MedLib.Domain.Circulation.Rules;
using MedLib.Domain.Circulation.Rules.Matching;
using MedLib.Domain.Circulation.Rules.Orders;
using MedLib.Domain.Circulation.Rules.Text;
using MedLib.Domain.Circulation.Terms;
using MedLib.Domain.Finance;
using MedLib.Domain.Holdings.Items;
using MedLib.Domain.Results;
using NodaTime;

namespace MedLib.Domain.Tests.Circulation.Rules;

public class RuleTextTests
{
    private const string SmallLibrary = """
        # The library of a small hospital
        set media: dvd, model
        band night: 20:00-07:00
        default: lend 14 days, renew 2 times, at most 10 loans,
                 request hold recall shelf 5 days, recall guaranteed 7 days return within 3 days
        item reference: in library only
        item dvd model: lend 7 days, at most 2 media, fine EUR 0.50 per day up to EUR 10
          borrower student: not lent
        borrower resident, item !dvd: lend 28 days
        time night, unattended yes: renew 0 times
        """;

    private static readonly string[] Words =
    [
        "default", "item", "borrower", "lend", "14", "days", "renew", "2", "times", ":", ",", "!", "#", "\"", "\t", "\n", "\n  ", "order", "criterium",
        "fine", "EUR", "0.50", "per", "up", "to", "(", ")", ";", "[", "]", "all", "group", "of", "band", "20:00-08:00", "borrowers", "until", "schedule",
        "priority", "recall", "guaranteed", "lost", "after", "when", "recalled", "2026-01-01..2026-02-01", "due", "request", "hold", "weights", "\\u00", "é", "\u2028",
        "fallback-policy", "l", "m", "t", "+", "number-of-criteria", "last-line",
    ];

    [Fact]
    public void A_small_library_writes_its_rules_in_ten_lines()
    {
        var set = RuleText.Parse(SmallLibrary).Value!;
        var compiled = set.Compile().Value!;

        var student = compiled.Match(Loan("student", "book")).Terms;
        Assert.Equal(LendingMode.Out, student.Lend);
        Assert.Equal(LoanPeriod.Days(14), student.Due!.Period);
        Assert.Equal(2, student.Renewal.Most);
        Assert.Equal([new LoanLimit("loans", 10)], student.Limits);
        Assert.Equal(LoanPeriod.Days(5), student.Requests.Shelf);
        Assert.Equal(LoanPeriod.Days(7), student.Recall!.Guaranteed);
        Assert.Equal(LendingMode.InLibraryOnly, compiled.Match(Loan("student", "reference")).Terms.Lend);
        Assert.Equal(LendingMode.NotAtAll, compiled.Match(Loan("student", "dvd")).Terms.Lend);
        var resident = compiled.Match(Loan("resident", "dvd")).Terms;
        Assert.Equal(LoanPeriod.Days(7), resident.Due!.Period);
        Assert.Equal(Money.Parse("EUR 10.00"), resident.Fines!.Most);
        Assert.Equal([new LoanLimit("loans", 10), new LoanLimit("media", 2)], resident.Limits);
        Assert.Equal(LoanPeriod.Days(28), compiled.Match(Loan("resident", "book")).Terms.Due!.Period);
        Assert.Equal(0, compiled.Match(Loan("resident", "book") with { Time = new LocalTime(3, 0), IsUnattended = true }).Terms.Renewal.Most);
    }

    [Fact]
    public void Rules_without_a_name_are_called_by_what_they_demand_and_know_their_line()
    {
        var set = RuleText.Parse(SmallLibrary).Value!;

        Assert.Equal(
            [("item reference", 6), ("item dvd model", 7), ("item dvd model, borrower student", 8), ("borrower resident, item !dvd", 9), ("time night, unattended yes", 10)],
            set.Rules.Select(static rule => (rule.Name, rule.Line)));
    }

    [Fact]
    public void Is_written_as_people_write_it() =>
        Assert.Equal(
            """
            rules version 3 from 2026-09-01
            order criterium item borrower, number of criteria, last line
            governing borrower
            borrowers
              staff
                resident registered 5 years
              student
            group of borrowers trainees: resident, student
            items book, dvd
            schedule semesters: 2026-01-01..2026-06-30 due 2026-06-30; gaps next
            default: lend until schedule semesters, renew without limit, keep at most 1 year, renew automatically until 60 days until day 2026-12-31 owing EUR 10.00
            [films, by term] item dvd, borrower all, priority 5: lend 1 open day, if closed 2 hours after next opening, fine EUR 0.50 for 3 then EUR 1.00 per 2 hours counting open time at end grace 1 day up to EUR 10.00 up to 50% of price when recalled (EUR 5.00 per day), lost after 30 days price EUR 50.00 fee EUR 5.00 then refund and restore fine

            """.ReplaceLineEndings("\n").Replace("[films, by term]", "[\"films, by term\"]", StringComparison.Ordinal),
            RuleText.Write(RuleText.Parse("""
                rules version 3 from 2026-09-01
                order criterium item borrower, number of criteria, last line
                governing borrower
                borrowers
                    student
                    staff
                        resident registered 5 years
                group of borrowers trainees: resident, student
                items book, dvd
                schedule semesters: 2026-01-01..2026-06-30 due 2026-06-30; gaps next
                default: lend until schedule semesters, renew without limit, keep at most 1 years,
                  renew automatically owing EUR 10 until day 2026-12-31 until 60 days
                ["films, by term"] item "dvd", borrower all, priority 5: lend 1 open day, if closed 2 hours after next opening,
                  fine EUR 0.5 for 3 then EUR 1 per 2 hours when recalled (EUR 5 per day) counting open time at end grace 1 day up to 50% of price up to EUR 10,
                  lost fee EUR 5 price EUR 50 after 30 days then refund and restore fine
                """).Then(static set => Result.Of(set with { Borrowers = set.Borrowers with { Categories = [set.Borrowers.Categories[1], set.Borrowers.Categories[2], set.Borrowers.Categories[0]] } })).Value!));

    [Property(MaxTest = 500)]
    public void What_it_writes_it_reads(int seed, byte order)
    {
        MatchOrder[] orders =
        [
            MatchOrder.Default, MatchOrder.Koha, MatchOrder.Folio, MatchOrder.Evergreen,
            new([new MatchStep.Weights([new(RuleDimension.Unit, 3)]), new MatchStep.KeyByKey([RuleDimension.Item, new(RuleDimension.Location, 2)]), new MatchStep.FirstLine()]),
        ];
        var set = new RandomRules(seed).Set(orders[order % orders.Length]);

        var text = RuleText.Write(set);
        var read = RuleText.Parse(text);

        Assert.True(read.Succeeded, text + string.Join('\n', read.Findings.Select(MedLibMessages.Render)));
        Assert.Equal(set, read.Value);
        Assert.Equal(text, RuleText.Write(read.Value));
    }

    [Fact]
    public void Categories_in_any_order_are_read_back_in_it()
    {
        var set = new RuleSet
        {
            Default = RuleTerms.Nothing,
            Borrowers = new CategoryTree([new Category("resident", "staff"), new Category("staff"), new Category("nurse", "staff"), new Category("other"), new Category("temp", "staff")]),
        };

        Assert.Equal(set, RuleText.Parse(RuleText.Write(set)).Value);
    }

    [Theory]
    [InlineData("item dvd: lend 7 days", RuleCodes.DefaultMissing, 1, 1)]
    [InlineData("default: lend 14 days\n\titem dvd: not lent", RuleCodes.TabFound, 2, 1)]
    [InlineData("default: lend 14 days\n[night loans: not lent", RuleCodes.Unexpected, 2, 13)]
    [InlineData("default: lend 14 parsecs", RuleCodes.Unexpected, 1, 18)]
    [InlineData("default: lend 0 hours", RuleCodes.Unexpected, 1, 22)]
    [InlineData("default: lend 14 days\ndefault: not lent", RuleCodes.SaidTwice, 2, 1)]
    [InlineData("default: lend 14 days, lend 7 days", RuleCodes.SaidTwice, 1, 29)]
    [InlineData("default: lend 14 days\nitem dvd lend 7 days:", RuleCodes.Unexpected, 2, 22)]
    [InlineData("default: lend 14 days\nitem dvd !book: not lent", RuleCodes.Unexpected, 2, 10)]
    [InlineData("default: lend 14 days\nitem: not lent", RuleCodes.Unexpected, 2, 5)]
    [InlineData("default: lend 14 days\nitems book\n  item dvd: not lent", RuleCodes.IndentationWrong, 3, 3)]
    [InlineData("default: lend 14 days\nitem a\n    unit b: not lent\n  unit c: not lent", RuleCodes.IndentationWrong, 4, 3)]
    [InlineData("default: lend until schedule terms", RuleCodes.Unexpected, 1, 30)]
    [InlineData("default: lend until end of band night", RuleCodes.Unexpected, 1, 33)]
    [InlineData("default: lend 14 days, fine EUR 0.505 per day", RuleCodes.Unexpected, 1, 33)]
    [InlineData("default: lend 14 days, fine XAU 1 per day", RuleCodes.Unexpected, 1, 29)]
    [InlineData("default: \"lend\" 14 days", RuleCodes.Unexpected, 1, 10)]
    [InlineData("default: lend 14 days\n[\"open: not lent", RuleCodes.Unexpected, 2, 2)]
    [InlineData("order by whim\ndefault: lend 14 days", RuleCodes.Unexpected, 1, 7)]
    [InlineData("order koha\norder folio\ndefault: lend 14 days", RuleCodes.SaidTwice, 2, 1)]
    [InlineData("band night: 20:00\ndefault: lend 14 days", RuleCodes.Unexpected, 1, 13)]
    public void A_fault_is_told_with_line_and_column(string text, string code, int line, int column)
    {
        var finding = Assert.Single(RuleText.Parse(text).Findings);

        Assert.Equal(code, finding.Code);
        Assert.Equal([new FindingArg.Number("line", line), new FindingArg.Number("column", column)], finding.Args.Take(2));
    }

    [Fact]
    public void Every_faulty_line_is_told_but_no_more_than_a_hundred()
    {
        var findings = RuleText.Parse("default: lend\n" + string.Concat(Enumerable.Repeat("what: ever\n", 300))).Findings;

        Assert.Equal(101, findings.Count);
        Assert.Equal(RuleCodes.MoreFound, findings[100].Code);
    }

    [Fact]
    public void A_name_of_several_words_stands_in_brackets()
    {
        var set = RuleText.Parse("default: lend 14 days\n[night  loans] unit icu: for 1 day\n[\"a, b\"] unit er: for 2 days").Value!;

        Assert.Equal("night loans|a, b", string.Join('|', set.Rules.Select(static rule => rule.Name)));
        Assert.Contains("[night loans] unit icu", RuleText.Write(set), StringComparison.Ordinal);
        Assert.Equal(set, RuleText.Parse(RuleText.Write(set)).Value);
    }

    // Told by what is allocated, which no other load of the machine disturbs.
    [Theory]
    [InlineData("items a{0}\n", "default: lend")]
    [InlineData("group of borrowers g{0}: x\n", "default: lend")]
    [InlineData("at most 1 s{0}, ", "renew 1 times", "default: ")]
    [InlineData("band b{0}: 08:00-09:00\n", "default: lend until end of band b7")]
    [InlineData("item i{0}: lend 1 day, at most 1 loans\n", "default: lend")]
    public void Four_times_the_text_takes_four_times_as_much(string piece, string end, string start = "")
    {
        Allocated(start + Times(piece, 10) + end);
        var once = Allocated(start + Times(piece, 2_000) + end);
        var fourTimes = Allocated(start + Times(piece, 8_000) + end);

        Assert.InRange((double)fourTimes / once, 3, 6);
    }

    [Fact]
    public void A_text_that_is_too_large_is_not_read() =>
        Assert.Equal(RuleCodes.TextTooLarge, Assert.Single(RuleText.Parse(new string('\n', 4_000_001)).Findings).Code);

    [Property(MaxTest = 2_000)]
    public void Any_words_are_read_or_refused_with_a_place(int[] words)
    {
        var text = string.Join(' ', words.Select(static word => Words[unchecked((uint)word) % Words.Length]));

        AllHavePlaces(RuleText.Parse(text).Findings);
        AllHavePlaces(MedLib.Domain.Circulation.Rules.Folio.FolioRules.Parse(text).Findings);
    }

    [Property(MaxTest = 1_000)]
    public void Any_characters_are_read_or_refused_with_a_place(string? text)
    {
        AllHavePlaces(RuleText.Parse(text ?? "").Findings);
        AllHavePlaces(MedLib.Domain.Circulation.Rules.Folio.FolioRules.Parse(text ?? "").Findings);
    }

    [Property(MaxTest = 500)]
    public void A_text_with_a_piece_taken_out_is_read_or_refused_with_a_place(int seed, ushort from, byte length)
    {
        var text = RuleText.Write(new RandomRules(seed).Set());
        var start = from % text.Length;
        var parsed = RuleText.Parse(text.Remove(start, Math.Min(length, text.Length - start)));

        AllHavePlaces(parsed.Findings);
        if (parsed.Succeeded)
        {
            Assert.Equal(parsed.Value, RuleText.Parse(RuleText.Write(parsed.Value)).Value);
        }
    }

    private static string Times(string piece, int times) =>
        string.Concat(Enumerable.Range(0, times).Select(i => piece.Replace("{0}", i.ToString(CultureInfo.InvariantCulture), StringComparison.Ordinal)));

    private static long Allocated(string text)
    {
        var before = GC.GetAllocatedBytesForCurrentThread();
        Assert.True(RuleText.Parse(text).Succeeded);
        return GC.GetAllocatedBytesForCurrentThread() - before;
    }

    private static void AllHavePlaces(ValueList<Finding> findings) => Assert.All(
        findings.Where(static finding => finding.Code is not RuleCodes.MoreFound),
        static finding =>
        {
            Assert.True(finding.Args.OfType<FindingArg.Number>().Single(static arg => arg.Name is "line").Value > 0);
            Assert.True(finding.Args.OfType<FindingArg.Number>().Single(static arg => arg.Name is "column").Value > 0);
        });

    private static RuleCase Loan(string borrower, string item) => new() { Borrower = new BorrowerCategory(borrower), Item = new ItemCategory(item), Time = new LocalTime(12, 0) };
}
