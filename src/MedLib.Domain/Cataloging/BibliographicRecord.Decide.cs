using MedLib.Domain.Cataloging.Descriptions;
using MedLib.Domain.Commands;
using MedLib.Domain.Results;

namespace MedLib.Domain.Cataloging;

public sealed partial record BibliographicRecord
{
    private static readonly BibliographicDescriptionValidator DescriptionRules = new();
    private static readonly SourceRecordValidator SourceRules = new();

    /// <summary>Answers a command.</summary>
    /// <param name="state">The record, or null where there is none.</param>
    /// <param name="command">What is asked.</param>
    /// <returns>
    /// The change (without events where nothing is new), with every warning of the validators as an advisory and
    /// <c>CAT-017</c> where a newer source replaces revisions, <c>CAT-018</c> where the same source leaves them; or
    /// every error of the validators (<c>CAT-001</c> to <c>CAT-015</c>), <c>CMD-004</c> for a record that is not there,
    /// <c>CMD-005</c> for an id that is taken.
    /// </returns>
    public static Result<Change<BibliographicRecord, BibliographicEvent>> Decide(BibliographicRecord? state, BibliographicCommand command)
    {
        ArgumentNullException.ThrowIfNull(command);
        return (state, command) switch
        {
            (null, BibliographicCommand.Add add) => Add(add),
            (not null, BibliographicCommand.Add add) => Result<Change<BibliographicRecord, BibliographicEvent>>.Refused(
            [
                Finding.Error(CommandCodes.IdTaken, new FindingArg.Identifier("id", add.Record.Value)),
                .. Check(add).Errors(),
            ]),
            ({ } record, BibliographicCommand.Revise revise) when record.Id == revise.Record => Revise(record, revise),
            ({ } record, BibliographicCommand.ReplaceSource replace) when record.Id == replace.Record => ReplaceSource(record, replace),
            _ => Finding.Error(CommandCodes.NotFound, new FindingArg.Identifier("id", command.Record.Value)),
        };
    }

    /// <summary>The state after an event: the only thing that changes a record.</summary>
    /// <param name="state">The state before, or null.</param>
    /// <param name="e">What happened.</param>
    /// <exception cref="ArgumentException">The event cannot follow this state.</exception>
    public static BibliographicRecord Evolve(BibliographicRecord? state, BibliographicEvent e) => (state, e) switch
    {
        (null, BibliographicEvent.Added added) => new(added.Record, added.Description)
        {
            Source = added.Source,
            Origin = added.Origin,
            AddedAt = added.At,
            ChangedAt = added.At,
        },
        ({ } record, BibliographicEvent.Revised revised) => record with
        {
            Description = revised.Description,
            IsRevised = true,
            ChangedAt = revised.At,
        },
        ({ } record, BibliographicEvent.SourceReplaced replaced) => record with
        {
            Description = replaced.Description,
            Source = replaced.Source,
            IsRevised = false,
            ChangedAt = replaced.At,
        },
        _ => throw new ArgumentException($"{e?.GetType().Name} cannot follow this state.", nameof(e)),
    };

    private static Result<Change<BibliographicRecord, BibliographicEvent>> Add(BibliographicCommand.Add add) =>
        Settle(
            state: null,
            Check(add),
            new BibliographicEvent.Added(add.Record, add.Stamp.At, add.Description, add.Source, add.Origin));

    private static Result<Change<BibliographicRecord, BibliographicEvent>> Revise(BibliographicRecord record, BibliographicCommand.Revise revise) =>
        Settle(
            record,
            DescriptionRules.Check(revise.Description),
            record.Description == revise.Description ? null : new BibliographicEvent.Revised(record.Id, revise.Stamp.At, revise.Description));

    // The same bytes bring nothing new, so they must not undo what was revised here; where nothing was revised, the
    // description may still differ, because a later version of this library reads more out of the same bytes.
    private static Result<Change<BibliographicRecord, BibliographicEvent>> ReplaceSource(
        BibliographicRecord record,
        BibliographicCommand.ReplaceSource replace)
    {
        var sameSource = record.Source == replace.Source;
        var sameDescription = record.Description == replace.Description;
        ValueList<Finding> revision = (record.IsRevised, sameSource, sameDescription) switch
        {
            (true, true, false) => [Finding.Information(CatalogingCodes.RevisionKept)],
            (true, false, false) => [Finding.Warning(CatalogingCodes.RevisionReplaced)],
            _ => [],
        };
        var isNews = !sameSource || (!sameDescription && !record.IsRevised);
        return Settle(
            record,
            [.. DescriptionRules.Check(replace.Description), .. Check(replace.Source), .. revision],
            isNews ? new BibliographicEvent.SourceReplaced(record.Id, replace.Stamp.At, replace.Description, replace.Source) : null);
    }

    private static ValueList<Finding> Check(BibliographicCommand.Add add) => [.. DescriptionRules.Check(add.Description), .. Check(add.Source)];

    private static ValueList<Finding> Check(SourceRecord? source) => source is null ? [] : SourceRules.Check(source);

    private static Result<Change<BibliographicRecord, BibliographicEvent>> Settle(
        BibliographicRecord? state,
        ValueList<Finding> findings,
        BibliographicEvent? e)
    {
        var errors = findings.Errors();
        if (!errors.IsEmpty)
        {
            return Result<Change<BibliographicRecord, BibliographicEvent>>.Refused(errors);
        }

        return e is null
            ? Result.Of(new Change<BibliographicRecord, BibliographicEvent>(state!, []), findings)
            : Result.Of(new Change<BibliographicRecord, BibliographicEvent>(Evolve(state, e), [e]), findings);
    }
}
