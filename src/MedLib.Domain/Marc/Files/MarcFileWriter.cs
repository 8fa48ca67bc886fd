using MedLib.Domain.Marc.Reading;
using MedLib.Domain.Marc.Writing;
using MedLib.Domain.Results;

namespace MedLib.Domain.Marc.Files;

/// <summary>Writes records one after the other into a stream, in one of the formats.</summary>
/// <remarks>
/// A record is written whole or not at all, and one that is refused costs no other. <see cref="Complete"/> ends what the format must end;
/// disposing without it leaves the file as far as it was written.
/// </remarks>
public abstract class MarcFileWriter : IDisposable
{
    private const int Full = 1 << 17;
    private readonly ByteBuffer _buffer = new(2 * Full);
    private readonly RecordRendering _rendering = new();
    private readonly List<Finding> _findings = [];
    private readonly Stream _stream;
    private bool _hasBegun;
    private bool _isComplete;

    private protected MarcFileWriter(Stream stream, MarcWriteOptions options) => (_stream, Options) = (stream, options);

    private protected MarcWriteOptions Options { get; }

    /// <summary>Writes a record, or nothing.</summary>
    /// <param name="record">The record; it stays as it is.</param>
    /// <returns>The number of bytes, with advisories on what the format could not hold; or every reason against it.</returns>
    public Result<int> Write(MarcRecord record)
    {
        ArgumentNullException.ThrowIfNull(record);
        _findings.Clear();
        var view = _rendering.Render(record, Target(record.Leader.CharacterCoding), Options.Unmappable, _findings);
        return Add(view);
    }

    /// <summary>Writes a record from where a cursor stands, or nothing.</summary>
    /// <param name="record">The record.</param>
    /// <returns>The number of bytes, with advisories on what the format could not hold; or every reason against it.</returns>
    public Result<int> Write(MarcRecordView record)
    {
        _findings.Clear();
        return Add(_rendering.Render(record, Target(record.CharacterCoding), Options.Unmappable, _findings));
    }

    /// <summary>Writes what the format puts after the last record, and hands everything to the stream.</summary>
    public void Complete()
    {
        if (!_isComplete)
        {
            Start();
            End(_buffer);
            _isComplete = true;
        }

        Flush();
    }

    /// <summary>Hands what was written to the stream.</summary>
    public void Flush()
    {
        Empty();
        _stream.Flush();
    }

    /// <summary>Hands what was written to the stream; the stream stays open.</summary>
    public void Dispose()
    {
        Dispose(disposing: true);
        GC.SuppressFinalize(this);
    }

    /// <summary>Hands what was written to the stream.</summary>
    /// <param name="disposing">Whether it is disposed of, and not finalized.</param>
    protected virtual void Dispose(bool disposing)
    {
        if (disposing)
        {
            Flush();
        }
    }

    /// <summary>The encoding that the format is written in, for a record that declares one.</summary>
    private protected virtual ValueDecoder Target(char declared) => ValueDecoder.Utf8;

    /// <summary>Writes what the format puts before the first record.</summary>
    private protected virtual void Begin(ByteBuffer output)
    {
    }

    /// <summary>Writes a record, or adds reasons and writes nothing that counts: what is written then is taken back.</summary>
    /// <param name="record">The record, in the encoding of <see cref="Target"/>.</param>
    /// <param name="output">Where the bytes go.</param>
    /// <param name="findings">Errors are reasons against it; anything less is an advisory.</param>
    private protected abstract void Write(MarcRecordView record, ByteBuffer output, List<Finding> findings);

    /// <summary>Writes what the format puts after the last record.</summary>
    private protected virtual void End(ByteBuffer output)
    {
    }

    private Result<int> Add(MarcRecordView record)
    {
        Start();
        var before = _buffer.Length;
        if (_findings.Count == 0)
        {
            ShapeRules.Check(record, _findings);
        }

        if (_findings.Count == 0)
        {
            Write(record, _buffer, _findings);
        }

        if (_findings.Count > 0 && _findings.Exists(static f => f.Severity == FindingSeverity.Error))
        {
            _buffer.Length = before;
            return Result<int>.Refused([.. _findings]);
        }

        var result = Result.Of(_buffer.Length - before, _findings.Count == 0 ? [] : [.. _findings]);
        if (_buffer.Length >= Full)
        {
            Empty();
        }

        return result;
    }

    private void Start()
    {
        if (!_hasBegun)
        {
            Begin(_buffer);
            _hasBegun = true;
        }
    }

    private void Empty()
    {
        _stream.Write(_buffer.Written);
        _buffer.Length = 0;
    }
}
