using MedLib.Domain.Cataloging;
using MedLib.Domain.Commands;
using MedLib.Domain.Results;

namespace MedLib.Domain.Tests.Cataloging;

public sealed class CatalogDeskTests
{
    private readonly KeptAggregates _store = new();
    private readonly CatalogDesk _desk;

    public CatalogDeskTests() => _desk = new CatalogDesk(_store, _store.Runner);

    [Fact]
    public async Task Adds_revises_and_takes_a_newer_source()
    {
        var token = TestContext.Current.CancellationToken;
        var revised = Works.Wards with { Edition = "2nd ed." };
        var newer = new SourceRecord { Format = SourceFormat.Marc21, Bytes = new byte[] { 7 } };

        Assert.True((await _desk.AddAsync(Add(1), token)).Succeeded);
        Assert.True((await _desk.ReviseAsync(new(Works.Id(1), revised, Works.Stamp(2)), token)).Succeeded);
        Assert.Equal(revised, (await _desk.FindAsync(Works.Id(1), token))!.Description);

        var replaced = await _desk.ReplaceSourceAsync(new(Works.Id(1), Works.Wards, newer, Works.Stamp(3)), token);
        Assert.Equal([CatalogingCodes.RevisionReplaced], replaced.Findings.Select(static finding => finding.Code).ToValueList());
        Assert.Equal(newer, (await _desk.FindAsync(Works.Id(1), token))!.Source);
    }

    [Fact]
    public async Task Refuses_a_second_record_of_one_origin_with_all_other_reasons()
    {
        var token = TestContext.Current.CancellationToken;
        await _desk.AddAsync(Add(1), token);
        var result = await _desk.AddAsync(Add(2) with { Description = Works.Titled("") }, token);

        Assert.Equal([CatalogingCodes.TitleMissing, CatalogingCodes.OriginTaken], result.Findings.Select(static finding => finding.Code).ToValueList());
        Assert.Equal(1, _store.Commits);
    }

    [Fact]
    public async Task What_brings_nothing_new_is_not_written()
    {
        var token = TestContext.Current.CancellationToken;
        await _desk.AddAsync(Add(1), token);
        var again = await _desk.ReplaceSourceAsync(new(Works.Id(1), Works.Wards, Works.Source, Works.Stamp(2)), token);

        Assert.True(again.Succeeded);
        Assert.Equal(1, _store.Commits);
    }

    [Fact]
    public async Task A_dry_run_answers_the_same_and_writes_nothing()
    {
        var token = TestContext.Current.CancellationToken;

        Assert.True((await _desk.DryRun.AddAsync(Add(1), token)).Succeeded);
        Assert.Equal([CommandCodes.NotFound], (await _desk.DryRun.ReviseAsync(new(Works.Id(1), Works.Wards, Works.Stamp(2)), token)).Findings.Select(static finding => finding.Code).ToValueList());
        Assert.Null(await _desk.FindAsync(Works.Id(1), token));
    }

    private static BibliographicCommand.Add Add(int number) =>
        new(Works.Id(number), Works.Wards, Works.Source, Works.Origin, Works.Stamp(number));
}
