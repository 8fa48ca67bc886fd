using MedLib.Domain.Results;

namespace MedLib.Domain.Classification.Labels;

/// <summary>A sheet of labels to print on: rows and columns of labels of one size. All measures are in millimeters.</summary>
/// <remarks>Labels go row by row from the top left. A sheet that is partly used is taken up again at the first label that is left.</remarks>
public sealed record LabelSheet
{
    /// <summary>The most rows, and the most columns, of a sheet.</summary>
    public const int MostRows = 100;

    private const decimal LargestMeasure = 2000;

    private readonly int _rows = 1;
    private readonly int _columns = 1;
    private readonly decimal _pageWidth = 1;
    private readonly decimal _pageHeight = 1;
    private readonly decimal _labelWidth = 1;
    private readonly decimal _labelHeight = 1;
    private readonly decimal _marginLeft;
    private readonly decimal _marginTop;
    private readonly decimal _columnGap;
    private readonly decimal _rowGap;
    private readonly decimal _padding = 1.5m;
    private readonly decimal _letterSize = 4;
    private readonly decimal _smallestLetterSize = 2.1m;

    /// <summary>What the sheet is called, in small letters.</summary>
    public required string Name { get; init; }

    /// <summary>How many rows of labels it has, 1 to <see cref="MostRows"/>.</summary>
    /// <exception cref="ArgumentOutOfRangeException">There are fewer or more.</exception>
    public required int Rows
    {
        get => _rows;
        init => _rows = Count(value);
    }

    /// <summary>How many labels a row has, 1 to <see cref="MostRows"/>.</summary>
    /// <exception cref="ArgumentOutOfRangeException">There are fewer or more.</exception>
    public required int Columns
    {
        get => _columns;
        init => _columns = Count(value);
    }

    /// <summary>The width of the page, 1 to 2000 mm.</summary>
    /// <exception cref="ArgumentOutOfRangeException">It is less or more.</exception>
    public required decimal PageWidth
    {
        get => _pageWidth;
        init => _pageWidth = Measure(value, 1);
    }

    /// <summary>The height of the page, 1 to 2000 mm.</summary>
    /// <exception cref="ArgumentOutOfRangeException">It is less or more.</exception>
    public required decimal PageHeight
    {
        get => _pageHeight;
        init => _pageHeight = Measure(value, 1);
    }

    /// <summary>The width of a label, 1 to 2000 mm.</summary>
    /// <exception cref="ArgumentOutOfRangeException">It is less or more.</exception>
    public required decimal LabelWidth
    {
        get => _labelWidth;
        init => _labelWidth = Measure(value, 1);
    }

    /// <summary>The height of a label, 1 to 2000 mm.</summary>
    /// <exception cref="ArgumentOutOfRangeException">It is less or more.</exception>
    public required decimal LabelHeight
    {
        get => _labelHeight;
        init => _labelHeight = Measure(value, 1);
    }

    /// <summary>From the left edge of the page to the first column, 0 to 2000 mm.</summary>
    /// <exception cref="ArgumentOutOfRangeException">It is less or more.</exception>
    public decimal MarginLeft
    {
        get => _marginLeft;
        init => _marginLeft = Measure(value, 0);
    }

    /// <summary>From the top edge of the page to the first row, 0 to 2000 mm.</summary>
    /// <exception cref="ArgumentOutOfRangeException">It is less or more.</exception>
    public decimal MarginTop
    {
        get => _marginTop;
        init => _marginTop = Measure(value, 0);
    }

    /// <summary>Between two columns, 0 to 2000 mm.</summary>
    /// <exception cref="ArgumentOutOfRangeException">It is less or more.</exception>
    public decimal ColumnGap
    {
        get => _columnGap;
        init => _columnGap = Measure(value, 0);
    }

    /// <summary>Between two rows, 0 to 2000 mm.</summary>
    /// <exception cref="ArgumentOutOfRangeException">It is less or more.</exception>
    public decimal RowGap
    {
        get => _rowGap;
        init => _rowGap = Measure(value, 0);
    }

    /// <summary>From the edges of a label to its text, 0 to 2000 mm; what would leave no room for text is taken as far as it leaves some.</summary>
    /// <exception cref="ArgumentOutOfRangeException">It is less or more.</exception>
    public decimal Padding
    {
        get => _padding;
        init => _padding = Measure(value, 0);
    }

    /// <summary>The size of the letters (1 mm is 2.83 points), 0.1 to 2000 mm. A label that has no room for them gets smaller ones.</summary>
    /// <exception cref="ArgumentOutOfRangeException">It is less or more.</exception>
    public decimal LetterSize
    {
        get => _letterSize;
        init => _letterSize = Measure(value, 0.1m);
    }

    /// <summary>The smallest size that can be read on a shelf, 0.1 to 2000 mm; smaller letters are told. 2.1 mm are 6 points.</summary>
    /// <exception cref="ArgumentOutOfRangeException">It is less or more.</exception>
    public decimal SmallestLetterSize
    {
        get => _smallestLetterSize;
        init => _smallestLetterSize = Measure(value, 0.1m);
    }

    /// <summary>Whether lines stand in the middle of the label; otherwise they start at its left.</summary>
    public bool IsCentered { get; init; }

    /// <summary>Whether the edges of the labels are drawn, to cut plain paper or to see whether the printer keeps to the sheet.</summary>
    public bool ShowsEdges { get; init; }

