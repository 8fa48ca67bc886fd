using System.Runtime.CompilerServices;
using System.Text;
using MedLib.Domain.Marc.Aleph;
using MedLib.Domain.Marc.Json;
using MedLib.Domain.Marc.Maker;
using MedLib.Domain.Marc.Reading;
using MedLib.Domain.Marc.Xml;
using MedLib.Domain.Results;

namespace MedLib.Domain.Marc.Files;

/// <content>Reading.</content>
public static partial class MarcFile
{
    /// <summary>Reads a stream of any format to its end, unpacked where it is packed with gzip, one record in memory at a time.</summary>
    /// <param name="stream">The stream, from where it stands; it stays open.</param>
    /// <param name="format">The format; null to tell by how it begins, and where that does not tell to read it as ISO 2709, which says what is wrong.</param>
    /// <param name="options">How to read; null for <see cref="MarcReadOptions.Default"/>.</param>
    /// <param name="cancellationToken">Stops waiting for the stream.</param>
    /// <returns>Reads in the order of the stream; their findings are those of the format's own reader, and <c>MRC-104</c> where packed data are
    /// damaged, <c>MRC-008</c> for lines, which nobody reads.</returns>
    public static IAsyncEnumerable<MarcRead> ReadAsync(
        Stream stream, MarcFormat? format = null, MarcReadOptions? options = null, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(stream);
        return EnumerateAsync(stream, format, options, cancellationToken);
    }

    /// <summary>Reads a stream of any format to its end, and waits where the stream does.</summary>
    /// <param name="stream">The stream, from where it stands; it stays open.</param>
    /// <param name="format">The format; null to tell by how it begins.</param>
    /// <param name="options">How to read; null for <see cref="MarcReadOptions.Default"/>.</param>
    /// <returns>Reads in the order of the stream, with the findings of <see cref="ReadAsync"/>.</returns>
    public static IEnumerable<MarcRead> Read(Stream stream, MarcFormat? format = null, MarcReadOptions? options = null)
    {
        ArgumentNullException.ThrowIfNull(stream);
        return Enumerate(stream, format, options);
    }

    private static async IAsyncEnumerable<MarcRead> EnumerateAsync(
        Stream stream, MarcFormat? format, MarcReadOptions? options, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        var headed = await HeadedStream.OfAsync(stream, cancellationToken).ConfigureAwait(false);
        using var unpacked = FormatSigns.IsGzip(headed.Head) ? new UnpackedStream(headed) : null;
        headed = unpacked is null ? headed : await HeadedStream.OfAsync(unpacked, cancellationToken).ConfigureAwait(false);
        var next = 0;
        await foreach (var read in ReadsAsync(headed, format, options, cancellationToken).ConfigureAwait(false))
        {
            next = read.Index + 1;
            yield return read;
        }

        if (unpacked is { IsDamaged: true })
        {
            yield return Damaged(unpacked.Count, next);
        }
    }

    private static IEnumerable<MarcRead> Enumerate(Stream stream, MarcFormat? format, MarcReadOptions? options)
    {
        var headed = HeadedStream.Of(stream);
        using var unpacked = FormatSigns.IsGzip(headed.Head) ? new UnpackedStream(headed) : null;
        headed = unpacked is null ? headed : HeadedStream.Of(unpacked);
        var next = 0;
        foreach (var read in Reads(headed, format, options))
        {
            next = read.Index + 1;
            yield return read;
        }

        if (unpacked is { IsDamaged: true })
        {
            yield return Damaged(unpacked.Count, next);
        }
    }

    private static IAsyncEnumerable<MarcRead> ReadsAsync(HeadedStream headed, MarcFormat? format, MarcReadOptions? options, CancellationToken cancellationToken)
    {
        var stream = AsUtf8(headed, ref format);
        return format switch
        {
            MarcFormat.MarcMaker => MarcMaker.ReadAsync(stream, options, cancellationToken),
            MarcFormat.AlephSequential => AlephSequential.ReadAsync(stream, options, cancellationToken),
            MarcFormat.MarcXml => MarcXml.ReadAsync(stream, options, cancellationToken),
            MarcFormat.Json or MarcFormat.NdJson => MarcJson.ReadAsync(stream, options, cancellationToken),
            MarcFormat.Lines => new[] { NotRead() }.ToAsyncEnumerable(),
            _ => MarcReader.ReadAsync(stream, options, cancellationToken),
        };
    }

    private static IEnumerable<MarcRead> Reads(HeadedStream headed, MarcFormat? format, MarcReadOptions? options)
    {
        var stream = AsUtf8(headed, ref format);
        return format switch
        {
            MarcFormat.MarcMaker => MarcMaker.Read(stream, options),
            MarcFormat.AlephSequential => AlephSequential.Read(stream, options),
            MarcFormat.MarcXml => MarcXml.Read(stream, options),
            MarcFormat.Json or MarcFormat.NdJson => MarcJson.Read(stream, options),
            MarcFormat.Lines => [NotRead()],
            _ => MarcReader.ReadAll(stream, options),
        };
    }

    // Editors on Windows may save text as UTF-16. XML says so itself, and its reader sees to it.
    private static Stream AsUtf8(HeadedStream headed, ref MarcFormat? format)
    {
        format ??= FormatSigns.Detect(headed.Head);
        return FormatSigns.Utf16(headed.Head) is { } encoding && format is not (MarcFormat.MarcXml or MarcFormat.Iso2709 or null)
            ? Encoding.CreateTranscodingStream(headed, encoding, Encoding.UTF8, leaveOpen: true)
            : headed;
    }

    private static MarcRead NotRead() =>
        new(MarcReadKind.Unreadable, null, default, [Finding.Error(MarcCodes.OtherFormat, new FindingArg.Text("format", "lines"), new FindingArg.Number("offset", 0))], Offset: 0, Index: 0);

    private static MarcRead Damaged(long count, int index) =>
        new(MarcReadKind.Unreadable, null, default, [Finding.Error(MarcCodes.CompressionDamaged, new FindingArg.Number("offset", count))], count, index);
}
