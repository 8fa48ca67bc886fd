using MedLib.Domain.Testing.Conformance;
using MedLib.Domain.Testing.InMemory;
using Microsoft.Extensions.DependencyInjection;

namespace MedLib.Domain.Tests.Testing;

public sealed class InMemoryConformanceTests
{
    public static TheoryData<string> Checks => [.. StoreConformance.Names];

    [Theory]
    [MemberData(nameof(Checks))]
    public async Task Keeps_the_contract(string check) =>
        await StoreConformance.RunAsync(check, InMemory(), TestContext.Current.CancellationToken);

    private static StoreUnderTest InMemory() => new(
        static library => library.UseInMemory(),
        static (services, _) => ValueTask.FromResult(services.GetRequiredService<InMemoryStore>().Outbox));
}
