using FsCheck;
using FsCheck.Fluent;
using FsCheck.Xunit;
using MedLib.Domain.Circulation;
using MedLib.Domain.Circulation.Borrowers;
using MedLib.Domain.Circulation.Borrowers.Blocks;
using MedLib.Domain.Circulation.Borrowers.Delegation;
using MedLib.Domain.Circulation.Borrowers.Leaving;
using MedLib.Domain.Circulation.Borrowers.Personnel;
using MedLib.Domain.Circulation.Borrowers.Provisionals;
using MedLib.Domain.Circulation.Fees;
using MedLib.Domain.Circulation.Loans;
using MedLib.Domain.Circulation.Loans.Decisions;
using MedLib.Domain.Circulation.Possessions;
using MedLib.Domain.Circulation.Requests;
using MedLib.Domain.Circulation.Rules;
using MedLib.Domain.Circulation.Terms;
using MedLib.Domain.Commands;
using MedLib.Domain.Finance;
using MedLib.Domain.Holdings.Items;
using MedLib.Domain.Identifiers;
using MedLib.Domain.Results;
using MedLib.Domain.Tests.Time;
using MedLib.Domain.Time;
using NodaTime;
using ABorrower = MedLib.Domain.Circulation.Borrowers.Borrower;
using ALoan = MedLib.Domain.Circulation.Loans.Loan;
using AnItemCirculation = MedLib.Domain.Circulation.Possessions.ItemCirculation;
using static MedLib.Domain.Tests.Circulation.Lending;

namespace MedLib.Domain.Tests.Circulation;

/// <summary>Every state with every command, however odd: an answer, never an exception; and the events say what the state says.</summary>
public class TotalityTests
{
    [Property(MaxTest = 2000, Arbitrary = [typeof(Oddities)])]
    public void A_loan_answers_everything(OddLoan loan, LoanCommand command, LoanContext context)
    {
        ArgumentNullException.ThrowIfNull(loan);
        var answer = ALoan.Decide(loan.State, command, context);

        Holds(loan.State, answer, ALoan.Evolve);
        if (answer is { Succeeded: true, Value.State: { IsOpen: true } open } && command is LoanCommand.CheckOut or LoanCommand.Renew)
        {
            Assert.True(open.Due.LateFrom > command.Stamp.At || command.Stamp.At > Instant.MaxValue - Duration.FromDays(3));
        }
    }

    [Property(MaxTest = 1000, Arbitrary = [typeof(Oddities)])]
    public void An_items_circulation_answers_everything(OddCirculation circulation, ItemCirculationCommand command)
    {
        ArgumentNullException.ThrowIfNull(circulation);
        Holds(circulation.State, AnItemCirculation.Decide(circulation.State, command), AnItemCirculation.Evolve);
    }

    [Property(MaxTest = 1000, Arbitrary = [typeof(Oddities)])]
    public void An_account_answers_everything(OddAccount account, BorrowerAccountCommand command)
    {
        ArgumentNullException.ThrowIfNull(account);
        Holds(account.State, BorrowerAccount.Decide(account.State, command), BorrowerAccount.Evolve);
    }

    [Property(MaxTest = 500, Arbitrary = [typeof(Oddities)])]
    public void A_borrower_answers_everything(OddBorrower borrower, BorrowerCommand command, int holder)
    {
        ArgumentNullException.ThrowIfNull(borrower);
        var context = new BorrowerContext
        {
            CardHolders = holder % 3 == 0 ? [] : [Borrower(holder % 3)],
            ExternalIdHolder = holder % 5 == 0 ? Borrower(1) : null,
            Other = holder % 2 == 0 ? new ABorrower(Borrower(holder % 3), Person()) : null,
            Open = holder % 7 == 0 ? new ClearanceFacts { OpenLoans = [Loan()] } : new ClearanceFacts(),
        };

        var answer = ABorrower.Decide(borrower.State, command, context);
        if (command is BorrowerCommand.Refresh && answer is { Succeeded: true, Value.Events.IsEmpty: true })
        {
            Assert.Equal(borrower.State, answer.Value.State); // the personnel system said what was known
            return;
        }

        Holds(borrower.State, answer, ABorrower.Evolve);
    }

