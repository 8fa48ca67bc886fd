using System.Text;
using System.Text.Unicode;
using System.Xml;

namespace MedLib.Domain.Comparison;

/// <summary>What a machine can do at all: the shortest code for each job, without a check that a real reader owes its users.</summary>
internal static class Floor
{
    public static Totals Run(string job, string input, Stream output)
    {
        if (job is "from-xml")
        {
            return RunXml(input);
        }

        var (isRewrite, asStrings) = (job is "rewrite", job is "strings");
        using var file = File.OpenHandle(input, options: FileOptions.SequentialScan);
        var buffer = new byte[1 << 20];
        var (offset, start, end) = (0L, 0, 0);
        var totals = default(Totals);
        while (true)
        {
            if (end - start < 5 && !Fill(5))
            {
                return totals;
            }

            var length = Number(buffer.AsSpan(start, 5));
            if (!Fill(length))
            {
                return totals;
            }

            var record = buffer.AsSpan(start, length);
            start += length;
            totals.Records++;
            if (isRewrite)
            {
                output.Write(record);
            }
            else
            {
                Walk(record, asStrings, ref totals);
            }
        }

        bool Fill(int wanted)
        {
            if (end - start >= wanted)
            {
                return true;
            }

            buffer.AsSpan(start, end - start).CopyTo(buffer);
            (start, end) = (0, end - start);
            while (end < wanted && RandomAccess.Read(file, buffer.AsSpan(end), offset) is > 0 and var read)
            {
                offset += read;
                end += read;
            }

            return end >= wanted;
        }
    }

    /// <summary>Goes through a document with the reader of XML that the library stands on, and copies every value out of it: nothing else.</summary>
    private static Totals RunXml(string input)
    {
        using var file = new FileStream(input, FileMode.Open, FileAccess.Read, FileShare.Read, bufferSize: 1 << 16, FileOptions.SequentialScan);
        using var reader = XmlReader.Create(file, new() { CheckCharacters = false, DtdProcessing = DtdProcessing.Prohibit, IgnoreComments = true, IgnoreProcessingInstructions = true });
        var names = reader.NameTable;
        var (record, datafield, subfield) = (names.Add("record"), names.Add("datafield"), names.Add("subfield"));
        var value = new char[4096];
        var totals = default(Totals);
        while (reader.Read())
        {
            switch (reader.NodeType)
            {
                case XmlNodeType.Element:
                    var name = reader.LocalName;
                    totals.Records += ReferenceEquals(name, record) ? 1 : 0;
                    totals.Fields += ReferenceEquals(name, datafield) ? 1 : 0;
                    totals.Subfields += ReferenceEquals(name, subfield) ? 1 : 0;
                    for (var any = reader.MoveToFirstAttribute(); any; any = reader.MoveToNextAttribute())
                    {
                        totals.Size += reader.ReadValueChunk(value, 0, value.Length);
                    }

                    reader.MoveToElement();
                    break;
                case XmlNodeType.Text:
                    totals.Size += reader.ReadValueChunk(value, 0, value.Length);
                    break;
            }
        }

        return totals;
    }

    private static void Walk(ReadOnlySpan<byte> record, bool asStrings, ref Totals totals)
    {
        var baseAddress = Number(record.Slice(12, 5));
        var directory = record[24..(baseAddress - 1)];
        for (var entry = 0; entry < directory.Length; entry += 12)
        {
            totals.Fields++;
            var field = record.Slice(baseAddress + Number(directory.Slice(entry + 7, 5)), Number(directory.Slice(entry + 3, 4)) - 1);
            if (directory[entry] == '0' && directory[entry + 1] == '0')
            {
                Touch(field, asStrings, ref totals);
                continue;
            }

            var rest = field[3..];
            while (true)
            {
                var next = rest.IndexOf((byte)0x1F);
                totals.Subfields++;
                Touch(next < 0 ? rest[1..] : rest[1..next], asStrings, ref totals);
                if (next < 0)
                {
                    break;
                }

                rest = rest[(next + 1)..];
            }
        }
    }

    private static void Touch(ReadOnlySpan<byte> value, bool asStrings, ref Totals totals) =>
        totals.Size += asStrings ? Encoding.UTF8.GetString(value).Length : Utf8.IsValid(value) ? value.Length : 0;

    private static int Number(ReadOnlySpan<byte> digits)
    {
        var number = 0;
        foreach (var digit in digits)
        {
            number = (number * 10) + digit - '0';
        }

        return number;
    }
}
