using System.Runtime.InteropServices;
using MedLib.Domain.Marc.Files;
using MedLib.Domain.Results;

namespace MedLib.Domain.Marc.Tools;

/// <summary>How much there is in a file of records, and what was found reading it.</summary>
/// <param name="Records">The records that could be read.</param>
/// <param name="Unreadable">The records that could not.</param>
/// <param name="Fields">The fields, control fields among them: one for each entry of the directories.</param>
/// <param name="Subfields">The subfields of the data fields: one for each delimiter.</param>
/// <param name="Tags">The fields by their tags, in the order of the tags.</param>
/// <param name="Findings">The findings by their codes, in the order of the codes.</param>
public sealed record MarcCounts(
    long Records, long Unreadable, long Fields, long Subfields, ValueList<MarcTagCount> Tags, ValueList<MarcFindingCount> Findings)
{
    /// <summary>Counts what a file holds.</summary>
    /// <param name="reads">The file as it is read: see <see cref="MarcFile"/>, whose options tell progress too.</param>
    public static MarcCounts Of(IEnumerable<MarcRead> reads)
    {
        ArgumentNullException.ThrowIfNull(reads);
        var counter = new MarcCounter();
        foreach (var read in reads)
        {
            counter.Add(read);
        }

        return counter.ToCounts();
    }

    /// <summary>Counts what a file holds.</summary>
    /// <param name="reads">The file as it is read: see <see cref="MarcFile"/>, whose options tell progress too.</param>
    /// <param name="cancellationToken">Stops counting.</param>
    public static async ValueTask<MarcCounts> OfAsync(IAsyncEnumerable<MarcRead> reads, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(reads);
        var counter = new MarcCounter();
        await foreach (var read in reads.WithCancellation(cancellationToken).ConfigureAwait(false))
        {
            counter.Add(read);
        }

        return counter.ToCounts();
    }

    /// <summary>Counts what a stream of ISO 2709 holds from where a cursor stands: the fast way.</summary>
    /// <param name="cursor">The cursor; it goes to the end.</param>
    /// <param name="cancellationToken">Stops counting.</param>
    public static MarcCounts Of(MarcCursor cursor, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(cursor);
        var counter = new MarcCounter();
        while (cursor.Read())
        {
            cancellationToken.ThrowIfCancellationRequested();
            counter.Add(cursor);
        }

        return counter.ToCounts();
    }
}

/// <summary>How often a tag occurs.</summary>
/// <param name="Tag">The tag.</param>
/// <param name="Fields">The fields with it.</param>
/// <param name="Records">The records that have such a field.</param>
/// <param name="Subfields">The subfields in these fields; 0 of control fields.</param>
[StructLayout(LayoutKind.Auto)]
public readonly record struct MarcTagCount(MarcTag Tag, long Fields, long Records, long Subfields);

/// <summary>How often something was found.</summary>
/// <param name="Code">The code of the finding.</param>
/// <param name="Severity">How much it weighs.</param>
/// <param name="Count">The findings.</param>
[StructLayout(LayoutKind.Auto)]
public readonly record struct MarcFindingCount(string Code, FindingSeverity Severity, long Count);
