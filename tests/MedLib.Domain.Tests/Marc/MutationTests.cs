using System.Text;
using MedLib.Domain.Marc;
using MedLib.Domain.Marc.Encodings;
using MedLib.Domain.Marc.Files;
using MedLib.Domain.Marc.Paths;
using MedLib.Domain.Results;

namespace MedLib.Domain.Tests.Marc;

/// <summary>
/// Real records with bytes changed, lost, doubled and moved, thousands of times from a fixed seed: whatever comes is answered, what is given out can be
/// looked at whole, and what the writer takes a strict reader takes too.
/// </summary>
public sealed class MutationTests
{
    private const int Rounds = 60_000;
    private static readonly byte[][] Tokens = [.. new[] { "\u001D", "\u001E", "\u001F", "\u001F\u001F", "00000", "99999", "<", "</", "&", "\"", "{", "}", "[", "$", "\\", "=", "\n", "=LDR  ", "\u001B$1", "\u001B(N", "&#x", "]]>", "<!DOCTYPE x>", "\0", "L $$a" }.Select(Encoding.UTF8.GetBytes), [0xEF, 0xBB, 0xBF], [0xFF], [0xC3], [0xE1, 0x61]];

    private static readonly byte[][] Values = [.. new[] { "\u00E2ea", "\u001B$1!0!\u001B(B", "\u001B(N@A\u001B(B", "a&#x4E00;b", "plain" }.Select(Encoding.Latin1.GetBytes), [0xE2, 0x65, 0xEB, 0x69, 0xEC, 0x61]];
    private static readonly byte[][] Paths = [.. new[] { "245$a", "650[0-#]$a-c{^2=\\2}", "LDR/6-7{~\\ab|?008/0-#}", "008/35-37", "...^1", "880[1]$6/0-2{$a!=\\x\\sy}" }.Select(Encoding.UTF8.GetBytes)];

    [Theory]
    [InlineData(MarcFormat.Iso2709, MarcReadMode.Lenient)]
    [InlineData(MarcFormat.Iso2709, MarcReadMode.Recover)]
    [InlineData(MarcFormat.MarcXml, MarcReadMode.Lenient)]
    [InlineData(MarcFormat.Json, MarcReadMode.Lenient)]
    [InlineData(MarcFormat.NdJson, MarcReadMode.Recover)]
    [InlineData(MarcFormat.MarcMaker, MarcReadMode.Lenient)]
    [InlineData(MarcFormat.AlephSequential, MarcReadMode.Lenient)]
    public void Damaged_files_are_answered_and_what_is_written_of_them_is_sound(MarcFormat format, MarcReadMode mode)
    {
        var random = new Random(20_260_101 + (int)format);
        var seeds = Seeds(format);
        var options = new MarcReadOptions { Mode = mode, MaxRecordLength = 1 << 16 };
        var (written, damaged) = (0, 0);
        for (var round = 0; round < Rounds; round++)
        {
            var bytes = Mutated(random, seeds[random.Next(seeds.Length)], seeds);
            var length = 0L;
            foreach (var read in MarcFile.Read(new MemoryStream(bytes), format, options))
            {
                length += read.Length;
                damaged += read.Findings.IsEmpty ? 0 : 1;
                written += read.Record is { } record && Holds(record) ? 1 : 0;
            }

            Assert.True(format != MarcFormat.Iso2709 || length == bytes.Length, $"round {round}: {length} of {bytes.Length} bytes are accounted for");
        }

        Assert.True(written > Rounds / 10 && damaged > Rounds / 10, $"{written} written, {damaged} with findings: the changes are too harsh or too mild");
    }

    [Fact]
    public void Damaged_values_are_decoded_in_every_encoding()
    {
        var random = new Random(20_260_102);
        for (var round = 0; round < Rounds; round++)
        {
            var bytes = Mutated(random, Values[random.Next(Values.Length)], Values);
            foreach (var encoding in MarcEncoding.All)
            {
                var text = encoding.Decode(bytes, TextRules.Default with { Recover = round % 2 == 0 }, out var flaw);
                Assert.InRange(flaw.At, 0, bytes.Length);
                Assert.InRange(text.Length, 0, Math.Max(1, 2 * bytes.Length));
            }
        }
    }

    [Fact]
    public void Damaged_paths_are_read_or_diagnosed()
    {
        var random = new Random(20_260_103);
        var record = MarcReader.Read(Seeds(MarcFormat.Iso2709)[0]).Record!;
        for (var round = 0; round < Rounds; round++)
        {
            var text = Encoding.UTF8.GetString(Mutated(random, Paths[random.Next(Paths.Length)], Paths));
            Assert.Equal(MarcPath.TryParse(text, out var path), MarcPath.Diagnose(text) is null);
            Assert.True(path is null || record.Select(path).Count() >= 0);
        }
    }

    // Whether the record can be written, and is then what a strict reader gives.
    private static bool Holds(MarcRecord record)
    {
        var output = new System.Buffers.ArrayBufferWriter<byte>();
        if (MarcWriter.Write(record, output) is not { Succeeded: true })
        {
            return false;
        }

        // Text that was hit may look like another encoding than the one it is declared and written in, which a reader then says.
        var again = MarcReader.Read(output.WrittenMemory, new() { Mode = MarcReadMode.Strict });
        Assert.True(
            again.Record is not null
                || again.Findings.Any(static finding => finding.Code is MarcCodes.UndeclaredUtf8 or MarcCodes.EncodingMisdeclared)
                || again.Findings.All(static finding => finding.Code is MarcCodes.ControlCharacters or MarcCodes.MarkWithoutLetter or MarcCodes.PrivateUse),
            string.Join("; ", again.Findings.Select(MedLibMessages.Render)));
        return true;
    }

    private static byte[][] Seeds(MarcFormat format)
    {
        var records = MarcReader.ReadAll(File.ReadAllBytes(RepositoryFiles.PathTo("docs/samples/data/hospital-library.mrc"))).Where(static read => read.Record is not null).Take(12).Select(static read => read.Record!);
        return [.. records.Chunk(2).Select(pair =>
        {
            using var stream = new MemoryStream();
            using var writer = MarcFile.CreateWriter(stream, format);
            foreach (var record in pair)
            {
                Assert.True(writer.Write(record).Succeeded);
            }

            writer.Complete();
            return stream.ToArray();
        })];
    }

    private static byte[] Mutated(Random random, byte[] seed, byte[][] seeds)
    {
        var bytes = seed.ToList();
        for (var change = random.Next(1, 4); change > 0; change--)
        {
            var at = random.Next(bytes.Count + 1);
            var length = Math.Min(random.Next(1, 9), bytes.Count - at);
            switch (random.Next(7))
            {
                case 0 when at < bytes.Count:
                    bytes[at] = (byte)random.Next(256);
                    break;
                case 1 when at < bytes.Count:
                    bytes[at] ^= (byte)(1 << random.Next(8));
                    break;
                case 2:
                    bytes.RemoveRange(at, length);
                    break;
                case 3:
                    bytes.InsertRange(at, bytes.GetRange(at, length));
                    break;
                case 4:
                    bytes.InsertRange(at, Tokens[random.Next(Tokens.Length)]);
                    break;
                case 5 when random.Next(4) == 0:
                    bytes.RemoveRange(at, bytes.Count - at);
                    break;
                case 6 when random.Next(4) == 0:
                    var other = seeds[random.Next(seeds.Length)];
                    bytes.InsertRange(at, other[random.Next(other.Length)..]);
                    break;
            }
        }

        return [.. bytes];
    }
}
