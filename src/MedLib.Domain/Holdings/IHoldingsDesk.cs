using MedLib.Domain.Holdings.Items;
using MedLib.Domain.Results;

namespace MedLib.Domain.Holdings;

/// <summary>The holdings desk: where holdings and items are added and kept up.</summary>
/// <remarks>Any command may also be refused with <c>CMD-001</c> (its id was used for another) or <c>CMD-002</c> (try again).</remarks>
public interface IHoldingsDesk
{
    /// <summary>The same desk, which commits nothing.</summary>
    IHoldingsDesk DryRun { get; }

    /// <summary>Adds a holding to a record.</summary>
    /// <param name="command">What is asked.</param>
    /// <param name="cancellationToken">Gives up; nothing is written then.</param>
    /// <returns>The holding's id; or <c>HLD-001</c>, <c>HLD-002</c>, <c>HLD-008</c>, <c>CMD-004</c>, <c>CMD-005</c>.</returns>
    ValueTask<Result<HoldingId>> AddHoldingAsync(HoldingCommand.Add command, CancellationToken cancellationToken = default);

    /// <summary>Says anew what is to be said of a holding.</summary>
    /// <param name="command">What is asked.</param>
    /// <param name="cancellationToken">Gives up; nothing is written then.</param>
    /// <returns>The holding's id; or <c>HLD-001</c>, <c>HLD-002</c>, <c>HLD-008</c>, <c>HLD-011</c>, <c>CMD-004</c>.</returns>
    ValueTask<Result<HoldingId>> ReviseHoldingAsync(HoldingCommand.Revise command, CancellationToken cancellationToken = default);

    /// <summary>Adds an item.</summary>
    /// <param name="command">What is asked.</param>
    /// <param name="cancellationToken">Gives up; nothing is written then.</param>
    /// <returns>The item's id; or <c>HLD-001</c> to <c>HLD-007</c>, <c>CMD-004</c>, <c>CMD-005</c>.</returns>
    ValueTask<Result<ItemId>> AddItemAsync(ItemCommand.Add command, CancellationToken cancellationToken = default);

    /// <summary>Says anew what is to be said of an item.</summary>
    /// <param name="command">What is asked.</param>
    /// <param name="cancellationToken">Gives up; nothing is written then.</param>
    /// <returns>The item's id, with <c>HLD-010</c> where it is withdrawn; or <c>HLD-001</c> to <c>HLD-007</c>, <c>CMD-004</c>.</returns>
    ValueTask<Result<ItemId>> ReviseItemAsync(ItemCommand.Revise command, CancellationToken cancellationToken = default);

    /// <summary>Says what state an item was found in.</summary>
    /// <param name="command">What is asked.</param>
    /// <param name="cancellationToken">Gives up; nothing is written then.</param>
    /// <returns>The item's id, with <c>HLD-010</c> where it is withdrawn; or <c>CMD-004</c>.</returns>
    ValueTask<Result<ItemId>> ReportConditionAsync(ItemCommand.ReportCondition command, CancellationToken cancellationToken = default);

    /// <summary>Says that an item left the collection.</summary>
    /// <param name="command">What is asked.</param>
    /// <param name="cancellationToken">Gives up; nothing is written then.</param>
    /// <returns>The item's id, with <c>HLD-009</c> where no reason is given; or <c>CMD-004</c>.</returns>
    ValueTask<Result<ItemId>> WithdrawItemAsync(ItemCommand.Withdraw command, CancellationToken cancellationToken = default);

    /// <summary>Takes a withdrawal back.</summary>
    /// <param name="command">What is asked.</param>
    /// <param name="cancellationToken">Gives up; nothing is written then.</param>
    /// <returns>The item's id; or <c>CMD-004</c>.</returns>
    ValueTask<Result<ItemId>> ReinstateItemAsync(ItemCommand.Reinstate command, CancellationToken cancellationToken = default);
}
