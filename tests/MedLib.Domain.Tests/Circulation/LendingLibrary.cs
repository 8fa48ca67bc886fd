using MedLib.Domain.Cataloging;
using MedLib.Domain.Circulation;
using MedLib.Domain.Circulation.Borrowers;
using MedLib.Domain.Circulation.Fees.Ledgers;
using MedLib.Domain.Circulation.Loans;
using MedLib.Domain.Circulation.Nightly;
using MedLib.Domain.Circulation.Offline;
using MedLib.Domain.Circulation.Planning;
using MedLib.Domain.Circulation.Possessions;
using MedLib.Domain.Circulation.Profiles;
using MedLib.Domain.Circulation.Requests;
using MedLib.Domain.Commands;
using MedLib.Domain.Holdings;
using MedLib.Domain.Holdings.Items;
using MedLib.Domain.Json;
using MedLib.Domain.Results;
using MedLib.Domain.Testing;
using MedLib.Domain.Testing.InMemory;
using NodaTime;

namespace MedLib.Domain.Tests.Circulation;

/// <summary>The two desks that circulation needs, over a store in memory.</summary>
internal sealed class LendingLibrary
{
    private readonly InMemoryStore _store;
    private readonly HoldingsDesk _holdings;
    private readonly Clock _clock;
    private readonly CompiledCirculation _lending;

    public LendingLibrary(CirculationProfile? profile = null)
        : this(new InMemoryStore(), new Clock(), profile ?? Lending.Profile)
    {
    }

    private LendingLibrary(InMemoryStore store, Clock clock, CirculationProfile profile, ILibraryStore? written = null)
    {
        (_store, _clock, _lending) = (store, clock, Compiled(profile));
        var runner = new CommandRunner(written ?? _store, new JsonCommandText());
        var items = new StoredItems(_store);
        Desk = new CirculationDesk(
            new StoredLoans(_store), new StoredBorrowers(_store), items, new StoredRequestQueues(_store), new StoredFeeLedgers(_store), _lending, clock, runner);
        _holdings = new HoldingsDesk(new StoredHoldings(_store), items, new StoredCatalogRecords(_store), runner);
    }

    /// <summary>What the desk's clock tells; late enough for all that tests date otherwise.</summary>
    public Instant Now
    {
        get => _clock.Now;
        set => _clock.Now = value;
    }

    public ICirculationDesk Desk { get; }

    public ICirculationQueries Queries => _store;

    public ValueList<IEvent> Events => _store.Outbox;

    /// <summary>A library with books and borrowers numbered from one.</summary>
    public static LendingLibrary With(int items = 1, int borrowers = 1, CirculationProfile? profile = null)
    {
        var library = new LendingLibrary(profile);
        for (var item = 1; item <= items; item++)
        {
            library.Do(new ItemCommand.Add(Lending.Item(item), Lending.Book(item), Lending.Stamp()));
        }

        for (var borrower = 1; borrower <= borrowers; borrower++)
        {
            library.Do(Lending.Register(borrower));
        }

        return library;
    }

    /// <summary>The profile made ready, sound or not: some tests ask what no sound one could.</summary>
    public static CompiledCirculation Compiled(CirculationProfile profile) =>
        new(profile, profile.Rules.Versions.Select(static version => version.Compile().Value!));

    /// <summary>The same library under another profile, as after a restart.</summary>
    public LendingLibrary Under(CirculationProfile profile) => new(_store, _clock, profile);

    /// <summary>The same library seen by a desk that decides, and before it commits something else happens, once.</summary>
    public LendingLibrary While(Action<LendingLibrary> meanwhile) => new(_store, _clock, _lending.Profile, new Interrupted(_store, () => meanwhile(this)));

    /// <summary>A night's work, as of ten in the morning of a day.</summary>
    public DailyReport Night(int day, ValueList<NoticeKey>? sent = null, IProgress<DailyProgress>? progress = null, CancellationTokenSource? giveUp = null)
    {
        var run = new DailyRun(Desk, _store, new StoredLoans(_store), new StoredBorrowers(_store), new StoredItems(_store), _store, _lending, new SequentialIds());
        var request = new DailyRequest(Lending.Start + Duration.FromDays(day), new Actor("night")) { WasSent = sent is { } keys ? key => keys.Contains(key) : null };
        return Answer(run.RunDailyAsync(request, progress, giveUp?.Token ?? CancellationToken.None));
    }

