using MedLib.Domain.Marc;
using MedLib.Domain.Marc.Aleph;
using MedLib.Domain.Marc.Files;
using MedLib.Domain.Marc.Json;
using MedLib.Domain.Marc.Maker;
using MedLib.Domain.Marc.Xml;
using MedLib.Domain.Tests.Marc;

namespace MedLib.Domain.Fuzz;

/// <summary>The formats of text: read at once and by small pieces, in three modes, and written again.</summary>
internal static class TextHarness
{
    public static void RunXml(byte[] bytes) => Run(bytes, MarcXml.Read, MarcFormat.MarcXml, hasExactPlaces: false);

    public static void RunJson(byte[] bytes)
    {
        Run(bytes, MarcJson.Read, MarcFormat.Json);
        Run(bytes, MarcJson.Read, MarcFormat.NdJson);
    }

    public static void RunMaker(byte[] bytes) => Run(bytes, MarcMaker.Read, MarcFormat.MarcMaker);

    public static void RunAleph(byte[] bytes) => Run(bytes, AlephSequential.Read, MarcFormat.AlephSequential);

    public static void RunAny(byte[] bytes) => Run(bytes, static (stream, options) => MarcFile.Read(stream, null, options), MarcFormat.Lines, hasExactPlaces: false);

    // The platform's XML reader tells the places of bad bytes where it had got to with decoding, which depends on the pieces. So does whether a
    // DEL is one: it stands for what XML does not allow once there was any, and damaged documents are read by the piece.
    private static void Run(byte[] bytes, Func<Stream, MarcReadOptions?, IEnumerable<MarcRead>> read, MarcFormat format, bool hasExactPlaces = true)
    {
        foreach (var mode in new[] { MarcReadMode.Lenient, MarcReadMode.Strict, MarcReadMode.Recover })
        {
            var options = new MarcReadOptions { Mode = mode, MaxRecordLength = 1 << 14 };
            var reads = read(new Trickle(bytes, int.MaxValue), options).ToList();
            var pieces = read(new Trickle(bytes, 1 + (bytes.Length % 97)), options).ToList();
            Promise.Holds(reads.Count == pieces.Count, "pieces make as many reads");
            foreach (var (whole, piece) in reads.Zip(pieces))
            {
                Promise.Holds(hasExactPlaces ? whole.Equals(piece) : whole.Kind == piece.Kind && (bytes.Contains((byte)0x7F) || Equals(whole.Record, piece.Record)), $"pieces make the same reads: {whole} and {piece}");
                Promise.Holds(whole.Kind == MarcReadKind.Record == whole.Record is not null, "the kind says whether there is a record");
                Promise.Holds(whole.Record is not null || !whole.Findings.IsEmpty, "what is no record is explained");
                Promise.Holds(whole.Findings.Count <= options.MaxFindings + 1, "findings are bounded");
                Keeps(whole, format);
            }
        }
    }

    private static void Keeps(MarcRead read, MarcFormat format)
    {
        if (read.Record is not { } record)
        {
            return;
        }

        Written.IsSound(record);
        using var stream = new MemoryStream();
        using var writer = MarcFile.CreateWriter(stream, format);
        if (!writer.Write(record).Succeeded || format == MarcFormat.Lines)
        {
            return;
        }

        writer.Complete();
        stream.Position = 0;
        var again = MarcFile.Read(stream, format).Where(static r => r.Kind != MarcReadKind.Filler).ToList();
        Promise.Holds(again.Count == 1 && again[0].Record is not null, "what is written is one record");
        if (read.Findings.IsEmpty && format != MarcFormat.AlephSequential)
        {
            Promise.Holds(again[0].Record!.Fields.Equals(record.Fields), "what was read without a finding is written as it was");
        }
    }
}
