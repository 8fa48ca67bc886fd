using System.Runtime.CompilerServices;
using MedLib.Domain.Marc.Files;
using MedLib.Domain.Results;

namespace MedLib.Domain.Marc.Tools;

/// <summary>Copies records from files to files, of the same format or of others.</summary>
public static class MarcCopy
{
    private const int MostFindings = 1_000;

    /// <summary>Writes all records that can be read and written; the writer is completed.</summary>
    /// <param name="reads">The file as it is read: see <see cref="MarcFile"/>, whose options tell progress too.</param>
    /// <param name="writer">Where they go.</param>
    /// <param name="cancellationToken">Stops copying.</param>
    /// <returns>What was written, and why what was not.</returns>
    public static async ValueTask<MarcWritten> ToAsync(IAsyncEnumerable<MarcRead> reads, MarcFileWriter writer, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(reads);
        ArgumentNullException.ThrowIfNull(writer);
        var tally = new Tally();
        await foreach (var read in reads.WithCancellation(cancellationToken).ConfigureAwait(false))
        {
            if (read.Record is not null)
            {
                tally.Add(read.Index, writer.Write(read.Record));
            }
        }

        writer.Complete();
        return tally.ToWritten();
    }

    /// <summary>Several files as one: their reads one after the other, with the places of records counted through.</summary>
    /// <param name="files">The files as they are read; each is opened when the one before has ended, where it is made by an iterator.</param>
    /// <param name="cancellationToken">Stops reading.</param>
    public static IAsyncEnumerable<MarcRead> JoinAsync(IEnumerable<IAsyncEnumerable<MarcRead>> files, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(files);
        return EnumerateAsync(files, cancellationToken);
    }

    private static async IAsyncEnumerable<MarcRead> EnumerateAsync(IEnumerable<IAsyncEnumerable<MarcRead>> files, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        var before = 0;
        foreach (var file in files)
        {
            var next = 0;
            await foreach (var read in file.WithCancellation(cancellationToken).ConfigureAwait(false))
            {
                next = read.Kind == MarcReadKind.Filler ? read.Index : read.Index + 1;
                yield return before == 0 ? read : read with { Index = before + read.Index };
            }

            before += next;
        }
    }

    /// <summary>Counts what is written.</summary>
    internal sealed class Tally
    {
        private readonly List<Finding> _findings = [];
        private long _refused;

        public long Records { get; private set; }

        public long Bytes { get; private set; }

        public void Add(int index, Result<int> result)
        {
            Records += result.Succeeded ? 1 : 0;
            Bytes += result.Succeeded ? result.Value : 0;
            _refused += result.Succeeded ? 0 : 1;
            foreach (var finding in result.Findings)
            {
                if (_findings.Count < MostFindings)
                {
                    _findings.Add(finding with { Args = [.. finding.Args, new FindingArg.Number("record", index + 1L)] });
                }
            }
        }

        public MarcWritten ToWritten() => new(Records, Bytes, _refused, [.. _findings]);
    }
}

/// <summary>What became of records that were to be written.</summary>
/// <param name="Records">The records written.</param>
/// <param name="Bytes">Their bytes, without what a format puts around them all.</param>
/// <param name="Refused">The records that the format cannot hold.</param>
/// <param name="Findings">The reasons against these and the advisories on the others, each with the number of its <c>record</c> in the source, from 1; the first 1,000.</param>
public sealed record MarcWritten(long Records, long Bytes, long Refused, ValueList<Finding> Findings);