    [Property(MaxTest = 1000, Arbitrary = [typeof(Oddities)])]
    public void A_return_is_never_refused(OddReturn state, LoanCommand.Return command)
    {
        ArgumentNullException.ThrowIfNull(state);
        ArgumentNullException.ThrowIfNull(command);
        var answer = ReturnDecision.Decide(command, state.State, LendingLibrary.Compiled(Profile));

        Assert.True(answer.Succeeded, Codes(answer));
        Assert.Contains(answer.Value.Changes, change => change.State is AnItemCirculation);
        Assert.NotEqual(state.State.Loan?.State.IsOpen ?? false, answer.Value.Answer.Loan is null);
        Told(answer.Findings);
    }

    [Fact]
    public void A_broken_history_is_told()
    {
        Assert.Throws<ArgumentException>(static () => ALoan.Evolve(null, new LoanEvent.Returned(Loan(), ReturnEvidence.Desk, Start)));
        Assert.Throws<ArgumentException>(static () => BorrowerAccount.Evolve(null, new BorrowerAccountEvent.LoanRemoved(Borrower(), Loan(), Start)));
        Assert.Throws<ArgumentException>(static () => ABorrower.Evolve(null, new BorrowerEvent.Revised(Borrower(), Person(), Start)));
        Assert.Throws<ArgumentException>(static () => AnItemCirculation.Evolve(null, null!));
    }

    private static void Holds<TState, TEvent>(TState? state, Result<Change<TState, TEvent>> answer, Func<TState?, TEvent, TState> evolve)
        where TState : class, IAggregate<TState>
    {
        Told(answer.Findings);
        Assert.True(answer.Succeeded || answer.Findings.All(static finding => finding.Severity == FindingSeverity.Error));
        if (answer.Succeeded)
        {
            Assert.NotEmpty(answer.Value.Events);
            Assert.Equal(answer.Value.State, answer.Value.Events.Aggregate(state, evolve));
            Assert.True(state is null || state.Key == answer.Value.State.Key);
        }
    }

    private static void Told(ValueList<Finding> findings) => Assert.All(findings, static finding =>
    {
        Assert.NotNull(MedLibMessages.Template(finding.Code));
        Assert.DoesNotContain('{', MedLibMessages.Render(finding));
    });

    public sealed record OddLoan(ALoan? State);

    public sealed record OddCirculation(AnItemCirculation? State);

    public sealed record OddAccount(BorrowerAccount? State);

    public sealed record OddBorrower(ABorrower? State);

    public sealed record OddReturn(Item Item, AnItemCirculation? Circulation, ALoan? Loan, BorrowerAccount? Account)
    {
        internal Situation State => new() { Item = Item, Circulation = Seen(Circulation), Loan = Seen(Loan), Account = Seen(Account) };

        private static Versioned<T>? Seen<T>(T? state)
            where T : class => state is null ? null : new Versioned<T>(state, 1);
    }

    internal static class Oddities
    {
        private static readonly int[] Numbers = [int.MinValue, -1, 0, 1, 14, 400, int.MaxValue];

        private static readonly Gen<LoanId> Loans = Gen.Choose(1, 3).Select(static number => Loan(number));
        private static readonly Gen<ItemId> Items = Gen.Choose(1, 2).Select(static number => Item(number));
        private static readonly Gen<BorrowerId> Borrowers = Gen.Choose(1, 2).Select(static number => Borrower(number));
        private static readonly Gen<Instant> Instants = Gen.OneOf(
            Gen.Choose(-60, 60).Select(static day => Start + Duration.FromDays(day)),
            Gen.Elements<Instant>([Instant.MinValue, Instant.MaxValue, Instant.MaxValue - Duration.FromDays(9), default]));

