using System.Runtime.CompilerServices;

namespace MedLib.Domain.Marc.Tools;

/// <summary>Joins the parts of records that were split because they are too long for ISO 2709: see <see cref="Oversize.Split"/>.</summary>
public static class MarcParts
{
    /// <summary>The records of a file with their parts joined: reads that follow one another and have equal leaders and control fields, a control number among these.</summary>
    /// <remarks>
    /// Two records that merely have the same number and the same control fields are joined too: use it on files that hold parts. A joined read
    /// has the bytes, the findings and the place of its first part, and after these the findings of the others.
    /// </remarks>
    /// <param name="reads">The file as it is read.</param>
    /// <param name="cancellationToken">Stops reading.</param>
    public static IAsyncEnumerable<MarcRead> JoinAsync(IAsyncEnumerable<MarcRead> reads, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(reads);
        return EnumerateAsync(reads, cancellationToken);
    }

    private static async IAsyncEnumerable<MarcRead> EnumerateAsync(IAsyncEnumerable<MarcRead> reads, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        MarcRead? open = null;
        var more = new List<MarcField>();
        await foreach (var read in reads.WithCancellation(cancellationToken).ConfigureAwait(false))
        {
            if (open is not null && IsPart(open, read))
            {
                more.AddRange(read.Record!.Fields.Where(static field => field is MarcField.Data));
                open = open with { Findings = [.. open.Findings, .. read.Findings] };
                continue;
            }

            if (open is not null)
            {
                yield return Joined(open, more);
            }

            more.Clear();
            open = read;
        }

        if (open is not null)
        {
            yield return Joined(open, more);
        }
    }

    private static bool IsPart(MarcRead first, MarcRead next) =>
        first.Record is { ControlNumber: not null } one && next.Record is { } other && one.Leader.Equals(other.Leader) && Control(one).SequenceEqual(Control(other));

    private static IEnumerable<MarcField> Control(MarcRecord record) => record.Fields.Where(static field => field is MarcField.Control);

    private static MarcRead Joined(MarcRead read, List<MarcField> more) =>
        more.Count == 0 ? read : read with { Record = read.Record! with { Fields = [.. read.Record.Fields, .. more] } };
}
