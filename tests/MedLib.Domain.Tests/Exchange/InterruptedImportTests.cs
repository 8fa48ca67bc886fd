using FsCheck;
using FsCheck.Fluent;
using FsCheck.Xunit;
using MedLib.Domain.Cataloging;
using MedLib.Domain.Commands;
using MedLib.Domain.Exchange;
using MedLib.Domain.Holdings;
using MedLib.Domain.Holdings.Items;
using MedLib.Domain.Results;
using MedLib.Domain.Tests.Results;
using NodaTime;

namespace MedLib.Domain.Tests.Exchange;

/// <summary>Records of a file, some of them repeated, newer, broken or with barcodes of each other.</summary>
public sealed record ImportFile(IReadOnlyList<byte[]> Records)
{
    public byte[] Bytes => [.. Records.SelectMany(static record => record)];
}

/// <summary>Makes files.</summary>
public static class AnyImportFile
{
    private static readonly Gen<string> Copies =
        from place in Gen.Elements("MAIN", "REF", "A location with too long a code")
        from number in Gen.Elements("$hWG 370", "$hWJ 300", "")
        from copy in Gen.Elements("$pB1", "$pB2", "$pB3", "$pB4", "$pB5", "$t1", "$t2", "$3v. 1$t1", "$pB6$3v. 2", "")
        select $"=852  2\\$b{place}{number}{copy}";

    private static readonly Gen<byte[]> Records =
        from origin in Gen.Elements("=001  1\n=003  XX\n", "=001  2\n=003  XX\n", "=001  3\n=003  XX\n", "=001  3\n=003  YY\n", "=001  1\n", "")
        from title in Gen.Elements("=245  00$aHeart\n", "=245  00$aLung\n", "=245  00$aKidney\n", "")
        from many in Gen.Choose(0, 5)
        from copies in Copies.ListOf(many)
        from hit in Gen.Frequency((9, Gen.Constant(-1)), (1, Gen.Choose(24, 46)))
        let bytes = ExchangeLibrary.Iso($"{origin}{title}=500  \\\\$aNote.\n{string.Join('\n', copies)}")
        select hit < 0 ? bytes : [.. bytes[..hit], 0x1D, .. bytes[(hit + 1)..]]; // a record terminator in the middle

    public static Arbitrary<ImportFile> Files() => Arb.From(
        Gen.Choose(0, 7).SelectMany(static count => Records.ListOf(count)).Select(static records => new ImportFile([.. records])),
        static file => Enumerable.Range(0, file.Records.Count).Select(at => new ImportFile([.. file.Records.Where((_, index) => index != at)])));
}

/// <summary>Importing again, after the end or after an interruption.</summary>
public sealed class InterruptedImportTests
{
    private const int Rounds = 64; // after as many stale answers a command is given up

    [Property(Arbitrary = [typeof(AnyImportFile)])]
    public async Task Importing_again_ends_in_the_same_state(ImportFile file)
    {
        using var library = new ExchangeLibrary();
        var first = await library.ImportAsync(file.Bytes);
        var (state, events) = (await library.StateAsync(), library.Events);

        var again = await library.ImportAsync(file.Bytes);

        // A file that holds two states of one record brings both again, and ends with the later one.
        Assert.Equal(state, await library.StateAsync());
        Assert.Equal(first.Select(static record => record.Record), again.Select(static record => record.Record));
        if (!first.Exists(static record => record.Findings.Any(static finding => string.Equals(finding.Code, ExchangeCodes.OriginRepeated, StringComparison.Ordinal))))
        {
            Assert.Equal(events, library.Events);
        }
    }

    [Property(Arbitrary = [typeof(AnyImportFile)], MaxTest = 50)]
    public async Task An_import_given_up_after_any_record_and_taken_up_again_ends_in_the_same_state(ImportFile file)
    {
        using var whole = new ExchangeLibrary();
        var all = await whole.ImportAsync(file.Bytes);
        var expected = await whole.StateAsync();
        for (var stop = 0; stop <= all.Count; stop++)
        {
            using var library = new ExchangeLibrary();
            Assert.Equal(all.Take(stop).Select(static record => (record.Index, record.Outcome)), await ImportUntilAsync(library, file.Bytes, stop));

            await library.ImportAsync(file.Bytes);

            Assert.Equal(expected, await library.StateAsync());
        }
    }

