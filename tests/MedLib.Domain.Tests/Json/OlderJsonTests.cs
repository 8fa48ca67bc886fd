using System.Reflection;
using System.Text.Json;
using System.Text.Json.Serialization.Metadata;
using MedLib.Domain.Cataloging.Descriptions;
using MedLib.Domain.Commands;
using MedLib.Domain.Json;
using MedLib.Domain.Results;

namespace MedLib.Domain.Tests.Json;

public sealed class OlderJsonTests
{
    [Fact]
    public void A_list_that_an_older_release_did_not_write_is_empty()
    {
        var read = JsonSerializer.Deserialize("""{"title":{"title":"Anatomia"}}""", MedLibJson.TypeOf<BibliographicDescription>())!;

        Assert.Equal(new BibliographicDescription { Title = new TitleStatement { Title = "Anatomia" } }, read);
    }

    [Fact]
    public void A_list_beside_a_constructor_is_empty_too()
    {
        var read = JsonSerializer.Deserialize("""{"code":"CMD-001","severity":"error","path":""}""", MedLibJson.TypeOf<Finding>())!;

        Assert.Equal(Finding.Error(CommandCodes.IdReused), read);
    }

    [Theory]
    [MemberData(nameof(StoredTypes))]
    public void A_property_that_an_older_release_did_not_write_is_as_in_a_new_object(string name)
    {
        var type = typeof(Finding).Assembly.GetType(name)!;
        var contract = MedLibJson.Options.GetTypeInfo(type);
        var fresh = new AnyValue(1) { RequiredOnly = true }.Of(type);
        var json = JsonSerializer.SerializeToNode(fresh, contract)!.AsObject();
        foreach (var left in json.Select(static property => property.Key).Where(key => IsOptional(type, key)).ToList())
        {
            json.Remove(left);
        }

        Assert.Equal(fresh, JsonSerializer.Deserialize(json, contract));
    }

    [Fact]
    public void The_case_of_a_closed_set_may_stand_anywhere() =>
        Assert.Equal(
            new FindingArg.Number("limit", 3),
            JsonSerializer.Deserialize("""{"name":"limit","value":3,"type":"number"}""", MedLibJson.TypeOf<FindingArg>()));

    [Fact]
    public void What_a_newer_release_writes_is_passed_over() =>
        Assert.Equal(
            Finding.Error(CommandCodes.IdReused),
            JsonSerializer.Deserialize("""{"code":"CMD-001","severity":"error","shade":38}""", MedLibJson.TypeOf<Finding>()));

    public static TheoryData<string> StoredTypes() =>
    [
        .. typeof(Finding).Assembly.GetTypes()
            .Where(static type => type.IsPublic && !type.IsByRefLike && !type.IsAbstract && !type.IsGenericType && HasContract(type) && type.GetProperties().Any(property => IsOptional(type, property.Name)))
            .Select(static type => type.FullName!)
            .Order(StringComparer.Ordinal),
    ];

    private static bool HasContract(Type type) =>
        MedLibJson.Options.TryGetTypeInfo(type, out var contract) && contract.Kind == JsonTypeInfoKind.Object;

    private static bool IsOptional(Type type, string name) =>
        type.GetProperties().SingleOrDefault(property => string.Equals(property.Name, name, StringComparison.OrdinalIgnoreCase)) is
        {
            SetMethod: not null,
        } found
        && !found.IsDefined(typeof(System.Runtime.CompilerServices.RequiredMemberAttribute), inherit: false)
        && !type.GetConstructors(BindingFlags.Instance | BindingFlags.Public | BindingFlags.NonPublic)
            .SelectMany(static constructor => constructor.GetParameters())
            .Any(parameter => string.Equals(parameter.Name, found.Name, StringComparison.OrdinalIgnoreCase));
}
