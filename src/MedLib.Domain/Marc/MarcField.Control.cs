using MedLib.Domain.Marc.Reading;

namespace MedLib.Domain.Marc;

/// <content>Control fields.</content>
public abstract partial record MarcField
{
    /// <summary>A control field (00X): one text without indicators and subfields.</summary>
    public sealed record Control : MarcField
    {
        private string? _value;

        /// <summary>A control field with a text.</summary>
        /// <param name="tag">The tag, 00X.</param>
        /// <param name="value">The text, blanks kept.</param>
        public Control(MarcTag tag, string value)
            : base(tag) => _value = value;

        internal Control(MarcTag tag, RawField raw)
            : base(tag, raw)
        {
        }

        /// <summary>The text, blanks kept.</summary>
        public string Value
        {
            get => _value ??= Raw.Text;
            init => (_value, Raw) = (value, default);
        }

        /// <summary>The tag and the text.</summary>
        /// <param name="tag">The tag.</param>
        /// <param name="value">The text.</param>
        public void Deconstruct(out MarcTag tag, out string value) => (tag, value) = (Tag, Value);

        /// <summary>Whether both have the same tag and text.</summary>
        /// <param name="other">The other field.</param>
        public bool Equals(Control? other) => base.Equals(other) && string.Equals(Value, other?.Value, StringComparison.Ordinal);

        /// <inheritdoc/>
        public override int GetHashCode() => HashCode.Combine(Tag, Value);

        /// <summary>The field as catalogers write it: <c>001 12345</c>.</summary>
        public override string ToString() => $"{Tag} {Value}";
    }
}
