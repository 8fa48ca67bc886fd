using MedLib.Domain.Circulation.Rules;
using MedLib.Domain.Identifiers;
using MedLib.Domain.Results;
using NodaTime;
using NodaTime.Text;

namespace MedLib.Domain.Circulation.Borrowers.Personnel;

/// <summary>What was read from a file of the personnel system.</summary>
/// <param name="Rows">The people.</param>
/// <param name="Unread">The rows that could not be read.</param>
/// <param name="Fields">The fields whose columns are there: what a delivery owns where the host says nothing else.</param>
public sealed record FeedReading(ValueList<FeedRow> Rows, ValueList<UnreadRow> Unread, FeedFields Fields);

/// <summary>What was read from a list of leavers.</summary>
/// <param name="Leavers">The people.</param>
/// <param name="Unread">The rows that could not be read.</param>
public sealed record LeaverReading(ValueList<FeedLeaver> Leavers, ValueList<UnreadRow> Unread);

/// <summary>Reads what a personnel system exports: texts in columns, with a header, by comma, semicolon or tab. No value is repeated in a finding.</summary>
public static class PersonnelCsv
{
    private const char BetweenCards = '|';

    /// <summary>Reads the people who work there.</summary>
    /// <param name="text">The whole file.</param>
    /// <param name="columns">How the columns are called; null as by default.</param>
    /// <returns>
    /// The rows, and those that could not be read with <c>CIR-241</c> no id, <c>CIR-243</c> not as many fields as the header and <c>CIR-244</c> a value
    /// that cannot be read; or <c>CIR-242</c> for each column that is missing or stands there twice.
    /// </returns>
    public static Result<FeedReading> ReadRows(string text, FeedColumns? columns = null)
    {
        ArgumentNullException.ThrowIfNull(text);
        columns ??= FeedColumns.Default;
        var table = FeedTable.Read(text, columns.ExternalId, columns.Name, columns.Cards, columns.Category, columns.Unit, columns.Supervisor, columns.Home, columns.ValidUntil);
        return table.Then(read =>
        {
            var rows = new List<FeedRow>();
            var unread = new List<UnreadRow>();
            foreach (var record in read.Records)
            {
                var findings = new List<Finding>(read.Reasons(record));
                var externalId = read.IsEven(record) ? read.Cell(record, columns.ExternalId) : "";
                if (findings.Count == 0)
                {
                    var row = RowOf(read, record, externalId, columns, findings);
                    if (findings.Count == 0)
                    {
                        rows.Add(row);
                        continue;
                    }
                }

                unread.Add(new UnreadRow(record.Line, externalId.Length == 0 ? null : externalId, [.. findings]));
            }

            return Result.Of(new FeedReading([.. rows], [.. unread], FieldsOf(read, columns)));
        });
    }

    /// <summary>Reads the people who leave or have left.</summary>
    /// <param name="text">The whole file.</param>
    /// <param name="columns">How the columns are called; null as by default.</param>
    /// <returns>As <see cref="ReadRows"/>.</returns>
    public static Result<LeaverReading> ReadLeavers(string text, FeedColumns? columns = null)
    {
        ArgumentNullException.ThrowIfNull(text);
        columns ??= FeedColumns.Default;
        return FeedTable.Read(text, columns.ExternalId, columns.LastDay).Then(read =>
        {
            var leavers = new List<FeedLeaver>();
            var unread = new List<UnreadRow>();
            foreach (var record in read.Records)
            {
                var findings = new List<Finding>(read.Reasons(record));
                var externalId = read.IsEven(record) ? read.Cell(record, columns.ExternalId) : "";
                var lastDay = findings.Count == 0 ? DateOf(read, record, columns.LastDay, findings) : null;
                if (findings.Count == 0)
                {
                    leavers.Add(new FeedLeaver(record.Line, externalId, lastDay));
                }
                else
                {
                    unread.Add(new UnreadRow(record.Line, externalId.Length == 0 ? null : externalId, [.. findings]));
                }
            }

            return Result.Of(new LeaverReading([.. leavers], [.. unread]));
        });
    }

    private static FeedRow RowOf(FeedTable table, DelimitedRecord record, string externalId, FeedColumns columns, List<Finding> findings)
    {
        var supervisor = table.Cell(record, columns.Supervisor);
        return new FeedRow(record.Line, externalId)
        {
            Name = table.Cell(record, columns.Name),
            Cards = CardsOf(table, record, columns, findings),
            Category = table.Cell(record, columns.Category) is { Length: > 0 } category ? new BorrowerCategory(category) : default,
            Unit = table.Cell(record, columns.Unit) is { Length: > 0 } unit ? new UnitCode(unit) : default,
            SupervisorExternalId = supervisor.Length == 0 ? null : supervisor,
            Home = table.Cell(record, columns.Home) is { Length: > 0 } home ? new ServicePointCode(home) : default,
            ValidUntil = DateOf(table, record, columns.ValidUntil, findings),
        };
    }

    private static ValueList<Barcode> CardsOf(FeedTable table, DelimitedRecord record, FeedColumns columns, List<Finding> findings)
    {
        var cards = new List<Barcode>();
        foreach (var part in table.Cell(record, columns.Cards).Split(BetweenCards, StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries))
        {
            if (Barcode.TryParse(part, out var card) && !card.IsNone)
            {
                cards.Add(card);
            }
            else
            {
                findings.Add(FeedTable.Unread(record, columns.Cards));
            }
        }

        return [.. cards];
    }

    private static LocalDate? DateOf(FeedTable table, DelimitedRecord record, string column, List<Finding> findings)
    {
        var text = table.Cell(record, column);
        if (text.Length == 0)
        {
            return null;
        }

        var parsed = LocalDatePattern.Iso.Parse(text);
        if (!parsed.Success)
        {
            findings.Add(FeedTable.Unread(record, column));
            return null;
        }

        return parsed.Value;
    }

    private static FeedFields FieldsOf(FeedTable table, FeedColumns columns)
    {
        ReadOnlySpan<(string Column, FeedFields Field)> all =
        [
            (columns.Name, FeedFields.Name), (columns.Cards, FeedFields.Cards), (columns.Category, FeedFields.Category), (columns.Unit, FeedFields.Unit),
            (columns.Supervisor, FeedFields.Supervisor), (columns.Home, FeedFields.Home), (columns.ValidUntil, FeedFields.ValidUntil),
        ];
        var fields = FeedFields.None;
        foreach (var (column, field) in all)
        {
            fields |= table.Has(column) ? field : FeedFields.None;
        }

        return fields;
    }
}
