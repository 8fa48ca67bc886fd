using MedLib.Domain.Circulation;
using MedLib.Domain.Circulation.Borrowers;
using MedLib.Domain.Circulation.Fees;
using MedLib.Domain.Circulation.Rules;
using MedLib.Domain.Circulation.Rules.Orders;
using MedLib.Domain.Circulation.Terms;
using MedLib.Domain.Finance;
using MedLib.Domain.Holdings;
using MedLib.Domain.Holdings.Items;
using MedLib.Domain.Results;
using MedLib.Domain.Time;
using NodaTime;

namespace MedLib.Domain.Tests.Circulation.Rules;

/// <summary>Rule sets and loans at random: few values, so that rules meet; all terms, so that none is forgotten.</summary>
internal sealed class RandomRules(int seed)
{
    private static readonly string[] BorrowerCodes = ["staff", "physician", "resident", "student", "phd", "trainees"];
    private static readonly string[] ItemCodes = ["book", "dvd", "reference", "all", "a \"quoted\" one"];
    private static readonly string[] LocationCodes = ["hospital", "campus", "library", "stacks", "annex", "even"];
    private static readonly string[] Bands = ["night", "morning"];
    private readonly Random _random = new(seed);

    public static readonly CategoryTree Borrowers = new(
    [
        new Category("staff"), new Category("physician", "staff"), new Category("resident", "physician"),
        new Category("student") { RegisteredFor = LoanPeriod.Months(6) }, new Category("phd", "student"),
    ])
    {
        Groups = [new CategoryGroup("trainees", ["resident", "student"])],
    };

    public static readonly CategoryTree Locations = new(
    [
        new Category("hospital"), new Category("campus", "hospital"), new Category("library", "campus"), new Category("stacks", "library"), new Category("annex", "campus"),
    ])
    {
        Groups = [new CategoryGroup("even", ["stacks", "annex"])],
    };

    public RuleSet Set(MatchOrder? order = null, int most = 12)
    {
        var rules = Enumerable.Range(0, _random.Next(most + 1))
            .Select(i => new Rule { Name = $"r{i}", Criteria = Criteria(), Priority = i + 1, Terms = Terms() });
        return new RuleSet
        {
            Version = _random.Next(1, 9),
            From = Day(),
            Order = order ?? MatchOrder.Default,
            Governing = (GoverningLocation)_random.Next(3),
            Borrowers = Borrowers,
            Locations = Locations,
            TimeBands = [new TimeBand("night", Hours(20, 8)), new TimeBand("morning", Hours(6, 12))],
            Schedules = [new NamedSchedule("semesters", Schedule(2026))],
            LimitSets = [new LimitSet("media", [new ItemCategory("dvd")]), new LimitSet("two words", [ItemCategory.Book, ItemCategory.Kit])],
            Rules = [.. rules],
            Default = Terms() with { Lend = LendingMode.Out, Period = LoanPeriod.Days(_random.Next(1, 30)) },
        };
    }

    /// <summary>A loan; one of people and places that the trees do not know, unless it must be sound.</summary>
    public RuleCase Loan(bool isSound = false) => new()
    {
        Borrower = new BorrowerCategory(isSound ? Borrowers.Categories[_random.Next(Borrowers.Categories.Count)].Code : Of([.. BorrowerCodes, "stranger"])),
        Item = new ItemCategory(Of([.. ItemCodes, "map"])),
        Location = new LocationCode(isSound ? Locations.Categories[_random.Next(Locations.Categories.Count)].Code : Of([.. LocationCodes, "elsewhere"])),
        LoanType = new LoanType(Of("reserve", "regular")),
        Unit = new UnitCode(Of("icu", "lab")),
        Purpose = new LoanPurpose(Of("clinical", "teaching")),
        ServicePoint = new ServicePointCode(Of("DESK", "NIGHT")),
        Time = new LocalTime(_random.Next(24), _random.Next(60)),
        IsUnattended = Flip(),
        IsRenewal = Flip(),
    };

    public ValueList<T> Shuffled<T>(ValueList<T> list)
    {
        var items = list.ToArray();
        _random.Shuffle(items);
        return [.. items];
    }

    public int Number(int from, int until) => _random.Next(from, until);

    private ValueList<RuleCriterion> Criteria() => [.. Enumerable.Range(0, _random.Next(4)).Select(_ => Criterion())];

