using System.Globalization;
using System.Text;
using MedLib.Domain.Marc;
using MedLib.Domain.Marc.Encodings;
using MedLib.Domain.Marc.Encodings.Sets;

namespace MedLib.Domain.Tests.Marc.Encodings;

/// <summary>The oracle for MARC-8: another toolkit's tables and its decoder, on real records and on values over all sets.</summary>
/// <remarks>
/// What differs, and why we are right:
/// <list type="bullet">
/// <item>Of a value with a byte that is no code it drops that byte or the whole value, and says nothing. Ours keeps the rest, puts U+FFFD and
/// reports it; such fields are not compared here, nor those with a byte of text in the place of a subfield code.</item>
/// <item>The second half of a ligature or a double tilde (EC, FB) that has no first half before it is dropped too, and a mark beside it put before its
/// letter. As a sign of its own it is U+FE21 or U+FE23, and text is not lost in silence.</item>
/// <item>Control characters, a form feed for one, are dropped, as the code tables do not list them. They are kept here, and reported.</item>
/// </list>
/// </remarks>
public sealed class YazMarc8Tests
{
    private const int Seed = 20_261_127;
    private const int Values = 6_000;

    [Fact]
    public async Task Fields_of_real_records_are_read_as_it_reads_them()
    {
        var ours = new List<MarcRead>();
        foreach (var file in Directory.EnumerateFiles(RepositoryFiles.SharedPath("data", "marc"), "*", SearchOption.AllDirectories).Where(IsIso2709).Order(StringComparer.Ordinal))
        {
            ours.AddRange(MarcReader.ReadAll(await File.ReadAllBytesAsync(file, TestContext.Current.CancellationToken)).Where(IsMarc8));
        }

        var theirs = await DecodedAsync([.. ours.SelectMany(static r => r.Bytes.ToArray())]);

        Assert.Equal(ours.Count, theirs.Count);
        var (compared, damaged) = (0, 0);
        foreach (var (our, their) in ours.Zip(theirs))
        {
            Assert.Equal(our.Record!.Fields.Count, their.Fields.Count);
            foreach (var (one, other) in our.Record.Fields.Zip(their.Fields))
            {
                if (IsSound(one))
                {
                    Assert.Equal(WithoutWhatIsDropped(one), WithoutWhatIsDropped(other));
                    compared++;
                }
                else
                {
                    damaged++;
                }
            }
        }

        Assert.True(compared > 20_000 && damaged < 50, $"{compared} fields compared, {damaged} damaged");
    }

    [Fact]
    public async Task Values_over_all_sets_are_read_as_it_reads_them()
    {
        var random = new Random(Seed);
        var sets = Marc8Sets.Make().Sets.Select(static set => new Repertoire(set)).ToArray();
        var values = Enumerable.Range(0, Values).Select(_ => Value(random, sets)).ToArray();

        var theirs = (await DecodedAsync([.. values.Chunk(500).SelectMany(Record)])).SelectMany(static r => r.DataFields("500")).Select(static f => f.First('a')).ToArray();

        Assert.Equal(values.Length, theirs.Length);
        foreach (var (value, their) in values.Zip(theirs))
        {
            var our = MarcEncoding.Marc8.Decode(value, new() { KeepPrivateUse = true }, out var flaw);
            Assert.Equal(TextFlaw.None, flaw);
            Assert.True(string.Equals(our, their, StringComparison.Ordinal), $"{Convert.ToHexString(value)}: {Codes(our)} and {Codes(their!)}");
        }
    }

    private static string Codes(string text) => string.Join(' ', text.Select(static c => $"{(int)c:X4}"));

    private static bool IsIso2709(string path) => Path.GetExtension(path) is ".mrc" or ".marc" or ".dat";

    // Declared as MARC-8, and not found to be something else.
    private static bool IsMarc8(MarcRead read) =>
        read.Record is not null && read.Bytes.Span[9] == (byte)' ' && read.Bytes.Span.ContainsAnyExceptInRange((byte)0x1C, (byte)0x7E)
        && !read.Codes().Any(static c => c is MarcCodes.EncodingMisdeclared or MarcCodes.UndeclaredUtf8);

    private static bool IsSound(MarcField field)
    {
        var decoder = field.Raw.Source!.Decoder;
        return field switch
        {
            MarcField.Data data when data.Subfields.Any(static s => s.Code is <= ' ' or > '~') => false,
            MarcField.Data data => data.Subfields.All(s => !s.Value.Contains('\uFFFD', StringComparison.Ordinal)) && Parts(field.Raw.Bytes).TrueForAll(part => decoder.Encoding.Check(part, decoder.Rules).IsNone),
            _ => decoder.Encoding.Check(field.Raw.Bytes, decoder.Rules).IsNone,
        };
    }

