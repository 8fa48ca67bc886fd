namespace MedLib.Domain.Marc.Reading;

/// <summary>Finds where records start and end, whatever the bytes.</summary>
/// <remarks>
/// The judgment depends on the bytes alone and never on how many happen to have arrived: where a byte not seen yet could
/// change it, more are wanted. Never more than the longest record and one look ahead are wanted.
/// </remarks>
internal readonly struct Framer(int maxRecordLength)
{
    /// <summary>How far a wanted look ahead may go beyond the longest record.</summary>
    public const int LookAhead = 128;

    // A record with a wrong length may hold its terminator's byte by mistake; so many are tried before the first is taken.
    private const int TerminatorsTried = 4;

    private static ReadOnlySpan<byte> ByteOrderMark => [0xEF, 0xBB, 0xBF];

    /// <summary>Judges the bytes at the start of a window on the stream.</summary>
    /// <param name="window">All bytes seen from here on.</param>
    /// <param name="isFinal">Whether the stream ends with them.</param>
    public Frame Next(ReadOnlySpan<byte> window, bool isFinal)
    {
        if (window.IsEmpty)
        {
            return Frame.Wants(1);
        }

        if (PaddingAt(window, 0) is var padding && padding != 0)
        {
            return Padding(window, isFinal);
        }

        if (window.Length < LeaderSigns.Sight && !isFinal)
        {
            return Frame.Wants(LeaderSigns.Sight);
        }

        return LeaderSigns.AreLikely(window) ? Record(window, isFinal) : Junk(window, isFinal);
    }

    /// <summary>Judges the bytes after a frame that was <see cref="FrameKind.TooLong"/>: the rest of it.</summary>
    /// <param name="window">All bytes seen from here on.</param>
    /// <param name="isFinal">Whether the stream ends with them.</param>
    public Frame Rest(ReadOnlySpan<byte> window, bool isFinal)
    {
        if (window.Length < LeaderSigns.Sight && !isFinal)
        {
            return Frame.Wants(LeaderSigns.Sight);
        }

        return LeaderSigns.AreCertain(window) ? Record(window, isFinal) : Junk(window, isFinal);
    }

    // The number of padding bytes at a place: 1, or 3 for a byte order mark; 0 for none; -1 where more must be seen to tell.
    private static int PaddingAt(ReadOnlySpan<byte> window, int at)
    {
        var rest = window[at..];
        if (rest[0] is 0x00 or 0x09 or 0x0A or 0x0D or 0x1A or 0x20)
        {
            return 1;
        }

        return rest.StartsWith(ByteOrderMark) ? 3 : rest.Length < 3 && ByteOrderMark.StartsWith(rest) ? -1 : 0;
    }

    private Frame Padding(ReadOnlySpan<byte> window, bool isFinal)
    {
        var end = 0;
        while (end < window.Length && end < maxRecordLength && PaddingAt(window, end) is var step && step != 0)
        {
            if (step < 0)
            {
                return isFinal ? end > 0 ? new(FrameKind.Padding, end) : Junk(window, isFinal) : Frame.Wants(end + 3);
            }

            end += step;
        }

        if (end >= maxRecordLength)
        {
            return new(FrameKind.Padding, end);
        }

        if (end + LeaderSigns.Sight > window.Length && !isFinal)
        {
            return Frame.Wants(end == window.Length ? More(window) : end + LeaderSigns.Sight);
        }

        // A leader whose length is blank starts within the blanks.
        var blank = end - 5;
        if (blank >= 0 && LeaderSigns.AreLikely(window[blank..]) && !LeaderSigns.AreLikely(window[end..]))
        {
            return blank > 0 ? new(FrameKind.Padding, blank) : Record(window, isFinal);
        }

        return new(FrameKind.Padding, end);
    }

    private Frame Record(ReadOnlySpan<byte> window, bool isFinal)
    {
        var stated = Iso2709.Number(window[..5]);
        var known = window[..Math.Min(window.Length, maxRecordLength)];
        if (stated > Leader.Length && stated <= maxRecordLength)
        {
            if (stated > window.Length && !isFinal)
            {
                return Frame.Wants(stated);
            }

            if (stated <= window.Length && window[stated - 1] == Iso2709.RecordTerminator)
            {
                return Within(window, stated, isFinal);
            }
        }

        return ByTerminator(window, known, isFinal);
    }

    // The stated end is a record terminator. One before it is the end only if another record follows it at once.
    private static Frame Within(ReadOnlySpan<byte> window, int stated, bool isFinal)
    {
        for (var at = 0; ; at++)
        {
            at += window[at..stated].IndexOf(Iso2709.RecordTerminator);
            if (at == stated - 1)
            {
                return new(FrameKind.Record, stated);
            }

            if (StartsRecord(window, at + 1, isFinal) is not { } starts)
            {
                return Frame.Wants(at + 1 + LookAhead);
            }

            if (starts)
            {
                return new(FrameKind.Record, at + 1);
            }
        }
    }

    private Frame ByTerminator(ReadOnlySpan<byte> window, ReadOnlySpan<byte> known, bool isFinal)
    {
        var first = 0;
        var at = Leader.Length - 1;
        for (var tried = 0; tried < TerminatorsTried; tried++)
        {
            // Two records glued together, the terminator between them lost, show a certain leader within.
            var next = known[(at + 1)..].IndexOf(Iso2709.RecordTerminator);
            var upTo = next < 0 ? known.Length : at + 1 + next;
            switch (LeaderWithin(window, at + 1, upTo, isFinal))
            {
                case < 0 and var wanted:
                    return Frame.Wants(-wanted);
                case > 0 and var leader:
                    return new(FrameKind.Record, first > 0 ? first : leader);
            }

            if (next < 0)
            {
                return first > 0 && (isFinal || known.Length == maxRecordLength)
                    ? new(FrameKind.Record, first)
                    : End(window, isFinal);
            }

            at = upTo;
            if (StartsRecord(window, at + 1, isFinal) is not { } starts)
            {
                return Frame.Wants(at + 1 + LookAhead);
            }

            if (starts)
            {
                return new(FrameKind.Record, at + 1);
            }

            first = first == 0 ? at + 1 : first;
        }

        return new(FrameKind.Record, first);
    }

    private Frame End(ReadOnlySpan<byte> window, bool isFinal)
    {
        if (window.Length > maxRecordLength)
        {
            return new(FrameKind.TooLong, maxRecordLength);
        }

        return isFinal ? new(FrameKind.Record, window.Length) : Frame.Wants(More(window));
    }

    // Whether a record, or the end of the stream, comes next but for padding; null where more must be seen to tell.
    private static bool? StartsRecord(ReadOnlySpan<byte> window, int at, bool isFinal)
    {
        var limit = at + LookAhead - LeaderSigns.Sight;
        while (at < window.Length && at < limit && PaddingAt(window, at) is var step && step != 0)
        {
            if (step < 0 && !isFinal)
            {
                return null;
            }

            at += Math.Max(1, step);
        }

        if (at >= limit)
        {
            return true;
        }

        if (at >= window.Length)
        {
            return isFinal ? true : null;
        }

        return window.Length - at < LeaderSigns.Sight && !isFinal ? null : LeaderSigns.AreLikely(window[at..]);
    }

    // The first place where a leader certainly starts; 0 for none; where more must be seen to tell, less than 0: how many, negated.
    private static int LeaderWithin(ReadOnlySpan<byte> window, int from, int to, bool isFinal)
    {
        for (var at = from; at < to; at++)
        {
            var next = window[at..to].IndexOfAnyInRange((byte)'0', (byte)'9');
            if (next < 0)
            {
                return 0;
            }

            at += next;
            if (window.Length < at + LeaderSigns.Sight && !isFinal)
            {
                return -(at + LeaderSigns.Sight);
            }

            if (LeaderSigns.AreCertain(window[at..]))
            {
                return at;
            }
        }

        return 0;
    }

    private Frame Junk(ReadOnlySpan<byte> window, bool isFinal)
    {
        var known = window[..Math.Min(window.Length, maxRecordLength)];
        var terminator = known.IndexOf(Iso2709.RecordTerminator);
        var upTo = terminator < 0 ? known.Length : terminator;
        switch (LeaderWithin(window, 1, upTo, isFinal))
        {
            case < 0 and var wanted:
                return Frame.Wants(-wanted);
            case > 0 and var leader:
                return new(FrameKind.Junk, leader);
        }

        if (terminator >= 0)
        {
            return new(FrameKind.Unreadable, terminator + 1);
        }

        return known.Length == maxRecordLength
            ? new(FrameKind.TooLong, maxRecordLength)
            : isFinal ? new(FrameKind.Unreadable, window.Length) : Frame.Wants(More(window));
    }

    // Twice as much as was seen, so that all looking again and again costs no more than a few times the bytes.
    private int More(ReadOnlySpan<byte> window) => Math.Min(window.Length + Math.Max(window.Length, 4096), maxRecordLength + LookAhead);
}
