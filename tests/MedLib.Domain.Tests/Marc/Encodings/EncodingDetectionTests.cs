using System.Buffers;
using System.Text;
using System.Text.Unicode;
using MedLib.Domain.Marc.Encodings;
using MedLib.Domain.Marc.Encodings.Detection;

namespace MedLib.Domain.Tests.Marc.Encodings;

/// <summary>Which encoding a record is in, whatever it declares.</summary>
public sealed class EncodingDetectionTests
{
    [Theory]
    [InlineData("plain", 'a', "UTF-8")]
    [InlineData("plain", ' ', "MARC-8")]
    [InlineData("plain", '4', "UTF-8")]
    [InlineData("␛$1!0!␛(B", 'a', "MARC-8")]
    [InlineData("␛$1!0!␛(B", '4', "MARC-8")]
    [InlineData("H␛b2␛sO", 'a', "MARC-8")]
    [InlineData("linn␛ enne", 'a', "UTF-8")]
    [InlineData("Fifth␛$1 edition\u001Fbnext ␛$1 too", 'a', "UTF-8")]
    [InlineData("price ␛$$ 5", 'a', "UTF-8")]
    [InlineData("a ␛(~ b", 'a', "UTF-8")]
    [InlineData("␛(NMEDICINA", 'a', "MARC-8")]
    [InlineData("␛(!Eae", 'a', "MARC-8")]
    [InlineData("Fifth␛$1 edition", ' ', "MARC-8")]
    [InlineData("sociâetâe", ' ', "MARC-8")]
    [InlineData("sociâetâe", 'a', "MARC-8")]
    [InlineData("sociâetâe ␛$1!0!␛(B", 'a', "MARC-8")]
    [InlineData("sociÃ©tÃ©", 'a', "UTF-8")]
    [InlineData("sociÃ©tÃ©", ' ', "UTF-8")]
    [InlineData("sociÃ©tÃ© de mÃ©decine et de chirurgÿe", 'a', "UTF-8")]
    [InlineData("sociÃ©tÃ© de mÃ©decine et d'hygiÃ¨ne ÿ", ' ', "UTF-8")]
    [InlineData("la société de médecine", ' ', "ISO-8859-1")]
    [InlineData("la société de médecine", 'a', "ISO-8859-1")]
    [InlineData("Müller, Jörg: Größe", ' ', "ISO-8859-1")]
    [InlineData("l\u0092été", ' ', "windows-1252")]
    [InlineData("MÈuller, JÈorg: GrÈoûe, TÈone", ' ', "ISO 5426")]
    [InlineData("a\u00C7\u008E\u00E2e", ' ', "MARC-8")] // sharp s, zero-width non-joiner, e acute: the letters of a Cyrillic page too
    [InlineData("\u001FcÉditor", 'a', "ISO-8859-1")] // The code of a subfield is no letter before the word.
    [InlineData("\u001Fa¡âodâz", 'a', "MARC-8")]
    public void Bytes_tell_the_encoding(string data, char declared, string name) => Assert.Equal(name, Detect(Values.Bytes(data), declared).Name);

    [Theory]
    [InlineData("windows-1251")]
    [InlineData("IBM866")]
    [InlineData("KOI8-R")]
    [InlineData("ISO-8859-5")]
    public void Cyrillic_code_pages_are_told_apart(string name)
    {
        Assert.True(MarcEncoding.TryFind(name, out var encoding));
        var bytes = encoding.TryEncode("Основы клинической медицины : учебное пособие для студентов / Н. А. Петров. Москва, 2005.")!;

        Assert.Equal(encoding, Detect(bytes, ' '));
    }

    [Fact]
    public void Nearly_all_real_records_are_told_right()
    {
        var (all, right, misses) = (0, 0, new List<string>());
        foreach (var (file, record) in Records())
        {
            var data = record.AsSpan(24);
            if (Ascii.IsValid(data) || Truth(file, record) is not { } truth)
            {
                continue;
            }

            // As it declares itself, and as if it declared the other.
            foreach (var declared in " a")
            {
                var isRight = Detect(data, declared) == truth;
                all++;
                right += isRight ? 1 : 0;
                if (!isRight)
                {
                    misses.Add($"{Path.GetFileName(file)} {declared}: {truth}, not {Detect(data, declared)}");
                }
            }
        }

        TestContext.Current.TestOutputHelper?.WriteLine($"{right} of {all}");
        Assert.True(all > 3_000 && right >= all * 0.995, $"{right} of {all}: {string.Join("; ", misses.Take(40))}");
    }

