using MedLib.Domain.Results;
using PublicApiGenerator;

namespace MedLib.Domain.Tests.Architecture;

public sealed class PublicApiTests
{
    private static readonly ApiGeneratorOptions Options = new() { IncludeAssemblyAttributes = false };

    [Fact]
    public void The_core_offers_what_was_approved() =>
        Approved.Matches(typeof(Finding).Assembly.GeneratePublicApi(Options), "docs", "api", "MedLib.Domain.txt");
}
