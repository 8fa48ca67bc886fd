using System.Reflection;
using System.Runtime.CompilerServices;
using MedLib.Domain.Commands;
using MedLib.Domain.Results;

namespace MedLib.Domain.Tests.Architecture;

public sealed class ConventionTests
{
    private const BindingFlags Declared =
        BindingFlags.Public | BindingFlags.Instance | BindingFlags.Static | BindingFlags.DeclaredOnly;

    private const int LongestFile = 400;

    private static readonly string[] EmptyWords = ["Manager", "Helper", "Util", "Common", "Base", "Impl", "Dto", "Catalogue", "Licence"];

    private static readonly Type[] Public = typeof(Finding).Assembly.GetExportedTypes();

    [Fact]
    public void Every_asynchronous_method_ends_in_a_cancellation_token()
    {
        var methods = Public.SelectMany(static type => type.GetMethods(Declared)).Where(static method => IsAsynchronous(method.ReturnType)).ToList();

        Assert.NotEmpty(methods);
        Assert.Empty(methods.Where(static method => method.GetParameters().LastOrDefault()?.ParameterType != typeof(CancellationToken)).Select(Name));
    }

    [Fact]
    public void Asynchronous_methods_and_no_others_are_named_so() =>
        Assert.Empty(Public.SelectMany(static type => type.GetMethods(Declared))
            .Where(static method => method.Name.EndsWith("Async", StringComparison.Ordinal) != IsAsynchronous(method.ReturnType))
            .Select(Name));

    [Fact]
    public void No_public_property_can_be_changed_after_it_was_made() =>
        Assert.Empty(Public.SelectMany(static type => type.GetProperties(Declared))
            .Where(static property => property.SetMethod is { IsPublic: true } setter
                && !setter.ReturnParameter.GetRequiredCustomModifiers().Contains(typeof(IsExternalInit)))
            .Select(Name));

    // JSON leaves out what is null, and could not read back a required property that was.
    [Fact]
    public void What_may_be_null_is_not_required() =>
        Assert.Empty(Public.SelectMany(static type => type.GetProperties(Declared))
            .Where(static property => property.IsDefined(typeof(RequiredMemberAttribute), inherit: false)
                && new NullabilityInfoContext().Create(property).ReadState == NullabilityState.Nullable)
            .Select(Name));

    [Fact]
    public void No_public_field_can_be_changed() =>
        Assert.Empty(Public.Where(static type => !type.IsEnum).SelectMany(static type => type.GetFields(Declared))
            .Where(static field => field is { IsLiteral: false, IsInitOnly: false })
            .Select(Name));

    [Fact]
    public void Nothing_static_is_mutable() =>
        Assert.Empty(typeof(Finding).Assembly.GetTypes()
            .Where(static type => !type.IsDefined(typeof(CompilerGeneratedAttribute), inherit: false) && type.Namespace?.StartsWith("MedLib", StringComparison.Ordinal) == true)
            .SelectMany(static type => type.GetFields(BindingFlags.Static | BindingFlags.Public | BindingFlags.NonPublic | BindingFlags.DeclaredOnly))
            .Where(static field => field is { IsLiteral: false, IsInitOnly: false } && !field.IsDefined(typeof(CompilerGeneratedAttribute), inherit: false))
            .Where(static field => !string.Equals(field.DeclaringType!.Namespace, "MedLib.Domain.Json", StringComparison.Ordinal)) // written by the compiler
            .Select(Name));

    [Fact]
    public void Aggregates_events_and_commands_are_sealed_or_closed() =>
        Assert.Empty(Public.Where(static type => type.IsAssignableTo(typeof(IAggregate)) || type.IsAssignableTo(typeof(IEvent)) || IsCommandSet(type))
            .Where(static type => type is { IsSealed: false, IsInterface: false })
            .Where(static type => !type.IsAbstract || type.GetConstructors(BindingFlags.Instance | BindingFlags.NonPublic)
                .Any(static constructor => !constructor.IsPrivate && !IsCopy(constructor)))
            .Select(static type => type.FullName));

    [Fact]
    public void Ids_are_typed() =>
        Assert.Empty(Public.Where(static type => type.Name.EndsWith("Id", StringComparison.Ordinal) && type.IsValueType && !string.Equals(type.Namespace, "MedLib.Domain.Identifiers", StringComparison.Ordinal))
            .Where(static type => !type.GetInterfaces().Any(static face => face.IsGenericType && face.GetGenericTypeDefinition() == typeof(IGuidId<>)))
            .Select(static type => type.FullName));

    [Fact]
    public void Every_kind_of_aggregate_is_told_apart()
    {
        var kinds = Public.Where(static type => !type.IsAbstract && type.IsAssignableTo(typeof(IAggregate)))
            .Select(static type => (string)typeof(ConventionTests).GetMethod(nameof(KindOf), BindingFlags.NonPublic | BindingFlags.Static)!
                .MakeGenericMethod(type).Invoke(obj: null, parameters: null)!)
            .ToList();

        Assert.Equal(kinds.Count, kinds.Distinct(StringComparer.Ordinal).Count());
    }

    [Fact]
    public void Names_say_what_a_thing_is() =>
        Assert.DoesNotContain(
            typeof(Finding).Assembly.GetTypes().Where(static type => type.Namespace is not null).Select(static type => type.Name),
            static name => EmptyWords.Any(word => name.Contains(word, StringComparison.Ordinal)));

    [Fact]
    public void No_file_is_long() =>
        Assert.DoesNotContain(Sources.Of(RepositoryFiles.PathTo("src")), static file => File.ReadLines(file).Count() > LongestFile);

    private static string KindOf<T>()
        where T : class, IAggregate<T> => T.Kind;

    private static bool IsCommandSet(Type type) =>
        type.Name.EndsWith("Command", StringComparison.Ordinal) && type is { IsAbstract: true, IsInterface: false };

    private static bool IsCopy(ConstructorInfo constructor) =>
        constructor.GetParameters() is [var only] && only.ParameterType == constructor.DeclaringType;

    private static bool IsAsynchronous(Type type) =>
        type == typeof(Task) || type == typeof(ValueTask)
        || (type.IsGenericType && (type.GetGenericTypeDefinition() == typeof(Task<>)
            || type.GetGenericTypeDefinition() == typeof(ValueTask<>)
            || type.GetGenericTypeDefinition() == typeof(IAsyncEnumerable<>)));

    private static string Name(MemberInfo member) => $"{member.DeclaringType!.FullName}.{member.Name}";
}
