using MedLib.Domain.Testing.Conformance;

namespace MedLib.Domain.EntityFrameworkCore.Tests;

public sealed class SqliteConformanceTests : IDisposable
{
    private readonly TemporaryLibrary _library = new();

    public static TheoryData<string> Checks => [.. StoreConformance.Names];

    [Theory]
    [MemberData(nameof(Checks))]
    public async Task Keeps_the_contract(string check) => await StoreConformance.RunAsync(
        check,
        new StoreUnderTest(library => library.UseSqlite(_library.FilePath), OutboxReading.ReadAsync),
        TestContext.Current.CancellationToken);

    public void Dispose() => _library.Dispose();
}
