using BenchmarkDotNet.Attributes;
using MedLib.Domain.Circulation;
using MedLib.Domain.Circulation.Borrowers;
using MedLib.Domain.Circulation.Loans;
using MedLib.Domain.Circulation.Loans.Decisions;
using MedLib.Domain.Circulation.Profiles;
using MedLib.Domain.Circulation.Rules;
using MedLib.Domain.Commands;
using MedLib.Domain.Holdings;
using MedLib.Domain.Holdings.Items;
using MedLib.Domain.Identifiers;
using MedLib.Domain.Results;
using MedLib.Domain.Time;
using NodaTime;

namespace MedLib.Domain.Benchmarks.Circulation;

/// <summary>The decision of an accepted check-out under 2,000 rules: loan, item, account, own request; no trace, nothing read and nothing written.</summary>
[MemoryDiagnoser]
public class CheckOutBenchmarks
{
    private static readonly Instant At = Instant.FromUtc(2026, 3, 2, 15, 0);
    private readonly LinearRules _linear = new(LendingRules.Set());
    private readonly HashSet<LocalDate> _closed = [new(2026, 3, 16), new(2026, 12, 25)];
    private CompiledCirculation _lending = null!;
    private Situation _state = null!;
    private LoanCommand.CheckOut _command = null!;

    [GlobalSetup]
    public void Make()
    {
        var hours = new OpeningHours(new LocalTime(8, 0), new LocalTime(18, 0));
        _lending = new CirculationProfile
        {
            Calendar = new OpeningCalendar
            {
                Zone = DateTimeZoneProviders.Tzdb["America/New_York"],
                Week = [.. Enumerable.Range(1, 5).Select(day => new WeeklyOpening((IsoDayOfWeek)day, hours))],
                Exceptions = [.. _closed.Select(static day => OpeningException.Closed(day))],
            },
            Rules = new RuleSets([LendingRules.Set()]),
            ServicePoints = [new ServicePoint(new ServicePointCode("DESK"), [new LocationCode("stacks1")])],
        }.Compile().Value!;
        var borrower = new Borrower(
            new BorrowerId(Key(1)),
            new BorrowerDetails { Name = "Ada Byron", Cards = [Barcode.Parse("CARD1")], Category = new BorrowerCategory("b1"), ValidUntil = new LocalDate(2030, 1, 1) });
        var item = new Item(
            new ItemId(Key(2)),
            new ItemDetails { Category = new ItemCategory("i1"), Location = new LocationCode("stacks1"), Barcode = Barcode.Parse("ITEM1"), Label = "Gray's anatomy" });
        _state = new Situation
        {
            Item = item,
            Borrower = borrower,
            Account = new Versioned<BorrowerAccount>(
                new BorrowerAccount(borrower.Id, [.. Enumerable.Range(0, 3).Select(static loan => new AccountLoan(new LoanId(Key(10 + loan)), new ItemCategory("i2")))]), 3),
        };
        _command = new LoanCommand.CheckOut(new LoanId(Key(4)), item.Id, borrower.Id, new CommandStamp(new CommandId(Key(5)), new Actor("desk"), At))
        {
            ServicePoint = new ServicePointCode("DESK"),
        };
        var decided = CheckOutDecision.Decide(_command, _state, _lending);
        if (!decided.Succeeded || decided.Value.Changes.Count != 3)
        {
            throw new InvalidOperationException(string.Join(' ', decided.Findings.Select(MedLibMessages.Render)));
        }
    }

    [Benchmark(Baseline = true, Description = "Rules in turn, PlusDays, a mutable row")]
    public LocalDate Naive()
    {
        var rule = _linear.Match(new RuleCase
        {
            Borrower = _state.Borrower!.Details.Category,
            Item = _state.Item.Category,
            Location = _state.Item.Location,
            ServicePoint = _command.ServicePoint,
            Time = new LocalTime(10, 0),
        });
        var due = At.InZone(_lending.Profile.Calendar.Zone).Date.PlusDays(rule.Length + 14);
        while (due.DayOfWeek is IsoDayOfWeek.Saturday or IsoDayOfWeek.Sunday || _closed.Contains(due))
        {
            due = due.PlusDays(1);
        }

        return due;
    }

    [Benchmark(Description = "CheckOutDecision.Decide")]
    public object Model() => CheckOutDecision.Decide(_command, _state, _lending);

    private static Guid Key(int number) => new(number, 0, 0, new byte[8]);
}
