using System.Globalization;
using System.Text;
using MedLib.Domain.Marc;

namespace MedLib.Domain.Benchmarks.Marc;

/// <summary>ISO 2709 as one writes it in an afternoon: trusts every number, cuts with Split, makes a string of everything.</summary>
internal static class RawRecord
{
    /// <summary>The records of a file.</summary>
    internal static IEnumerable<MarcRecord> Read(byte[] file)
    {
        for (var at = 0; at < file.Length;)
        {
            var length = Number(file, at, 5);
            yield return Record(file, at);
            at += length;
        }
    }

    /// <summary>A record as bytes.</summary>
    internal static byte[] Write(MarcRecord record)
    {
        var (directory, data) = (new StringBuilder(), new MemoryStream());
        foreach (var field in record.Fields)
        {
            var text = field is MarcField.Data body
                ? $"{body.Indicator1}{body.Indicator2}{string.Concat(body.Subfields.Select(static s => $"\u001F{s.Code}{s.Value}"))}\u001E"
                : $"{((MarcField.Control)field).Value}\u001E";
            var bytes = Encoding.UTF8.GetBytes(text);
            directory.Append(CultureInfo.InvariantCulture, $"{field.Tag}{bytes.Length:D4}{data.Length:D5}");
            data.Write(bytes);
        }

        var start = Leader.Length + directory.Length + 1;
        var leader = record.Leader.Text;
        var head = Encoding.ASCII.GetBytes(string.Create(CultureInfo.InvariantCulture, $"{start + data.Length + 1:D5}{leader[5..9]}a22{start:D5}{leader[17..20]}4500{directory}\u001E"));
        return [.. head, .. data.ToArray(), 0x1D];
    }

    private static MarcRecord Record(byte[] file, int at)
    {
        var (start, fields) = (Number(file, at + 12, 5), new List<MarcField>());
        for (var entry = at + Leader.Length; file[entry] != 0x1E; entry += 12)
        {
            var tag = Encoding.ASCII.GetString(file, entry, 3);
            var text = Encoding.UTF8.GetString(file, at + start + Number(file, entry + 7, 5), Number(file, entry + 3, 4) - 1);
            fields.Add(tag.StartsWith("00", StringComparison.Ordinal)
                ? new MarcField.Control(tag, text)
                : new MarcField.Data(tag, text[0], text[1], [.. text.Split('\u001F').Skip(1).Select(static part => new Subfield(part[0], part[1..]))]));
        }

        return new(Leader.Parse(Encoding.ASCII.GetString(file, at, Leader.Length)), [.. fields]);
    }

    private static int Number(byte[] file, int at, int length) => int.Parse(Encoding.ASCII.GetString(file, at, length), CultureInfo.InvariantCulture);
}
