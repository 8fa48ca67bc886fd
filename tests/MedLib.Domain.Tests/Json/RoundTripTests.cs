using System.Text.Json;
using FsCheck.Xunit;
using MedLib.Domain.Commands;
using MedLib.Domain.Json;
using MedLib.Domain.Results;

namespace MedLib.Domain.Tests.Json;

public sealed class RoundTripTests
{
    private static readonly Type[] Library = typeof(Finding).Assembly.GetTypes();

    public static TheoryData<string> States() => [.. Names(static type => !type.IsAbstract && type.IsAssignableTo(typeof(IAggregate)))];

    public static TheoryData<string> Events() => [.. Names(static type => !type.IsAbstract && type.IsAssignableTo(typeof(IEvent)))];

    public static TheoryData<string> Commands() => [.. Names(static type => type.DeclaringType is { IsAbstract: true } set
        && set.Name.EndsWith("Command", StringComparison.Ordinal) && type.IsSubclassOf(set))];

    public static TheoryData<string> Rows() => [.. Names(static type =>
        type.Name is "CatalogEntry" or "ShelfEntry" or "LoanEntry" or "LoanHistoryEntry" or "RequestEntry" or "ChargeEntry" or "OrderEntry" or "FundBalance" or "ImportedRecord" or "ExportedRecord"
            or "ReturnAnswer" or "Finding" or "StandardNumberCheck")];

    [Theory]
    [MemberData(nameof(States))]
    [MemberData(nameof(Rows))]
    public void Reads_back_what_it_wrote(string name) => HoldsFor(Named(name), Named(name));

    [Theory]
    [MemberData(nameof(Events))]
    [MemberData(nameof(Commands))]
    public void Reads_back_the_case_of_a_closed_set(string name) => HoldsFor(Named(name), Named(name).DeclaringType!);

    [Property]
    public void Reads_back_any_findings(int seed) => HoldsFor(typeof(ValueList<Finding>), typeof(ValueList<Finding>), seed);

    [Fact]
    public void Finds_every_kind_of_thing_to_test()
    {
        Assert.True(States().Count >= 10, "states");
        Assert.True(Events().Count >= 30, "events");
        Assert.True(Commands().Count >= 25, "commands");
        Assert.Equal(13, Rows().Count);
    }

    private static void HoldsFor(Type made, Type contract, int? seed = null)
    {
        foreach (var one in seed is { } given ? [given] : Enumerable.Range(1, 20))
        {
            var value = new AnyValue(one).Of(made);
            var json = JsonSerializer.Serialize(value, MedLibJson.Options.GetTypeInfo(contract));
            var read = JsonSerializer.Deserialize(json, MedLibJson.Options.GetTypeInfo(contract));
            Assert.True(value.Equals(read), $"{made.FullName}: {json}");
            Assert.Equal(json, JsonSerializer.Serialize(read, MedLibJson.Options.GetTypeInfo(contract)));
        }
    }

    private static Type Named(string name) => Library.Single(type => string.Equals(type.FullName, name, StringComparison.Ordinal));

    private static IEnumerable<string> Names(Func<Type, bool> isWanted) =>
        Library.Where(isWanted).Select(static type => type.FullName!).Order(StringComparer.Ordinal);
}
