using System.Text;
using MedLib.Domain.Results;

namespace MedLib.Domain.Classification.Labels;

/// <summary>Sheets of labels as plain text, at the pitch of printers that print nothing else.</summary>
internal static class TextSheets
{
    private const decimal CharacterWidth = 2.54m; // 10 an inch
    private const decimal LineHeight = 25.4m / 6; // 6 an inch

    internal static LabelPages Of(LabelSheet sheet, IReadOnlyList<Label> labels, int start)
    {
        var findings = new List<Finding>(sheet.Diagnose());
        var pages = new List<string>();
        foreach (var page in sheet.Placed(labels, start).GroupBy(static placed => placed.Page))
        {
            foreach (var (label, number, _, _, _) in page.Where(placed => !Fits(sheet, placed.Label)))
            {
                findings.Add(Finding.Warning(LabelCodes.LabelTooLarge, new FindingArg.Number("label", number), new FindingArg.Text("text", string.Join(' ', label.Lines))));
            }

            pages.Add(Page(sheet, page.ToDictionary(static placed => (placed.Row, placed.Column), static placed => placed.Label)));
        }

        return new LabelPages([.. pages], [.. findings]);
    }

    private static bool Fits(LabelSheet sheet, Label label) =>
        label.Width * CharacterWidth <= sheet.LabelWidth - sheet.Padding && label.Lines.Count * LineHeight <= sheet.LabelHeight;

    private static string Page(LabelSheet sheet, Dictionary<(int Row, int Column), Label> labels)
    {
        var lefts = Lefts(sheet, labels);
        var text = new StringBuilder();
        var lines = 0;
        for (var row = 0; row <= labels.Keys.Max(static place => place.Row); row++)
        {
            var cells = Enumerable.Range(0, sheet.Columns).Where(column => labels.ContainsKey((row, column))).Select(column => (lefts[column], labels[(row, column)])).ToList();
            for (var top = Places(sheet.Top(row), LineHeight); lines < top; lines++)
            {
                text.Append('\n');
            }

            for (var line = 0; cells.Exists(cell => line < cell.Item2.Lines.Count); line++, lines++)
            {
                AppendLine(text, cells, line);
            }
        }

        return text.ToString().TrimEnd('\n');
    }

    // Where the columns start; a label that is too wide moves those after it.
    private static int[] Lefts(LabelSheet sheet, Dictionary<(int Row, int Column), Label> labels)
    {
        var lefts = new int[sheet.Columns];
        for (var column = 0; column < lefts.Length; column++)
        {
            lefts[column] = Places(sheet.Left(column) + sheet.Padding, CharacterWidth);
            if (column > 0)
            {
                var widest = labels.Where(placed => placed.Key.Column == column - 1).Select(static placed => placed.Value.Width).DefaultIfEmpty().Max();
                lefts[column] = Math.Max(lefts[column], lefts[column - 1] + widest + 1);
            }
        }

        return lefts;
    }

    private static void AppendLine(StringBuilder text, List<(int Left, Label Label)> cells, int line)
    {
        var at = 0;
        foreach (var (left, label) in cells)
        {
            if (line < label.Lines.Count)
            {
                var printed = LabelText.Tidy(label.Lines[line]);
                text.Append(' ', left - at).Append(printed);
                at = left + LabelText.Width(printed);
            }
        }

        text.Append('\n');
    }

    private static int Places(decimal distance, decimal size) => (int)decimal.Round(distance / size, MidpointRounding.AwayFromZero);
}