    private RuleCriterion Criterion()
    {
        var dimension = (RuleDimension)_random.Next(10);
        return _random.Next(12) == 0 ? RuleCriterion.All(dimension) : new RuleCriterion(dimension, Values(dimension), _random.Next(4) == 0);
    }

    private ValueList<string> Values(RuleDimension dimension)
    {
        var known = dimension switch
        {
            RuleDimension.Borrower => BorrowerCodes,
            RuleDimension.Item => ItemCodes,
            RuleDimension.LoanType => ["reserve", "regular"],
            RuleDimension.Location => LocationCodes,
            RuleDimension.Unit => ["icu", "lab"],
            RuleDimension.Purpose => ["clinical", "teaching"],
            RuleDimension.ServicePoint => ["DESK", "NIGHT"],
            RuleDimension.TimeBand => Bands,
            _ => ["yes", "no"],
        };
        return [.. Enumerable.Range(0, _random.Next(1, 3)).Select(_ => Of(known))];
    }

    private RuleTerms Terms() => new()
    {
        Lend = Maybe(() => (Term<LendingMode>)(LendingMode)_random.Next(3), canBeNone: false),
        Period = Maybe(() => (Term<LoanPeriod>)Period(), canBeNone: false),
        PeriodWhenAwaited = Maybe(() => (Term<LoanPeriod>)Period()),
        DayEnd = Maybe(() => (Term<DayEnd>)(_random.Next(3) switch { 0 => new DayEnd.Midnight(), 1 => new DayEnd.TimeOfLending(), _ => new DayEnd.Closing(Time()) })),
        WhenClosed = Maybe(() => (Term<ClosedTimeStrategy>)Strategy()),
        Layer = Maybe(() => (Term<OpeningLayer>)(OpeningLayer)_random.Next(3)),
        Latest = Maybe(() => (Term<DueSchedule>)Schedule(_random.Next(2025, 2028))),
        OutlivesRegistration = Maybe(() => (Term<bool>)Flip()),
        Renewals = Maybe(() => (Term<int>)_random.Next(5)),
        UnseenRenewals = Maybe(() => (Term<int>)_random.Next(5)),
        RenewalPeriod = Maybe(() => (Term<LoanPeriod>)Period()),
        RenewalFrom = Maybe(() => (Term<RenewedFrom>)(RenewedFrom)_random.Next(3)),
        RenewalNotBefore = Maybe(() => (Term<LoanPeriod.Rolling>)Rolling()),
        RenewalCeiling = Maybe(() => (Term<LoanPeriod.Rolling>)Rolling()),
        RenewalWhileAwaited = Maybe(() => (Term<WhileAwaited>)(WhileAwaited)_random.Next(3)),
        AutomaticRenewal = Maybe(() => (Term<AutomaticRenewalTerms>)new AutomaticRenewalTerms { StopAfter = Or(Rolling), StopOn = Flip() ? Day() : null, MostOwed = Flip() ? Money() : null }),
        Recall = Maybe(() => (Term<RecallTerms>)new RecallTerms { Guaranteed = Rolling(), ReturnWithin = Or(Rolling), ReturnOverdueWithin = Or(Rolling), RestoredOnWithdrawal = Flip() }),
        Fines = Maybe(() => (Term<FineTerms>)Fines()),
        Suspension = Maybe(() => (Term<SuspensionTerms>)Suspended()),
        Loss = Maybe(() => (Term<LossTerms>)new LossTerms
        {
            LostAfter = Or(Rolling),
            LostAfterWhenRecalled = Or(Rolling),
            BilledAfter = Or(Rolling),
            BilledAfterWhenRecalled = Or(Rolling),
            ReplacementPrice = Flip() ? Money() : null,
            ProcessingFee = Flip() ? Money() : null,
            FineStands = Flip(),
            RefundedWithin = Or(Rolling),
            WhenReturned = (LostItemReturn)_random.Next(5),
            ProcessingFeeRefunded = Flip(),
        }),
        Requests = Maybe(() => (Term<RequestTerms>)new RequestTerms
        {
            Kinds = Flip() ? [RequestKind.Recall, RequestKind.Hold] : [],
            Most = Flip() ? 5 : null,
            Shelf = Rolling(),
            Expires = Or(Rolling),
            Pickup = Flip() ? [new ServicePointCode("DESK"), new ServicePointCode("a b")] : [],
        }),
        Limits = Flip() ? [new LoanLimit("loans", Flip() ? 10 : null), new LoanLimit("two words", 2)] : Flip() ? [new LoanLimit("media", _random.Next(9))] : [],
    };

