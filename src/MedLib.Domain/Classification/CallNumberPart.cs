namespace MedLib.Domain.Classification;

/// <summary>A part of a call number, as a label prints it on a line of its own.</summary>
/// <param name="Kind">What it is.</param>
/// <param name="Text">What is written.</param>
public sealed record CallNumberPart(CallNumberPartKind Kind, string Text)
{
    /// <summary>What is written.</summary>
    public override string ToString() => Text;
}
