using System.Text.Json.Serialization;
using MedLib.Domain.Commands;
using MedLib.Domain.Finance;
using MedLib.Domain.Results;

namespace MedLib.Domain.Circulation.Fees.Ledgers;

/// <summary>What one payer owes, and how that came about: entries that are added and never changed, in one currency.</summary>
public sealed partial record FeeLedger : IAggregate<FeeLedger>
{
    [JsonConstructor]
    internal FeeLedger(FeeLedgerId id, FeePayer payer, Currency currency) => (Id, Payer, Currency) = (id, payer, currency);

    static string IAggregate<FeeLedger>.Kind => "fee-ledger";

    Guid IAggregate.Key => Id.Value;

    IEnumerable<UniqueKey> IAggregate.UniqueKeys => [FeePayer.LedgerKey(Payer)];

    /// <summary>Its id.</summary>
    public FeeLedgerId Id { get; }

    /// <summary>Who pays.</summary>
    public FeePayer Payer { get; }

    /// <summary>The currency of all amounts.</summary>
    public Currency Currency { get; }

    /// <summary>The entries, oldest first; each has the number of its place.</summary>
    [JsonInclude]
    public ValueList<FeeEntry> Entries { get; internal init; } = [];

    /// <summary>The losses whose charges were settled when the item came back.</summary>
    [JsonInclude]
    public ValueList<LossEpisodeId> SettledLosses { get; internal init; } = [];

    /// <summary>What the payer owes: the sum of the entries. Less than nothing where the library owes the payer.</summary>
    [JsonIgnore]
    public Money Balance => Money.Sum(Entries.Select(static entry => entry.Effect), Currency);

    /// <summary>The charges as they stand, oldest first.</summary>
    [JsonIgnore]
    public ValueList<FeeCharge> Charges
    {
        get
        {
            var charges = new OrderedDictionary<FeeChargeId, FeeCharge>();
            foreach (var entry in Entries)
            {
                charges[entry.Charge] = charges.TryGetValue(entry.Charge, out var charge) ? charge.With(entry, KindOf(entry.Reverses)) : FeeCharge.Of(entry);
            }

            return [.. charges.Values];
        }
    }

    /// <summary>A charge as it stands.</summary>
    /// <param name="id">Its id.</param>
    /// <returns>The charge, or null where the ledger has no such charge.</returns>
    public FeeCharge? ChargeOf(FeeChargeId id)
    {
        FeeCharge? charge = null;
        foreach (var entry in Entries)
        {
            if (entry.Charge == id)
            {
                charge = charge is null ? FeeCharge.Of(entry) : charge.With(entry, KindOf(entry.Reverses));
            }
        }

        return charge;
    }

    /// <summary>The state after an event.</summary>
    /// <param name="state">The state before it.</param>
    /// <param name="e">The event.</param>
    /// <exception cref="ArgumentException">The event cannot follow the state: the history is broken.</exception>
    public static FeeLedger Evolve(FeeLedger? state, FeeEvent e) => (state, e) switch
    {
        (null, FeeEvent.Opened opened) => new FeeLedger(opened.Ledger, opened.Payer, opened.Currency),
        ({ } ledger, FeeEvent.Posted posted) when posted.Entry.Number == ledger.Entries.Count + 1 => ledger with { Entries = [.. ledger.Entries, posted.Entry] },
        ({ } ledger, FeeEvent.LossSettled settled) => ledger with { SettledLosses = [.. ledger.SettledLosses, settled.Loss] },
        _ => throw new ArgumentException($"{e?.GetType().Name} cannot follow this state.", nameof(e)),
    };

    /// <summary>The id only: what somebody owes is nobody else's business.</summary>
    public override string ToString() => $"{nameof(FeeLedger)} {Id.Value}";

    private FeeEntryKind? KindOf(int? number) => number is { } place && place > 0 && place <= Entries.Count ? Entries[place - 1].Kind : null;
}
