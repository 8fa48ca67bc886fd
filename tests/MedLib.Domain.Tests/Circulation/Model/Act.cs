using FsCheck;
using FsCheck.Fluent;

namespace MedLib.Domain.Tests.Circulation.Model;

/// <summary>Every kind of command that a circulation desk takes.</summary>
internal enum Verb
{
    CheckOut,
    Undo,
    Renew,
    RenewSeen,
    RenewUnasked,
    ChangeDue,
    Recall,
    WithdrawRecall,
    Return,
    ReturnFromChute,
    ReturnFound,
    CorrectReturn,
    CorrectBorrower,
    Claim,
    AcceptMissing,
    Lose,
    Bill,
    Keep,
    Settle,
    WriteOff,
    ReTerm,
    Hold,
    Page,
    RecallTitle,
    Cancel,
    Suspend,
    Resume,
    Reorder,
    Allocate,
    Ship,
    Arrive,
    Release,
    Expire,
    MarkMissing,
    SetAside,
    ShipItem,
    CancelTransit,
    Expect,
    Charge,
    Pay,
    Waive,
    GiveUpDebt,
    CancelCharge,
    Transfer,
    Refund,
    SettleLossOf,
    Register,
    Revise,
    Refresh,
    RegisterProvisional,
    Identify,
    IdentifyAs,
    Block,
    Unblock,
    Grant,
    Revoke,
    Leave,
    Rejoin,
    Inspect,
}

/// <summary>When a command says that it happened.</summary>
internal enum Dated
{
    Now,
    TwoDaysAgo,
    NineDaysAgo,
    Tomorrow,
}

/// <summary>One step of a history as plain numbers: what they name is looked up in what there is by then.</summary>
internal sealed record Act(Verb Verb, int Who = 0, int What = 0, int How = 0, int Hours = 0, bool Force = false, Dated Dated = Dated.Now);

/// <summary>A history, with what it takes to see it in a failure.</summary>
internal sealed record Acts(IReadOnlyList<Act> Steps)
{
    public override string ToString() => string.Join('\n', Steps);
}

/// <summary>Random histories; what fails is made shorter and simpler.</summary>
internal static class RandomActs
{
    private const int Longest = 120;

    // Lending is what all else needs, and returning is what makes room for more.
    private static readonly Verb[] Verbs = [.. Enum.GetValues<Verb>(), .. Enumerable.Repeat(Verb.CheckOut, 8), .. Enumerable.Repeat(Verb.Return, 4), Verb.Hold, Verb.RecallTitle, Verb.Page, Verb.Allocate];

    private static readonly Gen<Act> One =
        from verb in Gen.Elements(Verbs)
        from who in Gen.Choose(0, 63)
        from what in Gen.Choose(0, 63)
        from how in Gen.Choose(0, 63)
        from hours in Gen.Frequency((3, Gen.Constant(0)), (3, Gen.Choose(0, 40)), (1, Gen.Choose(40, 400)))
        from force in Gen.Frequency((4, Gen.Constant(false)), (1, Gen.Constant(true)))
        from dated in Gen.Frequency((14, Gen.Constant(Dated.Now)), (1, Gen.Elements(Dated.TwoDaysAgo, Dated.NineDaysAgo, Dated.Tomorrow)))
        select new Act(verb, who, what, how, hours, force, dated);

    public static Arbitrary<Acts> Any() => Arb.From(
        from length in Gen.Choose(0, Longest)
        from steps in One.ArrayOf(length)
        select new Acts(steps),
        Shrink);

    /// <summary>The same history for the same seed.</summary>
    public static Acts Seeded(int seed, int length)
    {
        var random = new Random(seed);
        return new([.. Enumerable.Range(0, length).Select(_ => new Act(
            Verbs[random.Next(Verbs.Length)],
            random.Next(64),
            random.Next(64),
            random.Next(64),
            random.Next(7) switch { < 3 => 0, < 6 => random.Next(41), _ => random.Next(40, 400) },
            random.Next(5) == 0,
            random.Next(45) switch { 0 => Dated.TwoDaysAgo, 1 => Dated.NineDaysAgo, 2 => Dated.Tomorrow, _ => Dated.Now }))]);
    }

    // Halves and quarters first, then single steps, then simpler steps.
    private static IEnumerable<Acts> Shrink(Acts acts)
    {
        var steps = acts.Steps;
        for (var size = steps.Count / 2; size > 0; size /= 2)
        {
            for (var start = 0; start < steps.Count; start += size)
            {
                yield return new([.. steps.Take(start), .. steps.Skip(start + size)]);
            }
        }

        for (var place = 0; place < steps.Count; place++)
        {
            foreach (var simpler in Simpler(steps[place]))
            {
                yield return new([.. steps.Take(place), simpler, .. steps.Skip(place + 1)]);
            }
        }
    }

    private static IEnumerable<Act> Simpler(Act act) => new[]
    {
        act with { Hours = 0 }, act with { Force = false }, act with { Dated = Dated.Now }, act with { Who = 0 }, act with { What = 0 }, act with { How = 0 }, act with { Hours = act.Hours / 2 },
    }.Where(simpler => simpler != act);
}
