using MedLib.Domain.Cataloging;
using MedLib.Domain.Commands;
using MedLib.Domain.Results;

namespace MedLib.Domain.Tests.Cataloging;

/// <summary>A store of one thread's, enough to test what a desk asks for and commits.</summary>
internal sealed class KeptAggregates : ILibraryStore, ICatalogRecords
{
    private readonly Dictionary<(string Kind, Guid Key), (IAggregate State, long Version)> _states = [];
    private readonly Dictionary<CommandId, RememberedCommand> _commands = [];

    public int Commits { get; private set; }

    public CommandRunner Runner => new(this, new PlainText());

    public Versioned<T>? Find<T>(Guid key)
        where T : class, IAggregate<T> =>
        _states.TryGetValue((T.Kind, key), out var row) ? new Versioned<T>((T)row.State, row.Version) : null;

    public IEnumerable<Versioned<T>> All<T>()
        where T : class, IAggregate<T> =>
        _states.Where(static row => string.Equals(row.Key.Kind, T.Kind, StringComparison.Ordinal))
            .OrderBy(static row => row.Key.Key)
            .Select(static row => new Versioned<T>((T)row.Value.State, row.Value.Version));

    public ValueTask<CommitOutcome> CommitAsync(Commit commit, CancellationToken cancellationToken)
    {
        if (_commands.TryGetValue(commit.Command, out var known))
        {
            return new(new CommitOutcome.Repeated(known.Outcome));
        }

        Commits++;
        _commands[commit.Command] = new RememberedCommand(commit.Hash, commit.Outcome);
        foreach (var change in commit.Changes)
        {
            Assert.Equal(_states.TryGetValue((change.Kind, change.Key), out var row) ? row.Version : 0, change.ExpectedVersion);
            _states[(change.Kind, change.Key)] = (change.State, change.ExpectedVersion + 1);
        }

        return new(new CommitOutcome.Committed());
    }

    public ValueTask<RememberedCommand?> FindCommandAsync(CommandId command, CancellationToken cancellationToken) =>
        new(_commands.GetValueOrDefault(command));

    public ValueTask<Versioned<BibliographicRecord>?> FindAsync(RecordId id, CancellationToken cancellationToken) =>
        new(Find<BibliographicRecord>(id.Value));

    public ValueTask<Versioned<BibliographicRecord>?> FindByOriginAsync(RecordOrigin origin, CancellationToken cancellationToken) =>
        new(All<BibliographicRecord>().FirstOrDefault(record => record.State.Origin == origin));

    public IAsyncEnumerable<Versioned<BibliographicRecord>> StreamAsync(CancellationToken cancellationToken) =>
        All<BibliographicRecord>().ToAsyncEnumerable();

    // The answers of these desks are ids alone.
    private sealed class PlainText : ICommandText
    {
        private readonly Dictionary<string, object> _answers = [];

        public string Hash(object command) => command.ToString()!;

        public string Write<T>(T answer, ValueList<Finding> advisories)
            where T : notnull
        {
            var name = answer.ToString()!;
            _answers[name] = answer;
            return name;
        }

        public Result<T> Read<T>(string outcome)
            where T : notnull => Result.Of((T)_answers[outcome]);
    }
}
