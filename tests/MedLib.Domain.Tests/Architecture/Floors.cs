using MedLib.Domain.Results;
using NetArchTest.Rules;

namespace MedLib.Domain.Tests.Architecture;

/// <summary>The rooms of the house from the ground up, each with those it may look down into.</summary>
internal static class Floors
{
    private const string Root = "MedLib.Domain";

    private static readonly string[] Ground = ["Results"];
    private static readonly string[] Desks = [.. Ground, "Commands", "Queries"];
    private static readonly string[] Values = [.. Ground, "Identifiers", "Finance", "Time"];
    private static readonly string[] Catalog = [.. Desks, .. Values, "Classification"];
    private static readonly string[] Stock = [.. Catalog, "Cataloging"];
    private static readonly string[] Service = [.. Stock, "Holdings"];

    public static IReadOnlyList<(string Room, string[] MaySee)> Rooms { get; } =
    [
        ("Results", []),
        ("Commands", Ground),
        ("Queries", Ground),
        ("Identifiers", Ground),
        ("Finance", Ground),
        ("Time", Ground),
        ("Classification", Values),
        ("Marc", Ground),
        ("Cataloging", Catalog),
        ("Holdings", Stock),
        ("Circulation", Service),
        ("Acquisitions", Service),
        ("Exchange", [.. Service, "Marc"]),
        ("Json", [.. Service, "Marc", "Circulation", "Acquisitions", "Exchange"]),
    ];

    /// <summary>The types of a room that look where they may not.</summary>
    public static IReadOnlyList<string> Offenders(string room, IReadOnlyCollection<string> maySee)
    {
        var forbidden = Rooms.Select(static known => known.Room).Where(other => !string.Equals(other, room, StringComparison.Ordinal) && !maySee.Contains(other, StringComparer.Ordinal))
            .Select(static other => $"{Root}.{other}")
            .ToArray();
        var result = Types.InAssembly(typeof(Finding).Assembly)
            .That().ResideInNamespaceMatching($"^{Root}\\.{room}(\\.|$)")
            .ShouldNot().HaveDependencyOnAny(forbidden)
            .GetResult();
        return [.. result.FailingTypeNames ?? []];
    }
}