    private SuspensionTerms Suspended()
    {
        var terms = new SuspensionTerms
        {
            Every = Rolling(),
            Days = _random.Next(1, 4),
            Counts = (LateTime)_random.Next(3),
            ChargedAt = (ChargedAt)_random.Next(2),
            Grace = Grace(),
            Most = Flip() ? 10 : null,
            OpenDaysOnly = Flip(),
            AddsUp = Flip(),
        };
        return FineRules.GoTogether(terms.Every, terms.Counts, terms.Grace) ? terms : terms with { Counts = LateTime.All };
    }

    private FineTerms Fines()
    {
        var terms = Drawn();
        return FineRules.GoTogether(terms.Every, terms.Counts, terms.Grace) ? terms : terms with { Counts = LateTime.All };
    }

    private FineTerms Drawn() => new()
    {
        Every = Rolling(),
        Steps = _random.Next(3) switch { 0 => [], 1 => [new FineStep(Money())], _ => [new FineStep(Money(), 3), new FineStep(Money())] },
        Counts = (LateTime)_random.Next(3),
        ChargedAt = (ChargedAt)_random.Next(2),
        Grace = Grace(),
        Most = Flip() ? Money() : null,
        MostPercentOfPrice = Flip() ? 50 : null,
        WhenRecalled = _random.Next(3) == 0 ? Fines() with { WhenRecalled = null } : null,
    };

    private Grace Grace() => _random.Next(3) switch { 0 => new Grace.None(), 1 => new Grace.Cliff(Rolling()), _ => new Grace.Deducted(Rolling()) };

    private ClosedTimeStrategy Strategy() => _random.Next(7) switch
    {
        0 => new ClosedTimeStrategy.Keep(),
        1 => new ClosedTimeStrategy.EndOfPreviousOpenDay(),
        2 => new ClosedTimeStrategy.EndOfNextOpenDay(),
        3 => new ClosedTimeStrategy.SameWeekday(),
        4 => new ClosedTimeStrategy.EndOfPreviousOpening(),
        5 => new ClosedTimeStrategy.EndOfFirstOpening(),
        _ => new ClosedTimeStrategy.StartOfNextOpening(Time()),
    };

    private LoanPeriod Period() => _random.Next(5) switch
    {
        0 => new LoanPeriod.UntilScheduled(Schedule(_random.Next(2025, 2028))),
        1 => new LoanPeriod.UntilEndOfShift(Flip() ? Hours(20, 8) : new OpeningHours(new LocalTime(7, 30), new LocalTime(15, 30, 15))),
        2 => new LoanPeriod.Indefinite(),
        _ => Rolling(),
    };

    private LoanPeriod.Rolling Rolling() => LoanPeriod.Of(_random.Next(1, 40), (LoanUnit)_random.Next(7)).Value!;

    private static DueSchedule Schedule(int year) => new(
        [
            new ScheduledDue(new LocalDate(year, 1, 1), new LocalDate(year, 6, 30), new LocalDate(year, 6, 30)),
            new ScheduledDue(new LocalDate(year, 8, 1), new LocalDate(year, 12, 1), new LocalDate(year, 12, 24)),
        ],
        year % 2 == 0 ? ScheduleGap.UseNext : ScheduleGap.Refuse);

    private static OpeningHours Hours(int from, int until) => new(new LocalTime(from, 0), new LocalTime(until, 0));

    private Duration Time() => _random.Next(4) switch
    {
        0 => Duration.Zero,
        1 => Duration.FromMinutes(_random.Next(1, 300)),
        2 => Duration.FromSeconds(_random.Next(1, 300)),
        _ => Duration.FromNanoseconds(_random.Next(1, 300)),
    };

    private LocalDate Day() => new LocalDate(2026, 1, 1).PlusDays(_random.Next(700));

    private Money Money() => MedLib.Domain.Finance.Money.Of(_random.Next(0, 10_000) / 100m, Currency.Eur).Value;

    private Term<T> Maybe<T>(Func<Term<T>> make, bool canBeNone = true)
        where T : notnull => _random.Next(5) switch
        {
            0 => make(),
            1 when canBeNone => Term<T>.None,
            _ => Term<T>.Inherit,
        };

    private LoanPeriod.Rolling? Or(Func<LoanPeriod.Rolling> make) => Flip() ? make() : null;

    private bool Flip() => _random.Next(2) == 0;

    private string Of(params ReadOnlySpan<string> values) => values[_random.Next(values.Length)];
}
