using FsCheck;
using FsCheck.Fluent;
using FsCheck.Xunit;
using MedLib.Domain.Circulation.Offline;
using MedLib.Domain.Circulation.Planning;
using MedLib.Domain.Commands;
using MedLib.Domain.Identifiers;
using MedLib.Domain.Results;
using NodaTime;
using static MedLib.Domain.Tests.Circulation.Lending;

namespace MedLib.Domain.Tests.Circulation.Offline;

public class OfflineReconciliationTests
{
    private static readonly OnlineState Nothing = new()
    {
        At = Start + Duration.FromDays(1),
        Item = static barcode => barcode == Label(9) ? null : new OnlineItem(Item(barcode.ToString()[^1] - '0')),
        Borrower = static card => card == Card(9) ? null : Borrower(card.ToString()[^1] - '0'),
    };

    [Fact]
    public void Acts_of_several_devices_are_run_in_the_order_in_which_they_happened()
    {
        var result = OfflineReconciliation.Of([Return(20), Lend(10, device: "b"), Renew(15, device: "c")], Nothing);

        Assert.Equal(["Lend 10", "Renew 15", "Return 20"], Steps(result), StringComparer.Ordinal);
        Assert.Equal((Item(), Borrower()), (result.Steps[0].Item, result.Steps[0].Borrower));
        Assert.Empty(result.Tasks);
        Assert.Empty(result.Dropped);
    }

    [Fact]
    public void What_was_sent_twice_is_run_once()
    {
        var lend = Lend(10);
        var result = OfflineReconciliation.Of([lend, lend with { }, Return(20)], Nothing);

        Assert.Equal(["Lend 10", "Return 20"], Steps(result), StringComparer.Ordinal);
        Assert.Equal(PlanningCodes.SentTwice, Assert.Single(result.Dropped).Reason.Code);
        Assert.Equal(3, OfflineReconciliation.Of([lend, lend, Return(20)], Nothing with { WasAccepted = static _ => true }).Dropped.Count);
    }

    [Fact]
    public void One_id_for_two_acts_is_a_task()
    {
        var lend = Lend(10);
        var other = new OfflineAct.CheckOut(Label(2), Card(2), lend.Stamp);
        var result = OfflineReconciliation.Of([other, lend], Nothing);

        Assert.Equal((CommandCodes.IdReused, false), (Assert.Single(result.Tasks).Reason.Code, result.Tasks[0].IsRun));
        Assert.Equal(result, OfflineReconciliation.Of([lend, other], Nothing));
    }

    [Theory]
    [InlineData(10, 1)]
    [InlineData(11, 2)]
    public void The_same_act_within_moments_is_one_scan(int seconds, int steps)
    {
        var first = Return(10);
        var again = new OfflineAct.Return(Label(), Stamped(10, "b") with { OccurredAt = first.Stamp.OccurredAt + Duration.FromSeconds(seconds) });

        Assert.Equal(steps, OfflineReconciliation.Of([again, first], Nothing).Steps.Count);
    }

    [Fact]
    public void Two_borrowers_within_moments_are_no_double_scan() =>
        Assert.Equal(3, OfflineReconciliation.Of([Lend(10), Lend(10, card: 2, device: "b")], Nothing).Steps.Count); // with the return between them

    [Fact]
    public void An_item_that_is_lent_twice_came_back_in_between()
    {
        var second = Lend(20, card: 2);
        var result = OfflineReconciliation.Of([second, Lend(10), Return(30)], Nothing);

        Assert.Equal(["Lend 10", "Return 20 implied", "Lend 20", "Return 30"], Steps(result), StringComparer.Ordinal);
        var task = Assert.Single(result.Tasks);
        Assert.Equal((PlanningCodes.ReturnImplied, second, true), (task.Reason.Code, (OfflineAct.CheckOut)task.Act, task.IsRun));
        Assert.Equal(OfflineReconciliation.ImpliedBefore(second.Stamp.Command), result.Steps[1].Act.Stamp.Command);
        Assert.Equal(second.Stamp.OccurredAt - Duration.Epsilon, result.Steps[1].Act.Stamp.OccurredAt);
        Assert.NotEqual(second.Stamp.Command, OfflineReconciliation.ImpliedBefore(second.Stamp.Command));
    }

    [Fact]
    public void An_item_that_is_on_loan_online_came_back_before_it_was_lent_offline() =>
        Assert.Equal(["Return 20 implied", "Lend 20"], Steps(OfflineReconciliation.Of([Lend(20)], Online(lentAt: 5))), StringComparer.Ordinal);

