using System.Buffers;
using System.Text;
using System.Text.Unicode;
using MedLib.Domain.Marc.Reading;

namespace MedLib.Domain.Marc.Assembling;

/// <content>Texts, which may come in pieces.</content>
internal sealed partial class PieceAssembly
{
    private string? _path; // of the text, where it is no field's
    private char _half;    // of a surrogate pair, whose other half the next piece holds

    /// <summary>Adds a piece of text in UTF-8.</summary>
    /// <param name="text">Valid UTF-8.</param>
    public void Append(ReadOnlySpan<byte> text)
    {
        if (!HasRoom(text.Length))
        {
            return;
        }

        _hasDelimiterInText |= text.Contains(Iso2709.Delimiter);
        _bytes.Add(text);
    }

    /// <summary>Adds a piece of text.</summary>
    /// <param name="text">UTF-16; half a surrogate pair becomes U+FFFD, unless the next piece begins with its other half.</param>
    /// <param name="line">The line.</param>
    public void Append(ReadOnlySpan<char> text, int line)
    {
        if (text.IsEmpty || !HasRoom(text.Length))
        {
            return;
        }

        if (_half != 0)
        {
            Span<char> pair = [_half, text[0]];
            _half = '\0';
            if (char.IsLowSurrogate(pair[1]))
            {
                Encode(pair, line);
                text = text[1..];
            }
            else
            {
                Encode(pair[..1], line);
            }
        }

        if (text.Length > 0 && char.IsHighSurrogate(text[^1]))
        {
            _half = text[^1];
            text = text[..^1];
        }

        Encode(text, line);
    }

    private void EndText()
    {
        if (_half != 0)
        {
            Span<char> half = [_half];
            _half = '\0';
            Encode(half, _firstLine);
        }
    }

    private void Encode(ReadOnlySpan<char> text, int line)
    {
        var status = Utf8.FromUtf16(text, _bytes.GetSpan(3 * text.Length), out _, out var written, replaceInvalidSequences: false);
        if (status != OperationStatus.Done)
        {
            Utf8.FromUtf16(text, _bytes.GetSpan(3 * text.Length), out _, out written, replaceInvalidSequences: true);
            ReportReplaced(line);
        }

        if (HasRoom(written))
        {
            _hasDelimiterInText |= text.Contains((char)Iso2709.Delimiter);
            _bytes.Advance(written);
        }
    }

    /// <summary>Says that a character of the text was replaced by U+FFFD.</summary>
    public void ReportReplaced(int line) => Log.Error(MarcCodes.CharacterUnreadable, PathHere(), line);

    /// <summary>The place that a text is being read for.</summary>
    public string PathHere()
    {
        if (_path is not null || _tagStart < 0)
        {
            return _path ?? "";
        }

        var path = FieldPath();
        if (_subfields.Count == 0)
        {
            return path.ToString();
        }

        Rune.DecodeFromUtf8(_bytes.Written[_subfields[^1]..], out var code, out _);
        return path.Subfield(code.IsBmp ? (char)code.Value : '\uFFFD');
    }
}
