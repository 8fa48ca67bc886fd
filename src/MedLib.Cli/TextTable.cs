using Spectre.Console;

namespace MedLib.Cli;

/// <summary>A table: drawn to the width of a terminal, else as aligned lines that other programs can cut.</summary>
/// <param name="headings">The headings of its columns.</param>
internal sealed class TextTable(params string[] headings)
{
    private const string Gap = "  ";
    private readonly List<string[]> _rows = [];

    public void Add(params string?[] cells) => _rows.Add([.. cells.Select(static cell => (cell ?? "").ReplaceLineEndings(" "))]);

    public void Write(Shell shell)
    {
        if (shell.IsTerminal)
        {
            Draw(shell);
            return;
        }

        foreach (var line in _rows.Prepend(headings))
        {
            shell.Out.WriteLine(string.Join(Gap, line.Select((cell, column) => Pad(cell, Width(column)))).TrimEnd());
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

    private int Width(int column) => _rows.Prepend(headings).Max(row => CellWidth(row[column]));

    private static string Pad(string cell, int width) => cell + new string(' ', width - CellWidth(cell));

    // Ideographs take two places.
    private static int CellWidth(string text) => text.GetCellWidth();
}