    private static List<byte[]> Parts(ReadOnlySpan<byte> field)
    {
        var parts = new List<byte[]>();
        foreach (var part in field.Split((byte)0x1F))
        {
            parts.Add(field[part].Length > 0 ? field[part][1..].ToArray() : []);
        }

        return parts[1..];
    }

    private static string WithoutWhatIsDropped(MarcField field) => string.Concat(field.ToString()!.Where(static c => c is >= ' ' and not ('\uFE21' or '\uFE23')));

    private static async Task<List<MarcRecord>> DecodedAsync(byte[] marc8) =>
        [.. MarcReader.ReadAll(await Yaz.RunOnAsync(marc8, "marc", "marc", "marc-8"), new() { Encoding = MarcEncoding.Utf8 }).Where(static r => r.Record is not null).Select(static r => r.Record!)];

    // Sets by escape, in either half; letters with up to two marks before them, or one over two letters; back to Basic Latin where the value ends.
    private static byte[] Value(Random random, Repertoire[] sets)
    {
        var bytes = new List<byte>();
        for (var pieces = random.Next(1, 6); pieces > 0; pieces--)
        {
            var set = sets[random.Next(sets.Length)];
            var isUpper = set.Final != (byte)'B' && random.Next(2) == 0;
            bytes.AddRange(set.Designation(isUpper));
            for (var letters = random.Next(1, 6); letters > 0; letters--)
            {
                if (set.Halves.Count > 0 && random.Next(4) == 0)
                {
                    var at = 2 * random.Next(set.Halves.Count / 2);
                    byte[] pair = [.. set.Halves[at], .. set.Letters[random.Next(set.Letters.Count)], .. set.Halves[at + 1]];
                    bytes.AddRange(Repertoire.In(pair, isUpper));
                }

                for (var marks = set.Marks.Count == 0 ? 0 : random.Next(3); marks > 0; marks--)
                {
                    bytes.AddRange(Repertoire.In(set.Marks[random.Next(set.Marks.Count)], isUpper));
                }

                bytes.AddRange(Repertoire.In(set.Letters[random.Next(set.Letters.Count)], isUpper));
            }
        }

        return [.. bytes, .. "\u001B(B"u8];
    }

    // ISO 2709 of values that are bytes: a writer takes only text.
    private static byte[] Record(byte[][] values)
    {
        var (directory, data) = (new StringBuilder(), new List<byte>());
        foreach (var value in values)
        {
            byte[] field = [.. "  \u001Fa"u8, .. value, 0x1E];
            directory.Append(CultureInfo.InvariantCulture, $"500{field.Length:D4}{data.Count:D5}");
            data.AddRange(field);
        }

        var start = 24 + directory.Length + 1;
        return [.. Encoding.ASCII.GetBytes($"{start + data.Count + 1:D5}nam  22{start:D5} a 4500{directory}\u001E"), .. data, 0x1D];
    }

    /// <summary>The codes of a set, as they are in its lower half.</summary>
    private sealed class Repertoire
    {
        public Repertoire(CharacterSet set)
        {
            Final = set.Final;
            set.Table?.ForEach((code, _) => Letters.Add([(byte)(code >> 16), (byte)(code >> 8 & 0xFF), (byte)(code & 0xFF)]));
            for (var at = 0x21; set.Table is null && at < 0x7F; at++)
            {
                var code = set.Codes[at];
                if (Code.IsPlain(code))
                {
                    Letters.Add([(byte)at]);
                }
                else if ((code & Code.Mark) != 0)
                {
                    ((code & (Code.FirstHalf | Code.SecondHalf)) != 0 ? Halves : Marks).Add([(byte)at]);
                }
            }
        }

        public byte Final { get; }

        public List<byte[]> Letters { get; } = [];

        public List<byte[]> Marks { get; } = [];

        /// <summary>First half, second half, and so on.</summary>
        public List<byte[]> Halves { get; } = [];

        public static byte[] In(byte[] code, bool isUpper) => isUpper ? Array.ConvertAll(code, static b => (byte)(b | 0x80)) : code;

        public byte[] Designation(bool isUpper) => Final switch
        {
            (byte)'1' => [0x1B, (byte)'$', .. isUpper ? ")"u8 : ""u8, Final],
            (byte)'g' or (byte)'b' or (byte)'p' when !isUpper => [0x1B, Final],
            (byte)'E' => [0x1B, (byte)(isUpper ? ')' : '('), (byte)'!', Final],
            _ => [0x1B, (byte)(isUpper ? ')' : '('), Final],
        };
    }
}
