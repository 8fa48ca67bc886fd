using MedLib.Domain.Circulation.Borrowers;
using MedLib.Domain.Circulation.Planning;
using MedLib.Domain.Commands;
using MedLib.Domain.Holdings.Items;
using MedLib.Domain.Results;

namespace MedLib.Domain.Circulation.Offline;

/// <summary>An act to be run now, as a command that is dated when it happened.</summary>
/// <param name="Act">The act; a return that is put in has an id of its own, which is the same each time.</param>
public sealed record OfflineStep(OfflineAct Act)
{
    /// <summary>The item; null where no item has the barcode, which only a return may be run with: it is answered as not ours.</summary>
    public ItemId? Item { get; init; }

    /// <summary>Who borrows; null where nobody does.</summary>
    public BorrowerId? Borrower { get; init; }

    /// <summary>Whether nobody recorded it: it must have happened.</summary>
    public bool IsImplied { get; init; }
}

/// <summary>Something that somebody must look at.</summary>
/// <param name="Act">The act that it is about.</param>
/// <param name="Reason">What it is; it never names a barcode.</param>
/// <param name="IsRun">Whether the act is run all the same.</param>
public sealed record OfflineTask(OfflineAct Act, Finding Reason, bool IsRun);

/// <summary>An act that says nothing new.</summary>
/// <param name="Act">The act.</param>
/// <param name="Reason">Why.</param>
public sealed record OfflineDrop(OfflineAct Act, Finding Reason);

/// <summary>What a desk recorded while it was offline, brought into one order with what the library did meanwhile.</summary>
/// <remarks>
/// A pure function: the same acts lead to the same answer in whatever order they are handed over, and each act is run, dropped, or told as a task. The later physical scan wins,
/// wherever it was made. What the rules say against an act (a block, a limit) is told when it is run: the item is gone already.
/// </remarks>
/// <param name="Steps">What is to be run, in this order.</param>
/// <param name="Tasks">What somebody must look at, in the order of the acts.</param>
/// <param name="Dropped">What says nothing new, in the order of the acts.</param>
public sealed record OfflineReconciliation(ValueList<OfflineStep> Steps, ValueList<OfflineTask> Tasks, ValueList<OfflineDrop> Dropped)
{
    /// <summary>Brings recorded acts into order.</summary>
    /// <param name="acts">The acts of any number of devices, in any order.</param>
    /// <param name="online">The library as it is.</param>
    /// <returns>
    /// Dropped are <c>CIR-270</c> sent twice and <c>CIR-271</c> scanned twice. Tasks are <c>CMD-001</c> one id for two acts, <c>CIR-272</c> dated ahead, <c>CIR-274</c> unknown card,
    /// <c>CIR-275</c> unknown item, <c>CIR-276</c> scanned since and <c>CIR-277</c> nothing to renew, which are not run; and <c>CIR-273</c> return implied and <c>CIR-278</c> clock
    /// ran back, which are.
    /// </returns>
    public static OfflineReconciliation Of(IEnumerable<OfflineAct> acts, OnlineState online)
    {
        ArgumentNullException.ThrowIfNull(acts);
        ArgumentNullException.ThrowIfNull(online);
        var walk = new OfflineWalk(online);
        foreach (var act in acts.Order(OfflineOrder.Instance))
        {
            walk.Take(act);
        }

        return walk.Finish();
    }

    /// <summary>The id of a return that must have happened before an act: the same each time, so that a batch which is handed over again does not return twice.</summary>
    /// <param name="command">The id of the act.</param>
    public static CommandId ImpliedBefore(CommandId command) => OfflineOrder.Derived(command);
}
