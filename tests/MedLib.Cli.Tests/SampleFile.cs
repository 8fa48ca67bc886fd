using MedLib.Domain.Marc;

namespace MedLib.Cli.Tests;

/// <summary>What the shipped file says, read by the MARC reader alone: the other opinion on what the tool answers.</summary>
internal sealed record SampleFile(IReadOnlyList<MarcRecord> Records)
{
    public static async Task<SampleFile> ReadAsync() => new([.. (await ReadsAsync(Workplace.Sample)).Select(static read => read.Record!)]);

    /// <summary>The records of a file, by 003 and 001.</summary>
    public static async Task<SortedDictionary<string, byte[]>> BytesAsync(string path)
    {
        var bytes = new SortedDictionary<string, byte[]>(StringComparer.Ordinal);
        foreach (var read in await ReadsAsync(path))
        {
            bytes.Add($"{read.Record!.ControlValue("003")} {read.Record.ControlNumber}", read.Bytes.ToArray());
        }

        return bytes;
    }

    /// <summary>The copies: what has a barcode in 852.</summary>
    public IEnumerable<(MarcRecord Record, MarcField.Data Field)> Copies =>
        Records.SelectMany(static record => record.DataFields("852").Where(static holding => holding.First('p') is not null), static (record, holding) => (record, holding));

    public IEnumerable<(MarcRecord Record, MarcField.Data Field)> In(string location) => Copies.Where(copy => string.Equals(copy.Field.First('b'), location, StringComparison.Ordinal));

    public static string CallNumber(MarcField.Data field) => string.Join(' ', new[] { field.First('h'), field.First('i') }.Where(static part => part is not null));

    private static async Task<List<MarcRead>> ReadsAsync(string path)
    {
        var reads = new List<MarcRead>();
        await using var file = File.OpenRead(path);
        await foreach (var read in MarcReader.ReadAsync(file, cancellationToken: TestContext.Current.CancellationToken))
        {
            if (read.Kind != MarcReadKind.Filler)
            {
                reads.Add(read);
            }
        }

        return reads;
    }
}
