using System.Globalization;
using System.Text;
using MedLib.Domain.Results;

namespace MedLib.Domain.Classification.Labels;

/// <summary>Sheets of labels as SVG documents (W3C Scalable Vector Graphics 1.1).</summary>
internal static class SvgSheets
{
    private const decimal CharacterWidth = 0.6m; // of the size of the letters, in common monospaced fonts
    private const decimal LineHeight = 1.15m;
    private const decimal Ascent = 0.85m;
    private const decimal LeastRoom = 0.5m;

    internal static LabelPages Of(LabelSheet sheet, IReadOnlyList<Label> labels, int start)
    {
        var findings = new List<Finding>(sheet.Diagnose());
        var pages = new List<string>();
        foreach (var page in sheet.Placed(labels, start).GroupBy(static placed => placed.Page))
        {
            var svg = new StringBuilder();
            svg.Append(CultureInfo.InvariantCulture, $"<svg xmlns=\"http://www.w3.org/2000/svg\" width=\"{Number(sheet.PageWidth)}mm\" height=\"{Number(sheet.PageHeight)}mm\" ")
                .Append(CultureInfo.InvariantCulture, $"viewBox=\"0 0 {Number(sheet.PageWidth)} {Number(sheet.PageHeight)}\" font-family=\"monospace\">\n");
            foreach (var (label, number, _, row, column) in page)
            {
                var size = Size(sheet, label);
                if (size < sheet.SmallestLetterSize)
                {
                    findings.Add(Finding.Warning(LabelCodes.LettersTooSmall, new FindingArg.Number("label", number), new FindingArg.Text("text", string.Join(' ', label.Lines))));
                }

                Append(svg, sheet, label, size, row, column);
            }

            pages.Add(svg.Append("</svg>\n").ToString());
        }

        return new LabelPages([.. pages], [.. findings]);
    }

    // As large as the sheet has letters, or as the label has room.
    private static decimal Size(LabelSheet sheet, Label label) => Math.Min(
        sheet.LetterSize,
        Math.Min(
            Room(sheet.LabelWidth, sheet) / (CharacterWidth * Math.Max(label.Width, 1)),
            Room(sheet.LabelHeight, sheet) / (LineHeight * Math.Max(label.Lines.Count, 1))));

    private static decimal Room(decimal length, LabelSheet sheet) => Math.Max(length - (2 * sheet.Padding), length * LeastRoom);

    private static void Append(StringBuilder svg, LabelSheet sheet, Label label, decimal size, int row, int column)
    {
        var (left, top) = (sheet.Left(column), sheet.Top(row));
        if (sheet.ShowsEdges)
        {
            svg.Append(CultureInfo.InvariantCulture, $"<rect x=\"{Number(left)}\" y=\"{Number(top)}\" width=\"{Number(sheet.LabelWidth)}\" height=\"{Number(sheet.LabelHeight)}\" ")
                .Append("fill=\"none\" stroke=\"black\" stroke-width=\"0.1\"/>\n");
        }

        var x = sheet.IsCentered ? left + (sheet.LabelWidth / 2) : left + ((sheet.LabelWidth - Room(sheet.LabelWidth, sheet)) / 2);
        var y = top + ((sheet.LabelHeight - Room(sheet.LabelHeight, sheet)) / 2) + (Ascent * size);
        foreach (var line in label.Lines)
        {
            svg.Append(CultureInfo.InvariantCulture, $"<text x=\"{Number(x)}\" y=\"{Number(y)}\" font-size=\"{Number(size)}\"{(sheet.IsCentered ? " text-anchor=\"middle\"" : "")}>");
            AppendText(svg, LabelText.Tidy(line));
            svg.Append("</text>\n");
            y += LineHeight * size;
        }
    }

    // What XML cannot hold, such as half a surrogate pair, becomes the replacement character.
    private static void AppendText(StringBuilder svg, string text)
    {
        foreach (var rune in text.EnumerateRunes())
        {
            _ = rune.Value switch
            {
                '&' => svg.Append("&amp;"),
                '<' => svg.Append("&lt;"),
                '>' => svg.Append("&gt;"),
                0xFFFE or 0xFFFF => svg.Append('\uFFFD'),
                _ => svg.Append(rune.ToString()),
            };
        }
    }

    private static string Number(decimal value) => decimal.Round(value, 3).ToString("0.###", CultureInfo.InvariantCulture);
}