    [Fact]
    public void The_later_scan_wins()
    {
        var result = OfflineReconciliation.Of([Lend(10), Return(40)], Online(scannedAt: 30));

        Assert.Equal(["Return 40"], Steps(result), StringComparer.Ordinal);
        Assert.Equal((PlanningCodes.ScannedSince, false), (Assert.Single(result.Tasks).Reason.Code, result.Tasks[0].IsRun));
        Assert.Equal(["Return 30"], Steps(OfflineReconciliation.Of([Return(30)], Online(scannedAt: 30))), StringComparer.Ordinal);
        Assert.Empty(OfflineReconciliation.Of([Return(30)], Online(lentAt: 31, scannedAt: 20)).Steps);
    }

    [Fact]
    public void An_unknown_card_and_an_unknown_item_are_tasks()
    {
        var result = OfflineReconciliation.Of([Lend(10, card: 9), Lend(20, item: 9), Renew(30, item: 9), Return(40, item: 9)], Nothing);

        Assert.Equal([PlanningCodes.CardUnknown, PlanningCodes.BarcodeUnknown, PlanningCodes.BarcodeUnknown], result.Tasks.Select(static task => task.Reason.Code), StringComparer.Ordinal);
        Assert.Null(Assert.Single(result.Steps).Item); // what is in the hand is answered all the same: it is not ours
    }

    [Fact]
    public void Whoever_took_it_the_loan_before_is_over()
    {
        var result = OfflineReconciliation.Of([Lend(20, card: 9)], Online(lentAt: 5));

        Assert.Equal(["Return 20 implied"], Steps(result), StringComparer.Ordinal);
        Assert.Equal([(PlanningCodes.ReturnImplied, false), (PlanningCodes.CardUnknown, false)], result.Tasks.Select(static task => (task.Reason.Code, task.IsRun)));
    }

    [Fact]
    public void Only_what_is_out_is_renewed()
    {
        Assert.Equal(["Renew 10"], Steps(OfflineReconciliation.Of([Renew(10)], Online(lentAt: 5))), StringComparer.Ordinal);
        Assert.Equal(PlanningCodes.NothingToRenew, Assert.Single(OfflineReconciliation.Of([Renew(10)], Nothing).Tasks).Reason.Code);
    }

    [Fact]
    public void Clocks_that_run_wrong_are_told()
    {
        var ahead = OfflineReconciliation.Of([Return(60 * 25)], Nothing);
        var back = OfflineReconciliation.Of([new OfflineAct.CheckOut(Label(), Card(), Stamped(20, "a") with { Sequence = 1 }), new OfflineAct.Return(Label(2), Stamped(10, "a") with { Sequence = 2 })], Nothing);

        Assert.Equal((PlanningCodes.DatedAhead, 0), (Assert.Single(ahead.Tasks).Reason.Code, ahead.Steps.Count));
        Assert.Equal((PlanningCodes.ClockRanBack, true, 2), (Assert.Single(back.Tasks).Reason.Code, back.Tasks[0].IsRun, back.Steps.Count));
    }

    [Fact]
    public void Nothing_that_is_told_holds_a_barcode()
    {
        var result = OfflineReconciliation.Of([Lend(10), Lend(20, card: 2), Lend(30, card: 9), Lend(40, item: 9)], Nothing);

        Assert.DoesNotContain("CARD", $"{result} {string.Join(' ', result.Steps)} {string.Join(' ', result.Tasks)}", StringComparison.Ordinal);
        Assert.DoesNotContain("ITEM", string.Join(' ', result.Tasks.Select(static task => MedLibMessages.Render(task.Reason))), StringComparison.Ordinal);
    }

    /// <summary>CP16: in whatever order the acts come, the answer is the same.</summary>
    [Property(MaxTest = 500)]
    public Property Permutations_converge(int seed, bool online)
    {
        var random = new Random(seed);
        var acts = RandomActs(random);
        var state = online ? Online(lentAt: 5, scannedAt: 12) : Nothing;
        var result = OfflineReconciliation.Of(acts, state);
        var shuffled = acts.ToArray();
        random.Shuffle(shuffled);

        return (OfflineReconciliation.Of(shuffled, state) == result).Label("converges")
            .And(IsPossible(result, state)).Label("lent only what is in, renewed only what is out")
            .And(Accounts(acts, result)).Label("every act is run, dropped or told");
    }

