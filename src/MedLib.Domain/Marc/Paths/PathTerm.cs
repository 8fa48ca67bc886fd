
namespace MedLib.Domain.Marc.Paths;

/// <summary>One side of a test: a text, or values of the record.</summary>
internal abstract record PathTerm
{
    private PathTerm()
    {
    }

    /// <summary>A text to compare with.</summary>
    public sealed record Comparison(string Text) : PathTerm
    {
        /// <summary>The text as the values of this term.</summary>
        public PathValues Values { get; } = new([Text]);

        public bool Equals(Comparison? other) => other is not null && string.Equals(Text, other.Text, StringComparison.Ordinal);

        public override int GetHashCode() => Text.GetHashCode(StringComparison.Ordinal);

        public override string ToString() => PathWriting.Comparison(Text);
    }

    /// <summary>Values of the record, of the same field or of what the condition stands after.</summary>
    /// <remarks>Spelled is one that names the indicator of the same field, where that can be asked for by its tag only: after characters.</remarks>
    public sealed record Reference(PathScope Scope, PathTag Tag, PathRange? Index, PathCodes? Codes, PathRange? CodeIndex, int Indicator, PathRange? Characters, bool IsSpelled) : PathTerm
    {
        public override string ToString() => string.Concat(
            IsSpelled || Scope == PathScope.Record || (Scope == PathScope.Field && Codes is null && Indicator == 0) ? Tag.Text : "",
            PathWriting.Index(Index),
            Codes is { } codes ? string.Concat(codes.ToString(), PathWriting.Index(CodeIndex)) : PathWriting.Indicator(Indicator),
            PathWriting.Characters(Characters));
    }
}

/// <summary>Where a term looks.</summary>
internal enum PathScope
{
    /// <summary>All fields of the record that have the tag.</summary>
    Record = 0,

    /// <summary>The very field that the condition is about.</summary>
    Field,

    /// <summary>The very field or subfield that the condition stands after, for its characters.</summary>
    Own,
}
