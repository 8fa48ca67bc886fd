using MedLib.Domain;
using MedLib.Domain.Acquisitions;
using MedLib.Domain.Cataloging;
using MedLib.Domain.Cataloging.Search;
using MedLib.Domain.Circulation;
using MedLib.Domain.Circulation.Borrowers;
using MedLib.Domain.Circulation.Fees.Ledgers;
using MedLib.Domain.Circulation.Loans;
using MedLib.Domain.Circulation.Nightly;
using MedLib.Domain.Circulation.Profiles;
using MedLib.Domain.Commands;
using MedLib.Domain.EntityFrameworkCore;
using MedLib.Domain.Exchange;
using MedLib.Domain.Holdings;
using MedLib.Domain.Holdings.Items;
using Microsoft.Extensions.DependencyInjection;
using NodaTime;

namespace MedLib.Cli;

/// <summary>An open library: its desks and its lists.</summary>
internal sealed class Library : IAsyncDisposable
{
    private readonly ServiceProvider _provider;
    private readonly AsyncServiceScope _scope;

    private Library(ServiceProvider provider)
    {
        _provider = provider;
        _scope = provider.CreateAsyncScope();
    }

    public IIds Ids => Get<IIds>();

    public CommandStamps Stamps => Get<CommandStamps>();

    public ICatalog Catalog => Get<ICatalog>();

    public ICatalogQueries CatalogLists => Get<ICatalogQueries>();

    public IHoldings Holdings => Get<IHoldings>();

    public IItems Items => Get<IItems>();

    public IHoldingsQueries ShelfLists => Get<IHoldingsQueries>();

    public IBorrowers Borrowers => Get<IBorrowers>();

    public ICirculationDesk Circulation => Get<ICirculationDesk>();

    public IFeeLedgers Ledgers => Get<IFeeLedgers>();

    public IDailyRun Daily => Get<IDailyRun>();

    public ILoans Loans => Get<ILoans>();

    public CompiledCirculation Lending => Get<CompiledCirculation>();

    public Instant Now => Get<IClock>().GetCurrentInstant();

    public ICirculationQueries LoanLists => Get<ICirculationQueries>();

    public IAcquisitionsDesk Acquisitions => Get<IAcquisitionsDesk>();

    public IAcquisitionsQueries AcquisitionsLists => Get<IAcquisitionsQueries>();

    public IMarcExchange Exchange => Get<IMarcExchange>();

    /// <summary>Opens the library in an SQLite file that is there: who mistypes its name does not get an empty one.</summary>
    /// <param name="path">The file.</param>
    public static Library OpenExisting(string path) => File.Exists(path)
        ? Open(path)
        : throw new ToolException(ToolCodes.NoLibrary, $"There is no library in {path}: make one with medlib import, or name another with --store.");

    /// <summary>Opens the library in an SQLite file, which is made where there is none.</summary>
    /// <param name="path">The file.</param>
    /// <param name="clock">Another clock than the machine's.</param>
    /// <param name="profile">Another way to lend than a hospital's in the machine's time zone.</param>
    public static Library Open(string path, IClock? clock = null, CirculationProfile? profile = null)
    {
        var services = new ServiceCollection();
        if (clock is not null)
        {
            services.AddSingleton(clock);
        }

        services.AddMedLibDomain()
            .UseCirculation(profile ?? CirculationProfile.SoloHospital(LocalZone()))
            .UseSqlite(path);
        return new Library(services.BuildServiceProvider(validateScopes: true));
    }

    public async ValueTask DisposeAsync()
    {
        await _scope.DisposeAsync();
        await _provider.DisposeAsync();
    }

    private static DateTimeZone LocalZone() => DateTimeZoneProviders.Tzdb.GetZoneOrNull(TimeZoneInfo.Local.Id) ?? DateTimeZone.Utc;

    private T Get<T>()
        where T : notnull => _scope.ServiceProvider.GetRequiredService<T>();
}
