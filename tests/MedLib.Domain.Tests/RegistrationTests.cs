using FluentValidation;
using MedLib.Domain.Cataloging;
using MedLib.Domain.Circulation;
using MedLib.Domain.Circulation.Profiles;
using MedLib.Domain.Classification.Schedules;
using MedLib.Domain.Commands;
using MedLib.Domain.Results;
using Microsoft.Extensions.DependencyInjection;
using NodaTime;
using NodaTime.Testing;

namespace MedLib.Domain.Tests;

public sealed class RegistrationTests
{
    private static readonly ServiceProviderOptions Strict = new() { ValidateOnBuild = true, ValidateScopes = true };

    [Fact]
    public void Builds_without_a_store()
    {
        var services = new ServiceCollection();
        services.AddMedLibDomain();

        using var provider = services.BuildServiceProvider(Strict);

        Assert.NotNull(provider.GetRequiredService<IIds>());
        Assert.Null(provider.GetService<ICatalog>());
    }

    [Fact]
    public void Adding_twice_adds_once()
    {
        var services = new ServiceCollection();
        services.AddMedLibDomain();
        var once = services.Count;

        services.AddMedLibDomain();

        Assert.Equal(once, services.Count);
    }

    [Fact]
    public void What_the_host_registered_stays()
    {
        var clock = FakeClock.FromUtc(2026, 1, 1);
        var services = new ServiceCollection();
        services.AddSingleton<IClock>(clock);
        services.AddMedLibDomain();

        using var provider = services.BuildServiceProvider(Strict);

        Assert.Same(clock, provider.GetRequiredService<IClock>());
    }

    [Fact]
    public void Lends_by_the_profile_that_was_chosen_last()
    {
        var profile = CirculationProfile.SoloHospital(DateTimeZoneProviders.Tzdb["Europe/Berlin"]);
        var services = new ServiceCollection();
        services.AddMedLibDomain().UseCirculation(profile).UseCirculation(profile with { ServicePoints = [] });

        using var provider = services.BuildServiceProvider(Strict);

        Assert.Equal(profile, Assert.Single(provider.GetServices<CompiledCirculation>()).Profile);
    }

    [Fact]
    public void The_NLM_schedules_are_the_embedded_ones_unless_the_host_has_newer_ones()
    {
        var services = new ServiceCollection();
        services.AddMedLibDomain();
        using var provider = services.BuildServiceProvider(Strict);
        var newer = NlmSchedule.Embedded.With(NlmSchedule.Embedded);
        var replaced = new ServiceCollection();
        replaced.AddSingleton(newer);
        replaced.AddMedLibDomain();
        using var replacedProvider = replaced.BuildServiceProvider(Strict);

        Assert.Same(NlmSchedule.Embedded, provider.GetRequiredService<NlmSchedule>());
        Assert.Same(newer, replacedProvider.GetRequiredService<NlmSchedule>());
    }

    [Fact]
    public void Every_validator_is_registered()
    {
        var services = new ServiceCollection();
        services.AddMedLibDomain();
        var registered = services.Select(static service => service.ImplementationType).ToHashSet();

        var missing = typeof(Finding).Assembly.GetTypes()
            .Where(type => !type.IsAbstract && type.IsAssignableTo(typeof(IValidator)) && !registered.Contains(type));

        Assert.Empty(missing);
    }

    [Fact]
    public void Ids_are_in_the_order_of_the_clock()
    {
        var clock = FakeClock.FromUtc(2026, 1, 1);
        var services = new ServiceCollection();
        services.AddSingleton<IClock>(clock);
        services.AddMedLibDomain();
        using var provider = services.BuildServiceProvider(Strict);
        var ids = provider.GetRequiredService<IIds>();

        var first = ids.Next();
        clock.AdvanceMilliseconds(1);
        var second = ids.Next();

        Assert.Equal(7, first.Version);
        Assert.True(first.CompareTo(second) < 0);
    }
}
