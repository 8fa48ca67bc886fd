using Spectre.Console;

namespace MedLib.Cli;

/// <summary>A table: drawn to the width of a terminal, else as aligned lines that other programs can cut.</summary>
/// <param name="headings">The headings of its columns.</param>
internal sealed class TextTable(params string[] headings)
{
    private const string Gap = "  ";
    private const int WidestCell = 60; // of aligned lines; what is cut is whole in JSON
    private readonly List<string[]> _rows = [];

    public void Add(params string?[] cells) => _rows.Add([.. cells.Select(static cell => (cell ?? "").ReplaceLineEndings(" "))]);

    private static string Cut(string cell)
    {
        if (CellWidth(cell) <= WidestCell)
        {
            return cell;
        }

        var end = Math.Min(cell.Length, WidestCell - 1);
        while (end > 0 && (CellWidth(cell[..end]) >= WidestCell || char.IsHighSurrogate(cell[end - 1])))
        {
            end--;
        }

        return $"{cell[..end].TrimEnd()}…";
    }

    public void Write(Shell shell)
    {
        if (shell.IsTerminal)
        {
            Draw(shell);
            return;
        }

        List<string[]> lines = [headings, .. _rows.Select(static row => row.Select(Cut).ToArray())];
        int[] widths = [.. headings.Select((_, column) => lines.Max(line => CellWidth(line[column])))];
        foreach (var line in lines)
        {
            shell.Out.WriteLine(string.Join(Gap, line.Select((cell, column) => Pad(cell, widths[column]))).TrimEnd());
        }
    }

    private void Draw(Shell shell)
    {
        var console = AnsiConsole.Create(new AnsiConsoleSettings { Out = new AnsiConsoleOutput(shell.Out) });
        console.Profile.Width = shell.Width;
        var table = new Table().Border(TableBorder.Simple);
        foreach (var heading in headings)
        {
            table.AddColumn(Markup.Escape(heading));
        }

        foreach (var row in _rows)
        {
            table.AddRow([.. row.Select(static cell => new Text(cell) { Overflow = Overflow.Ellipsis })]);
        }

        console.Write(table);
    }

    private static string Pad(string cell, int width) => cell + new string(' ', width - CellWidth(cell));

    // Ideographs take two places.
    private static int CellWidth(string text) => text.GetCellWidth();
}
