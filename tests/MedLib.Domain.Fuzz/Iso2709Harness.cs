using System.Buffers;
using MedLib.Domain.Marc;
using MedLib.Domain.Tests.Marc;

namespace MedLib.Domain.Fuzz;

/// <summary>ISO 2709: three modes, owned records and the cursor, and the writer on what came of it.</summary>
internal static class Iso2709Harness
{
    public static void Run(byte[] bytes)
    {
        foreach (var mode in new[] { MarcReadMode.Lenient, MarcReadMode.Strict, MarcReadMode.Recover })
        {
            var options = new MarcReadOptions { Mode = mode, MaxRecordLength = 1 << 14 };
            var reads = MarcReader.ReadAll(bytes, options).ToList();
            Covers(bytes, reads);
            GoesAlike(bytes, reads, options);
            reads.ForEach(read => Keeps(read, mode));
            Promise.Holds(MarcReader.Read(bytes, options).Length == bytes.Length, "a read of one record holds all bytes");
        }
    }

    private static void Covers(byte[] bytes, List<MarcRead> reads)
    {
        var (at, index) = (0, 0);
        foreach (var read in reads)
        {
            Promise.Holds(read.Length > 0 && read.Offset == at, "every read goes on where the last one ended");
            Promise.Holds(read.Bytes.Span.SequenceEqual(bytes.AsSpan(at, read.Length)), "a read holds the bytes of its place");
            Promise.Holds(read.Index == index, "records are counted, and what is between them is not");
            Promise.Holds(read.Kind == MarcReadKind.Record == read.Record is not null, "the kind says whether there is a record");
            Promise.Holds(read.Kind == MarcReadKind.Record || !read.Findings.IsEmpty, "what is no record is explained");
            at += read.Length;
            index += read.Kind == MarcReadKind.Filler ? 0 : 1;
        }

        Promise.Holds(at == bytes.Length, "every byte belongs to one read");
    }

    // The cursor over a stream that gives few bytes at a time is the same reader.
    private static void GoesAlike(byte[] bytes, List<MarcRead> reads, MarcReadOptions options)
    {
        using var stream = new Trickle(bytes, 1 + (bytes.Length % 97));
        using var cursor = new MarcCursor(stream, options);
        foreach (var read in reads)
        {
            Promise.Holds(cursor.Read(), "the cursor finds as many reads");
            Promise.Holds(cursor.ToRead().Equals(read), "the cursor finds the same reads");
            if (cursor.Kind == MarcReadKind.Record)
            {
                LooksAlike(cursor.Record, read.Record!);
            }
        }

        Promise.Holds(!cursor.Read(), "the cursor finds no more reads");
    }

    private static void LooksAlike(MarcRecordView view, MarcRecord record)
    {
        Promise.Holds(view.Count == record.Fields.Count, "a view has as many fields as its record");
        for (var at = 0; at < view.Count; at++)
        {
            Promise.Holds(Field(view[at]).Equals(record.Fields[at]), "a view has the fields of its record");
        }
    }

    private static MarcField Field(MarcFieldView view)
    {
        if (view.IsControl)
        {
            return new MarcField.Control(view.Tag, view.Value);
        }

        var subfields = new List<Subfield>();
        foreach (var subfield in view.Subfields)
        {
            subfields.Add(new(subfield.Code, subfield.Value));
        }

        return new MarcField.Data(view.Tag, view.Indicator1, view.Indicator2, [.. subfields]);
    }

    private static void Keeps(MarcRead read, MarcReadMode mode)
    {
        if (read.Record is not { } record)
        {
            return;
        }

        var output = new ArrayBufferWriter<byte>();
        var isWritten = MarcWriter.Write(record, output).Succeeded;
        if (read.Findings.IsEmpty && isWritten)
        {
            Promise.Holds(output.WrittenSpan.SequenceEqual(read.Bytes.Span), "what was read without a finding is written as it was");
        }

        if (mode == MarcReadMode.Strict)
        {
            var lenient = MarcReader.Read(read.Bytes);
            Promise.Holds(lenient.Findings.Equals(read.Findings) || lenient.Findings.All(static f => f.Severity == Results.FindingSeverity.Information), "what strict reading gives out, lenient reading has nothing against");
            Promise.Holds(record.Equals(lenient.Record), "strict and lenient reading make the same of a sound record");
        }

        Written.IsSound(record);
    }
}
