using MedLib.Domain.Results;

namespace MedLib.Domain.Circulation.Borrowers.Personnel;

/// <summary>A text in columns with a header, whose columns are found by their names.</summary>
internal sealed class FeedTable
{
    private readonly Dictionary<string, int> _places;
    private readonly int _width;
    private readonly string _id;

    private FeedTable(Dictionary<string, int> places, int width, string id, IReadOnlyList<DelimitedRecord> records) =>
        (_places, _width, _id, Records) = (places, width, id, records);

    /// <summary>The records after the header.</summary>
    public IReadOnlyList<DelimitedRecord> Records { get; }

    /// <summary>Reads a text.</summary>
    /// <param name="text">The text.</param>
    /// <param name="id">The column that must be there.</param>
    /// <param name="columns">The other columns that are looked for.</param>
    /// <returns>The table; or <c>CIR-242</c> for a column that is missing, or stands there twice.</returns>
    public static Result<FeedTable> Read(string text, string id, params ReadOnlySpan<string> columns)
    {
        var records = DelimitedText.Read(text).ToList();
        var header = records.Count == 0 ? [] : records[0].Fields.Select(static name => name.Trim()).ToList();
        var places = new Dictionary<string, int>(StringComparer.OrdinalIgnoreCase);
        var twice = new HashSet<string>(StringComparer.OrdinalIgnoreCase);
        for (var place = 0; place < header.Count; place++)
        {
            if (!places.TryAdd(header[place], place))
            {
                twice.Add(header[place]);
            }
        }

        var reasons = new List<Finding>();
        foreach (var column in (ReadOnlySpan<string>)[id, .. columns])
        {
            if (twice.Contains(column) || (string.Equals(column, id, StringComparison.Ordinal) && !places.ContainsKey(column)))
            {
                reasons.Add(Finding.Error(CirculationCodes.FeedColumnMissing, new FindingArg.Text("column", column)));
            }
        }

        return reasons.Count > 0
            ? Result<FeedTable>.Refused([.. reasons])
            : new FeedTable(places, header.Count, id, [.. records.Skip(1)]);
    }

    /// <summary>The finding that a value cannot be read.</summary>
    public static Finding Unread(DelimitedRecord record, string column) =>
        Finding.Error(CirculationCodes.FeedValueUnread, new FindingArg.Number("line", record.Line), new FindingArg.Text("column", column));

    /// <summary>Whether there is such a column.</summary>
    public bool Has(string column) => _places.ContainsKey(column);

    /// <summary>Whether a record has a field for each column.</summary>
    public bool IsEven(DelimitedRecord record) => record.Fields.Count == _width && !record.IsBroken;

    /// <summary>What stands in a column, trimmed; empty where the column is not there.</summary>
    public string Cell(DelimitedRecord record, string column) => _places.TryGetValue(column, out var place) ? record.Fields[place].Trim() : "";

    /// <summary>What is wrong with a record as a whole.</summary>
    public IEnumerable<Finding> Reasons(DelimitedRecord record)
    {
        if (!IsEven(record))
        {
            yield return Finding.Error(
                CirculationCodes.FeedRowUneven,
                new FindingArg.Number("line", record.Line),
                new FindingArg.Number("actual", record.Fields.Count),
                new FindingArg.Number("expected", _width));
        }
        else if (Cell(record, _id).Length == 0)
        {
            yield return Finding.Error(CirculationCodes.FeedIdMissing, new FindingArg.Number("line", record.Line));
        }
    }
}
