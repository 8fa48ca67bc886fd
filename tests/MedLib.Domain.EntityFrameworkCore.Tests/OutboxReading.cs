using System.Text.Json;
using MedLib.Domain.Acquisitions.Funds;
using MedLib.Domain.Acquisitions.Invoices;
using MedLib.Domain.Acquisitions.Orders;
using MedLib.Domain.Cataloging;
using MedLib.Domain.Circulation.Borrowers;
using MedLib.Domain.Circulation.Fees.Ledgers;
using MedLib.Domain.Circulation.Loans;
using MedLib.Domain.Circulation.Possessions;
using MedLib.Domain.Circulation.Requests;
using MedLib.Domain.Commands;
using MedLib.Domain.EntityFrameworkCore.Rows;
using MedLib.Domain.Holdings;
using MedLib.Domain.Holdings.Items;
using MedLib.Domain.Json;
using MedLib.Domain.Results;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace MedLib.Domain.EntityFrameworkCore.Tests;

/// <summary>Reads the outbox back into events.</summary>
internal static class OutboxReading
{
    private static readonly Dictionary<string, Type> Sets = new(StringComparer.Ordinal)
    {
        [KindOf<BibliographicRecord>()] = typeof(BibliographicEvent),
        [KindOf<Holding>()] = typeof(HoldingEvent),
        [KindOf<Item>()] = typeof(ItemEvent),
        [KindOf<Borrower>()] = typeof(BorrowerEvent),
        [KindOf<BorrowerAccount>()] = typeof(BorrowerAccountEvent),
        [KindOf<Loan>()] = typeof(LoanEvent),
        [KindOf<ItemCirculation>()] = typeof(ItemCirculationEvent),
        [KindOf<Fund>()] = typeof(FundEvent),
        [KindOf<PurchaseOrder>()] = typeof(OrderEvent),
        [KindOf<Invoice>()] = typeof(InvoiceEvent),
        [KindOf<FeeLedger>()] = typeof(FeeEvent),
        [KindOf<RequestQueue>()] = typeof(RequestEvent),
    };

    public static async ValueTask<ValueList<IEvent>> ReadAsync(IServiceProvider services, CancellationToken cancellationToken)
    {
        await using var db = await services.GetRequiredService<ILibraryDatabase>().OpenAsync(cancellationToken);
        var rows = await db.Outbox.AsNoTracking().OrderBy(static row => row.Sequence).ToListAsync(cancellationToken);
        return [.. rows.Select(Read)];
    }

    private static IEvent Read(OutboxRow row) =>
        (IEvent)JsonSerializer.Deserialize(row.Json, MedLibJson.Options.GetTypeInfo(Sets[row.Kind]))!;

    private static string KindOf<T>()
        where T : class, IAggregate<T> => T.Kind;
}
