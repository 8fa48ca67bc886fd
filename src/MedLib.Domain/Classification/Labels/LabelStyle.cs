using MedLib.Domain.Results;

namespace MedLib.Domain.Classification.Labels;

/// <summary>How a library prints call numbers on labels: how wide, and what stands on a line of its own.</summary>
/// <remarks>
/// The order is that of the number: prefix, class letters, number, topic, place, cutters, year and volume as they are written, then
/// the volume and the copy of the item, and what stands after the number. Every part has a line of its own but for those that the style
/// keeps together. Nothing is ever left out: what is too wide is broken, and that is told.
/// </remarks>
public sealed record LabelStyle
{
    private readonly int _width = 8;
    private readonly int _lines = 8;

    /// <summary>What the style is called, in small letters.</summary>
    public required string Name { get; init; }

    /// <summary>The most characters of a line, 1 and more. Characters of East Asian scripts count for two.</summary>
    /// <exception cref="ArgumentOutOfRangeException">The width is less than 1.</exception>
    public int Width
    {
        get => _width;
        init
        {
            ArgumentOutOfRangeException.ThrowIfLessThan(value, 1);
            _width = value;
        }
    }

    /// <summary>The most lines of a label, 1 and more.</summary>
    /// <exception cref="ArgumentOutOfRangeException">The number is less than 1.</exception>
    public int Lines
    {
        get => _lines;
        init
        {
            ArgumentOutOfRangeException.ThrowIfLessThan(value, 1);
            _lines = value;
        }
    }

    /// <summary>Whether class letters and number stand on one line: <c>WA 540</c>. NLM's W1 to W9 always do.</summary>
    public bool ClassOnOneLine { get; init; }

    /// <summary>Whether the decimals of a class number have a line of their own: <c>616</c>, <c>.12</c>.</summary>
    public bool SplitsDecimals { get; init; }

    /// <summary>Whether the topic of a class has a line of its own: <c>145.5</c>, <c>.R7</c>.</summary>
    public bool SplitsTopic { get; init; } = true;

    /// <summary>Whether a county or city of Table G has a line of its own: <c>DC2.1</c>, <c>B8</c>.</summary>
    public bool SplitsPlace { get; init; }

    /// <summary>Whether the dot stands at the start of the line after a break; otherwise it ends the line before.</summary>
    public bool DotLeads { get; init; } = true;

    /// <summary>Whether lines are filled with as many parts as they hold, as on a book pocket, instead of one part a line.</summary>
    public bool FillsLines { get; init; }

    /// <summary>Where the prefix goes.</summary>
    public LabelPrefixPlace Prefix { get; init; }

    /// <summary>What stands before the number of a copy.</summary>
    public string CopyPrefix { get; init; } = "c.";

    /// <summary>Whether copy 1 is told too; otherwise only further copies are.</summary>
    public bool ShowsFirstCopy { get; init; }

    /// <summary>Whether the copy comes after what stands after the number; otherwise before it.</summary>
    public bool CopyAfterSuffix { get; init; }

    /// <summary>Parts that are kept on one line.</summary>
    public ValueList<LabelPair> Together { get; init; } = [];

    /// <summary>A spine label: 8 lines of 8 characters, which a label of 25 mm (1 inch) takes.</summary>
    public static LabelStyle Spine { get; } = new() { Name = "spine" };

    /// <summary>A wider spine label: 7 lines of 12 characters, class letters and number on one line.</summary>
    public static LabelStyle WideSpine { get; } = new() { Name = "wide-spine", Width = 12, Lines = 7, ClassOnOneLine = true };

    /// <summary>A label for a book pocket or a card: 3 lines of 25 characters, filled.</summary>
    public static LabelStyle Pocket { get; } = new() { Name = "pocket", Width = 25, Lines = 3, ClassOnOneLine = true, SplitsTopic = false, FillsLines = true };

    /// <summary>All in one line of 60 characters, such as on a box.</summary>
    public static LabelStyle Line { get; } = new() { Name = "line", Width = 60, Lines = 1, ClassOnOneLine = true, SplitsTopic = false, FillsLines = true };

    /// <summary>The styles that come with the library.</summary>
    public static IReadOnlyList<LabelStyle> Presets { get; } = [Spine, WideSpine, Pocket, Line];
}
