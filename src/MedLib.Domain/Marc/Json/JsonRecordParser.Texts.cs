using System.Buffers;
using System.Globalization;
using System.Text;
using System.Text.Json;
using System.Text.Unicode;
using MedLib.Domain.Results;

namespace MedLib.Domain.Marc.Json;

/// <content>Texts and names.</content>
internal ref partial struct JsonRecordParser
{
    private const int LongestName = 12; // beyond it a name is no better known
    private static readonly SearchValues<char> Controls = SearchValues.Create(
        [.. Enumerable.Range(0, 0x20).Select(static c => (char)c).Except(['\t', '\n', '\r'])]);

    // Text without escapes goes into the record as it is; anything else takes the way through UTF-16.
    private void AppendText()
    {
        if (_reader.TokenType == JsonTokenType.Number)
        {
            _assembly.Log.Warning(MarcCodes.ValueOfOtherKind, _assembly.PathHere(), Line, new FindingArg.Text("name", _assembly.PathHere()));
            _assembly.Append(_reader.ValueSpan);
            return;
        }

        if (!_reader.ValueIsEscaped && (_isUtf8 || Utf8.IsValid(_reader.ValueSpan)))
        {
            _assembly.Append(_reader.ValueSpan);
            return;
        }

        var text = Encoding.UTF8.GetString(_reader.ValueSpan);
        if (!_isUtf8 && !Utf8.IsValid(_reader.ValueSpan))
        {
            _assembly.ReportReplaced(Line);
        }

        text = _reader.ValueIsEscaped ? Unescaped(text) : text;
        if (text.AsSpan().ContainsAny(Controls))
        {
            _assembly.Log.Warning(MarcCodes.ControlCharacters, _assembly.PathHere(), Line);
        }

        _assembly.Append(text, Line);
    }

    // The reader's own comparison throws at half a surrogate pair.
    private readonly bool IsNamed(ReadOnlySpan<byte> name)
    {
        if (!_reader.ValueIsEscaped)
        {
            return _reader.ValueSpan.SequenceEqual(name);
        }

        Span<char> text = stackalloc char[LongestName];
        return Ascii.Equals(name, text[..Name(text)]);
    }

    /// <summary>The text of the token, as far as there is room for it.</summary>
    private readonly int Name(scoped Span<char> name)
    {
        var bytes = _reader.ValueSpan;
        if (_reader.ValueIsEscaped)
        {
            var text = Unescaped(Encoding.UTF8.GetString(bytes[..Math.Min(bytes.Length, 6 * LongestName)])).AsSpan();
            text = text[..Math.Min(text.Length, name.Length)];
            text.CopyTo(name);
            return text.Length;
        }

        Utf8.ToUtf16(bytes, name, out _, out var length, replaceInvalidSequences: true);
        return length;
    }

    // The reader has seen to it that escapes are whole; but it would not take half a surrogate pair, which the record reports.
    private static string Unescaped(string text)
    {
        var result = new StringBuilder(text.Length);
        var rest = text.AsSpan();
        for (var at = rest.IndexOf('\\'); at >= 0 && at + 1 < rest.Length; at = rest.IndexOf('\\'))
        {
            result.Append(rest[..at]);
            var isCode = rest[at + 1] == 'u';
            if (isCode && at + 6 > rest.Length)
            {
                return result.ToString();
            }

            result.Append(isCode ? (char)ushort.Parse(rest.Slice(at + 2, 4), NumberStyles.AllowHexSpecifier, CultureInfo.InvariantCulture) : Meaning(rest[at + 1]));
            rest = rest[(at + (isCode ? 6 : 2))..];
        }

        return result.Append(rest).ToString();
    }

    private static char Meaning(char escaped) => escaped switch
    {
        'b' => '\b',
        'f' => '\f',
        'n' => '\n',
        'r' => '\r',
        't' => '\t',
        _ => escaped,
    };
}
