using System.Text;
using MedLib.Domain.Results;

namespace MedLib.Domain.Queries;

/// <summary>A report: a table with named columns, which prints as CSV.</summary>
/// <param name="Columns">The names of the columns.</param>
/// <param name="Rows">The rows; each has a text for every column.</param>
public sealed record ReportTable(ValueList<string> Columns, ValueList<ValueList<string>> Rows)
{
    /// <summary>The table as CSV (RFC 4180): the names first, lines that end in CRLF, quotes where a text needs them.</summary>
    /// <remarks>Texts are written as they are: a program that takes what begins with <c>=</c> for a formula is to be told that they are texts.</remarks>
    public string ToCsv()
    {
        var csv = new StringBuilder();
        Append(csv, Columns);
        foreach (var row in Rows)
        {
            Append(csv, row);
        }

        return csv.ToString();
    }

    /// <summary>How many columns and rows: what stands in them may be personal.</summary>
    public override string ToString() => FormattableString.Invariant($"{nameof(ReportTable)} {Columns.Count} x {Rows.Count}");

    private static void Append(StringBuilder csv, ValueList<string> texts)
    {
        for (var i = 0; i < texts.Count; i++)
        {
            if (i > 0)
            {
                csv.Append(',');
            }

            Append(csv, texts[i]);
        }

        csv.Append("\r\n");
    }

    private static void Append(StringBuilder csv, string text)
    {
        if (text.AsSpan().ContainsAny(",\"\r\n"))
        {
            csv.Append('"').Append(text.Replace("\"", "\"\"", StringComparison.Ordinal)).Append('"');
        }
        else
        {
            csv.Append(text);
        }
    }
}
