using System.Text.Json.Serialization;
using MedLib.Domain.Cataloging;
using MedLib.Domain.Classification;
using MedLib.Domain.Commands;
using MedLib.Domain.Results;

namespace MedLib.Domain.Holdings;

/// <summary>What a library holds of a work in one place (MARC 21 holdings, field 852): items belong to it, or none where it is online.</summary>
public sealed record Holding : IAggregate<Holding>
{
    private static readonly HoldingDetailsValidator Rules = new();

    [JsonConstructor]
    internal Holding(HoldingId id, HoldingDetails details) => (Id, Details) = (id, details);

    /// <summary>The holding's id.</summary>
    public HoldingId Id { get; }

    /// <summary>All that is said of it.</summary>
    [JsonInclude]
    public HoldingDetails Details { get; internal init; }

    /// <summary>The record of what is held.</summary>
    [JsonIgnore]
    public RecordId Record => Details.Record;

    /// <summary>Where it is kept.</summary>
    [JsonIgnore]
    public LocationCode Location => Details.Location;

    /// <summary>What it is shelved by.</summary>
    [JsonIgnore]
    public CallNumber? CallNumber => Details.CallNumber;

    static string IAggregate<Holding>.Kind => "holding";

    Guid IAggregate.Key => Id.Value;

    IEnumerable<LookupKey> IAggregate.LookupKeys => [RecordKey(Record)];

    /// <summary>The value by which the holdings of a record are found.</summary>
    /// <param name="record">The record.</param>
    public static LookupKey RecordKey(RecordId record) => new("holding-record", record.Value.ToString("D"));

    /// <summary>Answers a command.</summary>
    /// <param name="state">The holding, or null where there is none.</param>
    /// <param name="command">What is asked.</param>
    /// <param name="context">What else must be known.</param>
    /// <returns>
    /// The change (without events where nothing is new), with what the scheme has to say of the call number; or every one of <c>HLD-001</c>, <c>HLD-002</c>, <c>HLD-008</c>, <c>HLD-011</c>,
    /// <c>CMD-004</c> for a holding or a record that is not there, <c>CMD-005</c> for an id that is taken.
    /// </returns>
    public static Result<Change<Holding, HoldingEvent>> Decide(Holding? state, HoldingCommand command, HoldingContext context)
    {
        ArgumentNullException.ThrowIfNull(command);
        ArgumentNullException.ThrowIfNull(context);
        ValueList<Finding> found =
        [
            .. Fits(state, command),
            .. Rules.Check(command.Details),
            .. context.RecordIsKnown
                ? ValueList.Create<Finding>([])
                : [Finding.Error(CommandCodes.NotFound, new FindingArg.Identifier("id", command.Details.Record.Value)) with { Path = "Record" }],
        ];
        if (found.Errors() is { IsEmpty: false } reasons)
        {
            return Result<Change<Holding, HoldingEvent>>.Refused(reasons);
        }

        if (state is not null && state.Details == command.Details)
        {
            return new Change<Holding, HoldingEvent>(state, []);
        }

        HoldingEvent e = command is HoldingCommand.Add
            ? new HoldingEvent.Added(command.Holding, command.Stamp.At, command.Details)
            : new HoldingEvent.Revised(command.Holding, command.Stamp.At, command.Details);
        return Result.Of(new Change<Holding, HoldingEvent>(Evolve(state, e), [e]), found);
    }

    /// <summary>The state after an event: the only thing that changes a holding.</summary>
    /// <param name="state">The state before, or null.</param>
    /// <param name="e">What happened.</param>
    /// <exception cref="ArgumentException">The event cannot follow this state.</exception>
    public static Holding Evolve(Holding? state, HoldingEvent e) => (state, e) switch
    {
        (null, HoldingEvent.Added added) => new(added.Holding, added.Details),
        ({ } holding, HoldingEvent.Revised revised) => holding with { Details = revised.Details },
        _ => throw new ArgumentException($"{e?.GetType().Name} cannot follow this state.", nameof(e)),
    };

    private static ValueList<Finding> Fits(Holding? state, HoldingCommand command) => (state, command) switch
    {
        (null, HoldingCommand.Add) => [],
        (not null, HoldingCommand.Add) => [Finding.Error(CommandCodes.IdTaken, new FindingArg.Identifier("id", command.Holding.Value))],
        ({ } holding, _) when holding.Id == command.Holding => holding.Record == command.Details.Record
            ? []
            : [Finding.Error(HoldingsCodes.RecordFixed, new FindingArg.Identifier("record", holding.Record.Value)) with { Path = "Record" }],
        _ => [Finding.Error(CommandCodes.NotFound, new FindingArg.Identifier("id", command.Holding.Value))],
    };
}
