using System.Reflection;
using MedLib.Domain.Cataloging;
using MedLib.Domain.Classification;
using MedLib.Domain.Finance;
using MedLib.Domain.Identifiers;
using MedLib.Domain.Results;
using MedLib.Domain.Time;
using NodaTime;

namespace MedLib.Domain.Tests.Json;

/// <summary>Makes values of any type of the library, filled to the last property, so that nothing is forgotten by JSON unseen.</summary>
internal sealed class AnyValue(int seed)
{
    private const BindingFlags Anything = BindingFlags.Instance | BindingFlags.Public | BindingFlags.NonPublic;
    private static readonly string[] Tails = ["", " \"quoted\" \\", "é心", "𠮷", "\t<b>&"];
    private readonly Random _random = new(seed);
    private readonly Stack<Type> _within = [];

    /// <summary>Whether only what must be given is given.</summary>
    public bool RequiredOnly { get; init; }

    public object Of(Type type) => Nullable.GetUnderlyingType(type) is { } inner ? Of(inner) : Simple(type) ?? Composed(type);

    private object? Simple(Type type) => type switch
    {
        _ when type == typeof(string) => Text(),
        _ when type == typeof(int) => _random.Next(1, 100),
        _ when type == typeof(long) => _random.NextInt64(1, long.MaxValue),
        _ when type == typeof(bool) => _random.Next(2) == 1,
        _ when type == typeof(decimal) => _random.Next(1, 100_000) / 100m,
        _ when type == typeof(Guid) => Guid(),
        _ when type == typeof(Instant) => Instant.FromUnixTimeTicks(_random.NextInt64(0, 20_000_000_000_000_000)),
        _ when type == typeof(Duration) => Duration.FromMinutes(_random.Next(1, 600)),
        _ when type == typeof(DateTimeZone) => DateTimeZoneProviders.Tzdb["Europe/Berlin"],
        _ when type == typeof(LocalDate) => new LocalDate(2026, 1, 1).PlusDays(_random.Next(0, 3000)),
        _ when type == typeof(LocalTime) => LocalTime.FromSecondsSinceMidnight(_random.Next(0, 86_400)),
        _ when type == typeof(Money) => Money.Of(_random.Next(-100_000, 100_000) / 100m, Currency.Eur).Value!,
        _ when type == typeof(Currency) => Currency.Usd,
        _ when type == typeof(Barcode) => Barcode.Parse($"T {_random.Next()}"),
        _ when type == typeof(CallNumberScheme) => new CallNumberScheme("nlm"),
        _ when type == typeof(ShelfKey) => ShelfKey.Of(CallNumberScheme.Nlm, "WG 300 A1"),
        _ when type == typeof(RecordOrigin) => RecordOrigin.Of("DNLM", Text()),
        _ when type == typeof(ReadOnlyMemory<byte>) => (ReadOnlyMemory<byte>)Guid().ToByteArray(),
        _ when type == typeof(DueMoment) => new DueMoment.EndOfDay((LocalDate)Of(typeof(LocalDate)), "Europe/Berlin"),
        _ when type.IsEnum => Enum.GetValues(type).GetValue(_random.Next(Enum.GetValues(type).Length))!,
        _ => null,
    };

    private object Composed(Type type)
    {
        if (type.IsGenericType && type.GetGenericTypeDefinition() == typeof(ValueList<>))
        {
            return List(type.GenericTypeArguments[0]);
        }

        if (type.IsAbstract)
        {
            var cases = type.GetNestedTypes().Where(nested => nested.IsSubclassOf(type) && !_within.Contains(nested)).ToArray();
            return Of(cases[_random.Next(cases.Length)]);
        }

        _within.Push(type);
        try
        {
            return Filled(type);
        }
        finally
        {
            _within.Pop();
        }
    }

    // What has a part of its own kind, as terms of a recall within terms, has none within that.
    private object Filled(Type type)
    {
        var constructor = type.GetConstructors(Anything)
            .Where(found => found.GetParameters() is not [var only] || only.ParameterType != type)
            .MaxBy(static found => found.GetParameters().Length)!;
        var made = constructor.Invoke([.. constructor.GetParameters().Select(parameter => _within.Contains(parameter.ParameterType) ? null : Of(parameter.ParameterType))]);
        foreach (var property in type.GetProperties(Anything).Where(property => property.SetMethod is not null && property.GetMethod!.IsPublic && !_within.Contains(property.PropertyType) && (!RequiredOnly || IsRequired(property))))
        {
            property.SetValue(made, Of(property.PropertyType));
        }

        return made;
    }

    private object List(Type item)
    {
        var items = Array.CreateInstance(item, _random.Next(1, 4));
        for (var i = 0; i < items.Length; i++)
        {
            items.SetValue(Of(item), i);
        }

        return typeof(ValueList).GetMethod(nameof(ValueList.ToValueList))!.MakeGenericMethod(item).Invoke(null, [items])!;
    }

    private static bool IsRequired(PropertyInfo property) =>
        property.IsDefined(typeof(System.Runtime.CompilerServices.RequiredMemberAttribute), inherit: false);

    // Letters of several scripts, what JSON must escape, and more than one UTF-16 unit.
    private string Text() => $"x{Guid().ToString("N")[..6]}{Tails[_random.Next(Tails.Length)]}";

    private Guid Guid()
    {
        Span<byte> bytes = stackalloc byte[16];
        _random.NextBytes(bytes);
        return new Guid(bytes);
    }
}
