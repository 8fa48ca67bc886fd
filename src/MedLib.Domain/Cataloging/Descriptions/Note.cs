namespace MedLib.Domain.Cataloging.Descriptions;

/// <summary>A note on the work (MARC 21 5XX).</summary>
public sealed record Note
{
    /// <summary>What it is about.</summary>
    public required NoteKind Kind { get; init; }

    /// <summary>The text.</summary>
    public required string Text { get; init; }
}
