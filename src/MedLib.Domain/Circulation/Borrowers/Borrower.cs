using System.Text.Json.Serialization;
using MedLib.Domain.Circulation.Borrowers.Blocks;
using MedLib.Domain.Commands;
using MedLib.Domain.Identifiers;
using MedLib.Domain.Results;
using NodaTime;

namespace MedLib.Domain.Circulation.Borrowers;

/// <summary>A borrower: registered, provisional, one who has left, or one who turned out to be another.</summary>
public sealed partial record Borrower : IAggregate<Borrower>
{
    // What an older release stored has no state: it knew registered borrowers only.
    [JsonConstructor]
    internal Borrower(BorrowerId id, BorrowerDetails details, BorrowerState? state = null) =>
        (Id, Details, State) = (id, details, state ?? new BorrowerState.Registered());

    static string IAggregate<Borrower>.Kind => "borrower";

    Guid IAggregate.Key => Id.Value;

    // Who has left gave the cards back, and they may go to somebody else; the id in the personnel system is theirs for ever.
    IEnumerable<UniqueKey> IAggregate.UniqueKeys => State switch
    {
        BorrowerState.Merged => [],
        BorrowerState.Left => ExternalIdKeys(),
        _ => Details.Cards.Select(CardKey).Concat(ExternalIdKeys()),
    };

    IEnumerable<LookupKey> IAggregate.LookupKeys => State is BorrowerState.Merged merged
        ? [MergedKey(merged.Into)]
        : Details.Proxies.Select(static proxy => ProxyKey(proxy.Proxy)).Distinct();

    /// <summary>The borrower's id.</summary>
    public BorrowerId Id { get; }

    /// <summary>What is known. Personal data. Of a provisional borrower the name is the label.</summary>
    [JsonInclude]
    public BorrowerDetails Details { get; internal init; }

    /// <summary>How the borrower stands with the library.</summary>
    [JsonInclude]
    public BorrowerState State { get; internal init; }

    /// <summary>The unique key of a card: stores find borrowers by it.</summary>
    /// <param name="card">The card's barcode.</param>
    public static UniqueKey CardKey(Barcode card) => new("borrower-card", card.ToString(), CirculationCodes.CardTaken);

    /// <summary>The unique key of an id in the personnel system.</summary>
    /// <param name="externalId">The id.</param>
    public static UniqueKey ExternalIdKey(string externalId) => new("borrower-external-id", externalId, CirculationCodes.ExternalIdTaken);

    /// <summary>The key by which stores find the borrowers for whom somebody may act.</summary>
    /// <param name="proxy">Who may act.</param>
    public static LookupKey ProxyKey(BorrowerId proxy) => new("sponsors-of-proxy", proxy.Value.ToString("D"));

    /// <summary>The key by which stores find the provisional borrowers who turned out to be somebody.</summary>
    /// <param name="into">Who they turned out to be.</param>
    public static LookupKey MergedKey(BorrowerId into) => new("merged-into-borrower", into.Value.ToString("D"));

    /// <summary>What of the borrower speaks against an act on a day.</summary>
    /// <param name="act">The act: one of them.</param>
    /// <param name="today">The day, in the library's zone.</param>
    /// <returns>
    /// <c>CIR-228</c> for one who has left or was merged, which nothing lifts; else what the details say: <c>CIR-006</c> registration ended,
    /// <c>CIR-074</c> blocked.
    /// </returns>
    public ValueList<Finding> ReasonsAgainst(BlockedAct act, LocalDate today) =>
        State is BorrowerState.Left or BorrowerState.Merged ? [NotFrom(State)] : Details.ReasonsAgainst(act, today);

    /// <summary>The state after an event.</summary>
    /// <param name="state">The state before it.</param>
    /// <param name="e">The event.</param>
    /// <exception cref="ArgumentException">The event cannot follow the state: the history is broken.</exception>
    public static Borrower Evolve(Borrower? state, BorrowerEvent e) => (state, e) switch
    {
        (null, BorrowerEvent.Registered registered) => new Borrower(registered.Borrower, registered.Details),
        (null, BorrowerEvent.RegisteredProvisionally { Registration: var given } provisional) =>
            new Borrower(provisional.Borrower, given.AsDetails(), new BorrowerState.Provisional(given.Evidence, given.Since, given.Until)),
        ({ } known, BorrowerEvent.Revised revised) => known with { Details = revised.Details },
        ({ } known, BorrowerEvent.Identified identified) => known with { Details = identified.Details, State = new BorrowerState.Registered() },
        ({ } known, BorrowerEvent.Rejoined rejoined) => known with { Details = rejoined.Details, State = new BorrowerState.Registered() },
        ({ } known, BorrowerEvent.Merged merged) => known with { State = new BorrowerState.Merged(merged.Into) },
        ({ } known, BorrowerEvent.BlockImposed imposed) => known.With(known.Details with { Blocks = [.. known.Details.Blocks, imposed.Block] }),
        ({ } known, BorrowerEvent.BlockLifted lifted) =>
            known.With(known.Details with { Blocks = [.. known.Details.Blocks.Where(block => block.Reason != lifted.Reason)] }),
        ({ } known, BorrowerEvent.ProxyGranted granted) =>
            known.With(known.Details with { Proxies = [.. Without(known, granted.Authorization.Proxy), granted.Authorization] }),
        ({ } known, BorrowerEvent.ProxyRevoked revoked) => known.With(known.Details with { Proxies = [.. Without(known, revoked.Proxy)] }),
        ({ } known, BorrowerEvent.Left left) => known with
        {
            State = new BorrowerState.Left(left.On),
            Details = known.Details with { ValidUntil = Earlier(known.Details.ValidUntil, left.On), Proxies = [] },
        },
        _ => throw new ArgumentException($"{e?.GetType().Name} cannot follow this state.", nameof(e)),
    };

    /// <summary>The id only: the rest is personal.</summary>
    public override string ToString() => $"{nameof(Borrower)} {Id.Value}";

    /// <summary>The earlier of two ends, where null is none.</summary>
    internal static LocalDate Earlier(LocalDate? end, LocalDate other) => end is { } known && known < other ? known : other;

    private static IEnumerable<Delegation.ProxyAuthorization> Without(Borrower known, BorrowerId proxy) =>
        known.Details.Proxies.Where(leave => leave.Proxy != proxy);

    private Borrower With(BorrowerDetails details) => this with { Details = details };

    private IEnumerable<UniqueKey> ExternalIdKeys() => Details.ExternalId is { } externalId ? [ExternalIdKey(externalId)] : [];
}