    /// <summary>Takes the borrower out of loans.</summary>
    public AnonymizedHistory Anonymize(ValueList<LoanId> loans, BorrowerId replacement) => Answer(_store.AnonymizeAsync(loans, replacement, CancellationToken.None));

    /// <summary>What a desk recorded while it was offline, handed over.</summary>
    public OfflineReport Upload(OfflineBatch batch) => Answer(Offline.UploadAsync(batch, null, CancellationToken.None));

    public IOfflineUpload Offline =>
        new OfflineUpload(Desk, new StoredItems(_store), new StoredBorrowers(_store), new StoredLoans(_store), _store, _clock);

    /// <summary>Copies of one title, numbered from one.</summary>
    public void AddCopies(int count)
    {
        for (var copy = 1; copy <= count; copy++)
        {
            Put<Item, ItemEvent>(Lending.AnItem(copy, Lending.Book(copy) with { Record = Lending.Title }));
        }
    }

    public Result<Request> Ask(RequestCommand.Place command, bool dry = false) => Answer(DeskFor(dry).PlaceAsync(command, CancellationToken.None));

    public Result<RequestQueue> Ask(RequestCommand command) => Answer(Desk.ActAsync(command, CancellationToken.None));

    public Result<ItemCirculation> Ask(ItemCirculationCommand command) => Answer(Desk.MoveAsync(command, CancellationToken.None));

    public ValueList<Result<ReturnAnswer>> Ask(ReturnBatch batch) => [.. Desk.ReturnBatchAsync(batch, CancellationToken.None).ToBlockingEnumerable()];

    public Request Do(RequestCommand.Place command) => Must(Ask(command));

    public RequestQueue Do(RequestCommand command) => Must(Ask(command));

    public ItemCirculation Do(ItemCirculationCommand command) => Must(Ask(command));

    public Result<Borrower> Ask(BorrowerCommand command, bool dry = false) => Answer(command switch
    {
        BorrowerCommand.Register register => DeskFor(dry).RegisterBorrowerAsync(register, CancellationToken.None),
        BorrowerCommand.Revise revise => DeskFor(dry).ReviseBorrowerAsync(revise, CancellationToken.None),
        BorrowerCommand.Refresh refresh => DeskFor(dry).RefreshBorrowerAsync(refresh, CancellationToken.None),
        BorrowerCommand.RegisterProvisional provisional => DeskFor(dry).RegisterProvisionalAsync(provisional, CancellationToken.None),
        BorrowerCommand.Identify identify => DeskFor(dry).IdentifyAsync(identify, CancellationToken.None),
        BorrowerCommand.ImposeBlock impose => DeskFor(dry).ImposeBlockAsync(impose, CancellationToken.None),
        BorrowerCommand.LiftBlock lift => DeskFor(dry).LiftBlockAsync(lift, CancellationToken.None),
        BorrowerCommand.GrantProxy grant => DeskFor(dry).GrantProxyAsync(grant, CancellationToken.None),
        BorrowerCommand.RevokeProxy revoke => DeskFor(dry).RevokeProxyAsync(revoke, CancellationToken.None),
        BorrowerCommand.Leave leave => DeskFor(dry).LeaveAsync(leave, CancellationToken.None),
        BorrowerCommand.Rejoin rejoin => DeskFor(dry).RejoinAsync(rejoin, CancellationToken.None),
        _ => throw new ArgumentException("The desk has no such verb.", nameof(command)),
    });

    public Result<ReturnAnswer> Ask(LoanCommand.Return command, bool dry = false) =>
        Answer(DeskFor(dry).ReturnAsync(command, CancellationToken.None));

    public Result<Loan> Ask(LoanCommand command, bool dry = false) => Answer(command switch
    {
        LoanCommand.CheckOut checkOut => DeskFor(dry).CheckOutAsync(checkOut, CancellationToken.None),
        LoanCommand.Renew renew => DeskFor(dry).RenewAsync(renew, CancellationToken.None),
        LoanCommand.CorrectReturn correct => DeskFor(dry).CorrectReturnAsync(correct, CancellationToken.None),
        LoanCommand.CorrectBorrower correct => DeskFor(dry).CorrectBorrowerAsync(correct, CancellationToken.None),
        _ => DeskFor(dry).ActAsync(command, CancellationToken.None),
    });