        private static readonly Gen<CommandStamp> Stamps =
            from at in Instants
            from permissions in Gen.SubListOf(CheckOutTests.Everything)
            from reason in Gen.Elements<string>(["", " ", "the ward needs it"])
            select StampAt(at) with
            {
                By = new Actor("desk") { Permissions = [.. permissions] },
                Overrides = [.. CheckOutTests.Everything.Select(permission => new OverrideGrant(permission, reason))],
            };

        private static readonly Gen<DueMoment> Dues =
            from day in Gen.Elements<LocalDate>([Monday, Monday.PlusDays(20), LocalDate.MinIsoValue, LocalDate.MaxIsoValue])
            from zone in Gen.Elements<string>(["Europe/Berlin", "Pacific/Apia", "UTC"])
            select (DueMoment)new DueMoment.EndOfDay(day, zone);

        private static readonly Gen<LoanTerms> Terms =
            from days in Gen.Elements<int>(Numbers)
            from renewals in Gen.Elements<int>(Numbers)
            from recall in Gen.Elements<RecallTerms?>([null, new RecallTerms(), new RecallTerms { Guaranteed = LoanPeriod.Days(7), ReturnOverdueWithin = LoanPeriod.Days(2) }])
            from fine in Gen.Elements<FineTerms?>([null, new FineTerms { Every = LoanPeriod.Days(1), Steps = [new FineStep(Money.Of(1, Currency.Eur).Value)] }])
            select new LoanTerms
            {
                Due = new DueTerms { Period = new LoanPeriod.Rolling(days, LoanUnit.Days) },
                Renewal = new RenewalTerms { Most = renewals },
                Recall = recall,
                Fines = fine,
            };

        private static readonly Gen<LoanState> States =
            from at in Instants
            from due in Dues
            from recalled in Gen.Elements<bool>([true, false])
            let recall = new LoanRecall(new RequestId(Key(1)), at, due)
            let wanted = recalled ? recall : null
            let episode = new LossEpisode(new LossEpisodeId(Key(4)), LossCause.Aged, at, recalled ? at : null)
            from state in Gen.Elements<LoanState>(
            [
                new LoanState.Active(), new LoanState.Recalled(recall), new LoanState.ClaimedReturned(at, wanted), new LoanState.Lost(episode, wanted),
                new LoanState.Returned(at, ReturnEvidence.Log, recalled ? new LoanState.Recalled(recall) : new LoanState.Active()),
                new LoanState.Settled(at, episode), new LoanState.WrittenOff(at, episode), new LoanState.MissingAccepted(at, at), new LoanState.Undone(at),
            ])
            select state;

        private static readonly Gen<ALoan> SomeLoan =
            from id in Loans
            from item in Items
            from borrower in Borrowers
            from opened in Instants
            from terms in Terms
            from due in Dues
            from renewals in Gen.Choose(0, 3)
            from state in States
            select new ALoan(id, item, borrower, opened, new LoanFacts(), terms, due, state) { Renewals = renewals };

        private static readonly Gen<Possession> Possessions = Gen.OneOf(
            Loans.Select(static loan => (Possession)new Possession.OnLoan(loan)),
            Gen.Elements<Possession>([new Possession.OnShelf(), new Possession.InTransit(), new Possession.InRepair(), new Possession.InCataloging()]));

        private static readonly Gen<AnItemCirculation> SomeCirculation =
            from item in Items
            from possession in Possessions
            from last in Gen.OneOf(Gen.Constant((LoanId?)null), Loans.Select(static loan => (LoanId?)loan))
            select new AnItemCirculation(item, possession) { LastReturned = last };

        private static readonly Gen<BorrowerAccount> SomeAccount =
            from borrower in Borrowers
            from loans in Gen.SubListOf<LoanId>([Loan(1), Loan(2), Loan(3)])
            select new BorrowerAccount(borrower, [.. loans.Select(static loan => new AccountLoan(loan, ItemCategory.Book))]);

