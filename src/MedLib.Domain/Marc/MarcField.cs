using MedLib.Domain.Marc.Reading;

namespace MedLib.Domain.Marc;

/// <summary>A field of a record: either a control field, which is one text, or a data field with indicators and subfields.</summary>
/// <remarks>A field of a record that was read keeps its bytes and decodes them when they are asked for; unchanged, they are written as they were.</remarks>
public abstract partial record MarcField
{
    private MarcField(MarcTag tag) => Tag = tag;

    private MarcField(MarcTag tag, RawField raw)
        : this(tag) => Raw = raw;

    /// <summary>The three characters that name the field.</summary>
    public MarcTag Tag { get; init; }

    /// <summary>The bytes it was read from; nothing once it was changed.</summary>
    internal RawField Raw { get; private set; }

    /// <summary>Whether both are fields of the same kind with the same tag; what they hold, the kinds compare.</summary>
    /// <param name="other">The other field.</param>
    public virtual bool Equals(MarcField? other) => other is not null && EqualityContract == other.EqualityContract && Tag == other.Tag;

    /// <inheritdoc/>
    public override int GetHashCode() => Tag.GetHashCode();
}
