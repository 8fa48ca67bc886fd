using FsCheck;
using FsCheck.Fluent;
using FsCheck.Xunit;
using MedLib.Domain.Cataloging;
using MedLib.Domain.Cataloging.Descriptions;
using MedLib.Domain.Commands;
using MedLib.Domain.Results;

namespace MedLib.Domain.Tests.Cataloging;

public sealed class BibliographicRecordTests
{
    private static readonly BibliographicDescription Other = Works.Wards with { Edition = "2nd ed." };
    private static readonly SourceRecord Newer = new() { Format = SourceFormat.Marc21, Bytes = new byte[] { 1, 2, 4 } };
    private static readonly BibliographicRecord Held = After(state: null, Add(1, Works.Wards));

    [Fact]
    public void Is_added_as_it_was_described()
    {
        Assert.Equal(Works.Wards, Held.Description);
        Assert.Equal(Works.Source, Held.Source);
        Assert.Equal(Works.Origin, Held.Origin);
        Assert.Equal(Works.Stamp(1).At, Held.AddedAt);
        Assert.False(Held.IsRevised);
    }

    [Fact]
    public void A_wrong_isbn_is_kept_and_told()
    {
        RecordIdentifier wrong = new() { Kind = IdentifierKind.Isbn, Text = "0-306-40615-3" };
        var result = BibliographicRecord.Decide(null, Add(1, Works.Wards with { Identifiers = [wrong] }));

        Assert.True(result.Succeeded);
        Assert.Equal([wrong], result.Value.State.Description.Identifiers);
        Assert.Equal([CatalogingCodes.IsbnDoubtful], result.Findings.Select(static finding => finding.Code).ToValueList());
    }

    [Fact]
    public void A_refusal_tells_every_reason_and_no_warning()
    {
        var bad = Works.Titled("", nonFiling: 10) with
        {
            Contributors = [new Contributor { Name = "" }],
            Languages = [new LanguageCode("EN")],
        };
        SourceRecord empty = new() { Format = SourceFormat.Marc21, Bytes = ReadOnlyMemory<byte>.Empty };
        var result = BibliographicRecord.Decide(null, new BibliographicCommand.Add(Works.Id(1), bad, empty, Origin: null, Works.Stamp(1)));

        Assert.False(result.Succeeded);
        Assert.Equal(
            [CatalogingCodes.TitleMissing, CatalogingCodes.NonFilingOutOfRange, CatalogingCodes.NameMissing, CatalogingCodes.SourceEmpty],
            result.Findings.Select(static finding => finding.Code).ToValueList());
    }

    [Fact]
    public void The_same_source_does_not_undo_what_was_revised_here()
    {
        var revised = After(Held, Revise(2, Other));
        var result = BibliographicRecord.Decide(revised, Replace(3, Works.Wards, Works.Source));

        Assert.True(result.Succeeded);
        Assert.Equal(revised, result.Value.State);
        Assert.Empty(result.Value.Events);
        Assert.Equal([Finding.Information(CatalogingCodes.RevisionKept)], result.Findings);
    }

    [Fact]
    public void A_newer_source_replaces_what_was_revised_here_and_says_so()
    {
        var result = BibliographicRecord.Decide(After(Held, Revise(2, Other)), Replace(3, Works.Wards, Newer));

        Assert.True(result.Succeeded);
        Assert.Equal(Works.Wards, result.Value.State.Description);
        Assert.False(result.Value.State.IsRevised);
        Assert.Equal([Finding.Warning(CatalogingCodes.RevisionReplaced)], result.Findings);
    }

    [Fact]
    public void The_same_source_read_better_brings_its_new_description() =>
        Assert.Equal(Other, After(Held, Replace(2, Other, Works.Source)).Description);

    [Fact]
    public void Importing_twice_changes_nothing()
    {
        var result = BibliographicRecord.Decide(Held, Replace(2, Works.Wards, Works.Source));

        Assert.True(result.Succeeded);
        Assert.Empty(result.Value.Events);
        Assert.Empty(result.Findings);
    }

