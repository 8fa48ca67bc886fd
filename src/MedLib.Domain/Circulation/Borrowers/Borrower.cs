using System.Text.Json.Serialization;
using MedLib.Domain.Commands;
using MedLib.Domain.Identifiers;
using MedLib.Domain.Results;

namespace MedLib.Domain.Circulation.Borrowers;

/// <summary>A registered borrower.</summary>
public sealed record Borrower : IAggregate<Borrower>
{
    private static readonly BorrowerDetailsValidator Validator = new();

    [JsonConstructor]
    internal Borrower(BorrowerId id, BorrowerDetails details) => (Id, Details) = (id, details);

    static string IAggregate<Borrower>.Kind => "borrower";

    Guid IAggregate.Key => Id.Value;

    IEnumerable<UniqueKey> IAggregate.UniqueKeys =>
        [.. Details.Cards.Select(CardKey), .. Details.ExternalId is { } externalId ? [ExternalIdKey(externalId)] : Array.Empty<UniqueKey>()];

    /// <summary>The borrower's id.</summary>
    public BorrowerId Id { get; }

    /// <summary>What is known. Personal data.</summary>
    [JsonInclude]
    public BorrowerDetails Details { get; internal init; }

    /// <summary>The unique key of a card: stores find borrowers by it.</summary>
    /// <param name="card">The card's barcode.</param>
    public static UniqueKey CardKey(Barcode card) => new("borrower-card", card.ToString(), CirculationCodes.CardTaken);

    /// <summary>The unique key of an id in the personnel system.</summary>
    /// <param name="externalId">The id.</param>
    public static UniqueKey ExternalIdKey(string externalId) => new("borrower-external-id", externalId, CirculationCodes.ExternalIdTaken);

    /// <summary>Answers a command.</summary>
    /// <param name="state">The borrower, or null where none is registered yet.</param>
    /// <param name="command">What is asked.</param>
    /// <param name="context">Who holds the cards and the id in the personnel system.</param>
    /// <returns>
    /// The change, or all of: <c>CIR-014</c> card taken, <c>CIR-030</c> no name, <c>CIR-031</c> no card, <c>CIR-032</c> no category,
    /// <c>CIR-215</c> external id taken, <c>CIR-216</c> to <c>CIR-224</c> as the validator says;
    /// or <c>CMD-004</c> unknown borrower, <c>CMD-005</c> id taken.
    /// </returns>
    public static Result<Change<Borrower, BorrowerEvent>> Decide(Borrower? state, BorrowerCommand command, BorrowerContext context)
    {
        ArgumentNullException.ThrowIfNull(command);
        ArgumentNullException.ThrowIfNull(context);
        return (state, command) switch
        {
            (null, BorrowerCommand.Register register) =>
                Checked(state, register.Details, context, new BorrowerEvent.Registered(register.Borrower, register.Details, register.Stamp.At)),
            ({ } known, BorrowerCommand.Revise revise) when known.Id == revise.Borrower =>
                Checked(state, revise.Details, context, new BorrowerEvent.Revised(known.Id, revise.Details, revise.Stamp.At)),
            ({ } known, BorrowerCommand.Register) => Finding.Error(CommandCodes.IdTaken, new FindingArg.Identifier("id", known.Id.Value)),
            _ => Finding.Error(CommandCodes.NotFound, new FindingArg.Identifier("id", command.Borrower.Value)),
        };
    }

    /// <summary>The state after an event.</summary>
    /// <param name="state">The state before it.</param>
    /// <param name="e">The event.</param>
    /// <exception cref="ArgumentException">The event cannot follow the state: the history is broken.</exception>
    public static Borrower Evolve(Borrower? state, BorrowerEvent e) => (state, e) switch
    {
        (null, BorrowerEvent.Registered registered) => new Borrower(registered.Borrower, registered.Details),
        ({ } known, BorrowerEvent.Revised revised) => known with { Details = revised.Details },
        _ => throw new ArgumentException($"{e?.GetType().Name} cannot follow this state.", nameof(e)),
    };

    /// <summary>The id only: the rest is personal.</summary>
    public override string ToString() => $"{nameof(Borrower)} {Id.Value}";

    private static Result<Change<Borrower, BorrowerEvent>> Checked(
        Borrower? state, BorrowerDetails details, BorrowerContext context, BorrowerEvent e)
    {
        ValueList<Finding> findings =
        [
            .. context.CardHolders.Where(holder => holder != e.Borrower).Distinct().Select(static holder => Taken(CirculationCodes.CardTaken, holder)),
            .. context.ExternalIdHolder is { } holder && holder != e.Borrower ? [Taken(CirculationCodes.ExternalIdTaken, holder)] : Array.Empty<Finding>(),
            .. Validator.Check(details),
            .. details.Proxies.Any(proxy => proxy.Proxy == e.Borrower) ? [Finding.Error(CirculationCodes.ProxyIsSelf)] : Array.Empty<Finding>(),
            .. details.Supervisor == e.Borrower ? [Finding.Error(CirculationCodes.SupervisorIsSelf)] : Array.Empty<Finding>(),
        ];
        return findings.IsEmpty
            ? new Change<Borrower, BorrowerEvent>(Evolve(state, e), [e])
            : Result<Change<Borrower, BorrowerEvent>>.Refused(findings);
    }

    private static Finding Taken(string code, BorrowerId holder) => Finding.Error(code, new FindingArg.Identifier("holder", holder.Value));
}
