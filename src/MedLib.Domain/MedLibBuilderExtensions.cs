using System.Diagnostics.CodeAnalysis;
using MedLib.Domain.Acquisitions;
using MedLib.Domain.Acquisitions.Funds;
using MedLib.Domain.Acquisitions.Invoices;
using MedLib.Domain.Acquisitions.Orders;
using MedLib.Domain.Cataloging;
using MedLib.Domain.Cataloging.Search;
using MedLib.Domain.Circulation;
using MedLib.Domain.Circulation.Borrowers;
using MedLib.Domain.Circulation.Borrowers.Personnel;
using MedLib.Domain.Circulation.Fees.Ledgers;
using MedLib.Domain.Circulation.Loans;
using MedLib.Domain.Circulation.Nightly;
using MedLib.Domain.Circulation.Offline;
using MedLib.Domain.Circulation.Planning;
using MedLib.Domain.Circulation.Profiles;
using MedLib.Domain.Circulation.Requests;
using MedLib.Domain.Commands;
using MedLib.Domain.Exchange;
using MedLib.Domain.Holdings;
using MedLib.Domain.Holdings.Items;
using MedLib.Domain.Results;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;

namespace MedLib.Domain;

/// <summary>What every host chooses: the store and how the library lends.</summary>
public static class MedLibBuilderExtensions
{
    /// <summary>Keeps the library in a store, and registers the desks over it, one of each a scope.</summary>
    /// <remarks>
    /// The store is made once a scope, unless it is registered with another lifetime before. Ports that the host has registered
    /// itself, such as its own <see cref="IBorrowers"/>, stay.
    /// </remarks>
    /// <param name="builder">The builder.</param>
    /// <typeparam name="TStore">The store: its write port, its states and its lists.</typeparam>
    /// <exception cref="InvalidOperationException">Another store was chosen before.</exception>
    public static IMedLibBuilder UseStore<[DynamicallyAccessedMembers(DynamicallyAccessedMemberTypes.PublicConstructors)] TStore>(
        this IMedLibBuilder builder)
        where TStore : class, ILibraryStore, IStateReader, ICatalogQueries, IHoldingsQueries, ICirculationQueries, IAcquisitionsQueries, IHistoryAnonymizer
    {
        ArgumentNullException.ThrowIfNull(builder);
        var services = builder.Services;
        Choose(services, typeof(TStore));
        services.TryAddScoped<TStore>();
        services.TryAddScoped<ILibraryStore>(static provider => provider.GetRequiredService<TStore>());
        services.TryAddScoped<IStateReader>(static provider => provider.GetRequiredService<TStore>());
        services.TryAddScoped<ICatalogQueries>(static provider => provider.GetRequiredService<TStore>());
        services.TryAddScoped<IHoldingsQueries>(static provider => provider.GetRequiredService<TStore>());
        services.TryAddScoped<ICirculationQueries>(static provider => provider.GetRequiredService<TStore>());
        services.TryAddScoped<IAcquisitionsQueries>(static provider => provider.GetRequiredService<TStore>());
        services.TryAddScoped<IHistoryAnonymizer>(static provider => provider.GetRequiredService<TStore>());
        AddPorts(services);
        AddDesks(services);
        return builder;
    }

    /// <summary>Lends by a profile instead of the default, <see cref="CirculationProfile.SoloHospital"/> in UTC.</summary>
    /// <remarks>It is compiled here. Who wants to show what is wrong with a profile compiles it first, and gives the result to the other overload.</remarks>
    /// <param name="builder">The builder.</param>
    /// <param name="profile">Calendars, rules, service points and habits.</param>
    /// <exception cref="ArgumentException">The profile is not sound; the message tells every finding.</exception>
    public static IMedLibBuilder UseCirculation(this IMedLibBuilder builder, CirculationProfile profile)
    {
        ArgumentNullException.ThrowIfNull(builder);
        ArgumentNullException.ThrowIfNull(profile);
        var compiled = profile.Compile();
        return compiled.Succeeded
            ? builder.UseCirculation(compiled.Value)
            : throw new ArgumentException(string.Join(' ', compiled.Findings.Select(MedLibMessages.Render)), nameof(profile));
    }

    /// <summary>Lends by a compiled profile instead of the default.</summary>
    /// <param name="builder">The builder.</param>
    /// <param name="circulation">The profile, compiled.</param>
    public static IMedLibBuilder UseCirculation(this IMedLibBuilder builder, CompiledCirculation circulation)
    {
        ArgumentNullException.ThrowIfNull(builder);
        ArgumentNullException.ThrowIfNull(circulation);
        builder.Services.Replace(ServiceDescriptor.Singleton(circulation));
        return builder;
    }

    /// <summary>Shelves by the practice of each location instead of the default.</summary>
    /// <remarks>All hosts of a library choose the same, for the shelf list is made by it. A store keeps it where it outlives the host.</remarks>
    /// <param name="builder">The builder.</param>
    /// <param name="practices">How the library shelves, location by location.</param>
    public static IMedLibBuilder UseShelving(this IMedLibBuilder builder, ShelvingPractices practices)
    {
        ArgumentNullException.ThrowIfNull(builder);
        ArgumentNullException.ThrowIfNull(practices);
        builder.Services.Replace(ServiceDescriptor.Singleton(practices));
        return builder;
    }

    private static void AddPorts(IServiceCollection services)
    {
        services.TryAddScoped<ICatalogRecords, StoredCatalogRecords>();
        services.TryAddScoped<IHoldings, StoredHoldings>();
        services.TryAddScoped<IItems, StoredItems>();
        services.TryAddScoped<IBorrowers, StoredBorrowers>();
        services.TryAddScoped<ILoans, StoredLoans>();
        services.TryAddScoped<IRequestQueues, StoredRequestQueues>();
        services.TryAddScoped<IFeeLedgers, StoredFeeLedgers>();
        services.TryAddScoped<IFunds, StoredFunds>();
        services.TryAddScoped<IOrders, StoredOrders>();
        services.TryAddScoped<IInvoices, StoredInvoices>();
    }

    private static void AddDesks(IServiceCollection services)
    {
        services.TryAddScoped<CommandRunner>();
        services.TryAddScoped<ICatalog, CatalogDesk>();
        services.TryAddScoped<IHoldingsDesk, HoldingsDesk>();
        services.TryAddScoped<ICirculationDesk, CirculationDesk>();
        services.TryAddScoped<IDailyRun, DailyRun>();
        services.TryAddScoped<IOfflineUpload, OfflineUpload>();
        services.TryAddScoped<IBorrowerDesk>(static provider => provider.GetRequiredService<ICirculationDesk>());
        services.TryAddScoped<PersonnelFeedRun>();
        services.TryAddScoped<IAcquisitionsDesk, AcquisitionsDesk>();
        services.TryAddScoped<IMarcExchange, MarcExchange>();
    }

    // Two stores in one container would each get half of the ports.
    private static void Choose(IServiceCollection services, Type store)
    {
        var chosen = services.Select(static service => service.ImplementationInstance).OfType<StoreChoice>().FirstOrDefault();
        if (chosen is not null && chosen.Store != store)
        {
            throw new InvalidOperationException($"{chosen.Store.Name} was chosen before {store.Name}: a library has one store.");
        }

        services.TryAddSingleton(new StoreChoice(store));
    }

    private sealed record StoreChoice(Type Store);
}
