using System.Text.Json.Serialization;
using MedLib.Domain.Commands;
using MedLib.Domain.Finance;

namespace MedLib.Domain.Acquisitions.Funds;

/// <summary>Money set apart for a purpose, of which orders and invoices are paid.</summary>
public sealed partial record Fund : IAggregate<Fund>
{
    [JsonConstructor]
    internal Fund(FundId id, FundDetails details, FundTotals totals) => (Id, Details, Totals) = (id, details, totals);

    static string IAggregate<Fund>.Kind => "fund";

    Guid IAggregate.Key => Id.Value;

    IEnumerable<UniqueKey> IAggregate.UniqueKeys => [CodeKey(Code)];

    /// <summary>The fund's id.</summary>
    public FundId Id { get; }

    /// <summary>What is said of it.</summary>
    public FundDetails Details { get; }

    /// <summary>The totals of its journal: a snapshot beside the entries, changed by events alone.</summary>
    [JsonInclude]
    public FundTotals Totals { get; internal init; }

    /// <summary>Its code.</summary>
    [JsonIgnore]
    public FundCode Code => Details.Code;

    /// <summary>The currency of all its amounts.</summary>
    [JsonIgnore]
    public Currency Currency => Details.Currency;

    /// <summary>What is left to commit.</summary>
    [JsonIgnore]
    public Money Available => Totals.Available;

    /// <summary>The set invariant that one fund at most has a code.</summary>
    /// <param name="code">The code.</param>
    public static UniqueKey CodeKey(FundCode code) => new("fund-code", code.Code, AcquisitionsCodes.FundCodeTaken);

    /// <summary>The state after an event: the only thing that changes a fund.</summary>
    /// <param name="state">The state before, or null.</param>
    /// <param name="e">What happened.</param>
    /// <exception cref="ArgumentException">The event cannot follow this state.</exception>
    public static Fund Evolve(Fund? state, FundEvent e) => (state, e) switch
    {
        (null, FundEvent.Opened opened) => new(opened.Fund, opened.Details, FundTotals.Zero(opened.Details.Currency)),
        ({ } fund, not FundEvent.Opened) when Add(fund.Totals, e) is { } totals => fund with { Totals = totals },
        _ => throw new ArgumentException($"{e?.GetType().Name} cannot follow this state.", nameof(e)),
    };

    private static FundTotals? Add(FundTotals totals, FundEvent e) => e switch
    {
        FundEvent.Allocated given => totals with { Allocated = totals.Allocated + given.Amount },
        FundEvent.AllocationReduced taken => totals with { Allocated = totals.Allocated - taken.Amount },
        FundEvent.Encumbered encumbered => totals with { Encumbered = totals.Encumbered + encumbered.Amount },
        FundEvent.EncumbranceReleased released => totals with { Encumbered = totals.Encumbered - released.Amount },
        FundEvent.Expended expended => totals with { Expended = totals.Expended + expended.Amount },
        FundEvent.ExpenditureReversed reversed => totals with { Expended = totals.Expended - reversed.Amount },
        FundEvent.Credited credited => totals with { Credited = totals.Credited + credited.Amount },
        FundEvent.CreditReversed reversed => totals with { Credited = totals.Credited - reversed.Amount },
        _ => null,
    };
}
