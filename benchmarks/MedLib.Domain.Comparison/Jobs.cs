using MedLib.Domain.Marc;
using MedLib.Domain.Marc.Encodings;
using MedLib.Domain.Marc.Files;
using MedLib.Domain.Marc.Lines;
using MedLib.Domain.Marc.Xml;

namespace MedLib.Domain.Comparison;

/// <summary>The jobs of the table, done by the library as a user would do them.</summary>
internal static class Jobs
{
    public static async Task<Totals> RunAsync(string job, string input, Stream output)
    {
        using Stream file = new FileStream(input, FileMode.Open, FileAccess.Read, FileShare.Read, bufferSize: 0, FileOptions.SequentialScan);
        return job switch
        {
            "touch" => Touch(file, asStrings: false),
            "strings" => Touch(file, asStrings: true),
            "owned" => Owned(MarcReader.ReadAll(file)),
            "rewrite" => Write(file, new Iso2709Writer(output)),
            "to-xml" => Write(file, new MarcXmlWriter(output)),
            "to-lines" => Write(file, new MarcLinesWriter(output)),
            "to-utf8" => Write(file, new Iso2709Writer(output, new() { Encoding = MarcEncoding.Utf8 })),
            "from-xml" => Owned(MarcXml.Read(file)),
            "sequential" => Sequential(file),
            "parallel" => await ParallelAsync(file, cores: 2).ConfigureAwait(false),
            _ => throw new ArgumentException($"No job is called {job}.", nameof(job)),
        };
    }

    private static Totals Touch(Stream file, bool asStrings)
    {
        var totals = default(Totals);
        using var cursor = new MarcCursor(file);
        while (cursor.ReadRecord())
        {
            totals.Records++;
            foreach (var field in cursor.Record)
            {
                totals.Fields++;
                if (field.IsControl)
                {
                    totals.Size += asStrings ? field.Value.Length : field.Bytes.Length;
                    continue;
                }

                foreach (var subfield in field.Subfields)
                {
                    totals.Subfields++;
                    totals.Size += asStrings ? subfield.Value.Length : subfield.Bytes.Length;
                }
            }
        }

        return totals;
    }

    private static Totals Owned(IEnumerable<MarcRead> reads)
    {
        var totals = default(Totals);
        foreach (var read in reads)
        {
            totals.Records += read.Record is null ? 0 : 1;
            totals.Size += read.Length;
        }

        return totals;
    }

    private static Totals Write(Stream file, MarcFileWriter writer)
    {
        var totals = default(Totals);
        using (writer)
        {
            using var cursor = new MarcCursor(file);
            while (cursor.ReadRecord())
            {
                totals.Records++;
                totals.Size += writer.Write(cursor.Record).Value;
            }

            writer.Complete();
        }

        return totals;
    }

    private static Totals Sequential(Stream file)
    {
        var totals = default(Totals);
        foreach (var read in MarcReader.ReadAll(file))
        {
            totals.Records++;
            totals.Size += Characters(read.Record);
        }

        return totals;
    }

    private static async Task<Totals> ParallelAsync(Stream file, int cores)
    {
        var totals = default(Totals);
        await foreach (var characters in MarcReader.ReadParallelAsync(file, static read => Characters(read.Record), cores: cores).ConfigureAwait(false))
        {
            totals.Records++;
            totals.Size += characters;
        }

        return totals;
    }

    private static long Characters(MarcRecord? record)
    {
        var characters = 0L;
        foreach (var field in record?.Fields ?? [])
        {
            characters += field is MarcField.Control control ? control.Value.Length : ((MarcField.Data)field).Subfields.AsSpan() is var subfields ? Sum(subfields) : 0;
        }

        return characters;
    }

    private static long Sum(ReadOnlySpan<Subfield> subfields)
    {
        var sum = 0L;
        foreach (var subfield in subfields)
        {
            sum += subfield.Value.Length;
        }

        return sum;
    }
}
