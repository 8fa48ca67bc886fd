using System.Buffers;
using System.Text;

namespace MedLib.Domain.Marc.Xml;

/// <content>What is mended before XML is read, as no reader of XML gets over it.</content>
internal sealed partial class XmlSource
{
    /// <summary>Stands for a control character that XML does not allow: itself allowed, of the same length, and hardly ever used.</summary>
    public const char Mended = '\u007F';

    private static readonly SearchValues<byte> Illegal = SearchValues.Create(
        [0, 1, 2, 3, 4, 5, 6, 7, 8, 11, 12, 14, 15, 16, 17, 18, 19, 20, 21, 22, 23, 24, 25, 26, 27, 28, 29, 30, 31]);

    /// <summary>Whether <see cref="Mended"/> stands for something.</summary>
    public bool HasMended { get; private set; }

    /// <summary>Whether bytes that declare themselves as UTF-16 were taken for UTF-8.</summary>
    public bool IsMisdeclared { get; private set; }

    /// <summary>Whether the document begins with a document type declaration, as far as its beginning shows.</summary>
    public bool HasDocumentType { get; private set; }

    private static bool HasDocumentTypeIn(ReadOnlySpan<byte> head)
    {
        // In UTF-16 every other byte is zero.
        var ascii = Encoding.Latin1.GetString(head[..Math.Min(head.Length, HeadLength)]).Replace("\0", "", StringComparison.Ordinal);
        return ascii.Contains("<!DOCTYPE", StringComparison.Ordinal);
    }

    private void Mend(Span<byte> bytes)
    {
        for (var at = bytes.IndexOfAny(Illegal); at >= 0; at = bytes.IndexOfAny(Illegal))
        {
            bytes[at] = (byte)Mended;
            bytes = bytes[(at + 1)..];
            HasMended = true;
        }
    }

    // Control characters are those bytes only in encodings that hold ASCII as it is, and use no escape sequences.
    private bool Begin(Span<byte> bytes)
    {
        if (bytes.Length < 4 || bytes[0] is 0 or 0xFE or 0xFF || bytes[1] == 0)
        {
            return false;
        }

        var declaration = bytes[..Math.Min(bytes.Length, 200)];
        declaration = declaration[..Math.Max(0, declaration.IndexOf("?>"u8))];
        var encoding = Declared(declaration);
        if (encoding.StartsWith("utf-16", StringComparison.OrdinalIgnoreCase))
        {
            // What is written to a string and saved as UTF-8 afterwards says so: it is no UTF-16, or it would not be legible here.
            var at = Encoding.Latin1.GetString(declaration).IndexOf(encoding, StringComparison.Ordinal);
            var quote = bytes[at + encoding.Length];
            bytes[at..(at + encoding.Length + 1)].Fill((byte)' ');
            "UTF-8"u8.CopyTo(bytes[at..]);
            bytes[at + 5] = quote;
            IsMisdeclared = true;
            return true;
        }

        return encoding.Length == 0
            || encoding.StartsWith("utf-8", StringComparison.OrdinalIgnoreCase)
            || encoding.StartsWith("iso-8859-", StringComparison.OrdinalIgnoreCase)
            || encoding.StartsWith("windows-", StringComparison.OrdinalIgnoreCase)
            || encoding.StartsWith("us-ascii", StringComparison.OrdinalIgnoreCase);
    }

    private static string Declared(ReadOnlySpan<byte> declaration)
    {
        var at = declaration.IndexOf("encoding"u8);
        var rest = at < 0 ? default : declaration[(at + 8)..].TrimStart(" =\t\r\n"u8);
        if (rest.IsEmpty || rest[0] is not ((byte)'"' or (byte)'\''))
        {
            return "";
        }

        var end = rest[1..].IndexOf(rest[0]);
        return end < 0 ? "" : Encoding.Latin1.GetString(rest[1..(end + 1)]);
    }
}
