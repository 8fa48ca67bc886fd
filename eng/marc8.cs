// Writes the embedded character sets anew from the folder of the code tables: dotnet run eng/marc8.cs -- FOLDER
using System.Globalization;
using System.IO.Compression;
using System.Text;
using System.Xml.Linq;

if (args is not [var from])
{
    Console.Error.WriteLine("Name the folder of the code tables.");
    return 2;
}

var own = (string)AppContext.GetData("EntryPointFileDirectoryPath")!;
var to = Path.Combine(own, "..", "src", "MedLib.Domain", "Marc", "Encodings", "Data");
var sets = XDocument.Load(Path.Combine(from, "codetables.xml")).Descendants("characterSet").ToList();
Compress(SmallSets(sets.Where(static set => !IsEastAsian(set))), Path.Combine(to, "marc8.br"));
Compress(SmallSets(XDocument.Load(Path.Combine(from, "codetables-iso5426.xml")).Descendants("characterSet").Where(static set => (string?)set.Attribute("ISOcode") is "45")), Path.Combine(to, "iso5426.br"));
Compress(EastAsian(sets.Single(IsEastAsian)), Path.Combine(to, "eacc.br"));
Compress(Decompositions(), Path.Combine(to, "decompositions.br"));
return 0;

static bool IsEastAsian(XElement set) => (string?)set.Attribute("ISOcode") is "31";

static int Hex(string text) => int.Parse(text, NumberStyles.AllowHexSpecifier, CultureInfo.InvariantCulture);

// Second halves of double marks have no character of their own: the alternate stands for them.
static int Character(XElement code) => Hex(code.Elements("ucs").Concat(code.Elements("alt")).Select(static e => e.Value.Trim()).First(static v => v.Length > 0));

// Each set: final byte, count; then all codes (seven bits, the eighth for combining marks), all characters, low bytes first.
static byte[] SmallSets(IEnumerable<XElement> sets)
{
    var bytes = new List<byte>();
    foreach (var set in sets)
    {
        var codes = set.Descendants("code").Select(static code => (At: Hex(code.Element("marc")!.Value), Character: Character(code), Combines: code.Element("isCombining") is not null))
            .Where(static code => (code.At & 0x7F) > 0x20).OrderBy(static code => code.At & 0x7F).ToList();
        bytes.AddRange([(byte)Hex((string)set.Attribute("ISOcode")!), (byte)codes.Count]);
        bytes.AddRange(codes.Select(static code => (byte)((code.At & 0x7F) | (code.Combines ? 0x80 : 0))));
        Columns(bytes, codes.ConvertAll(static code => code.Character), 2);
    }

    return [.. bytes];
}

// The codes in order: steps from each to the next as columns of bytes; then the steps of the characters, zigzag. Brotli packs steps best.
static byte[] EastAsian(XElement set)
{
    var codes = set.Descendants("code").Select(static code => (At: Hex(code.Element("marc")!.Value), Character: Character(code))).OrderBy(static code => code.At).ToList();
    var bytes = new List<byte>();
    Columns(bytes, [codes.Count], 2);
    Columns(bytes, Steps(codes.ConvertAll(static code => code.At)), 3);
    Columns(bytes, Steps(codes.ConvertAll(static code => code.Character)).ConvertAll(static step => (step << 1) ^ (step >> 31)), 3);
    return [.. bytes];
}

// Composites below U+10000 other than Hangul: composite, first, second (none where one character stands for another), by columns.
static byte[] Decompositions()
{
    var rows = new List<(int Composite, int First, int Second)>();
    for (var at = 0xA0; at < 0xFFFE; at++)
    {
        if (at is (>= 0xD800 and < 0xE000) or (>= 0xAC00 and <= 0xD7A3) or (>= 0xF900 and <= 0xFAFF) or (>= 0xFDD0 and <= 0xFDEF))
        {
            continue;
        }

        var composite = ((char)at).ToString();
        var parts = composite.Normalize(NormalizationForm.FormD);
        if (string.Equals(parts, composite, StringComparison.Ordinal) || parts.Any(char.IsSurrogate))
        {
            continue;
        }

        if (parts.Length == 1)
        {
            rows.Add((at, parts[0], 0));
        }
        else if (parts[..^1].Normalize(NormalizationForm.FormC) is [var first])
        {
            rows.Add((at, first, parts[^1]));
        }
    }

    var bytes = new List<byte>();
    Columns(bytes, [rows.Count], 2);
    Columns(bytes, Steps(rows.ConvertAll(static row => row.Composite)), 2);
    Columns(bytes, rows.ConvertAll(static row => row.First), 2);
    Columns(bytes, rows.ConvertAll(static row => row.Second), 2);
    return [.. bytes];
}

static List<int> Steps(List<int> values) => [.. values.Select((value, at) => at == 0 ? value : value - values[at - 1])];

static void Columns(List<byte> bytes, List<int> values, int width)
{
    for (var column = 0; column < width; column++)
    {
        bytes.AddRange(values.Select(value => (byte)((value >> (8 * column)) & 0xFF)));
    }
}

static void Compress(byte[] bytes, string path)
{
    var compressed = new byte[BrotliEncoder.GetMaxCompressedLength(bytes.Length)];
    if (!BrotliEncoder.TryCompress(bytes, compressed, out var length, quality: 11, window: 22))
    {
        throw new InvalidOperationException("The tables cannot be compressed.");
    }

    Directory.CreateDirectory(Path.GetDirectoryName(path)!);
    File.WriteAllBytes(path, [.. BitConverter.GetBytes(bytes.Length), .. compressed[..length]]);
    Console.WriteLine($"{Path.GetFileName(path)}: {bytes.Length} bytes, {length} compressed");
}
