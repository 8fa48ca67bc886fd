using System.Text;
using MedLib.Domain.Marc.Reading;
using MedLib.Domain.Marc.Reading.Lines;
using MedLib.Domain.Results;

namespace MedLib.Domain.Marc.Maker;

/// <summary>Reads and writes records as MARCMaker text (<c>.mrk</c>), the form in which people edit MARC.</summary>
/// <remarks>
/// A line a field: <c>=245  10$aTitle</c>, the leader first as <c>=LDR</c>, a blank line after each record; a line that does not start
/// with <c>=</c> continues the one before. In the leader, in control fields and in indicators a blank is written <c>\</c>. The characters
/// that the format needs for itself, and any other, may be written by a mnemonic in braces such as <c>{dollar}</c> or <c>{eacute}</c>
/// (Library of Congress, MARCMaker). Text is UTF-8; no other encoding is guessed. Data never make reading throw.
/// </remarks>
public static class MarcMaker
{
    /// <summary>Reads a stream to its end, one record in memory at a time.</summary>
    /// <param name="stream">UTF-8 text, from where it stands; it stays open.</param>
    /// <param name="options">How to read; null for <see cref="MarcReadOptions.Default"/>.</param>
    /// <param name="cancellationToken">Stops waiting for the stream.</param>
    /// <returns>The records in order, with the line of each; a line that is none costs only itself. Findings: <c>MRC-007</c> too long,
    /// <c>MRC-021</c> to <c>MRC-028</c> on fields, and <c>MRC-050</c> to <c>MRC-055</c>.</returns>
    public static IAsyncEnumerable<MarcRead> ReadAsync(Stream stream, MarcReadOptions? options = null, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(stream);
        options ??= MarcReadOptions.Default;
        return ReadSource.EnumerateAsync(token => new LineSource(stream, new MarcMakerCutter(options), token), options.Progress, cancellationToken);
    }

    /// <summary>Reads a text to its end, one record in memory at a time.</summary>
    /// <param name="reader">The text; it stays open.</param>
    /// <param name="options">How to read; null for <see cref="MarcReadOptions.Default"/>.</param>
    /// <param name="cancellationToken">Stops waiting for the text.</param>
    /// <returns>The records in order, with the findings of reading a stream.</returns>
    public static IAsyncEnumerable<MarcRead> ReadAsync(TextReader reader, MarcReadOptions? options = null, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(reader);
        options ??= MarcReadOptions.Default;
        return ReadSource.EnumerateAsync(token => new LineSource(new CharacterStream(reader), new MarcMakerCutter(options), token), options.Progress, cancellationToken);
    }

    /// <summary>Reads a stream to its end, one record in memory at a time, and waits where the stream does.</summary>
    /// <param name="stream">UTF-8 text, from where it stands; it stays open.</param>
    /// <param name="options">How to read; null for <see cref="MarcReadOptions.Default"/>.</param>
    /// <returns>The records in order, with the findings of <see cref="ReadAsync(Stream, MarcReadOptions?, CancellationToken)"/>.</returns>
    public static IEnumerable<MarcRead> Read(Stream stream, MarcReadOptions? options = null)
    {
        ArgumentNullException.ThrowIfNull(stream);
        options ??= MarcReadOptions.Default;
        return ReadSource.Enumerate(() => new LineSource(stream, new MarcMakerCutter(options)), options.Progress);
    }

    /// <summary>Reads a text to its end, one record in memory at a time.</summary>
    /// <param name="reader">The text; it stays open.</param>
    /// <param name="options">How to read; null for <see cref="MarcReadOptions.Default"/>.</param>
    /// <returns>The records in order, with the findings of reading a stream.</returns>
    public static IEnumerable<MarcRead> Read(TextReader reader, MarcReadOptions? options = null)
    {
        ArgumentNullException.ThrowIfNull(reader);
        options ??= MarcReadOptions.Default;
        return ReadSource.Enumerate(() => new LineSource(new CharacterStream(reader), new MarcMakerCutter(options)), options.Progress);
    }

    /// <summary>Writes a record and the blank line after it, or nothing.</summary>
    /// <param name="record">The record.</param>
    /// <param name="writer">Where the text goes.</param>
    /// <returns>The number of lines; or every reason against it: see <see cref="MarcMakerWriter"/>.</returns>
    public static Result<int> Write(MarcRecord record, TextWriter writer)
    {
        ArgumentNullException.ThrowIfNull(record);
        ArgumentNullException.ThrowIfNull(writer);
        return ToText(record).Then(text =>
        {
            writer.Write(text);
            return Result.Of(record.Fields.Count + 2);
        });
    }

    /// <summary>A record as MARCMaker text, with the blank line after it.</summary>
    /// <param name="record">The record.</param>
    /// <param name="characters">How characters beyond ASCII are shown.</param>
    /// <returns>The text; or every reason against it: see <see cref="MarcMakerWriter"/>.</returns>
    public static Result<string> ToText(MarcRecord record, MarcMakerCharacters characters = MarcMakerCharacters.Unicode)
    {
        ArgumentNullException.ThrowIfNull(record);
        using var stream = new MemoryStream();
        using var writer = new MarcMakerWriter(stream, null, characters);
        return writer.Write(record).Then(_ =>
        {
            writer.Complete();
            return Result.Of(Encoding.UTF8.GetString(stream.GetBuffer(), 0, (int)stream.Length));
        });
    }
}