        private static readonly Gen<BorrowerDetails> Details =
            from name in Gen.Elements<string>(["Ada Byron", "", " ", null!])
            from card in Gen.Elements<Barcode>([Card(1), Card(2), Barcode.None])
            from category in Gen.Elements<BorrowerCategory>([BorrowerCategory.Student, default])
            from until in Gen.Elements<LocalDate?>([null, Monday, LocalDate.MinIsoValue, LocalDate.MaxIsoValue])
            from blocks in Gen.SubListOf<ManualBlock>([new ManualBlock(BlockReason.CardLost), new ManualBlock(default, (BlockedAct)99)])
            from proxies in Gen.SubListOf<ProxyAuthorization>([new ProxyAuthorization(Borrower(1)), new ProxyAuthorization(Borrower(2), (ProxyScope)64)])
            from external in Gen.Elements<string?>([null, "", "P1"])
            select new BorrowerDetails { Name = name, Cards = [card], Category = category, ValidUntil = until, ExternalId = external, Blocks = [.. blocks], Proxies = [.. proxies] };

        private static readonly Gen<LocalDate> Days = Gen.Elements<LocalDate>([Monday, LocalDate.MinIsoValue, LocalDate.MaxIsoValue]);

        private static readonly Gen<ManualBlock> Blocks =
            from reason in Gen.Elements<BlockReason>([BlockReason.CardLost, BlockReason.Left, default])
            from acts in Gen.Choose(-1, 9)
            from until in Gen.OneOf(Gen.Constant((LocalDate?)null), Days.Select(static day => (LocalDate?)day))
            select new ManualBlock(reason, (BlockedAct)acts, until);

        private static readonly Gen<ProxyAuthorization> Leaves =
            from proxy in Borrowers
            from scope in Gen.Choose(-1, 9)
            from start in Days
            from end in Days
            select new ProxyAuthorization(proxy, (ProxyScope)scope) { From = start, Until = end };

        private static readonly Gen<ProvisionalEvidence> Evidence = Gen.Elements<ProvisionalEvidence>(
            [new ProvisionalEvidence.CardRead(Card(1)), new ProvisionalEvidence.CardRead(Barcode.None), new ProvisionalEvidence.Form(null!), new ProvisionalEvidence.PaperLog("line 4"), null!]);

        private static readonly Gen<ProvisionalRegistration> Nights =
            from evidence in Evidence
            from label in Gen.Elements<string>(["night", "", null!])
            from since in Days
            from until in Days
            select new ProvisionalRegistration { Evidence = evidence, Label = label, Category = BorrowerCategory.Staff, Since = since, Until = until };

        private static readonly Gen<ValueList<LoanLimit>> Limits =
            from most in Gen.Elements<int>(Numbers)
            select (ValueList<LoanLimit>)[new LoanLimit(LoanLimit.AllLoans, most), new LoanLimit("films", 1), new LoanLimit("nothing", null)];

        private static readonly Gen<Item> SomeItem =
            from item in Items
            from condition in Gen.Choose(-1, 5)
            from withdrawn in Gen.Elements<bool>([true, false])
            from home in Gen.Elements<MedLib.Domain.Holdings.LocationCode?>([Main, Annex, null])
            select AnItem(0, Book() with { Location = home }) with
            {
                Condition = (ItemCondition)condition,
                Withdrawal = withdrawn ? new ItemWithdrawal(WithdrawalReason.Lost, Start) : null,
            };

        private static readonly Gen<LoanCommand.Return> Returns =
            from stamp in Stamps
            from label in Gen.Elements<Barcode>([Label(1), Label(9), Barcode.None])
            from point in Gen.Elements<ServicePointCode>([Desk, AnnexDesk, default])
            select new LoanCommand.Return(label, point, stamp);

        public static Arbitrary<OddLoan> OddLoans() => OrNull(SomeLoan).Select(static state => new OddLoan(state)).ToArbitrary();

        public static Arbitrary<OddCirculation> OddCirculations() => OrNull(SomeCirculation).Select(static state => new OddCirculation(state)).ToArbitrary();

        public static Arbitrary<OddAccount> OddAccounts() => OrNull(SomeAccount).Select(static state => new OddAccount(state)).ToArbitrary();

