using System.Buffers;
using MedLib.Domain.Marc;
using MedLib.Domain.Results;

namespace MedLib.Domain.Fuzz;

/// <summary>What the writers make of a record that came of fuzzed bytes.</summary>
internal static class Written
{
    /// <summary>Whatever ISO 2709 the writer writes, a strict reader reads, as the same record; the record as read, and made anew of its values.</summary>
    public static void IsSound(MarcRecord record)
    {
        Holds(record);
        Holds(new(record.Leader, [.. record.Fields]));
    }

    private static void Holds(MarcRecord record)
    {
        var output = new ArrayBufferWriter<byte>();
        if (!MarcWriter.Write(record, output).Succeeded)
        {
            return;
        }

        var again = MarcReader.Read(output.WrittenMemory, new() { Mode = MarcReadMode.Strict });
        Promise.Holds(
            again.Record is not null || again.Findings.All(IsOfContent), $"what is written a strict reader reads: {string.Join("; ", again.Findings.Select(MedLibMessages.Render))}");
        if (again.Record is { } read && record.Leader.CharacterCoding == 'a')
        {
            Promise.Holds(read.Fields.Equals(record.Fields), $"what is written is read as it was: {Text(record)} was read as {Text(read)}");
        }
    }

    private static string Text(MarcRecord record) => string.Join(" | ", record.Fields.Select(static field => $"{field.GetType().Name} {field}"));

    // The writer keeps such text, and a reader tells it: text may also look like another encoding than the one it is in.
    private static bool IsOfContent(Finding finding) => finding.Code is MarcCodes.UndeclaredUtf8 or MarcCodes.EncodingMisdeclared
        or MarcCodes.ControlCharacters or MarcCodes.MarkWithoutLetter or MarcCodes.PrivateUse or MarcCodes.InvalidUtf8 or MarcCodes.InvalidText or MarcCodes.EscapeUnknown;
}
