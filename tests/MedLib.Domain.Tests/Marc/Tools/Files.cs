using MedLib.Domain.Marc;

namespace MedLib.Domain.Tests.Marc.Tools;

/// <summary>Files of records in memory.</summary>
internal static class Files
{
    public static byte[] Of(IEnumerable<MarcRecord> records) => [.. records.SelectMany(MarcGenerators.Write)];

    public static IEnumerable<MarcRead> Reads(IEnumerable<MarcRecord> records) => MarcReader.ReadAll(Of(records));

    public static IAsyncEnumerable<MarcRead> ReadsAsync(IEnumerable<MarcRecord> records) => Reads(records).ToAsyncEnumerable();

    public static MarcRecord Numbered(int number) => new(Leader.Default, [new MarcField.Control("001", $"{number}")]);

    public static IAsyncEnumerable<MarcRead> Running(int first, int count) => ReadsAsync(Enumerable.Range(first, count).Select(Numbered));

    public static int Number(this MarcRecord record) => int.Parse(record.ControlNumber!, System.Globalization.CultureInfo.InvariantCulture);
}

/// <summary>A stream of which what was written stays at hand when it is closed.</summary>
internal sealed class Kept : MemoryStream
{
    public bool IsClosed { get; private set; }

    protected override void Dispose(bool disposing)
    {
        IsClosed = true;
        base.Dispose(disposing);
    }
}