    [Fact]
    public void Every_command_gets_a_decision_in_every_state()
    {
        BibliographicRecord?[] states = [null, Held, After(Held, Revise(2, Other)), After(state: null, Add(9, Works.Wards))];
        BibliographicCommand[] commands = [Add(1, Works.Wards), Revise(2, Other), Replace(3, Other, Newer)];
        var codes =
            from state in states
            from command in commands
            let result = BibliographicRecord.Decide(state, command)
            select result.Succeeded ? "done" : string.Join(' ', result.Findings.Select(static finding => finding.Code).ToValueList());

        Assert.Equal(
            [
                "done", CommandCodes.NotFound, CommandCodes.NotFound,
                CommandCodes.IdTaken, "done", "done",
                CommandCodes.IdTaken, "done", "done",
                CommandCodes.IdTaken, CommandCodes.NotFound, CommandCodes.NotFound,
            ],
            codes.ToValueList());
    }

    [Fact]
    public void An_event_that_cannot_follow_is_a_mistake_of_the_caller() =>
        Assert.Throws<ArgumentException>(() => BibliographicRecord.Evolve(null, new BibliographicEvent.Revised(Works.Id(1), Works.Start, Other)));

    /// <summary>The model knows a record as three small numbers: which description, which source, and whether they belong together.</summary>
    [Property]
    public Property Any_history_leaves_what_an_independent_model_says(byte[] choices)
    {
        BibliographicDescription[] descriptions = [Works.Wards, Other, Works.Wards with { Edition = "3rd ed." }];
        SourceRecord[] sources = [Works.Source, Newer];
        BibliographicRecord? state = null;
        var history = new List<BibliographicEvent>();
        (int Description, int Source, bool Revised)? model = null;
        var number = 0;
        foreach (var choice in choices)
        {
            var (verb, d, s) = (choice % 3, choice / 3 % 3, choice / 9 % 2);
            number++;
            BibliographicCommand command = verb switch
            {
                0 => new BibliographicCommand.Add(Works.Id(1), descriptions[d], sources[s], Works.Origin, Works.Stamp(number)),
                1 => Revise(number, descriptions[d]),
                _ => Replace(number, descriptions[d], sources[s]),
            };
            model = (verb, model) switch
            {
                (0, null) => (d, s, false),
                (1, { } m) => (d, m.Source, m.Revised || m.Description != d),
                (2, { Revised: true } m) when m.Source == s => m,
                (2, not null) => (d, s, false),
                _ => model,
            };
            if (BibliographicRecord.Decide(state, command) is { Succeeded: true, Value: var change })
            {
                state = change.State;
                history.AddRange(change.Events);
            }
        }

        var expected = model is { } last ? (descriptions[last.Description], sources[last.Source], last.Revised) : default;
        return (state == history.Aggregate((BibliographicRecord?)null, BibliographicRecord.Evolve)).Label("fold")
            .And((model is null ? state is null : state is not null && expected == (state.Description, state.Source, state.IsRevised)).Label("model"))
            .And((history.Count(static e => e is BibliographicEvent.Added) == (state is null ? 0 : 1)).Label("added once"));
    }

    private static BibliographicCommand.Add Add(int number, BibliographicDescription description) =>
        new BibliographicCommand.Add(Works.Id(number), description, Works.Source, Works.Origin, Works.Stamp(number));

    private static BibliographicCommand.Revise Revise(int number, BibliographicDescription description) =>
        new BibliographicCommand.Revise(Works.Id(1), description, Works.Stamp(number));

    private static BibliographicCommand.ReplaceSource Replace(int number, BibliographicDescription description, SourceRecord source) =>
        new BibliographicCommand.ReplaceSource(Works.Id(1), description, source, Works.Stamp(number));

    private static BibliographicRecord After(BibliographicRecord? state, BibliographicCommand command)
    {
        var result = BibliographicRecord.Decide(state, command);
        Assert.True(result.Succeeded);
        return result.Value.State;
    }
}