    [Fact]
    public async Task Who_gives_up_gets_the_record_in_hand()
    {
        using var library = new ExchangeLibrary();
        using var cancel = new CancellationTokenSource();
        var exchange = Over(library, new CancelingStore(library.Store, cancel));
        var imported = new List<ImportedRecord>();

        await Assert.ThrowsAnyAsync<OperationCanceledException>(async () =>
        {
            await foreach (var record in exchange.ImportAsync(new MemoryStream(ExchangeLibrary.Iso("=245  00$aHeart", "=245  00$aLung")), ExchangeLibrary.Request, cancel.Token).ConfigureAwait(false))
            {
                imported.Add(record);
            }
        });

        Assert.Equal("Heart", Assert.Single(imported).Title);
        Assert.Single(await library.AllAsync<BibliographicRecord>());
    }

    [Fact]
    public async Task A_commit_that_is_refused_or_always_stale_drops_the_record_and_the_file_goes_on()
    {
        using var library = new ExchangeLibrary();
        var reason = Finding.Error(HoldingsCodes.BarcodeTaken);
        CommitOutcome[] answers = [new CommitOutcome.Refused([reason]), new CommitOutcome.Refused([reason]), .. Enumerable.Repeat(new CommitOutcome.Stale(), Rounds), new CommitOutcome.Stale(), new CommitOutcome.Committed()];
        var exchange = Over(library, new ContraryStore(answers));

        var imported = await exchange.ImportAsync(
            new MemoryStream(ExchangeLibrary.Iso("=245  00$aHeart", "=245  00$aLung", "=245  00$aKidney")), ExchangeLibrary.Request, TestContext.Current.CancellationToken)
            .ToListAsync(TestContext.Current.CancellationToken);

        Assert.Equal([ImportOutcome.Dropped, ImportOutcome.Dropped, ImportOutcome.Added], imported.Select(static record => record.Outcome));
        Assert.Equal([HoldingsCodes.BarcodeTaken, CommandCodes.KeptBeingChanged, ""], imported.Select(static record => record.Findings.Codes()), StringComparer.Ordinal);
        Assert.Equal(["Heart", "Lung", "Kidney"], imported.Select(static record => record.Title), StringComparer.Ordinal);
    }

    private static async Task<List<(long, ImportOutcome)>> ImportUntilAsync(ExchangeLibrary library, byte[] file, int stop)
    {
        using var cancel = new CancellationTokenSource();
        var seen = new List<(long, ImportOutcome)>();
        if (stop == 0)
        {
            await cancel.CancelAsync().ConfigureAwait(false);
        }

        try
        {
            await foreach (var record in library.Exchange.ImportAsync(new MemoryStream(file), ExchangeLibrary.Request, cancel.Token).ConfigureAwait(false))
            {
                seen.Add((record.Index, record.Outcome));
                if (seen.Count == stop)
                {
                    await cancel.CancelAsync().ConfigureAwait(false);
                }
            }
        }
        catch (OperationCanceledException)
        {
        }

        return seen;
    }

    private static MarcExchange Over(ExchangeLibrary library, ILibraryStore store) => new(
        library.Get<ICatalogRecords>(), library.Get<IHoldings>(), library.Get<IItems>(),
        new CommandRunner(store, library.Get<ICommandText>()), library.Get<IIds>(), library.Get<IClock>());

    // The wish to give up comes in the middle of a commit.
    private sealed class CancelingStore(ILibraryStore store, CancellationTokenSource cancel) : ILibraryStore
    {
        public async ValueTask<CommitOutcome> CommitAsync(Commit commit, CancellationToken cancellationToken)
        {
            await cancel.CancelAsync().ConfigureAwait(false);
            return await store.CommitAsync(commit, cancellationToken).ConfigureAwait(false);
        }

        public ValueTask<RememberedCommand?> FindCommandAsync(CommandId command, CancellationToken cancellationToken) =>
            store.FindCommandAsync(command, cancellationToken);
    }

    private sealed class ContraryStore(IEnumerable<CommitOutcome> answers) : ILibraryStore
    {
        private readonly Queue<CommitOutcome> _answers = new(answers);

        public ValueTask<CommitOutcome> CommitAsync(Commit commit, CancellationToken cancellationToken) => ValueTask.FromResult(_answers.Dequeue());

        public ValueTask<RememberedCommand?> FindCommandAsync(CommandId command, CancellationToken cancellationToken) => ValueTask.FromResult<RememberedCommand?>(null);
    }
}
