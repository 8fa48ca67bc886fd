using System.Globalization;
using MedLib.Domain.Classification.Schedules;

namespace MedLib.Domain.Benchmarks.Classification;

/// <summary>Call numbers as the shelf list of a medical library has them, the same in every run.</summary>
/// <remarks>
/// Of a hundred: 58 plain NLM numbers with cutter and year, 12 serials in W1, 8 arranged by place, 6 topical, 3 bibliographies,
/// 9 of the Library of Congress' classification, 2 of the 19th century, 2 accession numbers. A fifth has volumes or copies. One
/// class in twenty is none of the schedules, as numbers of older editions and of a library's own are.
/// </remarks>
internal static class CallNumberTexts
{
    /// <summary>So many that no processor learns them by heart.</summary>
    internal const int Count = 1000;

    private const int Seed = 852; // MARC 21's field for where a thing is shelved

    private static readonly string[] Schedules = [.. NlmSchedule.Embedded.Schedules.Select(static schedule => schedule.Letters).Where(static letters => letters.Length == 2)];
    private static readonly string[] Classes = [.. NlmSchedule.Embedded.Classes.Where(static known => !known.IsTopic).Select(static known => known.Number.ToString())];
    private static readonly string[] Topics = [.. NlmSchedule.Embedded.Classes.Where(static known => known.IsTopic).Select(static known => known.Number.ToString())];
    private static readonly string[] Divided = [.. NlmSchedule.Embedded.Classes.Where(static known => known.IsTableG).Select(static known => known.Number.ToString())];
    private static readonly string[] Lc = ["BF", "HV", "QA", "QD", "QH", "QP", "RC", "TP", "Z"];
    private static readonly string[] Places = ["AA1", "AC2", "DA1", "DC2.1", "FA1", "GG4", "JC6", "KA8"];
    private static readonly string[] Volumes = ["v.2", "v. 12", "c.2", "pt.1", "no. 28", "v.4 pt.A", "v.3 c.2"];

    /// <summary>The first so many of an endless shelf.</summary>
    internal static string[] Make(int count)
    {
        var random = new Random(Seed);
        var texts = new string[count];
        for (var i = 0; i < count; i++)
        {
            texts[i] = Make(random);
        }

        return texts;
    }

    private static string Make(Random random)
    {
        var year = random.Next(1930, 2026);
        var text = random.Next(100) switch
        {
            < 58 => Invariant($"{Class(random)} {Cutter(random)} {year}"),
            < 70 => Invariant($"W1 {Letter(random)}{Letter(random)}{random.Next(10, 1000)}{(random.Next(3) == 0 ? Letter(random) : "")}"),
            < 78 => Invariant($"{Pick(random, Divided)} {Pick(random, Places)} {Cutter(random)} {year}"),
            < 84 => Invariant($"{Pick(random, Topics)} {Cutter(random)} {year}"),
            < 87 => Invariant($"Z{Class(random)} {Cutter(random)} {year}"),
            < 96 => Invariant($"{Pick(random, Lc)} {random.Next(1, 1000)}{Decimals(random)} .{Letter(random)}{random.Next(1, 100)} {Cutter(random)} {year}"),
            < 98 => Invariant($"{Pick(random, Schedules)}{Letter(random)} {Cutter(random)} {random.Next(1801, 1914)}"),
            _ => Invariant($"{year} {Letter(random)}-{random.Next(1, 500)}"),
        };
        return random.Next(5) == 0 ? $"{text} {Pick(random, Volumes)}" : text;
    }

    private static string Class(Random random) =>
        random.Next(20) == 0 ? Invariant($"{Pick(random, Schedules)} {random.Next(1, 1000)}.9") : Pick(random, Classes);

    private static string Decimals(Random random) => random.Next(6) == 0 ? Invariant($".{random.Next(1, 10)}") : "";

    // One in four has no mark of the title.
    private static string Cutter(Random random) =>
        Invariant($"{Letter(random)}{random.Next(10, 1000)}{(random.Next(4) == 0 ? "" : Letter(random).ToLowerInvariant())}");

    private static string Letter(Random random) => ((char)('A' + random.Next(26))).ToString();

    private static string Pick(Random random, string[] from) => from[random.Next(from.Length)];

    private static string Invariant(FormattableString text) => text.ToString(CultureInfo.InvariantCulture);
}
