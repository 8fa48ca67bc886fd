using MedLib.Domain.Commands;
using MedLib.Domain.Holdings;
using MedLib.Domain.Results;
using NodaTime;

namespace MedLib.Domain.Circulation.Offline;

/// <summary>What a desk recorded while it was offline, as it is handed over.</summary>
/// <param name="Acts">The acts of any number of devices, in any order.</param>
/// <param name="ServicePoint">Where they happened.</param>
/// <param name="By">Who hands them over, and answers for them. To date check-outs further back than the desk's habits allow needs the permission of <see cref="CirculationPermissions.BackDate"/>.</param>
public sealed record OfflineBatch(ValueList<OfflineAct> Acts, ServicePointCode ServicePoint, Actor By)
{
    /// <summary>Which refusals to override for all of them, and why: the items are gone already.</summary>
    public ValueList<OverrideGrant> Overrides { get; init; } = [];

    /// <summary>Within how much time the same act on the same item is the same scan.</summary>
    public Duration SameScan { get; init; } = Duration.FromSeconds(10);
}

/// <summary>What became of an act that was run.</summary>
/// <param name="Step">The act.</param>
/// <param name="IsAccepted">Whether the desk accepted it.</param>
/// <param name="Findings">What the desk told: advisories, or every reason why not. Then the item is out without a loan, and somebody must look at it.</param>
public sealed record OfflineOutcome(OfflineStep Step, bool IsAccepted, ValueList<Finding> Findings);

/// <summary>What became of a batch: each act is in one of the three lists, or in the first two.</summary>
/// <param name="Outcomes">What was run, in the order in which it was.</param>
/// <param name="Tasks">What somebody must look at beside the refusals, in the order of the acts.</param>
/// <param name="Dropped">What says nothing new.</param>
public sealed record OfflineReport(ValueList<OfflineOutcome> Outcomes, ValueList<OfflineTask> Tasks, ValueList<OfflineDrop> Dropped);

/// <summary>Brings what a desk recorded while it was offline into the library.</summary>
public interface IOfflineUpload
{
    /// <summary>What would be run, without running it.</summary>
    /// <param name="batch">The batch.</param>
    /// <param name="cancellationToken">Gives up.</param>
    /// <returns>The acts in their order, as <see cref="OfflineReconciliation.Of"/> says.</returns>
    ValueTask<OfflineReconciliation> PlanAsync(OfflineBatch batch, CancellationToken cancellationToken = default);

    /// <summary>Runs the acts at the desk, each under the id that its device gave it and dated when it happened.</summary>
    /// <remarks>
    /// A batch that was interrupted is handed over again as a whole: what was accepted is dropped as <c>CIR-270</c>. A loan has an id that follows from the command's. A return counts as
    /// written down (<see cref="Loans.ReturnEvidence.Log"/>), so it may be dated back; an item is renewed as seen, on whatever loan it is by then.
    /// </remarks>
    /// <param name="batch">The batch.</param>
    /// <param name="progress">Is told after each act how many were run.</param>
    /// <param name="cancellationToken">Gives up between two acts; what was done stays done.</param>
    /// <returns>What became of each act: the codes of <see cref="OfflineReconciliation.Of"/>, and with what was run those of the desk; <c>CIR-277</c> where a loan to renew was over by then.</returns>
    ValueTask<OfflineReport> UploadAsync(OfflineBatch batch, IProgress<int>? progress = null, CancellationToken cancellationToken = default);
}
