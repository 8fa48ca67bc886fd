using System.Runtime.CompilerServices;
using MedLib.Domain.Results;

namespace MedLib.Domain.Marc;

/// <summary>Reads and writes records as MARCMaker text (<c>.mrk</c>), the form in which people edit MARC.</summary>
/// <remarks>
/// A line a field: <c>=245  10$aTitle</c>, the leader first as <c>=LDR</c>, a blank line after each record. In the leader, in control
/// fields and in indicators a blank is written <c>\</c>. The characters that the format needs for itself are written
/// <c>{dollar}</c>, <c>{lcub}</c>, <c>{rcub}</c> and <c>{bsol}</c> (Library of Congress, MARCMaker). The text is Unicode.
/// </remarks>
public static class MarcMaker
{
    /// <summary>Reads a text to its end.</summary>
    /// <param name="reader">The text; it stays open.</param>
    /// <param name="cancellationToken">Stops waiting for the text.</param>
    /// <returns>The records in order; a line that is none costs only itself.</returns>
    public static IAsyncEnumerable<MarcMakerRead> ReadAsync(TextReader reader, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(reader);
        return Enumerate(reader, cancellationToken);
    }

    /// <summary>Writes a record and the blank line after it, or nothing.</summary>
    /// <param name="record">The record.</param>
    /// <param name="writer">Where the text goes.</param>
    /// <returns>The number of lines; or all of: <c>MRC-042</c> a control character, <c>MRC-043</c> a tag, indicator or code that is
    /// none, <c>MRC-044</c> the leader, <c>MRC-045</c> a control field not 00X or a data field without subfields.</returns>
    public static Result<int> Write(MarcRecord record, TextWriter writer)
    {
        ArgumentNullException.ThrowIfNull(record);
        ArgumentNullException.ThrowIfNull(writer);
        var reasons = MarcMakerText.ReasonsAgainst(record);
        if (!reasons.IsEmpty)
        {
            return Result<int>.Refused(reasons);
        }

        writer.Write($"=LDR  {MarcMakerText.Fixed(record.Leader.Text)}\n");
        foreach (var field in record.Fields)
        {
            writer.Write($"={field.Tag}  {MarcMakerText.Of(field)}\n");
        }

        writer.Write('\n');
        return record.Fields.Count + 2;
    }

    private static async IAsyncEnumerable<MarcMakerRead> Enumerate(TextReader reader, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        MarcMakerAssembly? assembly = null;
        var (index, line) = (0, 0);
        while (await reader.ReadLineAsync(cancellationToken).ConfigureAwait(false) is { } text)
        {
            line++;
            if (!string.IsNullOrWhiteSpace(text))
            {
                assembly ??= new(line, index);
                assembly.Add(text, line);
            }
            else if (assembly is not null)
            {
                yield return assembly.ToRead();
                (assembly, index) = (null, index + 1);
            }
        }

        if (assembly is not null)
        {
            yield return assembly.ToRead();
        }
    }
}
