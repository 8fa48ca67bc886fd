using System.Globalization;
using MedLib.Domain.Cataloging.Descriptions;
using MedLib.Domain.Marc;
using MedLib.Domain.Results;

namespace MedLib.Domain.Exchange.Mapping;

/// <summary>Imprints: 260, and 264 by what its second indicator says; the year out of the date, or where that tells none out of 008/07-10.</summary>
internal sealed class PublicationMapping
{
    private const int TypeAt = 6;
    private const int YearAt = 7;
    private const int YearLength = 4;
    private const string OneYear = "cdeikmprstu"; // the types of date whose first date is the year, or the first one of a run
    private const string Single = "s";
    private const string Unknown = "uuuu";
    private const int LastYear = 9999;

    private readonly StatementFields _fields = new();

    public bool Holds(MarcField.Data field) => _fields.Holds(field);

    public ValueList<PublicationStatement> Import(MarcRecord record)
    {
        var statements = _fields.Import(record);
        return FixedYear(record) is { } year ? WithYear(statements, year) : statements;
    }

    public MarcRecord Patch(MarcRecord record, ValueList<PublicationStatement> wanted)
    {
        var before = Import(record);
        if (before == wanted)
        {
            return record;
        }

        var patched = _fields.Patch(record, [.. wanted.Where(IsStated).Select(static statement => statement with { Year = YearIn(statement.Date) })]);
        var (fixedYear, old, year) = (FixedYear(record), YearOf(before), YearOf(wanted));

        // 008 goes along where it said the same as the statement before, and where the statement alone does not say what is wanted.
        var goesAlong = old != year && fixedYear == old && FixedField.Slice(record, YearAt, YearLength) is not null;
        return !goesAlong && Import(patched) == wanted ? patched
            : year is >= 0 and <= LastYear ? Put(patched, year.Value)
            : fixedYear is not null ? FixedField.Put(patched, YearAt, Unknown)
            : patched;
    }

    private static MarcRecord Put(MarcRecord record, int year)
    {
        var put = FixedField.Put(record, YearAt, year.ToString("D4", CultureInfo.InvariantCulture));
        return FixedYear(put) is null ? FixedField.Put(put, TypeAt, Single) : put;
    }

    // 008 means the publication, and is asked only where the statement of it does not tell; without one, it is the statement.
    private static ValueList<PublicationStatement> WithYear(ValueList<PublicationStatement> statements, int year)
    {
        var at = First(statements);
        return at < 0 ? [new PublicationStatement { Year = year }, .. statements]
            : statements[at].Year is not null ? statements
            : [.. statements.Take(at), statements[at] with { Year = year }, .. statements.Skip(at + 1)];
    }

    private static int? YearOf(ValueList<PublicationStatement> statements) => First(statements) is >= 0 and var at ? statements[at].Year : null;

    private static int First(ValueList<PublicationStatement> statements) =>
        statements.Index().FirstOrDefault(static at => at.Item.Function == PublicationFunction.Publication, (-1, null!)).Index;

    private static int? FixedYear(MarcRecord record) =>
        FixedField.Slice(record, TypeAt, 1) is { } type && OneYear.Contains(type, StringComparison.Ordinal)
        && FixedField.Slice(record, YearAt, YearLength) is { } digits && digits.All(char.IsAsciiDigit)
            ? YearIn(digits)
            : null;

    private static bool IsStated(PublicationStatement statement) => statement is not { Place: null, Publisher: null, Date: null };

    private static int? YearIn(string? date) => PublicationYear.TryRead(date, out var year) ? year : null;

    private sealed class StatementFields : FieldMapping<PublicationStatement>
    {
        private const string Functions = "10234"; // the indicator of each function, in the order of the enum
        private const char Publication = '1';

        private static readonly MarcTag Imprint = "260";
        private static readonly MarcTag Statement = "264";
        private static readonly FieldLayout Layout = new(('a', ""), ('b', " :"), ('c', ","));

        protected override bool Owns(MarcField.Data field) =>
            field.Tag == Imprint || (field.Tag == Statement && Functions.Contains(field.Indicator2, StringComparison.Ordinal));

        protected override IEnumerable<PublicationStatement> Read(MarcField.Data field)
        {
            var date = Punctuation.StripOrNull(field.First('c'));
            var statement = new PublicationStatement
            {
                Function = field.Tag == Imprint ? PublicationFunction.Publication : (PublicationFunction)Functions.IndexOf(field.Indicator2, StringComparison.Ordinal),
                Place = Punctuation.StripOrNull(field.First('a')),
                Publisher = Punctuation.StripOrNull(field.First('b')),
                Date = date,
                Year = YearIn(date),
            };
            return IsStated(statement) ? [statement] : [];
        }

        protected override MarcField.Data Write(PublicationStatement element, MarcField.Data? old)
        {
            var indicator = (int)element.Function is >= 0 and < 5 and var known ? Functions[known] : Publication;
            var field = old is null || (old.Tag == Imprint && element.Function != PublicationFunction.Publication)
                ? new MarcField.Data(Statement, ' ', indicator, [])
                : old.Tag == Statement ? old with { Indicator2 = indicator } : old;
            field = Layout.Put(field, 'a', element.Place);
            field = Layout.Put(field, 'b', element.Publisher);
            return Layout.Put(field, 'c', element.Date);
        }
    }
}
