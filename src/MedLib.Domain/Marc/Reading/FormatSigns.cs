namespace MedLib.Domain.Marc.Reading;

/// <summary>Names other formats that people feed to a reader of ISO 2709 by mistake.</summary>
internal static class FormatSigns
{
    /// <summary>The format that a stream which starts so looks like, or null.</summary>
    public static string? Of(ReadOnlySpan<byte> start)
    {
        var head = start[..Math.Min(start.Length, 512)];
        return head switch
        {
            [(byte)'<', ..] => head.IndexOf("html"u8) >= 0 || head.IndexOf("HTML"u8) >= 0 ? "HTML" : "XML",
            [(byte)'{' or (byte)'[', ..] => "JSON",
            [(byte)'=', (byte)'L', (byte)'D', (byte)'R', ..] => "MARCMaker",
            [0x1F, 0x8B, ..] => "gzip",
            [(byte)'P', (byte)'K', 0x03, 0x04, ..] => "ZIP",
            [0xFE, 0xFF, ..] or [0xFF, 0xFE, ..] => "UTF-16",
            _ when IsAlephSequential(head) => "Aleph sequential",
            _ when !head.ContainsAnyExceptInRange((byte)' ', (byte)'~') || IsText(head) => "text",
            _ => null,
        };
    }

    // Nine digits, a blank, and a tag.
    private static bool IsAlephSequential(ReadOnlySpan<byte> head) =>
        head.Length > 10 && Iso2709.Number(head[..8]) >= 0 && head[8] is >= (byte)'0' and <= (byte)'9' && head[9] == (byte)' ';

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
