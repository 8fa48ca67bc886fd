using MedLib.Domain.Marc.Reading;
using MedLib.Domain.Results;

namespace MedLib.Domain.Marc;

/// <summary>Goes through the records of a stream one at a time, each looked at where it was read to: the fast way.</summary>
/// <remarks>
/// Nothing is allocated for a record without a defect. What <see cref="Record"/> and <see cref="Bytes"/> show stays until the next read;
/// <see cref="ToRead"/> makes a copy to keep. Data never make it throw; the stream may. Not for several threads at once.
/// </remarks>
public sealed class MarcCursor : IDisposable
{
    private readonly RecordCutter _cutter;
    private readonly StreamWindow? _stream;
    private readonly ProgressMeter _progress;
    private ReadOnlyMemory<byte> _memory;
    private int _taken;
    private bool _stands;

    /// <summary>A cursor before the first record of a stream.</summary>
    /// <param name="stream">The stream, from where it stands; it stays open.</param>
    /// <param name="options">How to read; null for <see cref="MarcReadOptions.Default"/>.</param>
    public MarcCursor(Stream stream, MarcReadOptions? options = null)
        : this(options)
    {
        ArgumentNullException.ThrowIfNull(stream);
        _stream = new(stream);
    }

    /// <summary>A cursor before the first record in memory.</summary>
    /// <param name="memory">The bytes; nothing may change them meanwhile.</param>
    /// <param name="options">How to read; null for <see cref="MarcReadOptions.Default"/>.</param>
    public MarcCursor(ReadOnlyMemory<byte> memory, MarcReadOptions? options = null)
        : this(options) => _memory = memory;

    private MarcCursor(MarcReadOptions? options)
    {
        options ??= MarcReadOptions.Default;
        _cutter = new(options);
        _progress = new(options.Progress);
    }

    /// <summary>What the current stretch of the stream is.</summary>
    public MarcReadKind Kind => Current.Kind;

    /// <summary>The current record.</summary>
    /// <exception cref="InvalidOperationException">There is none: <see cref="Kind"/> says so.</exception>
    public MarcRecordView Record =>
        Current.Kind == MarcReadKind.Record ? _cutter.View(Window) : throw new InvalidOperationException("What was read last is no record.");

    /// <summary>The bytes of the current stretch as read.</summary>
    public ReadOnlySpan<byte> Bytes => Window[..Current.Length];

    /// <summary>What was found: see <see cref="MarcRead"/>.</summary>
    public ValueList<Finding> Findings => Current.Findings;

    /// <summary>The place of the first byte in the stream, counted from 0.</summary>
    public long Offset => Current.Offset;

    /// <summary>The place of the record among the stream's records, readable or not, counted from 0.</summary>
    public int Index => Current.Index;

    private ReadOnlySpan<byte> Window => _stream is null ? _memory.Span : _stream.Bytes;

    private RecordCutter Current => _stands ? _cutter : throw new InvalidOperationException("Nothing has been read yet, or the stream has ended.");

    /// <summary>Goes on to the next stretch of the stream: a record, an unreadable one, or what stands between records.</summary>
    /// <returns>Whether there is one.</returns>
    public bool Read()
    {
        Leave();
        var wanted = 1;
        while (!TryCut(ref wanted))
        {
            if (wanted == 0)
            {
                return false;
            }

            _stream!.Fill(wanted);
        }

        return true;
    }

    /// <summary>Goes on to the next stretch of the stream: a record, an unreadable one, or what stands between records.</summary>
    /// <param name="cancellationToken">Stops waiting for the stream.</param>
    /// <returns>Whether there is one.</returns>
    public ValueTask<bool> ReadAsync(CancellationToken cancellationToken = default)
    {
        Leave();
        var wanted = 1;
        return TryCut(ref wanted) ? ValueTask.FromResult(true)
            : wanted == 0 ? ValueTask.FromResult(false)
            : FillAndReadAsync(wanted, cancellationToken);
    }

    /// <summary>Goes on to the next record that can be read, and counts as found what is passed over.</summary>
    /// <returns>Whether there is one.</returns>
    public bool ReadRecord()
    {
        while (Read())
        {
            if (Kind == MarcReadKind.Record)
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>The current stretch as a value of its own, which stays.</summary>
    public MarcRead ToRead() => Current.ToRead(Window);

    /// <summary>Gives back the buffer; the stream stays open.</summary>
    public void Dispose()
    {
        _stands = false;
        _stream?.Dispose();
    }

    private async ValueTask<bool> FillAndReadAsync(int wanted, CancellationToken cancellationToken)
    {
        do
        {
            await _stream!.FillAsync(wanted, cancellationToken).ConfigureAwait(false);
        }
        while (!TryCut(ref wanted) && wanted > 0);
        return _stands;
    }

    // The bytes of a read are given up only when the next one is asked for.
    private void Leave()
    {
        if (_stands)
        {
            _taken = _cutter.Length;
            _stands = false;
        }

        if (_taken > 0 && _stream is not null)
        {
            _stream.Advance(_taken);
        }
        else if (_taken > 0)
        {
            _memory = _memory[_taken..];
        }

        _taken = 0;
    }

    private bool TryCut(ref int wanted)
    {
        _stands = _cutter.TryCut(Window, _stream is null || _stream.IsFinal, out wanted);
        if (_stands)
        {
            _progress.Passed(_cutter);
        }
        else if (wanted == 0)
        {
            _progress.Ended();
        }

        return _stands;
    }
}