    /// <summary>Spine labels of 25 by 35 mm on A4 (210 by 297 mm), 8 by 8.</summary>
    public static LabelSheet SpineA4 { get; } = new()
    {
        Name = "spine-a4",
        Rows = 8,
        Columns = 8,
        PageWidth = 210,
        PageHeight = 297,
        LabelWidth = 25,
        LabelHeight = 35,
        MarginLeft = 5,
        MarginTop = 8.5m,
    };

    /// <summary>Spine labels of 1 by 1.5 inches (25.4 by 38.1 mm) on US Letter (215.9 by 279.4 mm), 8 by 7.</summary>
    public static LabelSheet SpineLetter { get; } = new()
    {
        Name = "spine-letter",
        Rows = 7,
        Columns = 8,
        PageWidth = 215.9m,
        PageHeight = 279.4m,
        LabelWidth = 25.4m,
        LabelHeight = 38.1m,
        MarginLeft = 6.35m,
        MarginTop = 6.35m,
    };

    /// <summary>Labels of 70 by 35 mm on A4, 3 by 8, for pockets and boxes.</summary>
    public static LabelSheet PocketA4 { get; } = new()
    {
        Name = "pocket-a4",
        Rows = 8,
        Columns = 3,
        PageWidth = 210,
        PageHeight = 297,
        LabelWidth = 70,
        LabelHeight = 35,
        MarginTop = 8.5m,
        Padding = 3,
    };

    /// <summary>Labels of 2.625 by 1 inches (66.675 by 25.4 mm) on US Letter, 3 by 10, for pockets and boxes.</summary>
    public static LabelSheet PocketLetter { get; } = new()
    {
        Name = "pocket-letter",
        Rows = 10,
        Columns = 3,
        PageWidth = 215.9m,
        PageHeight = 279.4m,
        LabelWidth = 66.675m,
        LabelHeight = 25.4m,
        MarginLeft = 4.7625m,
        MarginTop = 12.7m,
        ColumnGap = 3.175m,
        Padding = 3,
    };

    /// <summary>One label of 25 by 38 mm after the other, as label printers have them on a roll.</summary>
    public static LabelSheet Roll { get; } = new() { Name = "roll", Rows = 1, Columns = 1, PageWidth = 25, PageHeight = 38, LabelWidth = 25, LabelHeight = 38 };

    /// <summary>The sheets that come with the library.</summary>
    public static IReadOnlyList<LabelSheet> Presets { get; } = [SpineA4, SpineLetter, PocketA4, PocketLetter, Roll];

    /// <summary>How many labels it has.</summary>
    public int Capacity => Rows * Columns;

    /// <summary>The labels in a monospaced font at 10 characters and 6 lines an inch, which printers of plain text have, so that they lie on the sheet.</summary>
    /// <param name="labels">The labels.</param>
    /// <param name="start">The first label of the sheet that is free, from 1; others are free on the pages after it.</param>
    /// <returns>
    /// The pages, lines ended by a line feed but the last; with <c>CLS-073</c> for every label that is too large, whose row or column is made
    /// larger on its page, and <c>CLS-075</c> for a sheet whose labels reach beyond its page.
    /// </returns>
    /// <exception cref="ArgumentOutOfRangeException">The sheet has no such label.</exception>
    public LabelPages ToText(IReadOnlyList<Label> labels, int start = 1) => TextSheets.Of(this, labels, Checked(labels, start));

    /// <summary>The labels as drawings: one SVG document a page, in millimeters, with a monospaced font of the machine's choice.</summary>
    /// <param name="labels">The labels.</param>
    /// <param name="start">The first label of the sheet that is free, from 1; others are free on the pages after it.</param>
    /// <returns>
    /// The documents, the same for the same labels whatever the culture; with <c>CLS-074</c> for every label whose letters are too small to be
    /// read, and <c>CLS-075</c> for a sheet whose labels reach beyond its page.
    /// </returns>
    /// <exception cref="ArgumentOutOfRangeException">The sheet has no such label.</exception>
    public LabelPages ToSvg(IReadOnlyList<Label> labels, int start = 1) => SvgSheets.Of(this, labels, Checked(labels, start));

    /// <summary>What is wrong with the sheet itself.</summary>
    /// <returns><c>CLS-075</c> where its labels reach beyond its page, else nothing.</returns>
    public ValueList<Finding> Diagnose() =>
        Left(Columns - 1) + LabelWidth > PageWidth || Top(Rows - 1) + LabelHeight > PageHeight ? [Finding.Warning(LabelCodes.BeyondPage, new FindingArg.Text("sheet", Name))] : [];

    /// <summary>From the left edge of the page to a column, from 0.</summary>
    internal decimal Left(int column) => MarginLeft + (column * (LabelWidth + ColumnGap));

    /// <summary>From the top edge of the page to a row, from 0.</summary>
    internal decimal Top(int row) => MarginTop + (row * (LabelHeight + RowGap));

    /// <summary>The labels in their places: page, row and column from 0.</summary>
    internal IEnumerable<(Label Label, int Number, int Page, int Row, int Column)> Placed(IReadOnlyList<Label> labels, int start) =>
        labels.Select((label, index) => (label, Number: index + 1, At: index + start - 1))
            .Select(placed => (placed.label, placed.Number, placed.At / Capacity, placed.At % Capacity / Columns, placed.At % Columns));

    private static int Count(int value)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(value, 1);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(value, MostRows);
        return value;
    }

    private static decimal Measure(decimal value, decimal least)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(value, least);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(value, LargestMeasure);
        return value;
    }

    private int Checked(IReadOnlyList<Label> labels, int start)
    {
        ArgumentNullException.ThrowIfNull(labels);
        ArgumentOutOfRangeException.ThrowIfLessThan(start, 1);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(start, Capacity);
        return start;
    }
}
