using MedLib.Domain.Results;

namespace MedLib.Domain.Classification.Labels;

/// <summary>What is printed on a label, line by line.</summary>
/// <param name="Lines">The lines from the top. Blanks and control characters stand in them as single spaces; nothing else is left out.</param>
/// <param name="Findings">What had to be done to make it fit: <c>CLS-070</c> to <c>CLS-072</c>.</param>
public sealed record Label(ValueList<string> Lines, ValueList<Finding> Findings)
{
    /// <summary>How many characters the widest line has; those of East Asian scripts count for two.</summary>
    public int Width => Lines.IsEmpty ? 0 : Lines.Max(static line => LabelText.Width(line));

    /// <summary>The label of a call number.</summary>
    /// <param name="callNumber">The call number.</param>
    /// <param name="style">How it is printed.</param>
    /// <param name="volume">Which part of a run the item is, such as <c>v.12</c>; it is not printed twice where the number ends with it.</param>
    /// <param name="copy">Which copy the item is; likewise. Copy 1 is told only where the style shows it.</param>
    /// <returns>The label, with <c>CLS-070</c>, <c>CLS-071</c> for parts that had to be broken, <c>CLS-072</c> for too many lines.</returns>
    public static Label Of(CallNumber callNumber, LabelStyle style, string? volume = null, int? copy = null)
    {
        ArgumentNullException.ThrowIfNull(callNumber);
        ArgumentNullException.ThrowIfNull(style);
        return LabelLayout.Of(style, callNumber.Prefix, LabelParts.Of(callNumber, style), callNumber.Suffix, volume, copy);
    }

    /// <summary>The label of something that is shelved by its title.</summary>
    /// <param name="title">The title, whose words fill the lines.</param>
    /// <param name="style">How it is printed.</param>
    /// <param name="volume">Which part of a run the item is, such as <c>v.12</c>.</param>
    /// <param name="copy">Which copy the item is.</param>
    /// <returns>The label, with <c>CLS-070</c>, <c>CLS-071</c> for words that had to be broken, <c>CLS-072</c> for too many lines.</returns>
    public static Label OfTitle(string title, LabelStyle style, string? volume = null, int? copy = null)
    {
        ArgumentNullException.ThrowIfNull(title);
        ArgumentNullException.ThrowIfNull(style);
        return LabelLayout.Of(style, prefix: null, LabelParts.OfText(title), suffix: null, volume, copy);
    }

    /// <summary>The lines, each ended by a line feed but the last.</summary>
    public override string ToString() => string.Join('\n', Lines);
}

/// <summary>Labels of call numbers.</summary>
public static class CallNumberLabels
{
    /// <summary>The lines that a label has for a call number: what <see cref="Label.Of"/> makes.</summary>
    /// <param name="callNumber">The call number.</param>
    /// <param name="style">How it is printed.</param>
    /// <param name="volume">Which part of a run the item is, such as <c>v.12</c>.</param>
    /// <param name="copy">Which copy the item is.</param>
    /// <returns>The label, with <c>CLS-070</c>, <c>CLS-071</c> for parts that had to be broken, <c>CLS-072</c> for too many lines.</returns>
    public static Label LabelLines(this CallNumber callNumber, LabelStyle style, string? volume = null, int? copy = null) =>
        Label.Of(callNumber, style, volume, copy);
}