        public static Arbitrary<OddBorrower> OddBorrowers() => OrNull(
            from id in Borrowers
            from details in Details
            from standing in Gen.Elements<BorrowerState>(
                [new BorrowerState.Registered(), new BorrowerState.Provisional(new ProvisionalEvidence.Form("form"), Monday, Monday), new BorrowerState.Left(Monday), new BorrowerState.Merged(Borrower(2))])
            select new ABorrower(id, details, standing)).Select(static state => new OddBorrower(state)).ToArbitrary();

        public static Arbitrary<LoanCommand> LoanCommands() => Gen.OneOf(
            from stamp in Stamps from loan in Loans from item in Items from borrower in Borrowers select (LoanCommand)new LoanCommand.CheckOut(loan, item, borrower, stamp),
            from stamp in Stamps from loan in Loans from due in OrNull(Dues) from seen in Gen.Elements<bool>([true, false]) select (LoanCommand)new LoanCommand.Renew(loan, stamp) { Due = due, IsSeen = seen, IsAutomatic = seen },
            from stamp in Stamps from loan in Loans from due in Dues select (LoanCommand)new LoanCommand.ChangeDue(loan, due, stamp),
            from stamp in Stamps
            from loan in Loans
            from request in Gen.Choose(1, 2)
            from borrower in Borrowers
            from command in Gen.Elements<LoanCommand>(
            [
                new LoanCommand.Undo(loan, Desk, stamp), new LoanCommand.Recall(loan, Wish(request), stamp), new LoanCommand.WithdrawRecall(loan, Wish(request), stamp),
                new LoanCommand.ClaimReturned(loan, stamp), new LoanCommand.AcceptMissing(loan, stamp), new LoanCommand.DeclareLost(loan, LossCause.Aged, stamp),
                new LoanCommand.BillLoss(loan, stamp), new LoanCommand.KeepLending(loan, stamp), new LoanCommand.SettleLoss(loan, stamp), new LoanCommand.WriteOff(loan, stamp),
                new LoanCommand.ReTerm(loan, stamp), new LoanCommand.CorrectBorrower(loan, borrower, "another card", stamp),
            ])
            select command,
            Returns.Select(static back => (LoanCommand)back),
            from stamp in Stamps from loan in Loans from reason in Gen.Elements<string>(["", null!, "mistake"]) select (LoanCommand)new LoanCommand.CorrectReturn(loan, reason, stamp)).ToArbitrary();

        public static Arbitrary<LoanCommand.Return> ReturnCommands() => Returns.ToArbitrary();

        public static Arbitrary<ItemCirculationCommand> CirculationCommands() => Gen.OneOf(
            from stamp in Stamps from item in Items from loan in Loans select (ItemCirculationCommand)new ItemCirculationCommand.Lend(item, loan, stamp),
            from stamp in Stamps from item in Items from loan in Loans select (ItemCirculationCommand)new ItemCirculationCommand.GiveBack(item, loan, stamp),
            from stamp in Stamps from item in Items from to in Possessions select (ItemCirculationCommand)new ItemCirculationCommand.TakeBack(item, to, stamp)).ToArbitrary();

        public static Arbitrary<BorrowerAccountCommand> AccountCommands() => Gen.OneOf(
            from stamp in Stamps
            from borrower in Borrowers
            from loan in Loans
            from limits in Limits
            select (BorrowerAccountCommand)new BorrowerAccountCommand.AddLoan(borrower, loan, ItemCategory.Book, limits, [new LimitSet("films", [ItemCategory.Book])], stamp),
            from stamp in Stamps from borrower in Borrowers from loan in Loans select (BorrowerAccountCommand)new BorrowerAccountCommand.RemoveLoan(borrower, loan, stamp),
            from stamp in Stamps from borrower in Borrowers from loan in Loans select (BorrowerAccountCommand)new BorrowerAccountCommand.RestoreLoan(borrower, loan, ItemCategory.Book, stamp),
            from stamp in Stamps from borrower in Borrowers from loan in Loans select (BorrowerAccountCommand)new BorrowerAccountCommand.CountClaim(borrower, loan, stamp),
            from stamp in Stamps from borrower in Borrowers from loan in Loans select (BorrowerAccountCommand)new BorrowerAccountCommand.LiftSuspension(borrower, loan, stamp),
            from stamp in Stamps from borrower in Borrowers from loan in Loans from days in Gen.Choose(-3, 9) select (BorrowerAccountCommand)new BorrowerAccountCommand.Suspend(borrower, loan, Monday, Monday.PlusDays(days), stamp)).ToArbitrary();

