using MedLib.Domain.Marc.Reading;
using MedLib.Domain.Results;

namespace MedLib.Domain.Marc;

/// <summary>A stretch of a stream as it lies in the bytes that were read: what a <see cref="MarcRead"/> tells, with nothing copied.</summary>
/// <remarks>It may be used only within the function that it is given to; <see cref="ToRead"/> makes a copy to keep.</remarks>
public readonly ref struct MarcReadView
{
    private readonly RecordCutter _cutter;

    internal MarcReadView(RecordCutter cutter, ReadOnlySpan<byte> bytes)
    {
        _cutter = cutter;
        Bytes = bytes;
    }

    /// <summary>Whether the bytes are a record, an unreadable one, or stand between records.</summary>
    public MarcReadKind Kind => _cutter.Kind;

    /// <summary>The record.</summary>
    /// <exception cref="InvalidOperationException">There is none: <see cref="Kind"/> says so.</exception>
    public MarcRecordView Record => Kind == MarcReadKind.Record ? _cutter.View(Bytes) : throw new InvalidOperationException("What was read is no record.");

    /// <summary>The bytes as read.</summary>
    public ReadOnlySpan<byte> Bytes { get; }

    /// <summary>What was found: see <see cref="MarcRead"/>.</summary>
    public ValueList<Finding> Findings => _cutter.Findings;

    /// <summary>The place of the first byte in the stream, counted from 0.</summary>
    public long Offset => _cutter.Offset;

    /// <summary>The place of the record among the stream's records, readable or not, counted from 0; for bytes between records, that of the record after them.</summary>
    public int Index => _cutter.Index;

    /// <summary>The same as a value of its own, which stays.</summary>
    public MarcRead ToRead() => _cutter.ToRead(Bytes);
}
