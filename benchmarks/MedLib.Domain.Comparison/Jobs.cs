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
            "touch-two-cores" => await TouchAsync(file, asStrings: false).ConfigureAwait(false),
            "strings-two-cores" => await TouchAsync(file, asStrings: true).ConfigureAwait(false),
            "owned" => Owned(MarcReader.ReadAll(file)),
            "rewrite" => Write(file, new Iso2709Writer(output)),
            "to-xml" => Write(file, new MarcXmlWriter(output)),
            "to-lines" => Write(file, new MarcLinesWriter(output)),
            "to-utf8" => Write(file, new Iso2709Writer(output, new() { Encoding = MarcEncoding.Utf8 })),
            "from-xml" => Owned(MarcXml.Read(file)),
            _ => throw new ArgumentException($"No job is called {job}.", nameof(job)),
        };
    }

    private static Totals Touch(Stream file, bool asStrings)
    {
        var totals = default(Totals);
        using var cursor = new MarcCursor(file);
        while (cursor.ReadRecord())
        {
            totals.Add(Touch(cursor.Record, asStrings));
        }

        return totals;
    }

    private static async Task<Totals> TouchAsync(Stream file, bool asStrings)
    {
        var totals = default(Totals);
        var records = MarcReader.ReadParallelAsync(file, read => read.Kind == MarcReadKind.Record ? Touch(read.Record, asStrings) : default, cores: 2);
        await foreach (var record in records.ConfigureAwait(false))
        {
            totals.Add(record);
        }

        return totals;
    }

    private static Totals Touch(MarcRecordView record, bool asStrings)
    {
        var totals = new Totals { Records = 1 };
        foreach (var field in record)
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
}
