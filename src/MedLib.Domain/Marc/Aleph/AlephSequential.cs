using MedLib.Domain.Marc.Reading;
using MedLib.Domain.Marc.Reading.Lines;

namespace MedLib.Domain.Marc.Aleph;

/// <summary>Reads records of Aleph sequential text (<c>.seq</c>), in which the library system Aleph loads and prints records.</summary>
/// <remarks>
/// A line a field: <c>000000001 24510 L $$aTitle</c>. Lines that follow each other with the same system number are one record. In the
/// leader (LDR) and in control fields a blank is written <c>^</c>. <c>FMT</c>, which has text and no subfield, becomes a data field with
/// $a, and is written back as it was; other alphabetic tags are data fields like any. A field over 2,000 bytes goes on in further lines of the same
/// tag and indicators, which start with <c>$$9^</c> between two subfields and with <c>$$9^^</c> within one. Text is UTF-8. The system number is
/// no part of the record: where it has no 001, a finding tells the number. Data never make reading throw.
/// </remarks>
public static class AlephSequential
{
    /// <summary>Reads a stream to its end, one record in memory at a time.</summary>
    /// <param name="stream">UTF-8 text, from where it stands; it stays open.</param>
    /// <param name="options">How to read; null for <see cref="MarcReadOptions.Default"/>.</param>
    /// <param name="cancellationToken">Stops waiting for the stream.</param>
    /// <returns>The records in order, with the line of each; a line that is none costs only itself. Findings: <c>MRC-007</c> too long,
    /// <c>MRC-021</c> to <c>MRC-028</c> on fields, <c>MRC-050</c> no line, <c>MRC-086</c> leader, <c>MRC-054</c> a separator,
    /// <c>MRC-100</c> text without subfield, <c>MRC-101</c> no 001.</returns>
    public static IAsyncEnumerable<MarcRead> ReadAsync(Stream stream, MarcReadOptions? options = null, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(stream);
        options ??= MarcReadOptions.Default;
        return ReadSource.EnumerateAsync(token => new LineSource(stream, new AlephCutter(options), token), options.Progress, cancellationToken);
    }

    /// <summary>Reads a stream to its end, one record in memory at a time, and waits where the stream does.</summary>
    /// <param name="stream">UTF-8 text, from where it stands; it stays open.</param>
    /// <param name="options">How to read; null for <see cref="MarcReadOptions.Default"/>.</param>
    /// <returns>The records in order, with the findings of <see cref="ReadAsync"/>.</returns>
    public static IEnumerable<MarcRead> Read(Stream stream, MarcReadOptions? options = null)
    {
        ArgumentNullException.ThrowIfNull(stream);
        options ??= MarcReadOptions.Default;
        return ReadSource.Enumerate(() => new LineSource(stream, new AlephCutter(options)), options.Progress);
    }
}
