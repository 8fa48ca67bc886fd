using System.Runtime.CompilerServices;
using MedLib.Domain.Marc.Reading;
using MedLib.Domain.Results;

namespace MedLib.Domain.Marc;

/// <summary>Reads ISO 2709 records in UTF-8, and says of every byte what became of it.</summary>
/// <remarks>
/// No data make it throw, none make it run on for ever or hold more than the longest record, and no defect of one record costs
/// another. What it cannot read rightly it leaves out and reports: an error is a loss, a warning a repair.
/// </remarks>
public static class MarcReader
{
    /// <summary>Reads a stream to its end, one record in memory at a time.</summary>
    /// <param name="stream">The stream, from where it stands; it stays open.</param>
    /// <param name="options">How to read; null for <see cref="MarcReadOptions.Default"/>.</param>
    /// <param name="cancellationToken">Stops waiting for the stream.</param>
    /// <returns>Reads in the order of the stream, which together hold every byte of it once.</returns>
    public static IAsyncEnumerable<MarcRead> ReadAsync(Stream stream, MarcReadOptions? options = null, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(stream);
        return Enumerate(stream, options ?? MarcReadOptions.Default, cancellationToken);
    }

    /// <summary>Reads one record from memory.</summary>
    /// <param name="record">The bytes of one record; padding around it is no harm.</param>
    /// <param name="options">How to read; null for <see cref="MarcReadOptions.Default"/>.</param>
    /// <returns>One read that holds all the bytes; <see cref="MarcCodes.MoreThanOneRecord"/> where a record is followed by more.</returns>
    public static MarcRead Read(ReadOnlyMemory<byte> record, MarcReadOptions? options = null)
    {
        var cutter = new StreamCutter(options ?? MarcReadOptions.Default);
        MarcRead? read = null;
        var findings = new List<Finding>();
        for (var rest = record; !rest.IsEmpty;)
        {
            cutter.TryCut(rest.Span, isFinal: true, out var next, out _);
            rest = rest[next!.Length..];
            if (read is { Kind: not MarcReadKind.Filler } && next.Kind != MarcReadKind.Filler)
            {
                findings.Add(Finding.Error(
                    MarcCodes.MoreThanOneRecord, new FindingArg.Number("count", next.Length + rest.Length), new FindingArg.Number("offset", next.Offset)));
                break;
            }

            findings.AddRange(next.Findings);
            read = read is null || next.Kind != MarcReadKind.Filler ? next : read;
        }

        return new(read?.Kind ?? MarcReadKind.Filler, read?.Record, record.ToArray(), [.. findings], Offset: 0, Index: 0);
    }

    private static async IAsyncEnumerable<MarcRead> Enumerate(
        Stream stream, MarcReadOptions options, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        using var window = new StreamWindow(stream);
        var cutter = new StreamCutter(options);
        var wanted = 1;
        do
        {
            await window.FillAsync(wanted, cancellationToken).ConfigureAwait(false);
            while (cutter.TryCut(window.Bytes, window.IsFinal, out var read, out wanted))
            {
                window.Advance(read.Length);
                yield return read;
            }
        }
        while (wanted > 0);
    }
}
