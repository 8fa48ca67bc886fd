using MedLib.Domain.Marc.Aleph;
using MedLib.Domain.Marc.Json;
using MedLib.Domain.Marc.Lines;
using MedLib.Domain.Marc.Maker;
using MedLib.Domain.Marc.Reading;
using MedLib.Domain.Marc.Xml;

namespace MedLib.Domain.Marc.Files;

/// <summary>Files of records in any format: tells the formats apart, and reads and writes them in one way.</summary>
public static partial class MarcFile
{
    /// <summary>The format of a file by how it begins.</summary>
    /// <param name="start">The first bytes; 512 are enough, and fewer may be all there are.</param>
    /// <returns>The format; null where it is none of these, such as HTML, a packed file, or nothing at all.</returns>
    public static MarcFormat? Detect(ReadOnlySpan<byte> start) => FormatSigns.Detect(start);

    /// <summary>The format that the name of a file stands for, whether or not it ends in <c>.gz</c>.</summary>
    /// <param name="path">The name, with or without a path.</param>
    /// <returns>The format; null where the name does not tell, as <c>.txt</c> does not.</returns>
    public static MarcFormat? FormatOf(string path)
    {
        ArgumentNullException.ThrowIfNull(path);
        var name = path.EndsWith(".gz", StringComparison.OrdinalIgnoreCase) ? path[..^3] : path;
        return Path.GetExtension(name).ToUpperInvariant() switch
        {
            ".MRC" or ".MARC" or ".MARC8" or ".UTF8" or ".DAT" or ".ISO" or ".ISO2709" or ".USMARC" => MarcFormat.Iso2709,
            ".XML" or ".MARCXML" or ".MRX" => MarcFormat.MarcXml,
            ".JSON" or ".MIJ" => MarcFormat.Json,
            ".NDJSON" or ".NDJ" or ".JSONL" => MarcFormat.NdJson,
            ".MRK" or ".MRK8" => MarcFormat.MarcMaker,
            ".SEQ" or ".ASEQ" or ".ALEPHSEQ" => MarcFormat.AlephSequential,
            ".LINES" => MarcFormat.Lines,
            _ => null,
        };
    }

    /// <summary>A file from its start, for reading to its end.</summary>
    /// <remarks>A file that is packed with gzip is unpacked by <see cref="Read"/> and <see cref="ReadAsync(Stream, MarcFormat?, MarcReadOptions?, CancellationToken)"/>.</remarks>
    /// <param name="path">The file.</param>
    /// <exception cref="IOException">It cannot be opened, or is not there.</exception>
    /// <exception cref="UnauthorizedAccessException">It may not be read.</exception>
    public static Stream OpenRead(string path) =>
        new FileStream(path, new FileStreamOptions { Options = FileOptions.SequentialScan | FileOptions.Asynchronous, BufferSize = 1 << 16 });

    /// <summary>A writer at the start of a file.</summary>
    /// <param name="stream">Where the bytes go; it stays open.</param>
    /// <param name="format">The format.</param>
    /// <param name="options">How to write; null for <see cref="MarcWriteOptions.Default"/>.</param>
    /// <exception cref="ArgumentOutOfRangeException">There is no such format.</exception>
    public static MarcFileWriter CreateWriter(Stream stream, MarcFormat format, MarcWriteOptions? options = null)
    {
        ArgumentNullException.ThrowIfNull(stream);
        return format switch
        {
            MarcFormat.Iso2709 => new Iso2709Writer(stream, options),
            MarcFormat.MarcXml => new MarcXmlWriter(stream, options),
            MarcFormat.Json => new MarcJsonWriter(stream, options),
            MarcFormat.NdJson => new MarcNdJsonWriter(stream, options),
            MarcFormat.MarcMaker => new MarcMakerWriter(stream, options),
            MarcFormat.AlephSequential => new AlephSequentialWriter(stream, options),
            MarcFormat.Lines => new MarcLinesWriter(stream, options),
            _ => throw new ArgumentOutOfRangeException(nameof(format), format, "No format of files."),
        };
    }
}
