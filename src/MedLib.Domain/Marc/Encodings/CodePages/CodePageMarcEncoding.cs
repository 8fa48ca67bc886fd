using System.Buffers;
using System.Globalization;
using System.Text;
using MedLib.Domain.Marc.Encodings.Sets;

namespace MedLib.Domain.Marc.Encodings.CodePages;

/// <summary>A code page: ASCII, and 128 characters more of a byte each.</summary>
internal sealed class CodePageMarcEncoding : MarcEncoding
{
    private const int OnStack = 512;
    private const int LongestReference = 10; // &#x1F642;

    private readonly char[] _characters = new char[256];
    private readonly char[] _known;  // the upper characters in order,
    private readonly byte[] _codes;  // and their bytes

    /// <summary>Makes one of its upper half; null for that of Latin-1, where bytes are characters.</summary>
    public CodePageMarcEncoding(string name, string? upper)
        : base(name)
    {
        for (var at = 0; at < 256; at++)
        {
            _characters[at] = at < 0x80 || upper is null ? (char)at : upper[at - 0x80];
        }

        _codes = [.. Enumerable.Range(0x80, 0x80).Where(at => _characters[at] != '\0').Select(static at => (byte)at)];
        _known = Array.ConvertAll(_codes, at => _characters[at]);
        Array.Sort(_known, _codes);
    }

    /// <summary>The byte of a character that the page has.</summary>
    internal byte CodeOf(char character) => (byte)Find(character);

    internal override string Decode(ReadOnlySpan<byte> bytes, TextRules rules, out TextFlaw flaw)
    {
        flaw = TextFlaw.None;
        if (Ascii.IsValid(bytes))
        {
            return Encoding.Latin1.GetString(bytes);
        }

        char[]? rented = null;
        var output = bytes.Length <= OnStack ? stackalloc char[OnStack] : rented = ArrayPool<char>.Shared.Rent(bytes.Length);
        var length = 0;
        for (var at = 0; at < bytes.Length; at++)
        {
            var character = _characters[bytes[at]];
            if (character == '\0' && bytes[at] != 0)
            {
                flaw = flaw.IsNone ? new TextFlaw(TextFlawKind.Invalid, at) : flaw;
                if (rules.Invalid == InvalidText.Skip)
                {
                    continue;
                }

                character = '\uFFFD';
            }

            output[length++] = character;
        }

        var text = output[..length].ToString();
        if (rented is not null)
        {
            ArrayPool<char>.Shared.Return(rented);
        }

        return rules.Normalization is { } form ? TotalNormalization.Of(text, form) : text;
    }

    internal override TextFlaw Check(ReadOnlySpan<byte> bytes, TextRules rules)
    {
        for (var at = 0; at < bytes.Length; at++)
        {
            if (_characters[bytes[at]] == '\0' && bytes[at] != 0)
            {
                return new TextFlaw(TextFlawKind.Invalid, at);
            }
        }

        return TextFlaw.None;
    }

    internal override Rune? Encode(ReadOnlySpan<char> text, IBufferWriter<byte> output, Unmappable unmappable)
    {
        var bytes = ArrayPool<byte>.Shared.Rent(text.Length * LongestReference);
        try
        {
            var refused = Encode(text, bytes, unmappable, out var length);
            if (refused is null)
            {
                output.Write(bytes.AsSpan(0, length));
            }

            return refused;
        }
        finally
        {
            ArrayPool<byte>.Shared.Return(bytes);
        }
    }

    private Rune? Encode(ReadOnlySpan<char> text, Span<byte> bytes, Unmappable unmappable, out int length)
    {
        length = 0;
        while (!text.IsEmpty)
        {
            Rune.DecodeFromUtf16(text, out var letter, out var width);
            text = text[width..];
            var character = letter.Value;

            // A letter and its mark, where the page has both as one.
            while (!text.IsEmpty && text[0] >= 0x300 && Decompositions.Instance.TryCompose(character, text[0], out var whole) && Find(whole) >= 0)
            {
                character = whole;
                text = text[1..];
            }

            var code = Find(character);
            if (code >= 0)
            {
                bytes[length++] = (byte)code;
            }
            else if (unmappable == Unmappable.Refuse)
            {
                return new Rune(character);
            }
            else if (unmappable == Unmappable.Reference)
            {
                System.Text.Unicode.Utf8.TryWrite(bytes[length..], CultureInfo.InvariantCulture, $"&#x{character:X4};", out var written);
                length += written;
            }
            else
            {
                bytes[length++] = (byte)'?';
            }
        }

        return null;
    }

    private int Find(int character)
    {
        if (character < 0x80)
        {
            return character;
        }

        var at = character > char.MaxValue ? -1 : Array.BinarySearch(_known, (char)character);
        return at < 0 ? -1 : _codes[at];
    }
}
