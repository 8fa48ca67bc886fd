using MedLib.Domain.Circulation;
using MedLib.Domain.Circulation.Borrowers;
using MedLib.Domain.Circulation.Borrowers.Blocks;
using MedLib.Domain.Circulation.Profiles;
using MedLib.Domain.Commands;
using MedLib.Domain.Finance;
using MedLib.Domain.Holdings.Items;
using MedLib.Domain.Results;
using MedLib.Domain.Time;
using NodaTime;
using Loan = MedLib.Domain.Circulation.Loans.Loan;
using static MedLib.Domain.Tests.Circulation.Lending;

namespace MedLib.Domain.Tests.Circulation.Model;


/// <summary>The real library and the naive one side by side, and what each step of a history means in them.</summary>
internal sealed partial class Scene
{
    /// <summary>The copies of the title, of which the third is at home in the annex; a reference work; a kit.</summary>
    private const int ItemCount = 5;

    private static readonly CirculationProfile Naively = Lending.Profile with
    {
        Calendar = Lending.Profile.Calendar with { Zone = DateTimeZone.Utc },
        Rules = Lending.Rules(
            "default: lend 14 days, renew 1 times, at most 2 loans, recall guaranteed 7 days return within 3 days, request hold page recall up to 3 shelf 7 days expires 30 days, "
                + "fine EUR 1 per day, lost price EUR 50 fee EUR 5 then refund",
            "item reference: in library only, renew 0 times, no recall",
            "borrower student: request hold recall up to 3 shelf 7 days expires 30 days",
            "borrower student, item !reference: lend 7 days, renew 2 times, renew automatically, at most 1 loans, lost price EUR 50 fee EUR 5 billed after 7 days then refund"),
        Blocks = [new BlockRule.Debt(Money.Of(20, Currency.Eur).Value, Comparison.MoreThan, BlockedAct.Borrow | BlockedAct.Request)],
        Habits = new DeskHabits { BackDatedWithin = Duration.FromDays(3), QuarantinedOnReturn = [ItemCategory.Kit] },
    };

    private static readonly Permission[] Everything =
    [
        .. CheckOutTests.Everything, CirculationPermissions.RenewAwaited, CirculationPermissions.RenewEarly, CirculationPermissions.LendKeptForAnother,
        CirculationPermissions.RequestAgainstTerms, CirculationPermissions.OwePayer, CirculationPermissions.BackDate, CirculationPermissions.UndoLate,
        CirculationPermissions.ChangeDue, CirculationPermissions.LeaveUncleared, CirculationPermissions.ActWithoutLeave,
    ];

    private Instant _now = Start;

    public Scene()
    {
        Real = LendingLibrary.With(items: 0, borrowers: 0, Naively);
        for (var number = 1; number <= ItemCount; number++)
        {
            var thing = new Thing { Number = number, Queue = number <= 3 ? 0 : number, Home = number == 3 ? 2 : 1, IsReference = number == 4, IsKit = number == 5 };
            var category = thing.IsReference ? ItemCategory.Reference : thing.IsKit ? ItemCategory.Kit : ItemCategory.Book;
            var details = Book(number, thing.Home == 2 ? Annex : Main, category) with { Record = thing.Queue == 0 ? Title : null };
            Real.Put<Item, ItemEvent>(AnItem(number, details));
            Naive.Items.Add(number, thing);
        }

        for (var borrower = 1; borrower <= 3; borrower++)
        {
            Step(new Act(Verb.Register, Who: borrower - 1, How: 1));
        }
    }

    public LendingLibrary Real { get; }

    public NaiveLibrary Naive { get; } = new();

    /// <summary>The cells visited: table, state and command.</summary>
    public HashSet<string> Visited { get; } = new(StringComparer.Ordinal);

    /// <summary>The answers given: yes or no, with one code.</summary>
    public HashSet<string> Answers { get; } = new(StringComparer.Ordinal);

    /// <summary>The kinds of the commands given.</summary>
    public HashSet<Type> Kinds { get; } = [];

    /// <summary>Lives a history, and checks each step.</summary>
    public static Scene Live(Acts acts)
    {
        var scene = new Scene();
        foreach (var act in acts.Steps)
        {
            scene.Step(act);
        }

        Foldings.Check(scene.Real);
        return scene;
    }

    public void Step(Act act)
    {
        _now += Duration.FromHours(act.Hours);
        Real.Now = _now;
        var at = act.Dated switch
        {
            Dated.TwoDaysAgo => _now - Duration.FromDays(2),
            Dated.NineDaysAgo => _now - Duration.FromDays(9),
            Dated.Tomorrow => _now + Duration.FromDays(1),
            _ => _now,
        };
        var loans = Real.All<Loan>();
        var stamp = act.Force ? StampAt(at).Overriding(Everything) : StampAt(at);
        if (act.Verb is Verb.Inspect)
        {
            Inspect(act, stamp);
        }
        else if (Meaning(act, stamp) is var (command, verdict))
        {
            Kinds.Add(command.GetType());
            Answers.UnionWith(Agreement.On(Real, command, verdict, act).Split(' ')[1..].Select(code => $"{(verdict.Yes ? "yes" : "no")} {code}"));
            if (verdict.Yes)
            {
                verdict.Then();
            }
        }

        Sameness.Check(Real, Naive);
        Invariants.CheckStep(loans, Real, act);
    }

    private (object Command, Verdict Verdict)? Meaning(Act act, CommandStamp stamp) => act.Verb switch
    {
        <= Verb.ReTerm => OfLoans(act, stamp),
        <= Verb.Expire => OfRequests(act, stamp),
        <= Verb.Expect => OfItems(act, stamp),
        <= Verb.SettleLossOf => OfFees(act, stamp),
        _ => OfPeople(act, stamp),
    };

    private static int BorrowerOf(Act act) => (act.Who % 4) + 1;

    private static int ItemOf(Act act) => (act.What % ItemCount) + 1;

    private static int DeskOf(Act act) => (act.How % 4) == 3 ? 2 : 1;

    private static ServicePointCode Point(int desk) => desk == 2 ? AnnexDesk : Lending.Desk;

    private Verdict InTime(Verdict verdict, CommandStamp stamp, Act act) =>
        NaiveLibrary.InTime(verdict, stamp.At.ToDateTimeUtc(), _now.ToDateTimeUtc(), act.Force);

    private static DateTime Moment(CommandStamp stamp) => stamp.At.ToDateTimeUtc();

    private static LocalDate Day(DateTime day) => LocalDate.FromDateTime(day);

    private static DueMoment.EndOfDay EndOf(DateTime day) => new DueMoment.EndOfDay(Day(day), "UTC");

    // What happens to the thing itself is the matter of holdings, and only told to the naive library.
    private void Inspect(Act act, CommandStamp stamp)
    {
        var thing = Naive.Items[ItemOf(act)];
        var (condition, letter) = (act.How % 8) switch
        {
            0 => (ItemCondition.Damaged, 'd'),
            1 => (ItemCondition.Incomplete, 'i'),
            2 => (ItemCondition.InRepair, 'r'),
            _ => (ItemCondition.Good, 'g'),
        };
        var isWithdrawn = act.How % 8 == 3;
        Real.Do(new ItemCommand.ReportCondition(Item(thing.Number), condition, null, stamp));
        Real.Do(isWithdrawn ? new ItemCommand.Withdraw(Item(thing.Number), WithdrawalReason.Lost, StampAt(stamp.At)) : new ItemCommand.Reinstate(Item(thing.Number), StampAt(stamp.At)));
        (thing.Condition, thing.IsWithdrawn) = (letter, isWithdrawn);
    }
}
