using MedLib.Domain.Acquisitions;
using MedLib.Domain.Circulation;
using MedLib.Domain.Circulation.Profiles;
using MedLib.Domain.Commands;
using MedLib.Domain.Results;
using MedLib.Domain.Testing.Conformance.Generation;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using NodaTime;

namespace MedLib.Domain.Testing.Conformance;

/// <summary>A library over the store under test: the real desks in a container of their own, and a record of what they commit.</summary>
internal sealed class LibraryUnderTest : IAsyncDisposable
{
    private static readonly ServiceProviderOptions Strict = new() { ValidateOnBuild = true, ValidateScopes = true };
    private readonly ServiceProvider _services;
    private readonly StoreUnderTest _store;
    private readonly Lock _lock = new();
    private Instant _now = Instant.FromUtc(2026, 3, 2, 9, 0);

    private LibraryUnderTest(StoreUnderTest store, ServiceProvider services, CommitRecord record, Meeting meeting) =>
        (_store, _services, Record, Meeting) = (store, services, record, meeting);

    /// <summary>What the store must have.</summary>
    public CommitRecord Record { get; }

    /// <summary>Where clients wait for each other before they commit.</summary>
    public Meeting Meeting { get; }

    /// <summary>Random, and the same in every run.</summary>
    public Chance Chance { get; } = new(seed: 20260302);

    public static LibraryUnderTest Over(StoreUnderTest store)
    {
        var (record, meeting) = (new CommitRecord(), new Meeting());
        var services = new ServiceCollection();
        services.AddSingleton<IClock>(new LateClock());
        var library = services.AddMedLibDomain();
        store.Choose(library);
        library.UseCirculation(CirculationProfile.SoloHospital() with { Habits = new DeskHabits { BackDatedWithin = Duration.FromDays(3650) } }).UseShelving(GeneratedRecords.Shelving);
        var port = services.LastOrDefault(static service => service.ServiceType == typeof(ILibraryStore))?.ImplementationFactory
            ?? throw new ArgumentException("No store was chosen: call UseStore or what stands for it.", nameof(store));
        services.Replace(ServiceDescriptor.Scoped<ILibraryStore>(provider => new RecordingStore((ILibraryStore)port(provider), record, meeting)));
        return new LibraryUnderTest(store, services.BuildServiceProvider(Strict), record, meeting);
    }

    /// <summary>A new id, in no order.</summary>
    public TId Id<TId>()
        where TId : struct, IGuidId<TId>
    {
        lock (_lock)
        {
            return TId.From(Chance.Guid());
        }
    }

    /// <summary>A stamp of now, by someone who may do all; each is a few minutes after the one before.</summary>
    public CommandStamp Stamp()
    {
        lock (_lock)
        {
            _now += Duration.FromMinutes(7);
            return new CommandStamp(
                new CommandId(Chance.Guid()),
                new Actor("conformance") { Permissions = [AcquisitionsPermissions.ExceedFund] },
                _now);
        }
    }

    public void Advance(int days) => _now += Duration.FromDays(days);

    /// <summary>Uses a service in a scope of its own, as one request of a host does.</summary>
    public async ValueTask<T> AskAsync<TService, T>(Func<TService, ValueTask<T>> ask)
        where TService : notnull
    {
        var scope = _services.CreateAsyncScope();
        await using (scope.ConfigureAwait(false))
        {
            return await ask(scope.ServiceProvider.GetRequiredService<TService>()).ConfigureAwait(false);
        }
    }

    /// <summary>Asks a desk for what it cannot refuse.</summary>
    public async ValueTask<T> DoAsync<TDesk, T>(Func<TDesk, ValueTask<Result<T>>> ask, string what)
        where TDesk : notnull
        where T : notnull => Expect.Accepted(await AskAsync(ask).ConfigureAwait(false), what);

    public ValueTask<CommitOutcome> CommitAsync(Commit commit, CancellationToken cancellationToken) =>
        AskAsync<ILibraryStore, CommitOutcome>(store => store.CommitAsync(commit, cancellationToken));

    public ValueTask<RememberedCommand?> FindCommandAsync(CommandStamp stamp, CancellationToken cancellationToken) =>
        AskAsync<ILibraryStore, RememberedCommand?>(store => store.FindCommandAsync(stamp.Id, cancellationToken));

    public ValueTask<Versioned<T>?> FindAsync<T>(Guid key, CancellationToken cancellationToken)
        where T : class, IAggregate<T> => AskAsync<IStateReader, Versioned<T>?>(store => store.FindAsync<T>(key, cancellationToken));

    public ValueTask<Versioned<T>?> FindAsync<T>(UniqueKey key, CancellationToken cancellationToken)
        where T : class, IAggregate<T> => AskAsync<IStateReader, Versioned<T>?>(store => store.FindAsync<T>(key, cancellationToken));

    public ValueTask<ValueList<Versioned<T>>> FindAllAsync<T>(LookupKey key, CancellationToken cancellationToken)
        where T : class, IAggregate<T> => AskAsync<IStateReader, ValueList<Versioned<T>>>(store => store.FindAllAsync<T>(key, cancellationToken));

    public async ValueTask<IReadOnlyList<IEvent>> OutboxAsync(CancellationToken cancellationToken)
    {
        var scope = _services.CreateAsyncScope();
        await using (scope.ConfigureAwait(false))
        {
            return [.. await _store.ReadOutbox(scope.ServiceProvider, cancellationToken).ConfigureAwait(false)];
        }
    }

    /// <summary>The store has what was committed and nothing else of a commit that failed.</summary>
    public async ValueTask NothingWasWrittenAsync(Commit failed, string clause, CancellationToken cancellationToken)
    {
        var remembered = await AskAsync<ILibraryStore, RememberedCommand?>(store => store.FindCommandAsync(failed.Command, cancellationToken)).ConfigureAwait(false);
        Expect.That(remembered is null, $"{clause}: the command is remembered");
        Expect.Same(Record.Events, await OutboxAsync(cancellationToken).ConfigureAwait(false), $"{clause}: the outbox changed");
        foreach (var change in failed.Changes)
        {
            await Kinds.Of(change.State).ReadsBackAsync(this, change.Key, clause, cancellationToken).ConfigureAwait(false);
        }
    }

    public ValueTask DisposeAsync() => _services.DisposeAsync();

    // Late enough for all that is dated here: the days of a check pass faster than those of the machine.
    private sealed class LateClock : IClock
    {
        public Instant GetCurrentInstant() => Instant.FromUtc(2035, 1, 1, 0, 0);
    }
}
