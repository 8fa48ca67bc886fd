namespace MedLib.Domain.Marc.Reading.Lines;

/// <summary>Cuts lines from the start of a window, whatever ends them: LF, CR or both.</summary>
/// <remarks>A byte is looked at once, however often the window grows; a line over the limit comes in pieces.</remarks>
internal sealed class LineCutter(int maxLength)
{
    private int _scanned;
    private bool _isEnd;

    /// <summary>The number of bytes of the line, its end excluded.</summary>
    public int Length { get; private set; }

    /// <summary>The number of bytes it takes, its end included.</summary>
    public int Taken { get; private set; }

    /// <summary>Whether it is the start of a line, and not a further piece of one.</summary>
    public bool IsStart { get; private set; } = true;

    /// <summary>Whether it is a whole line.</summary>
    public bool IsWhole => IsStart && _isEnd;

    /// <summary>Finds the next line, where its end can be seen; it stays the next until it is taken.</summary>
    /// <param name="window">All bytes seen and not yet taken.</param>
    /// <param name="isFinal">Whether the stream ends with them.</param>
    public bool TryCut(ReadOnlySpan<byte> window, bool isFinal)
    {
        var at = window[_scanned..].IndexOfAny((byte)'\n', (byte)'\r') + _scanned;
        if (at >= _scanned)
        {
            if (window[at] == '\r' && at + 1 == window.Length && !isFinal)
            {
                _scanned = at;
                return false;
            }

            var isPair = window[at] == '\r' && at + 1 < window.Length && window[at + 1] == '\n';
            (Length, Taken, _isEnd) = (at, isPair ? at + 2 : at + 1, true);
            return true;
        }

        (Length, Taken, _isEnd) = (window.Length, window.Length, isFinal);
        _scanned = window.Length;
        return window.Length > maxLength || (isFinal && !window.IsEmpty);
    }

    /// <summary>Takes the line, or the piece of it.</summary>
    /// <returns>Whether the line has ended.</returns>
    public bool Take()
    {
        IsStart = _isEnd;
        _scanned = 0;
        return _isEnd;
    }
}