        public static Arbitrary<BorrowerCommand> BorrowerCommands() => Gen.OneOf(
            from stamp in Stamps from borrower in Borrowers from details in Details select (BorrowerCommand)new BorrowerCommand.Register(borrower, details, stamp),
            from stamp in Stamps from borrower in Borrowers from details in Details select (BorrowerCommand)new BorrowerCommand.Revise(borrower, details, stamp),
            from stamp in Stamps from borrower in Borrowers from details in Details select (BorrowerCommand)new BorrowerCommand.Rejoin(borrower, details, stamp),
            from stamp in Stamps from borrower in Borrowers from details in Details select (BorrowerCommand)new BorrowerCommand.Identify(borrower, new Identification.Somebody(details), stamp),
            from stamp in Stamps from borrower in Borrowers from real in Borrowers select (BorrowerCommand)new BorrowerCommand.Identify(borrower, new Identification.Known(real), stamp),
            from stamp in Stamps from borrower in Borrowers from night in Nights select (BorrowerCommand)new BorrowerCommand.RegisterProvisional(borrower, night, stamp),
            from stamp in Stamps from borrower in Borrowers from block in Blocks select (BorrowerCommand)new BorrowerCommand.ImposeBlock(borrower, block, stamp),
            from stamp in Stamps from borrower in Borrowers from block in Blocks select (BorrowerCommand)new BorrowerCommand.LiftBlock(borrower, block.Reason, stamp),
            from stamp in Stamps from borrower in Borrowers from leave in Leaves select (BorrowerCommand)new BorrowerCommand.GrantProxy(borrower, leave, stamp),
            from stamp in Stamps from borrower in Borrowers from leave in Leaves select (BorrowerCommand)new BorrowerCommand.RevokeProxy(borrower, leave.Proxy, stamp),
            from stamp in Stamps from borrower in Borrowers from last in Days select (BorrowerCommand)new BorrowerCommand.Leave(borrower, last, stamp),
            from stamp in Stamps
            from borrower in Borrowers
            from details in Details
            from fields in Gen.Choose(-1, 200)
            select (BorrowerCommand)new BorrowerCommand.Refresh(borrower, new PersonnelData { Fields = (FeedFields)fields, Name = details.Name, Cards = details.Cards, ValidUntil = details.ValidUntil }, stamp)).ToArbitrary();

        public static Arbitrary<LoanContext> Contexts() => (
            from terms in OrNull(Terms)
            from lend in Gen.Choose(-1, 3)
            from item in SomeItem
            from zone in Gen.Elements<DateTimeZone>([DateTimeZone.Utc, DateTimeZoneProviders.Tzdb["Pacific/Kiritimati"], new OpeningCalendarValidatorTests.Unheard()])
            from week in Gen.SubListOf<IsoDayOfWeek>([IsoDayOfWeek.Monday, IsoDayOfWeek.Sunday])
            select new LoanContext { Terms = terms, Lend = (LendingMode)lend, Item = item, Openings = OpeningCalendar.OpenOn(zone, [.. week]).Openings() }).ToArbitrary();

        public static Arbitrary<OddReturn> OddReturns() => (
            from item in SomeItem
            from circulation in OrNull(SomeCirculation)
            from loan in OrNull(SomeLoan)
            from account in OrNull(SomeAccount)
            select new OddReturn(item, circulation is null ? null : new AnItemCirculation(item.Id, circulation.Possession), loan, account)).ToArbitrary();

        private static Gen<T?> OrNull<T>(Gen<T> some)
            where T : class => Gen.Frequency((1, Gen.Constant((T?)null)), (4, some.Select(static value => (T?)value)));
    }
}
