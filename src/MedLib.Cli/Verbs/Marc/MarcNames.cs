using System.CommandLine;
using MedLib.Domain.Marc;
using MedLib.Domain.Marc.Files;

namespace MedLib.Cli.Verbs.Marc;

/// <summary>What the formats are called on the command line.</summary>
internal static class MarcNames
{
    private static readonly (string Name, MarcFormat Format)[] Formats =
    [
        ("mrc", MarcFormat.Iso2709), ("xml", MarcFormat.MarcXml), ("json", MarcFormat.Json), ("ndjson", MarcFormat.NdJson),
        ("mrk", MarcFormat.MarcMaker), ("seq", MarcFormat.AlephSequential), ("lines", MarcFormat.Lines),
    ];

    public static Option<string> From() => Option("--from", "The format of what is read. Without it, what is in the file tells.", [.. Formats.Select(static f => f.Name).SkipLast(1)]);

    public static Option<string> To() => Option("--to", "The format of what is written. Without it, the name of the file tells.", [.. Formats.Select(static f => f.Name)]);

    public static MarcFormat? Of(string? name) => name is null ? null : Formats.First(f => string.Equals(f.Name, name, StringComparison.Ordinal)).Format;

    private static Option<string> Option(string name, string description, string[] names)
    {
        var option = new Option<string>(name) { Description = description, HelpName = string.Join('|', names) };
        option.AcceptOnlyFromAmong(names);
        return option;
    }
}
