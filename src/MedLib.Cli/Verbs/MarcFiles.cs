using MedLib.Domain.Exchange;

namespace MedLib.Cli.Verbs;

/// <summary>Formats of files by their names.</summary>
internal static class MarcFiles
{
    public static MarcFileFormat FormatOf(string path) =>
        Path.GetExtension(path) is { } extension && (extension.Equals(".mrk", StringComparison.OrdinalIgnoreCase) || extension.Equals(".txt", StringComparison.OrdinalIgnoreCase))
            ? MarcFileFormat.MarcMaker
            : MarcFileFormat.Iso2709;
}