    /// <summary>An upload that broke off is handed over again: together they run each act once.</summary>
    [Property(MaxTest = 300)]
    public Property An_upload_that_broke_off_is_gone_on_with(int seed, byte cut)
    {
        var acts = RandomActs(new Random(seed));
        var whole = OfflineReconciliation.Of(acts, Nothing);
        var done = whole.Steps.Take(whole.Steps.Count == 0 ? 0 : cut % (whole.Steps.Count + 1)).ToList();
        var rest = OfflineReconciliation.Of(acts, After(done));

        return (rest.Steps == [.. whole.Steps.Skip(done.Count)]).Label("the rest, and no more");
    }

    private static bool IsPossible(OfflineReconciliation result, OnlineState online)
    {
        var isOut = new Dictionary<Barcode, bool>();
        foreach (var act in result.Steps.Select(static step => step.Act))
        {
            var before = isOut.TryGetValue(act.Item, out var known) ? known : online.Item(act.Item)?.LentAt is not null;
            if ((act is OfflineAct.CheckOut && before) || (act is OfflineAct.Renew && !before))
            {
                return false;
            }

            isOut[act.Item] = act is OfflineAct.CheckOut || (act is OfflineAct.Renew && before);
        }

        return true;
    }

    private static bool Accounts(List<OfflineAct> acts, OfflineReconciliation result)
    {
        var run = result.Steps.Where(static step => !step.IsImplied).Select(static step => step.Act).ToList();
        var left = result.Tasks.Where(static task => !task.IsRun).Select(static task => task.Act).Distinct().ToList();
        return run.Count + left.Count + result.Dropped.Count == acts.Count && !run.Intersect(left).Any()
            && result.Tasks.Where(static task => task.IsRun).All(task => run.Contains(task.Act));
    }

    // What the library knows once some of the steps were run: each moves the item and is remembered.
    private static OnlineState After(List<OfflineStep> done) => Nothing with
    {
        WasAccepted = command => done.Any(step => step.Act.Stamp.Command == command),
        Item = barcode =>
        {
            var item = Nothing.Item(barcode);
            foreach (var act in done.Select(static step => step.Act).Where(act => act.Item == barcode && act is not OfflineAct.Renew))
            {
                item = item is null ? null : item with { LentAt = act is OfflineAct.CheckOut ? act.Stamp.OccurredAt : null, LastScannedAt = act.Stamp.OccurredAt };
            }

            return item;
        },
    };

    // Minutes apart, so that no double scan hides behind what was run already; each with an id of its own.
    private static List<OfflineAct> RandomActs(Random random)
    {
        var acts = new List<OfflineAct>();
        for (var i = random.Next(12); i > 0; i--)
        {
            var (minute, item, device) = (random.Next(20), random.Next(1, 4), random.Next(2) == 0 ? "a" : "b");
            item = item == 3 ? 9 : item;
            acts.Add(random.Next(4) switch
            {
                0 => Return(minute, item, device),
                1 => Renew(minute, item, device),
                _ => Lend(minute, item, random.Next(4) == 0 ? 9 : random.Next(1, 3), device),
            });
        }

        return acts;
    }

    private static OnlineState Online(int? lentAt = null, int? scannedAt = null) => Nothing with
    {
        Item = barcode => Nothing.Item(barcode) is { } item ? item with { LentAt = Minute(lentAt), LastScannedAt = Minute(scannedAt) } : null,
    };

    private static Instant? Minute(int? minute) => minute is { } after ? Start + Duration.FromMinutes(after) : null;

    private static OfflineAct.CheckOut Lend(int minute, int item = 1, int card = 1, string device = "a") => new(Label(item), Card(card), Stamped(minute, device));

    private static OfflineAct.Return Return(int minute, int item = 1, string device = "a") => new(Label(item), Stamped(minute, device));

    private static OfflineAct.Renew Renew(int minute, int item = 1, string device = "a") => new(Label(item), Stamped(minute, device));

    private static OfflineStamp Stamped(int minute, string device) =>
        new(StampAt(Start).Id, device, minute, Start + Duration.FromMinutes(minute), Start + Duration.FromMinutes(minute + 1));

    private static IEnumerable<string> Steps(OfflineReconciliation result) => result.Steps.Select(static step =>
    {
        var minute = (int)Math.Ceiling((step.Act.Stamp.OccurredAt - Start).TotalMinutes);
        var word = step.Act is OfflineAct.CheckOut ? "Lend" : step.Act.GetType().Name;
        return step.IsImplied ? $"{word} {minute} implied" : $"{word} {minute}";
    });
}
