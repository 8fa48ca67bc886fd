using MedLib.Domain.Acquisitions;
using MedLib.Domain.Acquisitions.Funds;
using MedLib.Domain.Acquisitions.Invoices;
using MedLib.Domain.Acquisitions.Orders;
using MedLib.Domain.Acquisitions.Vendors;
using MedLib.Domain.Cataloging;
using MedLib.Domain.Cataloging.Descriptions;
using MedLib.Domain.Commands;
using MedLib.Domain.Holdings;
using MedLib.Domain.Holdings.Items;
using MedLib.Domain.Identifiers;
using MedLib.Domain.Results;

namespace MedLib.Domain.Tests.Acquisitions;

/// <summary>A desk over dictionaries, which remembers every event beside the states.</summary>
internal sealed class SmallLibrary : ILibraryStore, IFunds, IOrders, IInvoices, IItems, IHoldings, ICatalogRecords, ICommandText
{
    private readonly Dictionary<(string Kind, Guid Key), (object State, long Version)> _states = [];
    private readonly Dictionary<CommandId, RememberedCommand> _commands = [];
    private readonly List<(object Answer, ValueList<Finding> Advisories)> _answers = [];

    public SmallLibrary() => Desk = new AcquisitionsDesk(this, this, this, this, this, this, new CommandRunner(this, this));

    public IAcquisitionsDesk Desk { get; }

    public List<IEvent> Events { get; } = [];

    public HashSet<RecordId> Records { get; } = [];

    public int Commits { get; private set; }

    public IReadOnlyList<T> All<T>()
        where T : class, IAggregate<T> => [.. _states.Values.Select(static versioned => versioned.State).OfType<T>()];

    public Fund Fund(FundId id) => Find<Fund>(id.Value)!.State;

    public PurchaseOrder Order(OrderId id) => Find<PurchaseOrder>(id.Value)!.State;

    public Item? Item(ItemId id) => Find<Item>(id.Value)?.State;

    public Result<Fund> Ask(FundCommand command) => Answer(command switch
    {
        FundCommand.Open open => Desk.OpenFundAsync(open, CancellationToken.None),
        FundCommand.Allocate allocate => Desk.AllocateAsync(allocate, CancellationToken.None),
        FundCommand.ReduceAllocation reduce => Desk.ReduceAllocationAsync(reduce, CancellationToken.None),
        _ => throw new ArgumentException("The desk has no such verb.", nameof(command)),
    });

    public Result<PurchaseOrder> Ask(OrderCommand command) => Answer(command switch
    {
        OrderCommand.Place place => Desk.PlaceOrderAsync(place, CancellationToken.None),
        OrderCommand.Receive receive => Desk.ReceiveAsync(receive, CancellationToken.None),
        OrderCommand.UndoReceive undo => Desk.UndoReceiveAsync(undo, CancellationToken.None),
        OrderCommand.CancelLine cancel => Desk.CancelLineAsync(cancel, CancellationToken.None),
        OrderCommand.ReinstateLine reinstate => Desk.ReinstateLineAsync(reinstate, CancellationToken.None),
        _ => throw new ArgumentException("The desk has no such verb.", nameof(command)),
    });

    public Result<Invoice> Ask(InvoiceCommand command) => Answer(command switch
    {
        InvoiceCommand.Enter enter => Desk.EnterInvoiceAsync(enter, CancellationToken.None),
        InvoiceCommand.Pay pay => Desk.PayInvoiceAsync(pay, CancellationToken.None),
        InvoiceCommand.Cancel cancel => Desk.CancelInvoiceAsync(cancel, CancellationToken.None),
        _ => throw new ArgumentException("The desk has no such verb.", nameof(command)),
    });

    public void Do(FundCommand command) => Must(Ask(command));

    public void Do(OrderCommand command) => Must(Ask(command));

    public void Do(InvoiceCommand command) => Must(Ask(command));

    ValueTask<CommitOutcome> ILibraryStore.CommitAsync(Commit commit, CancellationToken cancellationToken)
    {
        if (_commands.TryGetValue(commit.Command, out var known))
        {
            return ValueTask.FromResult<CommitOutcome>(new CommitOutcome.Repeated(known.Outcome));
        }

        Assert.Distinct(commit.Changes.Select(static change => (change.Kind, change.Key)));
        foreach (var change in commit.Changes)
        {
            Assert.Equal(_states.GetValueOrDefault((change.Kind, change.Key)).Version, change.ExpectedVersion);
            Assert.NotEmpty(change.Events);
            _states[(change.Kind, change.Key)] = ((object)change.State, change.ExpectedVersion + 1);
            Events.AddRange(change.Events);
        }

        _commands.Add(commit.Command, new RememberedCommand(commit.Hash, commit.Outcome));
        Commits++;
        return ValueTask.FromResult<CommitOutcome>(new CommitOutcome.Committed());
    }

