using System.Buffers;
using System.Runtime.InteropServices;

namespace MedLib.Domain.Marc.Json;

/// <summary>Finds the objects in a stream of JSON, whether they stand in an array, in lines or one behind the other.</summary>
/// <remarks>
/// It looks at strings and brackets only; what it cuts out may still be no JSON. An object that is not closed ends where the line breaks within a string, or
/// where a record begins within it, which no record does: so it costs no other.
/// </remarks>
internal sealed class JsonCutter(long limit)
{
    private static readonly SearchValues<byte> Signs = SearchValues.Create("\"{}[]"u8);
    private static readonly SearchValues<byte> StringSigns = SearchValues.Create("\"\\\n"u8);
    private static readonly SearchValues<byte> JunkEnds = SearchValues.Create("{}[]\n"u8);
    private static readonly SearchValues<byte> Fillers = SearchValues.Create(" \t\r\n,\u001E"u8);

    private int _depth;       // within an object
    private int _scanned;     // how far the object at the start of the window was looked at
    private bool _isInString;
    private bool _isTooLong;
    private bool _isWrapped;  // records stand within another object

    /// <summary>Whether an array is open.</summary>
    public bool IsInArray { get; private set; }

    /// <summary>Whether there was an array.</summary>
    public bool HasArray { get; private set; }

    /// <summary>Cuts the next piece from the start of a window.</summary>
    /// <param name="window">All bytes seen and not yet cut.</param>
    /// <param name="isFinal">Whether the stream ends with them.</param>
    public JsonCut Next(ReadOnlySpan<byte> window, bool isFinal)
    {
        if (_depth > 0)
        {
            return Object(window, isFinal);
        }

        if (window.StartsWith("\uFEFF"u8))
        {
            return new(JsonCutKind.Filler, 3);
        }

        if (window.IsEmpty)
        {
            return new(JsonCutKind.WantsMore, 0);
        }

        var filler = window.IndexOfAnyExcept(Fillers);
        if (filler != 0)
        {
            return new(JsonCutKind.Filler, filler < 0 ? window.Length : filler);
        }

        switch (window[0])
        {
            case (byte)'[':
                IsInArray = HasArray = true;
                return new(JsonCutKind.Filler, 1);
            case (byte)']' when IsInArray:
                IsInArray = false;
                return new(JsonCutKind.Filler, 1);
            case (byte)'}' or (byte)']' when _isWrapped:
                return new(JsonCutKind.Filler, 1);
            case (byte)'{':
                (_depth, _scanned, _isInString, _isTooLong) = (1, 1, false, false);
                return Object(window, isFinal);
            default:
                return Junk(window, isFinal);
        }
    }

    private JsonCut Object(ReadOnlySpan<byte> window, bool isFinal)
    {
        while (_depth > 0)
        {
            var found = window[_scanned..].IndexOfAny(_isInString ? StringSigns : Signs);
            if (found < 0)
            {
                return Unfinished(window, isFinal);
            }

            var at = _scanned + found;
            if (_isInString)
            {
                if (window[at] == '\n')
                {
                    return Cut(JsonCutKind.Object, at);
                }

                // The character after a backslash means nothing here, whatever it is.
                var isEscape = window[at] == '\\';
                if (isEscape && at + 1 >= window.Length)
                {
                    _scanned = at;
                    return Unfinished(window, isFinal);
                }

                _isInString = isEscape;
                _scanned = at + (isEscape ? 2 : 1);
                continue;
            }

            if (window[at] == '{' && (window.Length - at < 64 && !isFinal))
            {
                _scanned = at;
                return Unfinished(window, isFinal);
            }

            if (window[at] == '{' && BeginsRecord(window[at..]))
            {
                var isRecord = _isTooLong || BeginsRecord(window);
                _isWrapped |= !isRecord;
                return Cut(isRecord ? JsonCutKind.Object : JsonCutKind.Wrapper, at);
            }

            _scanned = at + 1;
            _isInString = window[at] == '"';
            _depth += window[at] switch
            {
                (byte)'{' or (byte)'[' => 1,
                (byte)'}' or (byte)']' => -1,
                _ => 0,
            };
        }

        return Cut(JsonCutKind.Object, _scanned);
    }

    private JsonCut Cut(JsonCutKind kind, int length)
    {
        _depth = 0;
        return new(_isTooLong || length > limit ? JsonCutKind.TooLongEnd : kind, length);
    }

    private JsonCut Unfinished(ReadOnlySpan<byte> window, bool isFinal)
    {
        if (isFinal)
        {
            return Cut(JsonCutKind.Object, window.Length);
        }

        // A backslash or a brace may have to be looked at again with what follows it.
        var keep = window[_scanned..].IndexOfAny(_isInString ? StringSigns : Signs) >= 0 ? _scanned : window.Length;
        _scanned = keep;
        if (keep <= limit && !_isTooLong)
        {
            return new(JsonCutKind.WantsMore, 0);
        }

        _isTooLong = true;
        _scanned = 0;
        return new(keep == 0 ? JsonCutKind.WantsMore : JsonCutKind.TooLong, keep);
    }

    // To the next bracket or the end of the line, in pieces that are no longer than a record may be.
    private JsonCut Junk(ReadOnlySpan<byte> window, bool isFinal)
    {
        var end = window[1..].IndexOfAny(JunkEnds);
        return end >= 0 ? new(JsonCutKind.Junk, end + 1)
            : isFinal || window.Length > limit ? new(JsonCutKind.Junk, window.Length)
            : new(JsonCutKind.WantsMore, 0);
    }

    // No object within a record has such a member first: a field has its tag.
    private static bool BeginsRecord(ReadOnlySpan<byte> text)
    {
        var rest = text[1..].TrimStart(" \t\r\n"u8);
        return rest.StartsWith("\"leader\""u8) || rest.StartsWith("\"fields\""u8);
    }
}

/// <summary>A piece that was cut.</summary>
[StructLayout(LayoutKind.Auto)]
internal readonly record struct JsonCut(JsonCutKind Kind, int Length);

/// <summary>What a piece is.</summary>
internal enum JsonCutKind
{
    /// <summary>Nothing can be told yet.</summary>
    WantsMore,

    /// <summary>White space, commas and the brackets of an array.</summary>
    Filler,

    /// <summary>An object, whole unless it is damaged.</summary>
    Object,

    /// <summary>The beginning of an object, up to the record that stands in it.</summary>
    Wrapper,

    /// <summary>Something else.</summary>
    Junk,

    /// <summary>A part of an object that is too long.</summary>
    TooLong,

    /// <summary>Its last part.</summary>
    TooLongEnd,
}