    public Result<ItemId> Ask(ItemCommand command) => Answer(command switch
    {
        ItemCommand.Add add => _holdings.AddItemAsync(add, CancellationToken.None),
        ItemCommand.Revise revise => _holdings.ReviseItemAsync(revise, CancellationToken.None),
        ItemCommand.ReportCondition report => _holdings.ReportConditionAsync(report, CancellationToken.None),
        ItemCommand.Withdraw withdraw => _holdings.WithdrawItemAsync(withdraw, CancellationToken.None),
        ItemCommand.Reinstate reinstate => _holdings.ReinstateItemAsync(reinstate, CancellationToken.None),
        _ => throw new ArgumentException("The desk has no such verb.", nameof(command)),
    });

    public Borrower Do(BorrowerCommand command) => Must(Ask(command));

    public Loan Do(LoanCommand command) => Must(Ask(command));

    public ReturnAnswer Do(LoanCommand.Return command) => Must(Ask(command));

    public ItemId Do(ItemCommand command) => Must(Ask(command));

    public Loan Loan(int number = 1) => Find<Loan>(Lending.Key(number))!;

    public Possession? PossessionOf(int item = 1) => Find<ItemCirculation>(Lending.Key(item))?.Possession;

    public ItemCirculation? Circulation(int item = 1) => Find<ItemCirculation>(Lending.Key(item));

    public BorrowerAccount? Account(int borrower = 1) => Find<BorrowerAccount>(Lending.Key(borrower));

    public ValueList<LoanId> AccountOf(int borrower = 1) => [.. (Account(borrower)?.OpenLoans ?? []).Select(static open => open.Loan)];

    public RequestQueue Queue(bool title = false) => Find<RequestQueue>((title ? Lending.TitleQueue : Lending.ItemQueue).Value)!;

    public FeeLedger? LedgerOrNone(int borrower = 1) =>
        Answer(_store.FindAsync<FeeLedger>(FeePayer.LedgerKey(new FeePayer.Person(Lending.Borrower(borrower))), CancellationToken.None))?.State;

    public FeeLedger Ledger(int borrower = 1) => LedgerOrNone(borrower)!;

    public IReadOnlyList<T> All<T>()
        where T : class, IAggregate<T> => [.. _store.StreamAsync<T>(CancellationToken.None).ToBlockingEnumerable().Select(static found => found.State)];

    public void Put<TState, TEvent>(TState state)
        where TState : class, IAggregate<TState>
        where TEvent : class, IEvent
    {
        var before = Answer(_store.FindAsync<TState>(state.Key, CancellationToken.None));
        var stamp = Lending.Stamp();
        Assert.IsType<CommitOutcome.Committed>(Answer(_store.CommitAsync(
            new Commit
            {
                Command = stamp.Id,
                Hash = "",
                Outcome = "",
                By = stamp.By.Id,
                At = stamp.At,
                Changes = [StagedChange.Of(before, new Change<TState, TEvent>(state, []))],
            },
            CancellationToken.None)));
    }

    private ICirculationDesk DeskFor(bool dry) => dry ? Desk.DryRun : Desk;

    private T? Find<T>(Guid key)
        where T : class, IAggregate<T> => Answer(_store.FindAsync<T>(key, CancellationToken.None))?.State;

    // The store answers at once, so nothing is ever waited for.
    private static T Answer<T>(ValueTask<T> asked)
    {
        Assert.True(asked.IsCompleted);
        return asked.GetAwaiter().GetResult();
    }

    private static T Must<T>(Result<T> result)
        where T : notnull
    {
        Assert.True(result.Succeeded, string.Join(", ", result.Findings.Select(MedLibMessages.Render)));
        return result.Value;
    }

    private sealed class Interrupted(ILibraryStore store, Action meanwhile) : ILibraryStore
    {
        private Action? _meanwhile = meanwhile;

        public ValueTask<CommitOutcome> CommitAsync(Commit commit, CancellationToken cancellationToken)
        {
            Interlocked.Exchange(ref _meanwhile, null)?.Invoke();
            return store.CommitAsync(commit, cancellationToken);
        }

        public ValueTask<RememberedCommand?> FindCommandAsync(CommandId command, CancellationToken cancellationToken) => store.FindCommandAsync(command, cancellationToken);
    }

    private sealed class Clock : IClock
    {
        public Instant Now { get; set; } = Instant.FromUtc(2100, 1, 1, 0, 0);

        public Instant GetCurrentInstant() => Now;
    }
}
