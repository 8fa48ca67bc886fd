using MedLib.Domain.Exchange;

namespace MedLib.Cli.Verbs;

/// <summary>Formats of files: by what is in them where they are read, by their names where they are written.</summary>
internal static class MarcFiles
{
    private const int Enough = 64; // bytes, to see how a file begins

    /// <summary>The format that a name asks for.</summary>
    public static MarcFileFormat FormatOf(string path) =>
        Path.GetExtension(path) is { } extension && (extension.Equals(".mrk", StringComparison.OrdinalIgnoreCase) || extension.Equals(".txt", StringComparison.OrdinalIgnoreCase))
            ? MarcFileFormat.MarcMaker
            : MarcFileFormat.Iso2709;

    /// <summary>The format of a file: MARCMaker begins with an equals sign and ISO 2709 with a digit; of anything else, and of what cannot be read twice, the name tells.</summary>
    /// <param name="path">Its name.</param>
    /// <param name="file">The file at its beginning, where it is left.</param>
    public static MarcFileFormat FormatOf(string path, Stream file)
    {
        if (!file.CanSeek)
        {
            return FormatOf(path);
        }

        Span<byte> start = stackalloc byte[Enough];
        var length = file.ReadAtLeast(start, Enough, throwOnEndOfStream: false);
        file.Position = 0;
        var text = start[..length].TrimStart("\uFEFF"u8).TrimStart(" \t\r\n"u8);
        return text switch
        {
            [(byte)'=', ..] => MarcFileFormat.MarcMaker,
            [>= (byte)'0' and <= (byte)'9', ..] => MarcFileFormat.Iso2709,
            _ => FormatOf(path),
        };
    }
}
