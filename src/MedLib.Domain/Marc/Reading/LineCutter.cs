namespace MedLib.Domain.Marc.Reading;

/// <summary>Cuts lines from the start of a window, whatever ends them: LF, CR or both.</summary>
/// <remarks>A byte is looked at once, however often the window grows; a line over the limit comes in pieces.</remarks>
internal sealed class LineCutter(int maxLength)
{
    private int _scanned;

    /// <summary>The number of bytes of the line, its end excluded.</summary>
    public int Length { get; private set; }

    /// <summary>The number of bytes it takes, its end included.</summary>
    public int Taken { get; private set; }

    /// <summary>Whether the line, or what has been cut of it so far, is longer than the limit.</summary>
    public bool IsTooLong { get; private set; }

    /// <summary>Whether the line ends here, and is not a piece that more follows.</summary>
    public bool IsWhole { get; private set; } = true;

    /// <summary>Cuts the next line, where its end can be seen.</summary>
    /// <param name="window">All bytes seen and not yet cut.</param>
    /// <param name="isFinal">Whether the stream ends with them.</param>
    public bool TryCut(ReadOnlySpan<byte> window, bool isFinal)
    {
        var at = window[_scanned..].IndexOfAny((byte)'\n', (byte)'\r');
        if (at >= 0)
        {
            at += _scanned;
            if (window[at] == '\r' && at + 1 == window.Length && !isFinal)
            {
                _scanned = at;
                return false;
            }

            var end = window[at] == '\r' && at + 1 < window.Length && window[at + 1] == '\n' ? at + 2 : at + 1;
            return Cut(at, end, isWhole: true);
        }

        if (window.Length > maxLength || (isFinal && !window.IsEmpty))
        {
            return Cut(window.Length, window.Length, isFinal);
        }

        _scanned = window.Length;
        return false;
    }

    private bool Cut(int length, int taken, bool isWhole)
    {
        IsTooLong = !IsWhole || !isWhole || length > maxLength;
        (Length, Taken, IsWhole, _scanned) = (length, taken, isWhole, 0);
        return true;
    }
}
