using System.Text;

namespace MedLib.Domain.Marc.Reading;

/// <summary>Tells formats by how their files begin.</summary>
internal static class FormatSigns
{
    /// <summary>The number of bytes that are enough to tell.</summary>
    public const int Sight = 512;

    /// <summary>The name of the format, of records or not, that a stream which starts so looks like, where that is not ISO 2709; or null.</summary>
    public static string? Of(ReadOnlySpan<byte> start) =>
        Detect(start) switch
        {
            MarcFormat.Iso2709 => null,
            MarcFormat.MarcXml => "XML",
            MarcFormat.Json or MarcFormat.NdJson => "JSON",
            MarcFormat.MarcMaker => "MARCMaker",
            MarcFormat.AlephSequential => "Aleph sequential",
            MarcFormat.Lines => "lines",
            _ => Other(start),
        };

    /// <summary>The format of records that a stream which starts so is in, or null.</summary>
    public static MarcFormat? Detect(ReadOnlySpan<byte> start)
    {
        var head = start[..Math.Min(start.Length, Sight)];
        head = Utf16(head)?.GetString(head) is { } text ? Encoding.UTF8.GetBytes(text) : head;
        head = (head.StartsWith("\uFEFF"u8) ? head[3..] : head).TrimStart(" \t\r\n\0"u8);
        return head switch
        {
            [(byte)'<', ..] => IsHtml(head) ? null : MarcFormat.MarcXml,
            [(byte)'[', ..] => head[1..].TrimStart(" \t\r\n"u8) is [(byte)'{' or (byte)']', ..] ? MarcFormat.Json : null,
            [(byte)'{', ..] => IsObjectALine(head) ? MarcFormat.NdJson : MarcFormat.Json,
            [(byte)'=', _, _, _, (byte)' ', (byte)' ', ..] => MarcFormat.MarcMaker,
            _ when Aleph.AlephLine.Is(FirstLine(head)) => MarcFormat.AlephSequential,
            _ when IsLines(head) => MarcFormat.Lines,
            _ when LeaderSigns.AreLikely(head) || IsDamagedIso2709(head) => MarcFormat.Iso2709,
            _ => null,
        };
    }

    /// <summary>Whether a stream which starts so is packed with gzip (RFC 1952).</summary>
    public static bool IsGzip(ReadOnlySpan<byte> start) => start is [0x1F, 0x8B, 0x08, ..];

    /// <summary>The UTF-16 that a stream which starts so is in, by its byte order mark; null where it is in none.</summary>
    public static Encoding? Utf16(ReadOnlySpan<byte> start) => start switch
    {
        [0xFF, 0xFE, ..] => Encoding.Unicode,
        [0xFE, 0xFF, ..] => Encoding.BigEndianUnicode,
        _ => null,
    };

    private static string? Other(ReadOnlySpan<byte> start)
    {
        var head = start[..Math.Min(start.Length, Sight)];
        return head switch
        {
            _ when IsGzip(head) => "gzip",
            [(byte)'P', (byte)'K', 0x03, 0x04, ..] => "ZIP",
            _ when Utf16(head) is not null => "UTF-16",
            _ when IsHtml(head) => "HTML",
            _ when IsText(head) => "text",
            _ => null,
        };
    }

    private static ReadOnlySpan<byte> FirstLine(ReadOnlySpan<byte> head) => head.IndexOfAny((byte)'\n', (byte)'\r') is >= 0 and var end ? head[..end] : head;

    private static bool IsHtml(ReadOnlySpan<byte> head) =>
        head is [(byte)'<', ..] && (head.IndexOf("<html"u8) >= 0 || head.IndexOf("<HTML"u8) >= 0 || head.IndexOf("DOCTYPE html"u8) >= 0);

    // Of a record that is pretty-printed the first line ends early, and with no brace; a line longer than what is seen says nothing.
    private static bool IsObjectALine(ReadOnlySpan<byte> head)
    {
        var line = FirstLine(head);
        return line.Length < head.Length && line.TrimEnd((byte)' ') is [.., (byte)'}'] && head[line.Length..].TrimStart(" \t\r\n"u8) is [(byte)'{', ..];
    }

    // The leader alone in a line, and then a tag and a blank.
    private static bool IsLines(ReadOnlySpan<byte> head)
    {
        var line = FirstLine(head);
        var rest = head[line.Length..].TrimStart("\r\n"u8);
        return line.Length == Leader.Length && LeaderSigns.AreLikely(line) && rest.Length > 3 && rest[3] == ' ' && line.Length < head.Length;
    }

    // The separators stand in no other format.
    private static bool IsDamagedIso2709(ReadOnlySpan<byte> head) =>
        !IsGzip(head) && head.Length > Leader.Length && head.IndexOfAny(Iso2709.FieldTerminator, Iso2709.RecordTerminator) >= 0
        && !head[..Leader.Length].ContainsAnyInRange((byte)0x00, (byte)0x1C);

    private static bool IsText(ReadOnlySpan<byte> head)
    {
        foreach (var item in head)
        {
            if (item is < (byte)' ' and not ((byte)'\n' or (byte)'\r' or (byte)'\t'))
            {
                return false;
            }
        }

        return true;
    }
}
