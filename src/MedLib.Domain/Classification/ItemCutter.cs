namespace MedLib.Domain.Classification;

/// <summary>An author's, title's or place's mark: letters and digits that file as a decimal fraction, such as <c>B8p</c>.</summary>
/// <param name="Letters">The letters in capitals, one to three.</param>
/// <param name="Digits">The digits, with those after a point: <c>DC2.1</c>. Empty in the <c>A</c> that is the United States in Table G.</param>
/// <param name="Mark">The letters after the digits as they were written, or the empty string.</param>
public sealed record ItemCutter(string Letters, string Digits, string Mark)
{
    /// <summary>Letters and digits, without the mark.</summary>
    public string Number => Letters + Digits;

    /// <summary>Letters, digits and mark.</summary>
    public override string ToString() => Number + Mark;
}