    [Theory]
    [InlineData("MARC-8", 0.99)]
    [InlineData("ISO 5426", 0.68)]
    [InlineData("ISO-8859-1", 0.7)]
    public void Real_text_in_other_encodings_is_told_right(string name, double share)
    {
        Assert.True(MarcEncoding.TryFind(name, out var encoding));
        var (all, right, misses) = (0, 0, new List<string>());
        foreach (var (_, record) in Records().Where(static r => r.Bytes[9] == 'a' && Utf8.IsValid(r.Bytes) && !Ascii.IsValid(r.Bytes)))
        {
            // What the encoding has no code for is left out.
            var text = Encoding.UTF8.GetString(record.AsSpan(24)).Normalize();
            var output = new ArrayBufferWriter<byte>();
            foreach (var word in text.Split(' '))
            {
                encoding.Encode($"{word} ", output, Unmappable.Refuse);
            }

            if (!Ascii.IsValid(output.WrittenSpan) && output.WrittenCount > record.Length / 2)
            {
                all++;
                if (Detect(output.WrittenSpan, ' ') is { } found && (found == encoding || (encoding == MarcEncoding.Latin1 && found == MarcEncoding.Windows1252)))
                {
                    right++;
                }
                else
                {
                    misses.Add($"{Detect(output.WrittenSpan, ' ')}: {string.Join(' ', text.Split(' ').Where(static w => !Ascii.IsValid(w)))}");
                }
            }
        }

        Assert.True(all > 100 && right >= all * share, $"{right} of {all}:\n{string.Join('\n', misses)}");
    }

    [FsCheck.Xunit.Property(Arbitrary = [typeof(TextGenerators)])]
    public void Any_bytes_have_an_encoding(ValueBytes value, byte declared) => Assert.Contains(EncodingDetection.Detect(value.Bytes, declared), MarcEncoding.All);

    [Fact]
    public void Nothing_is_allocated()
    {
        var data = Values.Bytes("sociâetâe, la société, ␛");
        Detect(data, ' ');
        var before = GC.GetAllocatedBytesForCurrentThread();
        Detect(data, ' ');

        Assert.Equal(0, GC.GetAllocatedBytesForCurrentThread() - before);
    }

    private static MarcEncoding Detect(ReadOnlySpan<byte> data, char declared) => EncodingDetection.Detect(data, (byte)declared);

    // What the files of these libraries are known to be in: records of the University of Virginia and those with valid UTF-8 that they declare.
    private static MarcEncoding? Truth(string file, byte[] record) =>
        record[9] == 'a' ? (Utf8.IsValid(record) ? MarcEncoding.Utf8 : null)
        : record[9] == ' ' && file.Contains("solrmarc", StringComparison.Ordinal) && !Utf8.IsValid(record) ? MarcEncoding.Marc8
        : null;

    private static IEnumerable<(string File, byte[] Bytes)> Records()
    {
        string[] folders = [RepositoryFiles.SharedPath("data", "marc", "real"), RepositoryFiles.SharedPath("data", "marc", "medical")];
        foreach (var file in folders.SelectMany(static f => Directory.EnumerateFiles(f, "*", SearchOption.AllDirectories)).Order(StringComparer.Ordinal))
        {
            if (Path.GetExtension(file) is not (".mrc" or ".marc" or ".dat"))
            {
                continue;
            }

            var bytes = File.ReadAllBytes(file);
            for (var at = 0; at < bytes.Length;)
            {
                var end = Array.IndexOf(bytes, (byte)0x1D, at);
                if (end < 0)
                {
                    break;
                }

                if (end - at > 40)
                {
                    yield return (file, bytes[at..(end + 1)]);
                }

                at = end + 1;
            }
        }
    }
}
