using System.Buffers;
using System.Text.Unicode;
using MedLib.Domain.Marc;
using MedLib.Domain.Marc.Encodings;
using MedLib.Domain.Results;

namespace MedLib.Domain.Tests.Marc;

/// <summary>Records of real libraries, and of other toolkits' tests.</summary>
public sealed class RealFileTests
{
    [Theory]
    [InlineData("medical", 1_000, 1_000)]
    [InlineData("real", 2_400, 140)]
    public async Task Well_formed_records_come_out_byte_for_byte(string folder, int atLeast, int alikeAtLeast)
    {
        var (records, wellFormed, alike) = (0, 0, 0);
        foreach (var file in Directory.EnumerateFiles(RepositoryFiles.SharedPath("data", "marc", folder), "*", SearchOption.AllDirectories).Where(IsIso2709))
        {
            var bytes = await File.ReadAllBytesAsync(file, TestContext.Current.CancellationToken);
            var reads = await Reading.AllAsync(bytes);
            Assert.Equal(bytes, reads.SelectMany(static r => r.Bytes.ToArray()));
            foreach (var read in reads.Where(static r => r.Kind != MarcReadKind.Filler))
            {
                records++;
                if (!IsWellFormed(read.Bytes.Span))
                {
                    continue;
                }

                wellFormed++;
                Assert.Equal(MarcReadKind.Record, read.Kind);
                var output = new ArrayBufferWriter<byte>();
                var written = MarcWriter.Write(read.Record!, output);
                Assert.True(written.Succeeded || read.Findings.Any(static f => f.Severity != FindingSeverity.Information), $"{file} {read.Offset}");
                if (written.Succeeded && read.Findings.All(static f => f.Code is MarcCodes.ControlCharacters or MarcCodes.NoFields))
                {
                    Assert.Equal(read.Bytes.ToArray(), output.WrittenSpan.ToArray());
                    alike++;
                }
            }
        }

        Assert.True(records >= atLeast && alike >= alikeAtLeast, $"{records} records, {wellFormed} well-formed, {alike} of them written alike");
    }

    [Theory]
    [InlineData("real/solrmarc/records/uva_001-200.mrc", 200)]
    [InlineData("real/pymarc/marc8.dat", 1)]
    public async Task Records_in_marc8_are_read_and_written_as_they_were_and_say_the_same_in_utf8(string file, int count)
    {
        var bytes = await File.ReadAllBytesAsync(RepositoryFiles.SharedPath(["data", "marc", .. file.Split('/')]), TestContext.Current.CancellationToken);
        var reads = await Reading.AllAsync(bytes);

        Assert.Equal(count, reads.Count);
        Assert.All(reads, static r => Assert.Equal(MarcReadKind.Record, r.Kind));
        foreach (var read in reads.Where(static r => r.Findings.IsEmpty))
        {
            var same = new ArrayBufferWriter<byte>();
            Assert.True(MarcWriter.Write(read.Record!, same).Succeeded);
            Assert.Equal(read.Bytes.ToArray(), same.WrittenSpan.ToArray());

            var utf8 = new ArrayBufferWriter<byte>();
            Assert.True(MarcWriter.Write(read.Record!, utf8, new() { Encoding = MarcEncoding.Utf8 }).Succeeded);
            var again = MarcReader.Read(utf8.WrittenMemory, new() { Mode = MarcReadMode.Strict });
            Assert.Equal(read.Record!.Fields, again.Record?.Fields);
            Assert.Equal('a', again.Record!.Leader.CharacterCoding);
        }
    }

    private static bool IsIso2709(string file) => Path.GetExtension(file) is ".mrc" or ".marc" or ".dat";

    // The oracle knows only the standard's own text: no repair, no shortcut.
    private static bool IsWellFormed(ReadOnlySpan<byte> record)
    {
        if (record.Length < 26 || Number(record, 0, 5) != record.Length || record[9] is not ((byte)'a' or (byte)' ') || !record[10..12].SequenceEqual("22"u8)
            || !record[20..24].SequenceEqual("4500"u8) || record[^1] != 0x1D || (record[9] == 'a' && !Utf8.IsValid(record)))
        {
            return false;
        }

        var baseAddress = Number(record, 12, 5);
        var next = 0;
        if (baseAddress is < 25 or > 99_999 || baseAddress >= record.Length || (baseAddress - 25) % 12 != 0 || record[baseAddress - 1] != 0x1E)
        {
            return false;
        }

        for (var entry = 24; entry < baseAddress - 1; entry += 12)
        {
            var length = Number(record, entry + 3, 4);
            if (length < 1 || Number(record, entry + 7, 5) != next || baseAddress + next + length >= record.Length
                || record.Slice(baseAddress + next, length).IndexOf((byte)0x1E) != length - 1)
            {
                return false;
            }

            next += length;
        }

        return baseAddress + next + 1 == record.Length;
    }

    private static int Number(ReadOnlySpan<byte> bytes, int at, int length) =>
        int.TryParse(bytes.Slice(at, length), System.Globalization.NumberStyles.None, System.Globalization.CultureInfo.InvariantCulture, out var number) ? number : -1;
}