    ValueTask<RememberedCommand?> ILibraryStore.FindCommandAsync(CommandId command, CancellationToken cancellationToken) =>
        ValueTask.FromResult(_commands.GetValueOrDefault(command));

    ValueTask<Versioned<Fund>?> IFunds.FindAsync(FundId id, CancellationToken cancellationToken) => ValueTask.FromResult(Find<Fund>(id.Value));

    ValueTask<Versioned<Fund>?> IFunds.FindByCodeAsync(FundCode code, CancellationToken cancellationToken) =>
        ValueTask.FromResult(Where<Fund>(fund => fund.Code == code).FirstOrDefault());

    ValueTask<Versioned<PurchaseOrder>?> IOrders.FindAsync(OrderId id, CancellationToken cancellationToken) =>
        ValueTask.FromResult(Find<PurchaseOrder>(id.Value));

    ValueTask<Versioned<Invoice>?> IInvoices.FindAsync(InvoiceId id, CancellationToken cancellationToken) =>
        ValueTask.FromResult(Find<Invoice>(id.Value));

    ValueTask<ValueList<Versioned<Invoice>>> IInvoices.ForNumberAsync(VendorCode vendor, InvoiceNumber number, CancellationToken cancellationToken) =>
        ValueTask.FromResult(Where<Invoice>(invoice =>
            invoice.Details.Vendor == vendor
            && invoice.State != InvoiceState.Cancelled
            && string.Equals(invoice.Details.Number.Normalized, number.Normalized, StringComparison.Ordinal)).ToValueList());

    ValueTask<Versioned<Item>?> IItems.FindAsync(ItemId id, CancellationToken cancellationToken) => ValueTask.FromResult(Find<Item>(id.Value));

    ValueTask<Versioned<Item>?> IItems.FindByBarcodeAsync(Barcode barcode, CancellationToken cancellationToken) =>
        ValueTask.FromResult(Where<Item>(item => item.Barcode == barcode).FirstOrDefault());

    ValueTask<ValueList<Versioned<Item>>> IItems.ForRecordAsync(RecordId record, CancellationToken cancellationToken) =>
        ValueTask.FromResult(Where<Item>(item => item.Record == record).ToValueList());

    ValueTask<Versioned<Holding>?> IHoldings.FindAsync(HoldingId id, CancellationToken cancellationToken) =>
        ValueTask.FromResult(Find<Holding>(id.Value));

    ValueTask<ValueList<Versioned<Holding>>> IHoldings.ForRecordAsync(RecordId record, CancellationToken cancellationToken) =>
        ValueTask.FromResult(Where<Holding>(holding => holding.Record == record).ToValueList());

    ValueTask<Versioned<BibliographicRecord>?> ICatalogRecords.FindAsync(RecordId id, CancellationToken cancellationToken) => ValueTask.FromResult(
        Records.Contains(id)
            ? new Versioned<BibliographicRecord>(new(id, new BibliographicDescription { Title = new TitleStatement { Title = "Any" } }), 1)
            : null);

    ValueTask<Versioned<BibliographicRecord>?> ICatalogRecords.FindByOriginAsync(RecordOrigin origin, CancellationToken cancellationToken) =>
        ValueTask.FromResult<Versioned<BibliographicRecord>?>(null);

    IAsyncEnumerable<Versioned<BibliographicRecord>> ICatalogRecords.StreamAsync(CancellationToken cancellationToken) =>
        AsyncEnumerable.Empty<Versioned<BibliographicRecord>>();

    string ICommandText.Hash(object command) => FormattableString.Invariant($"{command.GetHashCode()}");

    string ICommandText.Write<T>(T answer, ValueList<Finding> advisories)
    {
        _answers.Add((answer, advisories));
        return FormattableString.Invariant($"{_answers.Count - 1}");
    }

    Result<T> ICommandText.Read<T>(string outcome)
    {
        var (answer, advisories) = _answers[int.Parse(outcome, System.Globalization.CultureInfo.InvariantCulture)];
        return Result.Of((T)answer, advisories);
    }

    private Versioned<T>? Find<T>(Guid key)
        where T : class, IAggregate<T> => _states.TryGetValue((T.Kind, key), out var found) ? new((T)found.State, found.Version) : null;

    private IEnumerable<Versioned<T>> Where<T>(Func<T, bool> wanted)
        where T : class, IAggregate<T> =>
        _states.Values.Where(versioned => versioned.State is T state && wanted(state)).Select(static found => new Versioned<T>((T)found.State, found.Version));

    // Dictionaries answer at once, so nothing is ever waited for.
    private static Result<T> Answer<T>(ValueTask<Result<T>> asked)
        where T : notnull
    {
        Assert.True(asked.IsCompletedSuccessfully, asked.AsTask().Exception?.ToString());
        return asked.Result;
    }

    private static void Must<T>(Result<T> result)
        where T : notnull => Assert.True(result.Succeeded, string.Join(", ", result.Findings.Select(MedLibMessages.Render)));
}
