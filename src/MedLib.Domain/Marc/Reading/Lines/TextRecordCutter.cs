using System.Diagnostics.CodeAnalysis;
using MedLib.Domain.Marc.Writing;
using MedLib.Domain.Results;

namespace MedLib.Domain.Marc.Reading.Lines;

/// <summary>Cuts records from a format of lines, one after the other, and keeps count; what a line means, each format says.</summary>
internal abstract class TextRecordCutter(MarcReadOptions options)
{
    private readonly LineCutter _lines = new(options.MaxRecordLength);
    private readonly ByteBuffer _clean = new();
    private long _line = 1;
    private long _firstLine;
    private long _firstOffset;
    private long _size;
    private int _index;
    private bool _isOpen;

    /// <summary>Where the next line begins in the stream.</summary>
    public long Offset { get; private set; }

    protected MarcReadOptions Options => options;

    protected RecordAssembly Assembly { get; } = new(options);

    protected FindingLog Log { get; private set; } = new(0, 0, options, FindingLog.Line);

    /// <summary>The line in hand, counted from the record's first, which is 0.</summary>
    protected int Line => (int)Math.Min(_line - _firstLine, int.MaxValue);

    /// <summary>Whether the record is beyond the limit, so that its lines are passed over.</summary>
    protected bool IsTooLong { get; private set; }

    /// <summary>Takes lines from the start of a window until a record is complete.</summary>
    /// <param name="window">All bytes seen and not yet taken.</param>
    /// <param name="isFinal">Whether the stream ends with them.</param>
    /// <param name="taken">The number of bytes taken, with or without a record.</param>
    /// <param name="read">The record; null where more bytes are needed, or the stream has ended.</param>
    public bool TryCut(ReadOnlySpan<byte> window, bool isFinal, out int taken, [NotNullWhen(true)] out MarcRead? read)
    {
        (taken, read) = (0, null);
        while (read is null && _lines.TryCut(window[taken..], isFinal))
        {
            // Editors on Windows put a byte order mark first, and files that are joined have it anywhere.
            var line = window.Slice(taken, _lines.Length);
            line = line.StartsWith("\uFEFF"u8) ? line[3..] : line;
            var role = _lines.IsStart ? RoleOf(line) : LineRole.Belongs;
            if (_isOpen && role is (LineRole.Begins or LineRole.Ends))
            {
                read = Close();
                if (role == LineRole.Begins)
                {
                    return true;
                }
            }

            if (role is LineRole.Begins or LineRole.Belongs)
            {
                Take(line);
            }

            taken += _lines.Taken;
            Offset += _lines.Taken;
            _line += _lines.Take() ? 1 : 0;
        }

        if (read is null && isFinal && _isOpen)
        {
            read = Close();
        }

        return read is not null;
    }

    /// <summary>What a line is to the record in hand, or to the next where none is open.</summary>
    protected abstract LineRole RoleOf(ReadOnlySpan<byte> line);

    /// <summary>Starts a record.</summary>
    protected virtual void Open()
    {
    }

    /// <summary>Adds a line to the record in hand.</summary>
    protected abstract void Add(ReadOnlySpan<byte> line);

    /// <summary>Passes over a line of a record that is too long.</summary>
    protected virtual void Skip(ReadOnlySpan<byte> line)
    {
    }

    /// <summary>Adds what is still in hand when the record's lines have ended.</summary>
    protected virtual void Finish()
    {
    }

    private void Take(ReadOnlySpan<byte> line)
    {
        if (!_isOpen)
        {
            (_isOpen, _firstLine, _firstOffset, _size, IsTooLong) = (true, _line, Offset, 0, false);
            Log = new(_firstLine, _index, options, FindingLog.Line);
            Assembly.Begin();
            Open();
        }

        _size += line.Length;
        IsTooLong |= !_lines.IsWhole || _size > options.MaxRecordLength;
        if (IsTooLong)
        {
            Skip(line);
        }
        else
        {
            Add(line.ContainsAnyInRange(Iso2709.RecordTerminator, Iso2709.Delimiter) ? Cleaned(line) : line);
        }
    }

    // The separators of ISO 2709 have no place in text; kept, they would break fields apart that nobody meant to.
    private ReadOnlySpan<byte> Cleaned(ReadOnlySpan<byte> line)
    {
        Log.Error(MarcCodes.SeparatorInText, "", Line);
        _clean.Length = 0;
        for (int at; (at = line.IndexOfAnyInRange(Iso2709.RecordTerminator, Iso2709.Delimiter)) >= 0; line = line[(at + 1)..])
        {
            _clean.Add(line[..at]);
            _clean.Add("\uFFFD"u8);
        }

        _clean.Add(line);
        return _clean.Written;
    }

    private MarcRead Close()
    {
        MarcRecord? record = null;
        if (IsTooLong)
        {
            Log.Error(MarcCodes.TooLong, "", 0, new FindingArg.Number("limit", options.MaxRecordLength));
        }
        else
        {
            Finish();
            if (Assembly.HasLeader || Assembly.Count > 0)
            {
                if (!Assembly.HasLeader)
                {
                    Log.Warning(MarcCodes.LeaderFilled, "leader", 0);
                }

                record = Assembly.ToRecord(isSound: !Log.HasDefect);
            }
            else if (!Log.HasDefect)
            {
                Log.Error(MarcCodes.LineUnreadable, "", 0);
            }
        }

        var controlNumber = record?.ControlNumber;
        record = Log is { IsStrict: true, HasDefect: true } ? null : record;
        _isOpen = false;
        return new(record is null ? MarcReadKind.Unreadable : MarcReadKind.Record, record, default, Log.ToFindings(controlNumber), _firstOffset, _index++)
        {
            Line = (int)Math.Min(_firstLine, int.MaxValue),
        };
    }
}

/// <summary>What a line is to a record.</summary>
internal enum LineRole
{
    /// <summary>One of its lines.</summary>
    Belongs,

    /// <summary>The first line of the next record.</summary>
    Begins,

    /// <summary>The end of the record, and no part of it.</summary>
    Ends,

    /// <summary>Nothing.</summary>
    Nothing,
}
