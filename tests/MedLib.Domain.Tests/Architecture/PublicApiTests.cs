using MedLib.Domain.EntityFrameworkCore;
using MedLib.Domain.Results;
using MedLib.Domain.Testing;
using PublicApiGenerator;

namespace MedLib.Domain.Tests.Architecture;

public sealed class PublicApiTests
{
    private static readonly ApiGeneratorOptions Options = new() { IncludeAssemblyAttributes = false };

    [Fact]
    public void The_core_offers_what_was_approved() =>
        Approved.Matches(typeof(Finding).Assembly.GeneratePublicApi(Options), "docs", "api", "MedLib.Domain.txt");

    [Fact]
    public void The_SQLite_store_offers_what_was_approved() =>
        Approved.Matches(typeof(SqliteBuilderExtensions).Assembly.GeneratePublicApi(Options), "docs", "api", "MedLib.Domain.EntityFrameworkCore.txt");

    [Fact]
    public void The_testing_package_offers_what_was_approved() =>
        Approved.Matches(typeof(SequentialIds).Assembly.GeneratePublicApi(Options), "docs", "api", "MedLib.Domain.Testing.txt");
}
