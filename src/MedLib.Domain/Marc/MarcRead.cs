using MedLib.Domain.Marc.Reading;
using MedLib.Domain.Results;

namespace MedLib.Domain.Marc;

/// <summary>A stretch of a stream as read: what could be made of it, what was found, and where it lay.</summary>
/// <remarks>Every byte of a stream belongs to exactly one read, and reads come in the order of the stream.</remarks>
/// <param name="Kind">Whether the bytes are a record, an unreadable one, or stand between records.</param>
/// <param name="Record">The record; null unless the kind is <see cref="MarcReadKind.Record"/>.</param>
/// <param name="Bytes">The bytes as read: a copy of their own, for the caller to keep.</param>
/// <param name="Findings">Every repair and every loss, with a MARC path, the byte <c>offset</c>, the number of the <c>record</c> and its
/// <c>controlNumber</c> where known.</param>
/// <param name="Offset">The place of the first byte in the stream, counted from 0.</param>
/// <param name="Index">The place of the record among the stream's records, readable or not, counted from 0; for bytes between
/// records, that of the record after them.</param>
public sealed record MarcRead(
    MarcReadKind Kind,
    MarcRecord? Record,
    ReadOnlyMemory<byte> Bytes,
    ValueList<Finding> Findings,
    long Offset,
    int Index)
{
    /// <summary>The first line in a format of lines, counted from 1; 0 in ISO 2709.</summary>
    public int Line { get; init; }

    /// <summary>The number of bytes.</summary>
    public int Length => Bytes.Length;

    /// <summary>Whether both hold the same bytes of the same place, read alike.</summary>
    /// <param name="other">The other read.</param>
    public bool Equals(MarcRead? other) =>
        other is not null && Kind == other.Kind && Offset == other.Offset && Index == other.Index && Line == other.Line
        && Equals(Record, other.Record) && Findings.Equals(other.Findings) && Bytes.Span.SequenceEqual(other.Bytes.Span);

    /// <inheritdoc/>
    public override int GetHashCode() => HashCode.Combine(Kind, Offset, Index, Length, Record, Findings);
}

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
