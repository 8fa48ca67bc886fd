using Spectre.Console;

namespace MedLib.Cli;

/// <summary>A table: drawn to the width of a terminal, else as aligned lines that other programs can cut.</summary>
/// <param name="headings">The headings of its columns.</param>
internal sealed class TextTable(params string[] headings)
{
    private const string Gap = "  ";
    private const int WidestCell = 60; // of aligned lines; what is cut is whole in JSON
    private const int NarrowestCell = 6;
    private const int Frame = 3; // what a drawn column takes beside its text, and the line once more
    private readonly List<string[]> _rows = [];

    public void Add(params string?[] cells) => _rows.Add([.. cells.Select(PlainText.Of)]);

    public void Write(Shell shell)
    {
        if (shell.DrawsTables)
        {
            Draw(shell);
            return;
        }

        var widths = Widths(WidestCell);
        foreach (var line in _rows.Prepend(headings))
        {
            shell.Out.WriteLine(string.Join(Gap, line.Select((cell, column) => PlainText.Pad(PlainText.Cut(cell, widths[column]), widths[column]))).TrimEnd());
        }
    }

    private void Draw(Shell shell)
    {
        var widths = Widths(int.MaxValue);
        Fit(widths, shell.Width - (Frame * widths.Length) - 1);
        var table = new Table().Border(TableBorder.Simple);
        foreach (var (column, heading) in headings.Index())
        {
            table.AddColumn(new TableColumn(new Text(PlainText.Cut(heading, widths[column]), shell.HasColor ? new Style(decoration: Decoration.Bold) : Style.Plain)).NoWrap());
        }

        foreach (var row in _rows)
        {
            table.AddRow(row.Select((cell, column) => new Text(PlainText.Cut(cell, widths[column]))));
        }

        shell.Draw().Write(table);
    }

    // The widest column gives way first, which is the title as a rule.
    private static void Fit(int[] widths, int room)
    {
        while (widths.Sum() > room && widths.Max() > NarrowestCell)
        {
            widths[Array.IndexOf(widths, widths.Max())]--;
        }
    }

    private int[] Widths(int widest) =>
        [.. headings.Select((heading, column) => Math.Max(PlainText.Width(heading), _rows.Select(row => Math.Min(widest, PlainText.Width(row[column]))).DefaultIfEmpty().Max()))];
}
